import { checksOf } from '../../engine/checks/list';
import { PAID_BIT } from '../../engine/outcome';
import type { PersonResult } from '../../engine/types';
import type { Policy } from '../../policy/types';
import { STATUSES, TIMINGS } from '../../policy/vocabulary';
import { EMPTY, type RosterTable } from '../../roster/types';
import type { ComputedId } from '../types';
import type { Computing } from '../workbook/computing';
import { codedColumn, dayText, makeDictionary, MONEY, type NumericColumn, type ViewColumn } from './column';
import { pairsOf, type Pairs } from './pairs';

/** What the computed columns are made of. Removed rows have no results: their cells are blank. */
export interface Computed {
  readonly policy: Policy;
  readonly table: RosterTable;
  readonly computing: Computing;
}

export function makePairs({ table, computing }: Computed): Pairs {
  return pairsOf(computing.live().columns, table.alive, table.length);
}

export function computedColumn(source: Computed, pairs: Pairs, id: ComputedId): ViewColumn {
  switch (id) {
    case 'age':
      return numbers(source, { text: plainText }, ageByBirth(source));
    case 'paid':
      return numbers(source, MONEY, paidAmount(source));
    case 'payable':
      return { kind: 'numeric', values: source.computing.live().columns.payable, raw: NO_RAW, ...MONEY };
    case 'benefitStart':
      return { kind: 'numeric', values: source.computing.live().columns.benefitStart, raw: NO_RAW, text: dayText };
    case 'checks':
      return checksColumn(source);
    case 'category': {
      const order = source.policy.categories.map((category) => category.id);
      return words(source, pairs, (person) => person.category ?? '', { place: (text) => order.indexOf(text) });
    }
    case 'label':
      return words(source, pairs, (person) => person.label ?? '');
    case 'special':
      return words(source, pairs, (person) => (person.special ? 'yes' : ''));
    case 'status':
      return words(source, pairs, (person) => person.status, {
        place: (text) => (STATUSES as readonly string[]).indexOf(text),
      });
    case 'timing':
      return words(source, pairs, (person) => person.timing, {
        place: (text) => (TIMINGS as readonly string[]).indexOf(text),
      });
    case 'issues':
      return words(source, pairs, (person) => person.issues.join(' '), { several: true });
    case 'standard':
      return byPair(source, pairs, (person) => person.standard);
    case 'aid':
      return byPair(source, pairs, (person) => person.aidTotal);
    default: {
      const funder = source.policy.funders.findIndex((each) => `aid.${each.id}` === id);
      return byPair(source, pairs, (person) => person.aid[funder] ?? null);
    }
  }
}

/** The times of payment as the screen has them: of those who need not pay here there is none. */
export function shownTiming(source: Computed, pairs: Pairs): ViewColumn {
  return words(source, pairs, (person) => (person.status === 'excluded' ? '' : person.timing));
}

const NO_RAW: ReadonlyMap<number, string> = new Map();
const plainText = (value: number): string => String(value);

function words(
  { table, computing }: Computed,
  { pairOf, example }: Pairs,
  word: (person: PersonResult) => string,
  options: Parameters<typeof codedColumn>[2] = {},
): ViewColumn {
  const dictionary = makeDictionary();
  const codeOfPair = Uint32Array.from(example, (row) => dictionary.code(word(computing.person(row))));
  const codes = new Uint32Array(table.length);
  const { alive } = table;
  for (let row = 0; row < codes.length; row += 1) if (alive[row] === 1) codes[row] = codeOfPair[pairOf[row] ?? 0] ?? 0;
  return codedColumn(codes, dictionary.texts, options);
}

function byPair(
  { table, computing }: Computed,
  { pairOf, example }: Pairs,
  amount: (person: PersonResult) => number | null,
): ViewColumn {
  const amounts = Int32Array.from(example, (row) => amount(computing.person(row)) ?? EMPTY);
  const values = new Int32Array(table.length).fill(EMPTY);
  const { alive } = table;
  for (let row = 0; row < values.length; row += 1)
    if (alive[row] === 1) values[row] = amounts[pairOf[row] ?? 0] ?? EMPTY;
  return { kind: 'numeric', values, raw: NO_RAW, ...MONEY };
}

function numbers(
  { table }: Computed,
  form: Pick<NumericColumn, 'text' | 'shown'>,
  of: (row: number) => number | null,
): ViewColumn {
  const values = new Int32Array(table.length).fill(EMPTY);
  const { alive } = table;
  for (let row = 0; row < values.length; row += 1) if (alive[row] === 1) values[row] = of(row) ?? EMPTY;
  return { kind: 'numeric', values, raw: NO_RAW, ...form };
}

/** Age follows from the birth date alone; people share birthdays. */
function ageByBirth({ table, computing }: Computed): (row: number) => number | null {
  const known = new Map<number, number | null>();
  return (row) => {
    const birth = table.birth(row);
    let age = known.get(birth);
    if (age === undefined) {
      age = computing.person(row).age;
      known.set(birth, age);
    }
    return age;
  };
}

/** Without a person's whole result: a million of them would take a second. */
function paidAmount({ table, computing }: Computed): (row: number) => number {
  const { outcome } = computing.live().columns;
  const { values } = table.number('payAmount');
  return (row) => (((outcome[row] ?? 0) & PAID_BIT) === 0 ? 0 : Math.max(0, values[row] ?? 0));
}

function checksColumn({ table, computing }: Computed): ViewColumn {
  const { marks } = computing.live();
  const dictionary = makeDictionary();
  const codeOfMarks = new Map<number, number>([[0, 0]]);
  const codes = new Uint32Array(table.length);
  for (let row = 0; row < codes.length; row += 1) {
    const bits = table.alive[row] === 1 ? (marks[row] ?? 0) : 0;
    let code = codeOfMarks.get(bits);
    if (code === undefined) {
      code = dictionary.code(
        checksOf(bits)
          .map((check) => check.code)
          .join(' '),
      );
      codeOfMarks.set(bits, code);
    }
    codes[row] = code;
  }
  return codedColumn(codes, dictionary.texts, { several: true });
}
