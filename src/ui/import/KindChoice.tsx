import { createUniqueId, For } from 'solid-js';
import { FILE_KINDS, type FileKind } from '../../intake/found';
import { t } from '../i18n';
import { useImporter } from './importer';

/** What the file is taken for, and why; another choice compares it anew. */
export function KindChoice(props: { kind: FileKind; because: readonly string[] }) {
  const importer = useImporter();
  const name = createUniqueId();
  const why = () => {
    const kind = t(`intake.kind.${props.kind}`);
    if (props.because.length === 0) return t('intake.kindPlain', { kind });
    return t('intake.kindBecause', { kind, words: props.because.join(t('import.comma')) });
  };
  return (
    <fieldset class="import-kinds">
      <legend class="unseen">{t('intake.kinds')}</legend>
      <For each={FILE_KINDS}>
        {(kind) => (
          <label class="import-kind" classList={{ 'import-kind-here': props.kind === kind }}>
            <input
              type="radio"
              name={name}
              value={kind}
              checked={props.kind === kind}
              data-testid={`import-kind-${kind}`}
              onChange={() => importer.setKind(kind)}
            />
            {t(`intake.kind.${kind}`)}
          </label>
        )}
      </For>
      <span class="import-kind-why" data-testid="import-kind-why">
        {why()}
      </span>
    </fieldset>
  );
}
