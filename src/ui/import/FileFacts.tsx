import { Show } from 'solid-js';
import type { ImportPreview } from '../../client/protocol';
import { TEMPLATE_IDS, FIELDS } from '../../roster/fields';
import { either, t, tOr } from '../i18n';

const DELIMITERS: Readonly<Record<string, 'comma' | 'tab' | 'semicolon'>> = {
  ',': 'comma',
  '\t': 'tab',
  ';': 'semicolon',
};

/** How the file was understood: encoding, delimiter, header, which columns are known and which are not there. */
export function FileFacts(props: { file: ImportPreview['file'] }) {
  const delimiter = () => {
    const name = DELIMITERS[props.file.delimiter];
    return name === undefined ? props.file.delimiter : t(`import.delimiter.${name}`);
  };
  const found = () => props.file.columns.filter((column) => column.field !== null);
  const unknown = () => props.file.columns.filter((column) => column.field === null);
  const missing = () => {
    const there = new Set(props.file.columns.map((column) => column.field));
    return TEMPLATE_IDS.filter((field) => !there.has(field));
  };
  const joined = (words: readonly string[]) => words.join(t('import.comma'));
  return (
    <dl class="file-facts">
      <Fact name={t('import.encoding')} value={tOr('import', `encoding.${props.file.encoding}`, props.file.encoding)} />
      <Fact name={t('import.delimiter')} value={delimiter()} />
      <Fact name={t('import.headerRow')} value={t('import.headerLine', { line: props.file.headerRow })} />
      <Fact name={t('import.lines')} value={t('import.lineCount', { count: props.file.lines })} />
      <Fact
        wide
        name={t('import.columnsFound', { count: found().length })}
        value={joined(found().map((column) => column.header))}
      />
      <Show when={unknown().length > 0}>
        <Fact
          wide
          warn
          name={t('import.columnsUnknown', { count: unknown().length })}
          value={joined(unknown().map((column) => column.header))}
        />
      </Show>
      <Show when={missing().length > 0}>
        <Fact
          wide
          name={t('import.columnsMissing')}
          value={joined(missing().map((field) => either(FIELDS[field].header, FIELDS[field].headerEn)))}
        />
      </Show>
    </dl>
  );
}

function Fact(props: { name: string; value: string; wide?: boolean; warn?: boolean }) {
  return (
    <div class="file-fact" classList={{ 'file-fact-wide': props.wide === true, 'file-fact-warn': props.warn === true }}>
      <dt>{props.name}</dt>
      <dd>{props.value}</dd>
    </div>
  );
}
