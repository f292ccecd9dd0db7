import { idReaderOf } from '../engine/checks/idReader';
import { FIELD_IDS, FIELDS } from '../roster/fields';
import { isUnderstood, readIdentities } from '../roster/identities';
import { columnIn } from '../roster/table';
import { UNREADABLE, type NumberColumn, type RosterTable, type TextColumn } from '../roster/types';
import type { PlanProblem } from './planTypes';
import type { IntakeResult } from './types';

/** What is wrong with a row of a file. Such rows are imported all the same, their cells as they came. */
export interface ProblemReader {
  has(row: number): boolean;
  list(row: number): PlanProblem[];
}

const ID_PROBLEMS: Readonly<Record<string, string>> = {
  format: 'id-format',
  checksum: 'id-checksum',
  mangled: 'id-mangled',
};

export function createProblemReader(table: RosterTable, extra: IntakeResult['extra'] = []): ProblemReader {
  const names = table.text('name');
  const numbers = table.text('idNumber');
  const identities = table.identities();
  const ids = idReaderOf(table);
  const overlong = new Map(extra.map(({ row, text }) => [row, text]));
  const numeric = FIELD_IDS.flatMap((id) => {
    const column = columnIn(table, id);
    return column.type === 'number' && column.raw.size > 0 ? [{ id, column }] : [];
  });
  const choices = FIELD_IDS.flatMap((id) => {
    const column = columnIn(table, id);
    const closed = FIELDS[id].kind === 'choice' && FIELDS[id].open !== true;
    return closed && column.type === 'text' ? [{ id, column, known: knownCodes(column, FIELDS[id].words ?? []) }] : [];
  });
  const unreadable = ({ values }: NumberColumn, row: number): boolean => values[row] === UNREADABLE;
  const anonymous = (row: number): boolean => names.codes[row] === 0 && numbers.codes[row] === 0;

  const doubtful = (row: number): boolean => {
    const raw = identities.raw.get(row);
    return raw !== undefined && !isUnderstood(raw);
  };

  return {
    has(row) {
      if (anonymous(row) || overlong.has(row) || doubtful(row)) return true;
      for (const { column } of numeric) if (unreadable(column, row)) return true;
      for (const { column, known } of choices) if (!known.has(column.codes[row] ?? 0)) return true;
      return ID_PROBLEMS[ids.read(row).state] !== undefined;
    },
    list(row) {
      const found: PlanProblem[] = [];
      const tell = (field: PlanProblem['field'], code: string, text: string): void => {
        found.push({ field, code, text });
      };
      if (anonymous(row)) {
        tell('name', 'name-missing', '');
        tell('idNumber', 'id-missing', '');
      }
      const idCode = ID_PROBLEMS[ids.read(row).state];
      if (idCode !== undefined) tell('idNumber', idCode, table.getText('idNumber', row));
      for (const { id, column } of numeric) {
        if (!unreadable(column, row)) continue;
        tell(id, FIELDS[id].kind === 'money' ? 'amount-unreadable' : 'date-unreadable', table.getText(id, row));
      }
      const raw = identities.raw.get(row);
      if (raw !== undefined) {
        const { unknown, ambiguous } = readIdentities(raw);
        if (unknown.length > 0) tell('identities', 'identity-unknown', unknown.join('、'));
        if (ambiguous.length > 0) tell('identities', 'identity-ambiguous', ambiguous.join('、'));
      }
      for (const { id, column, known } of choices) {
        if (!known.has(column.codes[row] ?? 0)) tell(id, 'choice-unknown', table.getText(id, row));
      }
      const more = overlong.get(row);
      if (more !== undefined) tell(null, 'cells-extra', more);
      return found;
    },
  };
}

function knownCodes({ pool }: TextColumn, words: readonly string[]): ReadonlySet<number> {
  return new Set([0, ...words.map((word) => pool.find(word))]);
}
