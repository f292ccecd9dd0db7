import { beforeAll, expect, test } from 'vitest';
import type { Book } from '../../src/ledger/workbook/book';
import type { ColumnId, Filter, ViewQuery } from '../../src/ledger/types';
import { compareTexts } from '../../src/ledger/view/collation';
import { createViews, type Views } from '../../src/ledger/view/views';
import { STATUSES, TIMINGS } from '../../src/policy/vocabulary';
import { checksOf } from '../../src/engine/checks/list';
import { FIELD_IDS, FIELDS, type FieldId } from '../../src/roster/fields';
import { EMPTY, UNREADABLE, type NumberFieldId } from '../../src/roster/types';
import { makeSample } from '../../src/sample/sample';
import { bookOf } from './support/book';
import { POLICY } from './support/ledger';
import { COLUMNS } from './view/support';

// Orders and filters against the plainest way of computing them.

let book: Book;
let views: Views;
const ALL: ViewQuery = { unit: null, search: '', sort: [], filters: [] };

beforeAll(() => {
  const { table, asOf } = makeSample(POLICY, { seed: 7, persons: 1500, units: null });
  for (const [row, text] of [
    [3, '昨天'],
    [9, '前天'],
    [20, ''],
  ] as const)
    table.setText('payDate', row, text);
  table.setText('payAmount', 5, '贰佰捌');
  table.setText('name', 6, '');
  table.setText('note', 7, '10号');
  table.setText('note', 8, '9号');
  table.setText('note', 10, '甲');
  for (const row of [11, 12, 13]) table.setAlive(row, false);
  book = bookOf(POLICY, table, asOf, { ghosts: [[13, 13]] });
  views = createViews(book);
});

/** What a cell is sorted by: text in collation order, or number; null is blank, `raw` unreadable. */
function keyOf(column: ColumnId, row: number): { text: string; number?: number; place?: number; raw?: boolean } | null {
  const { table, computing } = book;
  if ((FIELD_IDS as readonly string[]).includes(column)) {
    const field = column as FieldId;
    const text = table.getText(field, row);
    if (text === '') return null;
    if (FIELDS[field].kind !== 'day' && FIELDS[field].kind !== 'money') return { text };
    const number = table.number(field as NumberFieldId).values[row] ?? EMPTY;
    return number === UNREADABLE ? { text, raw: true } : { text, number };
  }
  const person = computing.person(row);
  const number = (value: number | null) => (value === null ? null : { text: '', number: value });
  switch (column) {
    case 'age':
      return number(person.age);
    case 'standard':
      return number(person.standard);
    case 'aid':
      return number(person.aidTotal);
    case 'payable':
      return number(person.payable);
    case 'paid':
      return number(person.paid);
    case 'benefitStart':
      return number(person.benefitStart);
    case 'category':
      return person.category === null
        ? null
        : { text: person.category, place: POLICY.categories.findIndex(({ id }) => id === person.category) };
    case 'status':
      return { text: person.status, place: STATUSES.indexOf(person.status) };
    case 'timing':
      return { text: person.timing, place: TIMINGS.indexOf(person.timing) };
    case 'label':
      return person.label === null ? null : { text: person.label };
    case 'special':
      return person.special ? { text: 'yes' } : null;
    case 'issues':
      return person.issues.length === 0 ? null : { text: person.issues.join(' ') };
    case 'checks': {
      const codes = checksOf(computing.live().marks[row] ?? 0).map(({ code }) => code);
      return codes.length === 0 ? null : { text: codes.join(' ') };
    }
    default:
      return number(person.aid[POLICY.funders.findIndex(({ id }) => `aid.${id}` === column)] ?? null);
  }
}

function compareKeys(column: ColumnId, a: number, b: number, descending: boolean): number {
  const left = keyOf(column, a);
  const right = keyOf(column, b);
  const last = (key: typeof left): number => (key === null ? 2 : key.raw === true ? 1 : 0);
  if (last(left) !== last(right) || left === null || right === null || left.raw === true)
    return last(left) - last(right);
  const by =
    left.number !== undefined && right.number !== undefined
      ? left.number - right.number
      : left.place !== undefined && right.place !== undefined
        ? left.place - right.place
        : compareTexts(left.text, right.text, column === 'name');
  return descending ? -by : by;
}

function living(): number[] {
  return Array.from({ length: book.table.length }, (_, row) => row).filter((row) => book.table.alive[row] === 1);
}

const SORTED: ColumnId[] = ['place', ...COLUMNS];

test.each(SORTED)('sorted by %s, both ways, ties in roster order, blanks last', (column) => {
  for (const descending of [false, true]) {
    const order = [...views.view({ ...ALL, sort: [{ column, descending }] }).order];
    expect(order).toEqual(living().sort((a, b) => compareKeys(column, a, b, descending) || a - b));
  }
});

test('sorted by several columns', () => {
  const order = [
    ...views.view({
      ...ALL,
      sort: [
        { column: 'unit', descending: false },
        { column: 'status', descending: true },
        { column: 'birth', descending: false },
      ],
    }).order,
  ];
  const naive = living().sort(
    (a, b) =>
      compareKeys('unit', a, b, false) ||
      compareKeys('status', a, b, true) ||
      compareKeys('birth', a, b, false) ||
      a - b,
  );
  expect(order).toEqual(naive);
});

test.each<[string, Filter, (row: number) => boolean]>([
  [
    'words of a list',
    { column: 'status', kind: 'in', values: ['unpaid', 'short'] },
    (row) => ['unpaid', 'short'].includes(book.computing.person(row).status),
  ],
  [
    'blank among the words',
    { column: 'payDate', kind: 'in', values: ['', '昨天'] },
    (row) => ['', '昨天'].includes(book.table.getText('payDate', row)),
  ],
  [
    'a check among others',
    { column: 'checks', kind: 'in', values: ['id-checksum'] },
    (row) => keyOf('checks', row)?.text.split(' ').includes('id-checksum') ?? false,
  ],
  [
    'contains, either case',
    { column: 'idNumber', kind: 'text', op: 'contains', text: 'x' },
    (row) => /x/i.test(book.table.getText('idNumber', row)),
  ],
  [
    'starts',
    { column: 'name', kind: 'text', op: 'starts', text: '王' },
    (row) => book.table.getText('name', row).startsWith('王'),
  ],
  [
    'equals',
    { column: 'payAmount', kind: 'text', op: 'equals', text: '280.00' },
    (row) => book.table.getText('payAmount', row) === '280.00',
  ],
  [
    'contains not',
    { column: 'identities', kind: 'text', op: 'not-contains', text: '低保' },
    (row) => !book.table.getText('identities', row).includes('低保'),
  ],
  [
    'a range, both ends included',
    { column: 'age', kind: 'range', from: 60, to: 70 },
    (row) => {
      const { age } = book.computing.person(row);
      return age !== null && age >= 60 && age <= 70;
    },
  ],
  [
    'a range open below',
    { column: 'payAmount', kind: 'range', from: null, to: 0 },
    (row) => {
      const value = book.table.number('payAmount').values[row] ?? EMPTY;
      return value > UNREADABLE && value <= 0;
    },
  ],
  ['blank', { column: 'name', kind: 'blank' }, (row) => book.table.getText('name', row) === ''],
  ['not blank', { column: 'label', kind: 'not-blank' }, (row) => book.computing.person(row).label !== null],
])('filter: %s', (_name, filter, naive) => {
  const { order, total } = views.view({ ...ALL, filters: [filter] });
  expect([...order]).toEqual(living().filter(naive));
  expect(total).toBe(living().length);
});

test.each<Partial<ViewQuery>>([{}, { unit: '新月' }, { removed: true }])(
  'rows keep the places they have in the list that nobody is filtered out of: %j',
  (base) => {
    for (const sort of [[], [{ column: 'name', descending: true } as const]]) {
      const query = { ...ALL, ...base, sort };
      const unfiltered = views.view(query);
      expect(unfiltered.whole).toBeNull();
      for (const narrowing of [
        { search: '1' },
        { filters: [{ column: 'sex', kind: 'in', values: ['男'] } as const] },
      ]) {
        const { order, whole, total } = views.view({ ...query, ...narrowing });
        expect([...(whole ?? [])]).toEqual([...unfiltered.order]);
        expect(total).toBe(unfiltered.order.length);
        const left = new Set(order);
        expect([...(whole ?? [])].filter((row) => left.has(row))).toEqual([...order]);
      }
    }
  },
);

test('households that stand together keep their places in the whole list too', () => {
  const query = { ...ALL, together: true, sort: [{ column: 'name', descending: false } as const] };
  const { order, whole } = views.view({ ...query, search: '1' });
  expect([...(whole ?? [])]).toEqual([...views.view(query).order]);
  expect(order.length).toBeLessThan(whole?.length ?? 0);
});

test('search looks into names, ID numbers and phones', () => {
  for (const search of ['王', '1990', 'x', '１３', '不存在的人']) {
    const wanted = search.normalize('NFKC').toLowerCase();
    const naive = living().filter((row) =>
      (['name', 'idNumber', 'phone'] as const).some((field) =>
        book.table.getText(field, row).toLowerCase().includes(wanted),
      ),
    );
    expect([...views.view({ ...ALL, search }).order], search).toEqual(naive);
  }
});

test('a unit, persons without one, and the bin without what was never there', () => {
  const unit = book.table.getText('unit', 0);
  const { order, total } = views.view({ ...ALL, unit, search: '王' });
  expect(total).toBe(living().filter((row) => book.table.getText('unit', row) === unit).length);
  expect([...order].every((row) => book.table.getText('unit', row) === unit)).toBe(true);
  expect(views.view({ ...ALL, unit: '没有的村' }).total).toBe(0);
  expect([...views.view({ ...ALL, unit: '' }).order]).toEqual(
    living().filter((row) => book.table.getText('unit', row) === ''),
  );
  expect([...views.view({ ...ALL, removed: true }).order]).toEqual([11, 12]);
});

test.each(['name', 'unit', 'payDate', 'payAmount', 'status', 'age', 'identities'] as const)(
  'values of %s with counts, most frequent first',
  (column) => {
    const counts = new Map<string, number>();
    for (const row of living()) {
      const text =
        column === 'status'
          ? book.computing.person(row).status
          : column === 'age'
            ? String(book.computing.person(row).age ?? '')
            : book.table.getText(column, row);
      counts.set(text, (counts.get(text) ?? 0) + 1);
    }
    const all = views.distinct(column, ALL, 10_000);
    expect(new Map(all.map(({ text, count }) => [text, count]))).toEqual(counts);
    expect(all.map(({ count }) => count)).toEqual([...counts.values()].sort((a, b) => b - a));
    const blank = all.filter(({ text }) => text === ''); // told even where others are more frequent
    const few = all.slice(0, 3);
    const listed = few.some(({ text }) => text === '') ? few : [...few.slice(0, 3 - blank.length), ...blank];
    expect(views.distinct(column, ALL, 3)).toEqual(listed);
  },
);

test('values of a column are those in the rows of the query, its own filter among them', () => {
  const query = { ...ALL, filters: [{ column: 'status', kind: 'in', values: ['unpaid'] }] } as const;
  expect(views.distinct('status', query, 20).map(({ text }) => text)).toEqual(['unpaid']);
});

test('a view made again after an edit knows the new cell', () => {
  const row = living()[5] ?? 0;
  const first = views.view({ ...ALL, sort: [{ column: 'name', descending: false }] });
  book.table.setText('name', row, '阿阿');
  book.head = { ...book.head, rev: book.head.rev + 1 };
  const again = views.view({ ...ALL, sort: [{ column: 'name', descending: false }] });
  expect(again.order[0]).toBe(row);
  expect(first.order[0]).not.toBe(row);
});
