import { describe, expect, it } from 'vitest';
import { TEMPLATE_IDS, type FieldId } from '../../src/roster/fields';
import type { PileRow } from '../../src/intake/piles';
import { fileOf, contextOf, pilesOf, rosterOf, type Cells } from './lists/support';
import { planOf } from './planning';

const idOf = (at: number): string => `43090319810101${String(at).padStart(3, '0')}X`;
const NOBODY: readonly Cells[] = [{ name: '旧人', idNumber: '430903197403270305', unit: '黄湖' }];
const plan = (rows: readonly Cells[], roster: readonly Cells[] = NOBODY) =>
  planOf(fileOf('roster', rows), contextOf(rosterOf(roster)));
const short = ({ key, decision, choices, problems }: PileRow) => [
  key,
  decision.do,
  choices.join(),
  ...problems.map(({ code, text }) => `${code} ${text}`),
];

describe('persons whom the roster lacks, more than once in one file', () => {
  /** Five pairs: three of the same number, two without a number and equal in every cell. */
  const pairs = [0, 1, 2].map((at): Cells => ({ name: `甲${at}`, idNumber: idOf(at), unit: '新月' }));
  const bare = [0, 1].map((at): Cells => ({ name: `乙${at}`, unit: '新月', birth: '1980-01-01' }));
  const all = [...pairs, ...bare];

  it('with one number and equal cells they come in once, without a number too; each may be chosen', () => {
    const made = plan([...all, ...all]);
    expect(made.effects()).toMatchObject({ added: 5 });
    expect(
      made
        .rows('duplicate', 0, 9)
        .map(short)
        .map((row) => row.slice(0, 4)),
    ).toEqual([
      [5, 'leave', 'leave,add', 'same-id 2'],
      [6, 'leave', 'leave,add', 'same-id 3'],
      [7, 'leave', 'leave,add', 'same-id 4'],
      [8, 'leave', 'leave,add', 'same-row 5'],
      [9, 'leave', 'leave,add', 'same-row 6'],
    ]);
    made.decide([7], 'duplicate', { do: 'add' });
    expect(made.effects()).toMatchObject({ added: 6 });
    made.decide('all', 'duplicate', { do: 'leave' });
    expect(made.effects()).toMatchObject({ added: 5 });
    made.decide('all', 'duplicate', { do: 'add' });
    expect(made.effects()).toMatchObject({ added: 10 });
  });

  const [first = {}] = pairs;
  it.each<[why: string, rows: readonly Cells[], piles: readonly string[]]>([
    ['the one that says more comes in', [first, { ...first, phone: '1' }], ['duplicate', 'added']],
    ['… wherever it stands', [{ ...first, phone: '1' }, first, first], ['added', 'duplicate', 'duplicate']],
    [
      'of one that says no more in other words',
      [
        { ...first, identities: '孤儿、特困人员' },
        { ...first, identities: '特困人员、孤儿' },
      ],
      ['added', 'duplicate'],
    ],
    ['another name waits, and so does the first', [first, { ...first, name: '乙' }], ['ambiguous', 'ambiguous']],
    [
      'each says something else',
      [
        { ...first, phone: '1' },
        { ...first, group: '1' },
      ],
      ['ambiguous', 'ambiguous'],
    ],
    ['three of which two agree', [first, first, { ...first, unit: '黄湖' }], ['ambiguous', 'ambiguous', 'ambiguous']],
  ])('%s', (_, rows, piles) => {
    const made = plan(rows);
    expect(pilesOf(made)).toEqual(piles);
    expect(made.effects()).toMatchObject({ added: piles.filter((pile) => pile === 'added').length, tray: 0 });
    expect([...pilesOf(plan([...rows].reverse()))].sort()).toEqual([...piles].sort());
  });

  it('into an empty workbook two names with one number come in both, the second with its problem; one name twice does not', () => {
    const made = plan([first, { ...first, name: '乙' }], []);
    expect(pilesOf(made)).toEqual(['added', 'added']);
    expect(made.rows('duplicate', 0, 9).map((row) => [row.key, row.problems[0]?.code])).toEqual([[1, 'same-id']]);
    expect(pilesOf(plan([first, first], []))).toEqual(['added', 'duplicate']);
    const contradicting = [
      { ...first, phone: '1' },
      { ...first, phone: '2' },
    ];
    expect(pilesOf(plan(contradicting, []))).toEqual(['ambiguous', 'ambiguous']);
  });

  it('a whole roster of the standard template comes into an empty workbook row for row, and into its own a second time not at all', () => {
    const headed = Object.fromEntries(TEMPLATE_IDS.map((field): [FieldId, string] => [field, '']));
    const rows = [first, first, { ...first, phone: '2' }, { ...first, name: '乙' }].map((cells) => ({
      ...headed,
      ...cells,
    }));
    const made = plan(rows, []);
    expect(made.effects()).toMatchObject({ added: 4, changed: 0 });
    expect(plan(rows, rows).effects()).toMatchObject({ added: 0, changed: 0 });
    expect(plan([...rows].reverse(), rows).effects()).toMatchObject({ added: 0, changed: 0 });
    // Of fewer columns it is some list, and a row that repeats another adds nobody.
    expect(plan([first, first], []).effects()).toMatchObject({ added: 1 });
  });

  it('in contradiction both say beside which line, and where they differ', () => {
    const made = plan([first, { ...first, name: '乙' }]);
    expect(made.rows('ambiguous', 0, 9).map((row) => [...short(row).slice(1, 4), row.changes])).toEqual([
      ['leave', 'leave,to,add,tray', 'same-id 3', [{ field: 'name', from: '乙', to: '甲0' }]],
      ['leave', 'leave,to,add,tray', 'same-id 2', [{ field: 'name', from: '甲0', to: '乙' }]],
    ]);
  });

  it('neither gets the number of both into the roster where one of them may be there without', () => {
    const rows = [first, { ...first, name: '乙' }];
    const made = plan(rows, [{ name: '甲0', unit: '新月' }]);
    expect(pilesOf(made)).toEqual(['ambiguous', 'ambiguous']);
    expect(made.effects()).toEqual({ added: 0, changed: 0, cells: 0, tray: 0 });
  });

  it('without a number and with another cell they are two persons', () => {
    const made = plan([...bare, ...bare.map((each) => ({ ...each, phone: '13900000000' }))]);
    expect(made.piles().find(({ id }) => id === 'duplicate')?.count).toBe(0);
  });
});

describe('identities that contradict each other', () => {
  it.each<[why: string, rows: readonly string[], told: readonly string[]]>([
    ['two grades in one cell', ['一级残疾、三级残疾'], ['一级残疾、三级残疾']],
    [
      '低保 of both kinds in two rows of one person',
      ['城镇低保', '农村低保'],
      ['城镇低保、农村低保', '城镇低保、农村低保'],
    ],
    ['重度残疾 and its grade agree', ['重度残疾、一级残疾'], ['']],
    ['低保 of an open kind agrees with either', ['低保', '城镇低保'], ['', '']],
    ['of other things anybody may have several', ['孤儿、农村低保', '特困人员'], ['', '']],
  ])('%s', (_, rows, expected) => {
    const made = plan(rows.map((identities): Cells => ({ name: '甲', idNumber: idOf(1), unit: '新月', identities })));
    const told = rows.map(
      (_row, at) =>
        made
          .rows('problems', 0, 9)
          .find(({ key }) => key === at)
          ?.problems.find(({ code }) => code === 'identity-exclusive')?.text ?? '',
    );
    expect(told).toEqual(expected);
  });
});
