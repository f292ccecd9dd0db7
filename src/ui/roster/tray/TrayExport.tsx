import type { TrayItem } from '../../../client/protocol';
import { exportList } from '../../exports/exportList';
import { t } from '../../i18n';
import { w } from '../../i18n/waiting';
import { useOpen } from '../../state/open';
import { trayColumns } from './trayColumns';

/** Rows asked for at once. */
const BATCH = 2000;

/** Downloads the rows that wait, those of one reason or all, with everything that their lists say: to be settled elsewhere. */
export function TrayExport(props: { reason: string | null }) {
  const open = useOpen();
  const save = () =>
    exportList(open, w('exportTitle'), async () => {
      const items = await readTray(props.reason);
      return { items, columns: trayColumns(items, maybe) };
    });
  const readTray = async (reason: string | null): Promise<readonly TrayItem[]> => {
    const items: TrayItem[] = [];
    for (let from = 0; ; from += BATCH) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other: edits and other questions get in between
      const page = await open.session.api.tray({ reason, from, count: BATCH });
      items.push(...page.items);
      if (page.items.length < BATCH) return items;
    }
  };
  const maybe = ({ candidates = [] }: TrayItem) =>
    candidates.map((row) => open.session.table.getText('name', row)).join(t('import.comma'));
  return (
    <button type="button" class="link tray-export" data-testid="tray-export" title={w('exportHint')} onClick={save}>
      {w('exportRows')}
    </button>
  );
}
