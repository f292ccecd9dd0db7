import type { ImportPreview, PileRow } from '../../client/protocol';
import type { ListColumn } from '../../reports/xlsx/list';
import { cellColumns } from '../exports/listCells';
import { t } from '../i18n';
import { w } from '../i18n/waiting';
import { decisionWord, expectedWord, fieldWord, problemSaid, standingWord } from './rows/words';

type Column = ListColumn<PileRow>;

/**
 * A group as it goes out: everything that its rows say, so that it comes in again as the list that it is of, and beside it what
 * the preview said of them. Nothing is masked here: the file says that numbers are in it in full.
 */
export function pileColumns(rows: readonly PileRow[], kind: ImportPreview['kind']): readonly Column[] {
  const text = (header: string, cell: (row: PileRow) => string): Column => ({ header, kind: 'text', cell });
  const sheets = rows.some(({ sheet }) => sheet !== '');
  return [
    ...(sheets ? [text(t('sheets.sheet'), ({ sheet }) => sheet)] : []),
    { header: t('sheets.line'), kind: 'number', cell: ({ line }) => (line === 0 ? null : line) },
    ...cellColumns(rows, saidOf),
    ...ofKind(kind),
    text(t('sheets.changes'), changesWord),
    text(t('sheets.problems'), problemsWord),
    text(t('sheets.decision'), decisionWord),
    // Persons of the roster whom the file does not name are no rows of that list.
    text(w('kind'), ({ said }) => w(`kind-${said === undefined ? 'roster' : kind}`)),
  ];
}

function saidOf({ said, name, idNumber, unit }: PileRow): Readonly<Record<string, string>> {
  return said ?? { name, idNumber, unit };
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
  const word = ({ field, code, text }: PileRow['problems'][number]): string =>
    `${problemSaid(field, code)}${text === '' ? '' : ` “${text}”`}`;
  return problems.map(word).join('\n');
}
