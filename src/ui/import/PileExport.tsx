import type { ImportPreview, PileInfo, PileRow } from '../../client/protocol';
import type { Session } from '../../client/types';
import type { PlainCell } from '../../reports/xlsx/plain';
import { exportRows } from '../exports/exportSheet';
import { t, tOr } from '../i18n';
import { useOpen } from '../state/open';
import { useWorkbench } from '../state/workbench';
import { decisionWord, expectedWord, fieldWord, lineWord, standingWord, togetherWord } from './rows/words';

/** Rows asked for at once. */
const BATCH = 2000;

/** Downloads a pile as it stands, to be worked off elsewhere: every row, with its numbers in full. */
export function PileExport(props: { preview: ImportPreview; pile: PileInfo }) {
  const bench = useWorkbench();
  const open = useOpen();
  const save = () => {
    const { id, count } = props.pile;
    const { planId, kind } = props.preview;
    const own = ofKind(kind);
    const heads = [
      t('sheets.line'),
      fieldWord('name'),
      fieldWord('idNumber'),
      fieldWord('unit'),
      ...own.map(({ head }) => head),
      t('sheets.changes'),
      t('sheets.problems'),
      t('sheets.decision'),
    ];
    const columns = heads.map((header) => ({ header, kind: 'text' }) as const);
    exportRows(bench, open, t(`import.group.${id}`), columns, () =>
      readPile(open.session, planId, id, count, (row) => cellsOf(row, own)),
    );
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
  cells: (row: PileRow) => readonly PlainCell[],
): Promise<readonly (readonly PlainCell[])[]> {
  const rows: (readonly PlainCell[])[] = [];
  for (let from = 0; from < count; from += BATCH) {
    // One after the other: edits and other questions get in between.
    // eslint-disable-next-line no-await-in-loop
    for (const row of await api.planRows(planId, pile, from, BATCH)) rows.push(cells(row));
  }
  return rows;
}

interface OwnColumn {
  readonly head: string;
  readonly cell: (row: PileRow) => string;
}

/** What a kind of file has besides: whom the row is taken for, what was owed, how he stands here. */
function ofKind(kind: ImportPreview['kind']): readonly OwnColumn[] {
  const person: OwnColumn = {
    head: t('intake.person'),
    cell: ({ person: at, personName, personUnit }) =>
      at === -1 || personUnit === '' ? personName : t('intake.personOf', { name: personName, unit: personUnit }),
  };
  switch (kind) {
    case 'payments':
      return [
        person,
        { head: t('intake.amount'), cell: ({ amount }) => amount },
        { head: t('intake.together'), cell: togetherWord },
        { head: t('intake.expected'), cell: expectedWord },
      ];
    case 'uninsured':
      return [person, { head: t('intake.standing'), cell: standingWord }];
    default:
      return [person];
  }
}

/** Nothing is masked here: the file says that numbers are in it in full. */
function cellsOf(row: PileRow, own: readonly OwnColumn[]): readonly PlainCell[] {
  const blank = t('import.blank');
  const changes = row.changes.map(
    ({ field, from, to }) => `${fieldWord(field)}：${from === '' ? blank : from} → ${to === '' ? blank : to}`,
  );
  const problems = row.problems.map(({ field, code, text }) => {
    const what = tOr('import', `problem.${code}`, tOr('roster', `check.${code}`, code));
    return `${field === null ? '' : `${fieldWord(field)} `}${what}${text === '' ? '' : ` “${text}”`}`;
  });
  const who = [lineWord(row), row.name, row.idNumber, row.unit, ...own.map(({ cell }) => cell(row))];
  return [...who, changes.join('\n'), problems.join('\n'), decisionWord(row)];
}
