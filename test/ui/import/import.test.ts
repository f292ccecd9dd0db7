import { expect, test } from 'vitest';
import type { PileRow } from '../../../src/client/protocol';
import type { Found, FoundColumn, FoundSheet, Meaning, WideGroup } from '../../../src/intake/found';
import { removalSaid } from '../../../src/intake/find/removal';
import { isDecided, keysOf, pileChoices, toggled } from '../../../src/ui/import/rows/decide';
import { createRowPages } from '../../../src/ui/import/rows/pages';
import { columnLetters, wantsLook, withMeaning } from '../../../src/ui/import/reading/edits';
import { unreadHeads } from '../../../src/ui/import/reading/words';
import { lineShort } from '../../../src/ui/import/rows/words';
import { createOrder } from '../../../src/ui/import/order';
import { isPersonHead } from '../../../src/intake/find/personHead';
import { isList } from '../../../src/ui/import/source';

const column = (at: number, header: string, meaning: Meaning, why: FoundColumn['why']): FoundColumn => ({
  column: at,
  header,
  meaning,
  why,
  samples: [],
  filled: 3,
});
const sheet = (columns: readonly FoundColumn[], patch: Partial<FoundSheet> = {}): FoundSheet => ({
  index: 0,
  name: '',
  hidden: false,
  use: true,
  rows: 4,
  header: { from: 0, to: 0 },
  columns,
  wide: [],
  unitFromName: false,
  fill: [],
  key: '',
  title: '',
  hiddenRows: 0,
  merges: 0,
  top: [],
  ...patch,
});
const found = (...sheets: readonly FoundSheet[]): Found => ({
  fileName: 'a.csv',
  container: 'text',
  encoding: 'utf-8',
  delimiter: ',',
  gzip: false,
  kind: 'roster',
  kindWhy: [],
  identityWord: null,
  sheets,
  notes: [],
  shape: '',
});
const meanings = ({ sheets }: Found) => sheets[0]?.columns.map(({ meaning }) => meaning);

test('a column read otherwise: the one that was read so gives way, all else stays', () => {
  const before = found(
    sheet([
      column(0, '姓名', 'name', 'template'),
      column(1, '备注', 'note', 'template'),
      column(2, '别的', null, 'unknown'),
    ]),
  );
  const after = withMeaning(before, 0, 2, 'note');
  expect(meanings(after)).toEqual(['name', null, 'note']);
  expect(after.sheets[0]?.columns.map(({ why }) => why)).toEqual(['template', 'second', 'chosen']);
  expect(meanings(before)).toEqual(['name', 'note', null]);
  expect(meanings(withMeaning(after, 0, 2, null))).toEqual(['name', null, null]);
});

test('members of a household in one row: a meaning is changed within its member only', () => {
  const wide: readonly WideGroup[] = [
    {
      columns: [
        { column: 0, meaning: 'name' },
        { column: 1, meaning: 'idNumber' },
      ],
    },
    {
      columns: [
        { column: 2, meaning: 'name' },
        { column: 3, meaning: null },
      ],
    },
  ];
  const columns = [0, 1, 2, 3].map((at) =>
    column(at, '', wide.flatMap((group) => group.columns)[at]?.meaning ?? null, 'synonym'),
  );
  const after = withMeaning(found(sheet(columns, { wide })), 0, 3, 'idNumber');
  expect(after.sheets[0]?.wide[0]).toEqual(wide[0]);
  expect(after.sheets[0]?.wide[1]?.columns[1]).toEqual({ column: 3, meaning: 'idNumber' });
  expect(meanings(after)).toEqual(['name', 'idNumber', 'name', 'idNumber']);
});

test('somebody should look where a word is not known, not where only the rows are numbered', () => {
  expect(wantsLook(found(sheet([column(0, '姓名', 'name', 'template'), column(1, '序号', null, 'unknown')])))).toBe(
    false,
  );
  expect(wantsLook(found(sheet([column(0, '姓名', 'name', 'template'), column(1, '杂项', null, 'unknown')])))).toBe(
    true,
  );
  expect(wantsLook(found(sheet([column(0, '名', 'name', 'content')])))).toBe(true);
  expect(wantsLook(found(sheet([], {}), sheet([], { index: 1, hidden: true, use: false })))).toBe(true);
});

test('columns are lettered as in spreadsheets', () => {
  expect([0, 25, 26, 51, 52, 701, 702].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA']);
});

test('a blank takes a row in, or leaves it; nothing where nothing can be chosen', () => {
  const row = (choices: PileRow['choices'], decision: PileRow['decision']) => toggled({ choices, decision });
  expect(row(['write', 'leave', 'tray'], { do: 'write' })).toEqual({ do: 'leave' });
  expect(row(['tray', 'write', 'to', 'leave'], { do: 'tray' })).toEqual({ do: 'write' });
  expect(row(['tray', 'to', 'leave'], { do: 'to', person: 3 })).toEqual({ do: 'leave' });
  expect(row(['tray', 'to', 'leave'], { do: 'leave' })).toEqual({ do: 'tray' });
  expect(row(['leave', 'mark'], { do: 'leave' })).toEqual({ do: 'mark' });
  expect(row(['leave'], { do: 'leave' })).toBeNull();
});

test('a pile is set as a whole to whatever needs no person; it counts as decided when it differs', () => {
  expect(pileChoices('identities', 'name-differs')).toEqual(['tray', 'write', 'leave']);
  const pile = { id: 'matched', count: 3, decision: 'write', settled: 0 } as const;
  expect(isDecided('identities', pile)).toBe(false);
  expect(isDecided('identities', { ...pile, decision: 'leave' })).toBe(true);
  expect(isDecided('identities', { ...pile, settled: 1 })).toBe(true);
  expect(isDecided('roster', { id: 'problems', count: 1, decision: 'write', settled: 0 })).toBe(false);
});

test('a pasted table is a list when its header tells of persons and rows stand below it', () => {
  const list = (plain: string) => isList({ plain, html: '' });
  expect(list('低保名单\n序号\t姓名\n1\t王一')).toBe(true);
  expect(list('身份证号码\r\n430903197001010117\r\n')).toBe(true);
  expect(list('姓名\t电话')).toBe(false);
  expect(list('王一\t5组\n王二\t6组')).toBe(false);
  expect(list('')).toBe(false);
});

test('rows are fetched by the page; an answer from before a change is nobody’s', async () => {
  const asked: number[] = [];
  const answers: ((rows: readonly PileRow[]) => void)[] = [];
  const pages = createRowPages(
    (from) => {
      asked.push(from);
      return new Promise((resolve) => answers.push(resolve));
    },
    () => undefined,
  );
  pages.want(90, 120);
  expect(asked).toEqual([0, 100]);
  pages.want(95, 125);
  expect(asked).toEqual([0, 100]);
  pages.refresh();
  expect(asked).toEqual([0, 100, 0, 100]);
  const rows = (name: string) => Array.from({ length: 100 }, () => ({ name }) as PileRow);
  answers[0]?.(rows('old'));
  answers[2]?.(rows('new'));
  await Promise.resolve();
  await Promise.resolve();
  expect(pages.row(95)?.name).toBe('new');
  expect(pages.row(105)).toBeUndefined();
});

test('tasks keep their order, and one that fails does not stop the next', async () => {
  const order = createOrder();
  const done: string[] = [];
  const slow = order.next(async () => {
    await new Promise((resolve) => setTimeout(resolve, 5));
    done.push('slow');
    throw new Error('no');
  });
  const quick = order.next(async () => void done.push('quick'));
  await expect(slow).rejects.toThrow('no');
  await quick;
  expect(done).toEqual(['slow', 'quick']);
});

test.each([
  ['农村低保取消名单.xlsx', '', '取消'],
  ['名单.xlsx', '2021年2月农村低保清退人员', '清退'],
  ['2月低保新增和取消名单.xlsx', '', null],
  ['农村低保名单.xlsx', '', null],
])('a list that takes identities away is known by its title: %s %s', (fileName, title, word) => {
  expect(removalSaid({ fileName, sheets: [sheet([], { title })] })?.word ?? null).toBe(word);
});

test('only keys that do something are named', () => {
  expect(keysOf('payments', 'matched', undefined)).toEqual({ blank: 'write', keys: ['open', 'tray', 'all'] });
  expect(keysOf('payments', 'twice', undefined).keys).toContain('sum');
  expect(keysOf('roster', 'unchanged', undefined)).toEqual({ blank: null, keys: ['open'] });
  const row = { choices: ['tray', 'to', 'leave'] as const, candidates: [] };
  expect(keysOf('payments', 'not-in-roster', row).keys).toEqual(['open', 'tray', 'all']);
  expect(keysOf('payments', 'not-in-roster', undefined).keys).toEqual(['open', 'pick', 'add', 'tray', 'all']);
});

test('heads over names and numbers are told without the other words', () => {
  const heads = ['姓名', '身份证号码', '参保人（姓名）', '缴费人姓名', '残疾证号', 'Full name', 'ID no.'];
  expect(heads.filter((head) => !isPersonHead(head))).toEqual([]);
  expect(['村', '监护人姓名', '原身份证号', '缴费金额', ''].filter(isPersonHead)).toEqual([]);
});

test('the name of a sheet gives way to the line of a row', () => {
  expect(lineShort({ sheet: 'Sheet1', line: 12 })).toBe('Sheet1!12');
  expect(lineShort({ sheet: '', line: 12 })).toBe('12');
  expect(lineShort({ sheet: '微信支付账单明细', line: 1234 })).toBe('微信支…!1234');
});

test('columns that are read by the item of each row are not told as unread', () => {
  const columns = [column(0, '姓名', 'name', 'template'), column(1, '更正前', null, 'unknown')];
  const file = found(sheet(columns));
  expect(unreadHeads(file)).toEqual(['更正前']);
  expect(unreadHeads(file, [{ code: 'corrected-items', sheet: '', count: 2, headers: ['更正前'] }])).toEqual([]);
  expect(unreadHeads(file, [{ code: 'take-back', sheet: '', count: 2, header: '更正前' }])).toEqual([]);
});
