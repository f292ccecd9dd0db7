import type { TrayItem } from '../../../client/protocol';
import type { PlainCell } from '../../../reports/xlsx/plain';
import { TEMPLATE_IDS } from '../../../roster/fields';
import { exportRows } from '../../exports/exportSheet';
import { t } from '../../i18n';
import { useOpen } from '../../state/open';
import { useWorkbench } from '../../state/workbench';
import { run } from '../../toast/report';
import { fileWord, reasonWord, wordOf } from './words';

/** Rows asked for at once. */
const BATCH = 2000;

/** Downloads the rows that wait, those of one reason or all, with everything that their lists say: to be settled elsewhere. */
export function TrayExport(props: { reason: string | null }) {
  const bench = useWorkbench();
  const open = useOpen();
  const save = async () => {
    const items = await readTray(props.reason);
    const keys = keysIn(items);
    const heads = [
      ...keys.map(wordOf),
      t('tray.why'),
      t('tray.maybe'),
      t('tray.kind'),
      t('tray.file'),
      t('tray.lineHead'),
    ];
    const columns = heads.map((header) => ({ header, kind: 'text' }) as const);
    exportRows(bench, open, t('tray.exportTitle'), columns, () => items.map((item) => cellsOf(item, keys)));
  };
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
  const cellsOf = (item: TrayItem, keys: readonly string[]): readonly PlainCell[] => {
    const { kind, file } = fileWord(item);
    const persons = (item.candidates ?? []).map((row) => open.session.table.getText('name', row));
    const said = keys.map((key) => item.cells[key] ?? '');
    return [...said, reasonWord(item.reason), persons.join(t('import.comma')), kind, file, String(item.line)];
  };
  return (
    <button
      type="button"
      class="link tray-export"
      data-testid="tray-export"
      title={t('tray.exportHint')}
      onClick={() => run(save)}
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
