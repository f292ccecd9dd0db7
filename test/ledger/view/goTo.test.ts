import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadPinyin } from '../../../src/base/pinyin';
import type { ViewQuery } from '../../../src/ledger/types';
import { createViews } from '../../../src/ledger/view/views';
import { fold, living, oddBook } from './support';

const SEED = 20201224;
const book = oddBook(16);
const views = createViews(book);
const ALL: ViewQuery = { unit: null, search: '', sort: [], filters: [] };
const BY_NAME: ViewQuery = { ...ALL, sort: [{ column: 'name', descending: false }] };
const name = (row: number): string => book.table.getText('name', row);
const rowsFor = async (text: string, query = ALL) => (await views.goToMatches(query, text, 1000)).map(({ row }) => row);
const whyOf = async (text: string, row: number) =>
  (await views.goToMatches(ALL, text, 1000)).find((match) => match.row === row)?.why;

test.each([
  ['sxx', 21], // 单雄信, the surname is Shan
  ['shanxiong', 21],
  ['dxx', 21], // and for those who read it Dan
  ['zgf', 22], // 曾国藩
  ['zengg', 22],
  ['qy', 23], // 仇英
  ['xxd', 24], // 解晓东
  ['XieXiaoDong', 24],
  ['jxd', 24],
  ['aygl', 25],
  ['ayglmmt', 25], // signs between names count for nothing
  ['annalee', 26],
  ['lb', 27],
  ['lvbu', 27], // ü is typed v,
  ['lubu', 27], // or u, or as it is
  ['lübu', 27],
  ["lü'bu", 27],
  ['gz3', 32], // 更正3
  ['ycg', 28], // 尉迟恭
  ['wcg', 28],
])('%s spells row %i', async (typed, row) => {
  expect(await whyOf(typed, row)).toBe('pinyin');
});

test('surnames are known by their own readings', async () => {
  const { readings } = await loadPinyin();
  const sharp = { 单: 'shan', 曾: 'zeng', 仇: 'qiu', 解: 'xie', 查: 'zha', 区: 'ou', 盖: 'ge', 朴: 'piao', 任: 'ren' };
  const more = {
    翟: 'zhai',
    覃: 'qin',
    葛: 'ge',
    缪: 'miao',
    华: 'hua',
    乐: 'yue',
    尉: 'yu',
    万: 'mo',
    俟: 'qi',
    冼: 'xian',
    长: 'zhang',
  };
  for (const [character, reading] of Object.entries({ ...sharp, ...more }))
    expect(readings(character), character).toContain(reading);
  expect(readings('吕')).toEqual(['lv', 'lu']);
  for (const sign of ['a', '1', '·', '，', '𠮷', ''])
    expect(readings(sign).every((reading) => /^[a-z]+$/.test(reading))).toBe(true);
});

/** Whether letters spell the beginning of a name: what every splitting of them allows. */
function spells(characters: readonly (readonly string[])[], letters: string): boolean {
  if (letters === '') return true;
  const [first, ...rest] = characters;
  if (first === undefined) return false;
  if (first.length === 0) return spells(rest, letters);
  return first.some((reading) =>
    Array.from({ length: reading.length }, (_, index) => reading.slice(0, index + 1)).some(
      (part) => letters.startsWith(part) && spells(rest, letters.slice(part.length)),
    ),
  );
}

test('letters find the names they spell and no others', async () => {
  const { readings } = await loadPinyin();
  const soundsOf = (text: string) =>
    [...text].map((character) => {
      const latin = fold(character);
      return /^[a-z0-9]$/.test(latin) ? [latin] : readings(character);
    });
  const typedOf = fc
    .tuple(fc.constantFrom(...living(book)), fc.infiniteStream(fc.nat(9)), fc.integer({ min: 1, max: 4 }))
    .map(([row, stream, most]) => {
      const picks = stream[Symbol.iterator]();
      const pick = (): number => Number(picks.next().value);
      return soundsOf(name(row))
        .slice(0, most)
        .map((sounds) => (sounds[pick() % Math.max(1, sounds.length)] ?? '').slice(0, 1 + (pick() % 5)))
        .join('');
    });
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(
        typedOf,
        fc.string({ unit: fc.constantFrom('z', 'h', 's', 'x', 'l', 'w', 'a'), minLength: 1, maxLength: 4 }),
      ),
      async (typed) => {
        fc.pre(typed !== '');
        const expected = living(book).filter(
          (row) => spells(soundsOf(name(row)), typed) || fold(name(row)).includes(typed),
        );
        const found = await views.goToMatches(ALL, typed, 1000);
        const byName = found.filter(({ why }) => why === 'pinyin' || why === 'name').map(({ row }) => row);
        expect(byName.sort((a, b) => a - b)).toEqual(expected);
      },
    ),
    { seed: SEED, numRuns: 300 },
  );
});

test('whole initials come before those of a beginning, and these before syllables', async () => {
  const found = await rowsFor('zg');
  const { readings } = await loadPinyin();
  const rank = (row: number): number => {
    const letters = [...name(row)].map((character) => readings(character).map((reading) => reading[0]));
    if (!(letters[0]?.includes('z') === true && letters[1]?.includes('g') === true)) return 2;
    return letters.length === 2 ? 0 : 1;
  };
  expect(found.map(rank)).toEqual(found.map(rank).sort((a, b) => a - b));
});

test('an ID number is found whole and by its last four digits or more, the X in either case', async () => {
  for (const text of ['43090319900101123X', '123x', '１２３X', '0101123X', '4309031990 0101 123X'])
    expect(await whyOf(text, 30), text).toBe('id');
  expect(await whyOf('124X', 31)).toBe('id');
  expect(await rowsFor('23X')).not.toContain(30); // three are too few
  for (const row of [0, 50, 99]) {
    const id = book.table.getText('idNumber', row);
    const matches = await views.goToMatches(ALL, id.slice(-4), 1000);
    const ids = matches.filter(({ why }) => why === 'id').map((match) => match.row);
    const others = matches.filter(({ why }) => why !== 'id').map((match) => match.row);
    const naive = living(book).filter((each) =>
      fold(book.table.getText('idNumber', each)).endsWith(fold(id.slice(-4))),
    );
    expect(ids).toEqual(naive.filter((each) => !others.includes(each)));
  }
});

test('a number is a household, once in each unit', async () => {
  const { order } = views.view(BY_NAME);
  const house = book.table.getText('household', 40);
  const found = (await views.goToMatches(BY_NAME, house, 1000)).filter(({ why }) => why === 'household');
  const units = found.map(({ row }) => book.table.getText('unit', row));
  expect(new Set(units).size).toBe(units.length);
  expect(found.every(({ row, at }) => order[at] === row)).toBe(true);
});

test('a name is found by any part of it: the same, then the beginning, then inside; each row once, no more than asked for', async () => {
  const part = name(0).slice(0, 1);
  const found = await rowsFor(part);
  expect([...found].sort((a, b) => a - b)).toEqual(living(book).filter((row) => name(row).includes(part)));
  const fit = (row: number): number => (name(row) === part ? 0 : name(row).startsWith(part) ? 1 : 2);
  expect(found.map(fit)).toEqual(found.map(fit).sort((a, b) => a - b));
  expect((await views.goToMatches(ALL, part, 3)).length).toBe(3);
  expect(await rowsFor('anna lee')).toEqual([26]); // width and case do not count
  expect(await rowsFor('   ')).toEqual([]);
  expect(await rowsFor('没有这样的人')).toEqual([]);
});

test('digits behind letters are digits of the name, or narrow to the ID numbers that end in them', async () => {
  const tail = (row: number, length: number) => book.table.getText('idNumber', row).slice(-length);
  expect(await whyOf(`zgf${tail(22, 4)}`, 22)).toBe('pinyinId');
  expect(await whyOf(`ZGF ${tail(22, 2)}`, 22)).toBe('pinyinId');
  expect(await whyOf(`${name(22)}${tail(22, 4)}`, 22)).toBe('nameId');
  const others = await rowsFor(`zgf${tail(22, 4)}`);
  expect(others.every((row) => fold(tail(row, 4)) === fold(tail(22, 4)))).toBe(true);
  const wrong = tail(22, 4) === '0000' ? '1111' : '0000';
  expect(await rowsFor(`zgf${wrong}`)).not.toContain(22);
});
