import { createEffect, on } from 'solid-js';
import { t } from '../i18n';
import { useOpen } from '../state/open';
import { toastProblem } from '../toast/toasts';
import { clock } from '../words/amounts';
import { wordError } from '../words/errors';
import { CodedError } from '../words/failure';

/** Whether the last change is on disk. A failure stays in words until it is over. */
export function SaveState() {
  const open = useOpen();
  const save = () => open.state().save;
  createEffect(
    on(
      () => save().error,
      (code) => {
        if (code !== null) toastProblem(() => wordError(new CodedError(code)), { first: true });
      },
    ),
  );
  const words = () => {
    const { state, at } = save();
    if (state === 'saving') return t('frame.saving');
    if (state === 'failed') return t('frame.saveFailed');
    return at === null ? t('frame.savedUnknown') : t('frame.saved', { time: clock(at) });
  };
  return (
    <span class="save-state" role="status" data-testid="save-state" data-state={save().state}>
      <span class="save-sign" aria-hidden="true">
        {save().state === 'saved' ? '●' : save().state === 'saving' ? '○' : '▲'}
      </span>
      {words()}
    </span>
  );
}
