import type { ImportPreview, PileInfo, PileRow } from '../../client/protocol';
import type { Session } from '../../client/types';
import type { ListColumn } from '../../reports/xlsx/list';
import { exportList } from '../exports/exportSheet';
import { t, tOr } from '../i18n';
import { useOpen } from '../state/open';
import { useWorkbench } from '../state/workbench';
import { decisionWord, expectedWord, fieldWord, standingWord } from './rows/words';

/** Rows asked for at once. */
const BATCH = 2000;

/** Downloads a pile as it stands, to be worked off elsewhere: every row, with its numbers in full. */
export function PileExport(props: { preview: ImportPreview; pile: PileInfo }) {
  const bench = useWorkbench();
  const open = useOpen();
  const save = () => {
    const { id, count } = props.pile;
    const { planId, kind } = props.preview;
    exportList(bench, open, t(`import.group.${id}`), async () => {
      const items = await readPile(open.session, planId, id, count);
      return { items, columns: columnsOf(items, kind) };
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
    // One after the other: edits and other questions get in between.
    // eslint-disable-next-line no-await-in-loop
    rows.push(...(await api.planRows(planId, pile, from, BATCH)));
  }
  return rows;
}

type Column = ListColumn<PileRow>;

/** Nothing is masked here: the file says that numbers are in it in full. */
function columnsOf(rows: readonly PileRow[], kind: ImportPreview['kind']): readonly Column[] {
  const text = (header: string, cell: (row: PileRow) => string): Column => ({ header, kind: 'text', cell });
  const sheets = rows.some(({ sheet }) => sheet !== '');
  return [
    ...(sheets ? [text(t('sheets.sheet'), ({ sheet }) => sheet)] : []),
    { header: t('sheets.line'), kind: 'number', cell: ({ line }) => (line === 0 ? null : line) },
    text(fieldWord('name'), ({ name }) => name),
    text(fieldWord('idNumber'), ({ idNumber }) => idNumber),
    text(fieldWord('unit'), ({ unit }) => unit),
    ...ofKind(kind),
    text(t('sheets.changes'), changesWord),
    text(t('sheets.problems'), problemsWord),
    text(t('sheets.decision'), decisionWord),
  ];
}

/** What a kind of file has besides: whom the row is taken for, what was owed, how he stands here. */
function ofKind(kind: ImportPreview['kind']): readonly Column[] {
  const person: Column = {
    header: t('intake.person'),
    kind: 'text',
    cell: ({ person: at, personName, personUnit }) =>
      at === -1 || personUnit === '' ? personName : t('intake.personOf', { name: personName, unit: personUnit }),
  };
  switch (kind) {
    case 'payments':
      return [
        person,
        { header: t('intake.amount'), kind: 'money', cell: ({ amount }) => amount },
        { header: t('intake.together'), kind: 'money', cell: ({ together }) => together },
        { header: t('intake.expected'), kind: 'money', cell: (row) => row.expected ?? expectedWord(row) },
      ];
    case 'uninsured':
      return [person, { header: t('intake.standing'), kind: 'text', cell: standingWord }];
    default:
      return [person];
  }
}

function changesWord({ changes }: PileRow): string {
  const shown = (text: string): string => (text === '' ? t('import.blank') : text);
  return changes.map(({ field, from, to }) => `${fieldWord(field)}：${shown(from)} → ${shown(to)}`).join('\n');
}

function problemsWord({ problems }: PileRow): string {
  const words = problems.map(({ field, code, text }) => {
    const what = tOr('import', `problem.${code}`, tOr('roster', `check.${code}`, code));
    return `${field === null ? '' : `${fieldWord(field)} `}${what}${text === '' ? '' : ` “${text}”`}`;
  });
  return words.join('\n');
}
