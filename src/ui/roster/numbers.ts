import { FROZEN_BIT, PAID_BIT, BARRED, EXCLUDED, statusCode, verdictCode } from '../../engine/outcome';
import { ageOfRow, profileOf } from '../../engine/person';
import { SPECIAL_FLAG } from '../../engine/tables';
import type { Session } from '../../client/types';
import { FIELDS, type FieldId } from '../../roster/fields';
import { EMPTY, UNREADABLE, type NumberFieldId, type TextFieldId } from '../../roster/types';
import type { RosterColumn } from './columns';

/** A column's cells as they are kept: no texts are made, so that a hundred thousand of them are read in a few milliseconds. */
export interface ColumnNumbers {
  /** Whether the cell of a physical row holds something: what `CellReader.full` gives is not empty. */
  readonly filled: (row: number) => boolean;
  /** Fen, day or age; EMPTY where there is none. Null for columns of words. */
  readonly value: ((row: number) => number) | null;
}

/** Reads one column of the read copy as it stands now: good until the next change. */
export function numbersOf(session: Session, { id, field }: Pick<RosterColumn, 'id' | 'field'>): ColumnNumbers {
  return field === null ? computedNumbers(session, id) : fieldNumbers(session, field);
}

function fieldNumbers({ table }: Session, field: FieldId): ColumnNumbers {
  switch (FIELDS[field].kind) {
    case 'day':
    case 'money': {
      const { values } = table.number(field as NumberFieldId);
      const value = (row: number) => {
        const found = values[row] ?? EMPTY;
        return found > UNREADABLE ? found : EMPTY;
      };
      return { filled: (row) => values[row] !== EMPTY, value };
    }
    case 'identities': {
      const { bits, raw } = table.identities();
      return { filled: (row) => bits[row] !== 0 || raw.has(row), value: null };
    }
    default: {
      const { codes } = table.text(field as TextFieldId);
      return { filled: (row) => codes[row] !== 0, value: null };
    }
  }
}

/** Bits of issues stand above all others in an outcome. */
const FIRST_ISSUE = FROZEN_BIT * 2;

function computedNumbers(session: Session, id: string): ColumnNumbers {
  const { table } = session;
  const { tables, results } = session.computed();
  const { alive } = table;
  const { profiles } = tables;
  const outcome = (row: number) => (results.outcome[row] ?? 0) >>> 0;
  const profile = (row: number) => profileOf(tables, results, row);
  const block = (row: number) => tables.verdicts[verdictCode(outcome(row))]?.block ?? -1;
  const living = (test: (row: number) => boolean) => (row: number) => alive[row] === 1 && test(row);
  const words = (test: (row: number) => boolean): ColumnNumbers => ({ filled: living(test), value: null });
  /** An amount that is missing is said to be so, unless nothing could be owed at all. */
  const amount = (of: (row: number) => number): ColumnNumbers => ({
    filled: living((row) => of(row) !== EMPTY || statusCode(outcome(row)) !== BARRED),
    value: (row) => (alive[row] === 1 ? of(row) : EMPTY),
  });
  switch (id) {
    case 'age':
      return {
        filled: living(() => true),
        value: (row) => (alive[row] === 1 ? (ageOfRow(tables, table, row) ?? EMPTY) : EMPTY),
      };
    case 'category':
      return words((row) => (profiles.category[profile(row)] ?? -1) >= 0);
    case 'label':
      return words((row) => (profiles.label[profile(row)] ?? -1) >= 0);
    case 'special': {
      const { situations } = tables;
      return words((row) => {
        const own = situations.profile[results.situation[row] ?? 0] ?? 0;
        return ((profiles.flags[own] ?? 0) & SPECIAL_FLAG) !== 0;
      });
    }
    case 'standard':
      return amount((row) => profiles.standard[profile(row)] ?? EMPTY);
    case 'aid':
      return amount((row) => {
        const at = block(row);
        return at < 0 ? 0 : (profiles.aidTotal[profile(row) * profiles.blocks + at] ?? EMPTY);
      });
    case 'payable':
      return amount((row) => results.payable[row] ?? EMPTY);
    case 'paid': {
      const { values } = table.number('payAmount');
      const paid = (row: number) => {
        const value = (outcome(row) & PAID_BIT) === 0 ? EMPTY : (values[row] ?? EMPTY);
        return value > UNREADABLE ? value : 0;
      };
      return { filled: living(() => true), value: (row) => (alive[row] === 1 ? paid(row) : EMPTY) };
    }
    case 'timing':
      return words((row) => statusCode(outcome(row)) !== EXCLUDED);
    case 'status':
      return words(() => true);
    case 'benefitStart':
      return {
        filled: living((row) => results.benefitStart[row] !== EMPTY),
        value: (row) => (alive[row] === 1 ? (results.benefitStart[row] ?? EMPTY) : EMPTY),
      };
    case 'issues':
      return words((row) => outcome(row) >= FIRST_ISSUE);
    case 'checks':
      return words((row) => session.marks(row) !== 0);
    default: {
      const funder = tables.funders.findIndex((each) => `aid.${each}` === id);
      return amount((row) => {
        const at = block(row);
        if (at < 0) return 0;
        return profiles.aid[(profile(row) * profiles.blocks + at) * tables.funders.length + funder] ?? EMPTY;
      });
    }
  }
}
