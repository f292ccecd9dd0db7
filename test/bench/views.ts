/** Speed of orders, lists of values and searches, without worker and painting; run by views.mjs. */
import { gunzipSync } from 'node:zlib';
import { readFileSync } from 'node:fs';
import type { Day } from '../../src/base/day';
import { readFile } from '../../src/intake/readFile';
import { createViews, type Views } from '../../src/ledger/view/views';
import type { Book } from '../../src/ledger/workbook/book';
import type { ColumnId, FindQuery, ViewQuery } from '../../src/ledger/types';
import { loadPolicy } from '../../src/policy/library';
import { FIELD_IDS } from '../../src/roster/fields';
import { createRosterTable } from '../../src/roster/table';
import type { RosterTable } from '../../src/roster/types';
import { makeSample } from '../../src/sample/sample';
import { bookOf } from '../ledger/support/book';

const ALL: ViewQuery = { unit: null, search: '', sort: [], filters: [] };
const BY_NAME: ViewQuery = { ...ALL, sort: [{ column: 'name', descending: false }] };

interface Figure {
  readonly persons: number;
  readonly what: string;
  readonly first: number; // ms
  readonly again: number; // median
  /** Of all threads: not more when others use the machine too. */
  readonly cpu: number;
  readonly found?: number;
}

/** The roster of a file (CSV, packed or not), or so many persons of the sample. */
async function rosterOf(given: string): Promise<{ policyId: string; table: RosterTable; asOf: Day | null }> {
  if (/^\d+$/.test(given)) {
    const policyId = 'tengzhou-2021';
    const persons = Number(given);
    return { policyId, ...makeSample(loadPolicy(policyId), { seed: 7, persons, units: null }) };
  }
  const bytes = readFileSync(given);
  const file = new Blob([given.endsWith('.gz') ? gunzipSync(bytes) : bytes]);
  return { policyId: 'lanxi-2021', table: createRosterTable((await readFile(file, given)).table), asOf: null };
}

export async function benchViews(given: string): Promise<Figure[]> {
  const { policyId, table, asOf } = await rosterOf(given);
  const policy = loadPolicy(policyId);
  const book = bookOf(policy, table, asOf ?? (18_600 as Day));
  book.computing.check();
  const columns: ColumnId[] = [
    ...FIELD_IDS.filter((id) => id !== 'place'),
    'age',
    'category',
    'label',
    'standard',
    'aid',
    ...policy.funders.map(({ id }) => `aid.${id}` as const),
    'payable',
    'paid',
    'timing',
    'status',
    'benefitStart',
    'issues',
    'checks',
  ];
  const figures: Figure[] = [];
  const note = async (what: string, run: (views: Views) => unknown): Promise<void> => {
    const taken: number[] = [];
    const worked: number[] = [];
    let found: number | undefined;
    for (let turn = 0; turn < (table.length > 500_000 ? 4 : 9); turn += 1) {
      touch(book);
      const views = createViews(book);
      const { user, system } = process.cpuUsage();
      const from = performance.now();
      const answer: unknown = await run(views);
      taken.push(performance.now() - from);
      const used = process.cpuUsage();
      worked.push((used.user - user + used.system - system) / 1000);
      found = typeof answer === 'number' ? answer : undefined;
    }
    const [first = 0, ...rest] = taken;
    const middle = (times: number[]): number => round(times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0);
    figures.push({
      persons: table.aliveCount,
      what,
      first: round(first),
      again: middle(rest),
      cpu: middle(worked.slice(1)),
      ...(found === undefined ? {} : { found }),
    });
  };
  const find =
    (text: string, more: Partial<FindQuery> = {}, query = ALL) =>
    async (views: Views): Promise<number> => {
      const what: FindQuery = { text, whole: false, matchCase: false, columns, words: {}, rows: null, ...more };
      return (await views.find(query, what)).count;
    };
  await note('sort by name', (views) => views.view(BY_NAME));
  await note('sort by name, households together', (views) => views.view({ ...BY_NAME, together: true }));
  await note('sort by unit, group, household, together', (views) =>
    views.view({
      ...ALL,
      together: true,
      sort: (['unit', 'group', 'household'] as const).map((column) => ({ column, descending: false })),
    }),
  );
  for (const column of [
    'name',
    'idNumber',
    'household',
    'address',
    'phone',
    'payDate',
    'payAmount',
    'status',
    'checks',
    'identities',
    'age',
  ] as const)
    await note(`values of ${column}`, (views) => views.distinct(column, ALL, 300).length);
  await note('values of name that contain 王', (views) => views.distinct('name', ALL, 300, '王').length);
  for (const text of ['王', '1', '张三', '280', '2020-12', 'x', '没有这样的', '男'])
    await note(`find ${text} in ${columns.length} columns`, find(text));
  await note(`find 王 with the case`, find('王', { matchCase: true }));
  await note(`find 280.00 whole`, find('280.00', { whole: true }));
  await note(`find 王, sorted by name, households together`, find('王', {}, { ...BY_NAME, together: true }));
  const plan =
    (text: string, by: string) =>
    async (views: Views): Promise<number> => {
      const what: FindQuery = { text, whole: false, matchCase: false, columns, words: {}, rows: null };
      return (await views.planReplace(ALL, what, by)).count;
    };
  await note('replace 王 by 汪', plan('王', '汪'));
  await note('replace 2020 by 2021', plan('2020', '2021'));
  for (const text of ['zs', 'wangx', '王', '123x', '5555', '17']) {
    await note(`go to ${text}`, async (views) => (await views.goToMatches(ALL, text, 50)).length);
  }
  await note(
    'filter: name contains 王',
    (views) =>
      views.view({ ...ALL, filters: [{ column: 'name', kind: 'text', op: 'contains', text: '王' }] }).order.length,
  );
  const heap = process.memoryUsage();
  console.error(`memory MB: rss ${round(heap.rss / 1e6)}, buffers ${round(heap.arrayBuffers / 1e6)}`);
  return figures;
}

/** As after an edit: nothing kept in the views counts any more. */
function touch(book: Book): void {
  book.head = { ...book.head, rev: book.head.rev + 1 };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
