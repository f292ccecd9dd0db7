import { createEffect, on, Show } from 'solid-js';
import { t } from '../i18n';
import { useOpen } from '../state/open';
import { useWorkbench } from '../state/workbench';
import { endProblems, toastDone } from '../toast/toasts';

/** Says that this tab only reads, and that it may write again when the other one has been closed. */
export function Banner() {
  const bench = useWorkbench();
  const open = useOpen();
  createEffect(
    on(
      open.writable,
      (now, before) => {
        if (now && before === false) {
          endProblems();
          toastDone(() => t('frame.writerNow'));
        }
        return now;
      },
      { defer: false },
    ),
  );
  const why = () => {
    if (bench.newer()) return 'frame.newerData';
    return open.state().writerAnswers ? 'frame.reader' : 'frame.writerSilent';
  };
  return (
    <Show when={!open.writable()}>
      <p class="banner" role="status" data-testid="reader-banner">
        <strong>{t('frame.readOnly')}</strong> {t(why())}
      </p>
    </Show>
  );
}
