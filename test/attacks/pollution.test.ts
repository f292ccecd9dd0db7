import { utils, write } from '@e965/xlsx';
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parseIsoDay, type Day } from '../../src/base/day';
import { createAssessment } from '../../src/engine/assessment';
import { readPerson } from '../../src/engine/person';
import { readFile } from '../../src/intake/readFile';
import { readPolicy } from '../../src/policy/read';
import { checkScenario } from '../../src/policy/scenarios';
import { policySentences } from '../../src/policy/sentences/index';
import type { Policy } from '../../src/policy/types';
import { FIELDS, TEMPLATE_IDS } from '../../src/roster/fields';
import { createRosterTable } from '../../src/roster/table';
import type { RosterTable } from '../../src/roster/types';
import { makePage } from '../client/support';
import { POLICY } from '../ledger/support/ledger';
import { KEYS, shapeOfObjects } from './corpus';

// Names that every object of JavaScript has something under, where data is looked up by name: they are names like any other, and
// nothing is written to what all objects share.

let before: string;
beforeEach(() => {
  before = shapeOfObjects();
});
afterEach(() => expect(shapeOfObjects()).toBe(before));

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
const bookOf = (sheets: Readonly<Record<string, readonly (readonly string[])[]>>): Uint8Array<ArrayBuffer> => {
  const book = utils.book_new();
  for (const [name, rows] of Object.entries(sheets))
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows.map((row) => [...row])), name);
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
};

/** Imports a file into an empty workbook as it is; the cells of its persons. */
async function imported(content: string | Uint8Array<ArrayBuffer>, name: string): Promise<RosterTable> {
  const { api, open } = await makePage();
  const { session } = await open((await api.create({ policyId: POLICY.id, name: '__proto__' })).id);
  const plan = await api.planImport(await readFile(new Blob([content]), name));
  await api.applyPlan(plan.planId);
  return session.table;
}

const HEADER = ['姓名', '单位', '组', '备注', ...KEYS];
const ROWS = KEYS.map((key, at) => [`王${at}${key}`, key, key, key, ...KEYS]);

describe(`${KEYS.length} names as headers, cells, units, groups, sheets and files`, () => {
  const html = (rows: readonly (readonly string[])[]) =>
    `<html><table>${rows.map((row) => `<tr>${row.map((text) => `<td>${text}</td>`).join('')}</tr>`).join('')}</table></html>`;
  const files: readonly (readonly [string, string | Uint8Array<ArrayBuffer>])[] = [
    ['__proto__.csv', [HEADER, ...ROWS].map((row) => row.map(quoted).join()).join('\r\n')],
    ['constructor.xlsx', bookOf({ __proto__x: [HEADER, ...ROWS], constructor: [['toString']] })],
    ['toString.xls', html([HEADER, ...ROWS])],
  ];
  test.each(files)('%s', async (name, content) => {
    const table = await imported(content, name);
    const units = Array.from({ length: table.length }, (_, row) => table.getText('unit', row));
    expect(units).toEqual(KEYS);
    expect(Array.from({ length: table.length }, (_, row) => table.getText('note', row))).toEqual(KEYS);
  });

  test('entities of markup that are called so stay as they are written', async () => {
    const names = KEYS.map((key) => `&${key};`);
    const table = await imported(html([['姓名', '单位'], ...names.map((name, at) => [`王${at}`, name])]), '名册.xls');
    expect(Array.from({ length: table.length }, (_, row) => table.getText('unit', row))).toEqual(names);
  });

  test('a column that says what kind of list its rows are of', async () => {
    for (const key of KEYS) {
      const csv = `姓名,单位,清单类型\r\n王一,新月,${key}\r\n王二,新月,${key}`;
      const found = await readFile(new Blob([csv]), '名册.csv');
      expect(['roster', 'identities', 'payments', 'elsewhere', 'uninsured']).toContain(found.kind);
    }
  });

  test('views, columns, widths and scenarios are kept and given back; the scenario is judged in words', async () => {
    const { api, open } = await makePage();
    const { session } = await open((await api.create({ policyId: POLICY.id, name: '甲' })).id);
    await session.apply({
      kind: 'set-cells',
      name: 'paste',
      edits: [],
      added: [
        [
          ['name', '甲'],
          ['unit', 'constructor'],
        ],
      ],
    });
    for (const key of KEYS) {
      const scenario = {
        name: key,
        overlay: Object.fromEntries([
          [key, 1],
          ['premium', 29_000],
          [`target@${key}`, 5],
        ]),
        dropped: [key],
        added: [
          {
            id: key,
            name: key,
            when: { identities: [key as never], ageFrom: null, ageTo: null },
            funder: key,
            aid: { kind: 'percent' as const, value: 100 },
            place: 'first' as const,
          },
        ],
      };
      const layout = {
        views: [{ id: key, name: key, query: { unit: key, search: key, sort: [], filters: [] } }],
        columns: { order: [key as never], hidden: [], pinned: [], widths: Object.fromEntries([[key, 90]]) },
        rowHeight: 26 as const,
        zoom: 100,
        scenarios: [scenario],
      };
      await api.setLayout(layout);
      expect(JSON.stringify(await api.layout())).toBe(JSON.stringify(layout));
      const told = checkScenario(POLICY, {}, scenario);
      expect(JSON.stringify(told)).toMatch(/[\u4e00-\u9fff]/);
      await expect(api.whatIf([scenario])).rejects.toThrow(/^parameter-refused/);
      await expect(session.apply({ kind: 'set-parameters', values: { [key]: 1 } })).rejects.toThrow(
        /parameter-refused/,
      );
    }
  });
});

/** A policy in whose names the words are exchanged for those of objects, wherever a name stands. */
const RENAMED = [
  ['allowance', 'toString'],
  ['county', 'valueOf'],
  ['pays-30', 'hasOwnProperty'],
  ['during-the-year', 'isPrototypeOf'],
  ['甲村', 'toLocaleString'],
  ['乙村', '__defineGetter__'],
] as const;

function policyOf(text: string): Policy {
  const result = readPolicy(text, 'later-years.yaml');
  if (!result.ok) throw new Error(JSON.stringify(result.errors));
  return result.policy;
}

test('a policy whose parameters, funders, categories, ways of charging and units are called so computes the same', () => {
  const plain = readFileSync('test/policy/good/later-years.yaml', 'utf8');
  const renamed = RENAMED.reduce((text, [from, to]) => text.replaceAll(from, to), plain);
  const back = (json: string): string => RENAMED.reduce((text, [from, to]) => text.replaceAll(to, from), json);
  const people = ['特困人员', '农村低保', '', '不认识的'].flatMap((identities, at) =>
    ['2025-10-01', '2026-04-01', ''].map((payDate) => ({
      identities,
      payDate,
      birth: at === 2 ? '1950-01-01' : '1990-01-01',
    })),
  );
  const results = [plain, renamed].map((text, which) => {
    const policy = policyOf(text);
    const table = createRosterTable();
    table.append(people.length);
    for (const [row, cells] of people.entries()) {
      const unit = which === 0 ? '甲村' : 'toLocaleString';
      for (const [field, value] of Object.entries({ ...cells, name: `人${row}`, unit, payAmount: '400' }))
        table.setText(field as never, row, value);
    }
    const assessment = createAssessment(policy, {}, table, (parseIsoDay('2026-09-30') ?? 0) as Day);
    const [tables, computed] = [assessment.tables(), assessment.results()];
    const persons = people.map((_, row) => readPerson(tables, computed, table, row));
    return JSON.stringify({ persons, units: assessment.units(), zh: policySentences(policy, 'zh') });
  });
  expect(back(results[1] ?? '')).toBe(results[0]);
});

test('the columns are those of the template, whatever a file calls its own', () => {
  for (const key of KEYS) expect(Object.hasOwn(FIELDS, key)).toBe(false);
  expect(TEMPLATE_IDS).toHaveLength(24);
});
