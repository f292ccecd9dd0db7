import type { TrayItem } from '../../../client/protocol';
import type { ListColumn } from '../../../reports/xlsx/list';
import { FIELDS, TEMPLATE_IDS, type FieldId } from '../../../roster/fields';
import { exportList } from '../../exports/exportSheet';
import { t } from '../../i18n';
import { useOpen } from '../../state/open';
import { useWorkbench } from '../../state/workbench';
import { fileWord, whyWord, wordOf } from './words';

/** Rows asked for at once. */
const BATCH = 2000;

/** Downloads the rows that wait, those of one reason or all, with everything that their lists say: to be settled elsewhere. */
export function TrayExport(props: { reason: string | null }) {
  const bench = useWorkbench();
  const open = useOpen();
  const save = () =>
    exportList(bench, open, t('tray.exportTitle'), async () => {
      const items = await readTray(props.reason);
      return { items, columns: columnsOf(items) };
    });
  const readTray = async (reason: string | null): Promise<readonly TrayItem[]> => {
    const items: TrayItem[] = [];
    for (let from = 0; ; from += BATCH) {
      // One after the other: edits and other questions get in between.
      // eslint-disable-next-line no-await-in-loop
      const page = await open.session.api.tray({ reason, from, count: BATCH });
      items.push(...page.items);
      if (page.items.length < BATCH) return items;
    }
  };
  /** Nothing is masked here: the file says that numbers are in it in full. */
  const columnsOf = (items: readonly TrayItem[]): readonly ListColumn<TrayItem>[] => {
    const maybe = ({ candidates = [] }: TrayItem) =>
      candidates.map((row) => open.session.table.getText('name', row)).join(t('import.comma'));
    return [
      ...keysIn(items).map((key) => ({
        header: wordOf(key),
        kind: kindOf(key),
        cell: ({ cells }: TrayItem) => cells[key] ?? '',
      })),
      { header: t('tray.why'), kind: 'text', cell: whyWord },
      { header: t('tray.maybe'), kind: 'text', cell: maybe },
      { header: t('tray.kind'), kind: 'text', cell: (item) => fileWord(item).kind },
      { header: t('tray.file'), kind: 'text', cell: (item) => fileWord(item).file },
      { header: t('tray.lineHead'), kind: 'number', cell: ({ line }) => line },
    ];
  };
  return (
    <button
      type="button"
      class="link tray-export"
      data-testid="tray-export"
      title={t('tray.exportHint')}
      onClick={save}
    >
      {t('tray.exportRows')}
    </button>
  );
}

/** What any of the rows says: fields in the order of the template, then what only lists say. */
function keysIn(items: readonly TrayItem[]): readonly string[] {
  const keys = new Set(items.flatMap(({ cells }) => Object.keys(cells)));
  const fields: readonly string[] = TEMPLATE_IDS;
  return [...fields.filter((id) => keys.has(id)), ...[...keys].filter((key) => !fields.includes(key)).sort()];
}

/** Amounts and days are real ones; numbers of persons, receipts and phones are texts. */
function kindOf(key: string): 'text' | 'money' | 'day' {
  if (key === 'due') return 'money';
  const kind = Object.hasOwn(FIELDS, key) ? FIELDS[key as FieldId].kind : 'text';
  return kind === 'money' || kind === 'day' ? kind : 'text';
}
