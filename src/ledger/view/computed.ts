import { FIRST_DAY, LAST_DAY } from '../../base/day';
import { checksOf } from '../../engine/checks/list';
import { PAID_BIT } from '../../engine/outcome';
import { ageOfRow } from '../../engine/person';
import { RIGHTS } from '../../engine/rights/lists';
import { rightsOf } from '../../engine/rights/rights';
import type { Tables } from '../../engine/tables';
import type { PersonResult } from '../../engine/types';
import type { Policy } from '../../policy/types';
import { STATUSES, TIMINGS } from '../../policy/vocabulary';
import { EMPTY, type RosterTable } from '../../roster/types';
import type { ColumnId, ComputedId } from '../types';
import type { Computing } from '../workbook/computing';
import { codedColumn, dayText, makeDictionary, MONEY, type NumericColumn, type ViewColumn } from './column';
import { pairsOf, type Pairs } from './pairs';

/** What the computed columns are made of. Removed rows have no results: their cells are blank. */
export interface Computed {
  readonly policy: Policy;
  readonly table: RosterTable;
  readonly computing: Computing;
}

/** Persons who share everything that computed columns of words and of aid show, and one of each kind worked out. */
export interface Kinds extends Pairs {
  readonly persons: readonly PersonResult[];
}

export function makeKinds({ table, computing }: Computed): Kinds {
  const pairs = pairsOf(computing.live().columns, table.alive, table.length);
  return { ...pairs, persons: pairs.example.map((row) => computing.person(row)) };
}

/** Columns of words: ids, which the screen words; several are joined by blanks. */
const WORDS = {
  category: ({ category }) => category ?? '',
  label: ({ label }) => label ?? '',
  special: ({ special }) => (special ? 'yes' : ''),
  status: ({ status }) => status,
  timing: ({ timing }) => timing,
  issues: ({ issues }) => issues.join(' '),
} as const satisfies Partial<Record<ComputedId, (person: PersonResult) => string>>;

/** The id or ids in a column of words; null for other columns. */
export function wordOf(id: ColumnId): ((person: PersonResult) => string) | null {
  return Object.hasOwn(WORDS, id) ? WORDS[id as keyof typeof WORDS] : null;
}

/** The amount in a column that all persons of a kind share; null for other columns. */
export function amountOf({ funders }: Policy, id: ColumnId): ((person: PersonResult) => number | null) | null {
  if (id === 'standard') return (person) => person.standard;
  if (id === 'aid') return (person) => person.aidTotal;
  const funder = funders.findIndex((each) => `aid.${each.id}` === id);
  return funder < 0 ? null : (person) => person.aid[funder] ?? null;
}

export function computedColumn(source: Computed, kinds: Kinds, id: ComputedId | 'rights'): ViewColumn {
  if (id === 'rights') return rightsColumn(source);
  const word = wordOf(id);
  if (word !== null) return words(source, kinds, word, wordOptions(source.policy, id));
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
    default:
      return shared(source, kinds, amountOf(source.policy, id) ?? (() => null));
  }
}

function wordOptions({ categories }: Policy, id: ComputedId): Parameters<typeof codedColumn>[2] {
  const placeIn = (all: readonly string[]) => ({ place: (text: string) => all.indexOf(text) });
  switch (id) {
    case 'category':
      return placeIn(categories.map((category) => category.id));
    case 'status':
      return placeIn(STATUSES);
    case 'timing':
      return placeIn(TIMINGS);
    default:
      return { several: id === 'issues' };
  }
}

const NO_RAW: ReadonlyMap<number, string> = new Map();
const plainText = (value: number): string => String(value);

function words(
  { table }: Computed,
  { pairOf, persons }: Kinds,
  word: (person: PersonResult) => string,
  options: Parameters<typeof codedColumn>[2],
): ViewColumn {
  const dictionary = makeDictionary();
  const codeOfKind = Uint32Array.from(persons, (person) => dictionary.code(word(person)));
  const codes = new Uint32Array(table.length);
  const { alive } = table;
  for (let row = 0; row < codes.length; row += 1) if (alive[row] === 1) codes[row] = codeOfKind[pairOf[row] ?? 0] ?? 0;
  return codedColumn(codes, dictionary.texts, options);
}

function shared(
  { table }: Computed,
  { pairOf, persons }: Kinds,
  amount: (person: PersonResult) => number | null,
): ViewColumn {
  const amounts = Int32Array.from(persons, (person) => amount(person) ?? EMPTY);
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
  const tables = computing.tables() as Pick<Tables, 'ageOn'>;
  const known = new Int16Array(LAST_DAY - FIRST_DAY + 1).fill(-1);
  return (row) => {
    const birth = table.birth(row);
    if (birth < FIRST_DAY || birth > LAST_DAY) return ageOfRow(tables, table, row);
    const before = known[birth - FIRST_DAY] ?? -1;
    if (before >= 0) return before;
    const age = ageOfRow(tables, table, row);
    if (age !== null) known[birth - FIRST_DAY] = age;
    return age;
  };
}

/** Without a person's whole result: a million of them would take a second. */
function paidAmount({ table, computing }: Computed): (row: number) => number {
  const { outcome } = computing.live().columns;
  const { values } = table.number('payAmount');
  return (row) => (((outcome[row] ?? 0) & PAID_BIT) === 0 ? 0 : Math.max(0, values[row] ?? 0));
}

/** The lists of the rights check that a person is on. */
function rightsColumn({ table, computing }: Computed): ViewColumn {
  const found = computing.rights();
  const dictionary = makeDictionary();
  const codeOf = Uint32Array.from({ length: 1 << RIGHTS.length }, (_, bits) =>
    dictionary.code(rightsOf(bits).join(' ')),
  );
  const codes = Uint32Array.from({ length: table.length }, (_, row) => codeOf[found[row] ?? 0] ?? 0);
  return codedColumn(codes, dictionary.texts, { several: true });
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
