import { onMount } from 'solid-js';
import { belongsToInputMethod } from '../../actions/chords';
import { t } from '../../i18n';
import { run } from '../../toast/report';
import type { RosterDesk } from '../desk';
import type { Replacer } from './replacer';

/** The second line of the bar: what to put in its place, here or everywhere. */
export function ReplaceLine(props: { desk: RosterDesk; replacer: Replacer }) {
  const { desk, replacer } = props;
  let field!: HTMLInputElement;
  onMount(() => (field.value = replacer.by()));
  const onKey = (event: KeyboardEvent) => {
    if (belongsToInputMethod(event) || event.key !== 'Enter' || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    run(() => replacer.one());
  };
  const previewing = () => desk.panel() === 'find';
  const preview = (byKey: boolean) => {
    replacer.lead(byKey && !previewing());
    desk.showPanel(previewing() ? null : 'find');
  };
  return (
    <div class="find-line find-replace">
      <input
        ref={field}
        class="input find-field"
        type="text"
        aria-label={t('find.by')}
        placeholder={t('find.by')}
        autocomplete="off"
        spellcheck={false}
        data-testid="replace-text"
        onInput={(event) => replacer.setBy(event.currentTarget.value)}
        onKeyDown={onKey}
      />
      <button type="button" class="button button-small" onClick={() => run(() => replacer.one())}>
        {t('find.replaceOne')}
      </button>
      <button
        type="button"
        class="button button-small"
        data-testid="replace-all"
        title={
          replacer.left() > 0
            ? t('find.panelExcluded', { count: replacer.left(), left: (replacer.plan()?.cells ?? 0) - replacer.left() })
            : undefined
        }
        onClick={() => run(() => replacer.all())}
      >
        {t('find.replaceAll')}
      </button>
      <button
        type="button"
        class="button button-small"
        aria-pressed={previewing()}
        data-testid="replace-preview"
        onClick={({ detail }) => preview(detail === 0)}
      >
        {previewing() ? t('find.previewHide') : t('find.preview')}
      </button>
    </div>
  );
}
