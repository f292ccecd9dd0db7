import { expect, it } from 'vitest';
import { settingsOf } from '../../../src/ui/import/settingsOf';
import type { Found, Meaning } from '../../../src/intake/found';

const elsewhere = (header: string, meaning: Meaning, saidOfAll: readonly string[]): Found => ({
  fileName: '名单.csv',
  container: 'text',
  encoding: 'utf-8',
  delimiter: ',',
  gzip: false,
  kind: 'elsewhere',
  kindWhy: saidOfAll,
  saidOfAll,
  identityWord: null,
  sheets: [
    {
      index: 0,
      name: '',
      hidden: false,
      use: true,
      rows: 2,
      header: { from: 0, to: 0 },
      columns: [{ column: 0, header, meaning, why: 'synonym', samples: [], filled: 1 }],
      wide: [],
      unitFromName: false,
      fill: [],
      key: '',
      title: '',
      hiddenRows: 0,
      merges: 0,
      top: [],
    },
  ],
  notes: [],
  shape: '',
});

/** Somebody more stands in the list than has such a day. */
const partly = (found: Found): Found => ({
  ...found,
  sheets: found.sheets.map((sheet) => ({
    ...sheet,
    columns: [
      ...sheet.columns,
      { column: 1, header: '姓名', meaning: 'name', why: 'template', samples: [], filled: 2 },
    ],
  })),
});

const titled = (title: string, found: Found): Found => ({
  ...found,
  sheets: found.sheets.map((sheet) => ({ ...sheet, title })),
});

it.each<[why: string, found: Found, exclusion: string | undefined]>([
  [
    'a column of ticks says it of those who are ticked',
    {
      ...elsewhere('迁出', null, ['迁出']),
      sheets: elsewhere('迁出', null, []).sheets.map((sheet) => ({
        ...sheet,
        columns: sheet.columns.map((column) => ({ ...column, samples: ['√'] })),
      })),
    },
    undefined,
  ],
  [
    'a column of days of death says it of those who have one',
    elsewhere('死亡日期', 'deathDate', ['死亡日期']),
    undefined,
  ],
  ['a title says it of all', titled('死亡人员名单', elsewhere('死亡日期', 'deathDate', ['死亡日期', '死亡'])), '死亡'],
  [
    'where some have no such day, nothing says it of them',
    titled('死亡人员名单', partly(elsewhere('死亡日期', 'deathDate', ['死亡日期', '死亡']))),
    undefined,
  ],
  ['so does a column that is not read', elsewhere('死亡原因', null, ['死亡原因']), '死亡'],
])('%s', (_, found, exclusion) => {
  expect(settingsOf(found).exclusion).toBe(exclusion);
});

it('a list that takes an identity away is noted as what took it', () => {
  const found = elsewhere('姓名', 'name', []);
  const stopped: Found = { ...found, kind: 'identities', fileName: '2020年12月低保停发名单.xlsx' };
  expect(settingsOf(stopped)).toEqual({ action: 'remove', source: '2020年12月低保停发名单' });
  expect(settingsOf({ ...stopped, fileName: '低保名单.xlsx' })).toEqual({});
});

it('sheets that say of their own whether they add or take away: the list is noted, and neither is said of all', () => {
  const [sheet] = elsewhere('姓名', 'name', []).sheets;
  if (sheet === undefined) throw new Error('no sheet');
  const sheets = [
    { ...sheet, name: '在保' },
    { ...sheet, index: 1, name: '退出' },
  ];
  const found: Found = { ...elsewhere('姓名', 'name', []), kind: 'identities', fileName: '低保动态.xlsx', sheets };
  expect(settingsOf(found)).toEqual({ source: '低保动态' });
});
