import { EMPTY, type RosterTable } from '../roster/types';
import type { Random } from './random';

/** The mistakes that a sample is planted with; each bears the name of the data check that finds it. */
export interface Planted {
  readonly code: string;
  readonly row: number;
}

interface Mistake {
  readonly code: string;
  readonly often: number;
  readonly make: (table: RosterTable, row: number, random: Random, first: number) => boolean;
}

/** A mistake that types one text over a cell of any person. */
function typed(code: string, often: number, field: Parameters<RosterTable['setText']>[0], text: string): Mistake {
  return {
    code,
    often,
    make(table, row) {
      table.setText(field, row, text);
      return true;
    },
  };
}

function paid(table: RosterTable, row: number): boolean {
  return (table.number('payDate').values[row] ?? EMPTY) !== EMPTY;
}

function yuan(table: RosterTable, row: number): number {
  return Math.max(0, table.number('payAmount').values[row] ?? 0) / 100;
}

const MISTAKES: readonly Mistake[] = [
  {
    code: 'id-checksum',
    often: 5,
    make(table, row) {
      const id = table.getText('idNumber', row);
      if (id.length !== 18) return false;
      table.setText('idNumber', row, id.slice(0, 17) + (id.endsWith('X') ? '0' : String((Number(id.at(-1)) + 1) % 10)));
      return true;
    },
  },
  {
    code: 'id-mangled',
    often: 2,
    make(table, row) {
      const id = table.getText('idNumber', row);
      if (id.length !== 18) return false;
      table.setText('idNumber', row, `${id[0]}.${id.slice(1, 6)}E+17`);
      return true;
    },
  },
  {
    code: 'id-duplicate',
    often: 4,
    make(table, row, random, first) {
      const other = table.getText('idNumber', random.between(first, row));
      if (other.length !== 18 || other === table.getText('idNumber', row)) return false;
      table.setText('idNumber', row, other);
      return true;
    },
  },
  {
    code: 'amount-under',
    often: 4,
    make(table, row) {
      if (!paid(table, row) || yuan(table, row) < 60) return false;
      table.setText('payAmount', row, String(yuan(table, row) - 50));
      return true;
    },
  },
  {
    code: 'amount-over',
    often: 4,
    make(table, row) {
      if (!paid(table, row)) return false;
      table.setText('payAmount', row, String(yuan(table, row) + 20));
      return true;
    },
  },
  {
    code: 'paid-excluded',
    often: 3,
    make(table, row) {
      if (!paid(table, row) || yuan(table, row) === 0) return false;
      table.setText('exclusion', row, '职工医保');
      return true;
    },
  },
  {
    code: 'paid-without-date',
    often: 2,
    make(table, row) {
      if (!paid(table, row) || yuan(table, row) === 0) return false;
      table.setText('payDate', row, '');
      return true;
    },
  },
  {
    code: 'id-sex',
    often: 2,
    make(table, row) {
      if (table.getText('idNumber', row).length !== 18) return false;
      table.setText('sex', row, table.getText('sex', row) === '男' ? '女' : '男');
      return true;
    },
  },
  typed('id-missing', 2, 'idNumber', ''),
  typed('name-missing', 1, 'name', ''),
  typed('household-missing', 3, 'household', ''),
  typed('unit-unknown', 2, 'unit', '外村'),
  {
    code: 'identity-unknown',
    often: 2,
    make(table, row) {
      if (table.getText('identities', row) !== '') return false;
      table.setText('identities', row, '困难户');
      return true;
    },
  },
  {
    code: 'identity-ambiguous',
    often: 2,
    make(table, row) {
      const words = table.getText('identities', row);
      if (!words.includes('农村低保')) return false;
      table.setText('identities', row, words.replace('农村低保', '低保'));
      return true;
    },
  },
  typed('date-unreadable', 2, 'payDate', '2020年13月'),
  typed('choice-unknown', 1, 'kind', '务工'),
];

/** How many rows are looked at for one that a kind of mistake can be made in. */
const REACH = 400;

/** Plants about `share` of the rows `[first, first + count)` with mistakes, one a row; tells which and where. */
export function plantMistakes(
  table: RosterTable,
  first: number,
  count: number,
  share: number,
  random: Random,
): Planted[] {
  const tickets = MISTAKES.flatMap((mistake) => Array.from({ length: mistake.often }, () => mistake));
  const planted: Planted[] = [];
  const touched = new Set<number>();
  const wanted = Math.round(count * share);
  for (let number = 0; number < wanted; number += 1) {
    // The first kinds come in turn, so that even a small sample has one of each.
    const mistake = MISTAKES[number] ?? random.pick(tickets);
    const start = random.between(0, count - 1);
    for (let step = 0; step < Math.min(REACH, count); step += 1) {
      const row = first + ((start + step) % count);
      if (touched.has(row) || !mistake.make(table, row, random, first)) continue;
      touched.add(row);
      planted.push({ code: mistake.code, row });
      break;
    }
  }
  return planted;
}
