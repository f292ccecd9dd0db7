import type { ImportPreview, PileInfo, PileRow } from '../../client/protocol';
import type { Session } from '../../client/types';
import { exportList } from '../exports/exportList';
import { t } from '../i18n';
import { useOpen } from '../state/open';
import { pileColumns } from './pileColumns';

/** Rows asked for at once. */
const BATCH = 2000;

/** Downloads a pile as it stands, to be worked off elsewhere: every row, with its numbers in full. */
export function PileExport(props: { preview: ImportPreview; pile: PileInfo }) {
  const open = useOpen();
  const save = () => {
    const { id, count } = props.pile;
    const { planId, kind } = props.preview;
    exportList(open, t(`import.group.${id}`), async () => {
      const items = await readPile(open.session, planId, id, count);
      return { items, columns: pileColumns(items, kind) };
    });
  };
  return (
    <button type="button" class="link" data-testid="import-pile-export" title={t('sheets.pileHint')} onClick={save}>
      {t('sheets.pile')}
    </button>
  );
}

async function readPile(
  { api }: Session,
  planId: string,
  pile: PileInfo['id'],
  count: number,
): Promise<readonly PileRow[]> {
  const rows: PileRow[] = [];
  for (let from = 0; from < count; from += BATCH) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other: edits and other questions get in between
    rows.push(...(await api.planRows(planId, pile, from, BATCH)));
  }
  return rows;
}
