import { describe, expect, it } from 'vitest';
import { applyChange } from '../../src/roster/table';
import type { RosterTable } from '../../src/roster/types';
import { book, findAndRead, idOf, sheet, type Rows } from './find/support';
import { rosterOf, type Cells } from './lists/support';
import { contextOf, planOf } from './planning';

const [A, B, C, D, E] = [
  idOf('19740327', 30),
  idOf('19800718', 34),
  idOf('19900212', 41),
  idOf('19511201', 42),
  idOf('19770909', 43),
];
const HEAD = ['户主', '户主身份证号码', '家庭成员1姓名', '身份证号码', '关系', '家庭成员2姓名', '身份证号码', '关系'];
const ROWS: Rows = [
  ['王一', A, '李二', B, '妻', '王三', C, '子'],
  ['张四', D, '张五', E, '子', '', '', ''],
];

function plan(rows: Rows, roster: RosterTable, header: readonly string[] = HEAD) {
  const { result } = findAndRead(book([sheet('', [header, ...rows])]));
  return planOf(result, contextOf(roster));
}
const write = (rows: Rows, roster: RosterTable, header: readonly string[] = HEAD): void =>
  applyChange(roster, plan(rows, roster, header).outcome().change);
const show = (roster: RosterTable): string[] =>
  Array.from({ length: roster.length }, (_, row) =>
    [roster.getText('name', row), roster.getText('household', row), roster.getText('relation', row)].join(' '),
  );
const standing = (...cells: readonly Cells[]): RosterTable => rosterOf(cells);
const nothing = { added: 0, changed: 0, cells: 0, tray: 0 };

describe('members of a household in columns of one row', () => {
  it('get one number a household, which hides their ID numbers, and keep their relations', () => {
    const roster = rosterOf([]);
    write(ROWS, roster);
    const [first, second] = [roster.getText('household', 0), roster.getText('household', 3)];
    expect(first).toMatch(/^王一-\d{7}$/);
    expect(second).toMatch(/^张四-\d{7}$/);
    expect(show(roster)).toEqual([
      `王一 ${first} 户主`,
      `李二 ${first} 妻`,
      `王三 ${first} 子`,
      `张四 ${second} 户主`,
      `张五 ${second} 子`,
    ]);
    expect(plan(ROWS, roster).effects()).toEqual(nothing);
    expect(plan([...ROWS].reverse(), roster).effects()).toEqual(nothing);
    const other = rosterOf([]);
    write([...ROWS].reverse(), other);
    expect(show(other).sort()).toEqual(show(roster).sort());
  });

  it('one alone in his row is a household too', () => {
    const roster = rosterOf([]);
    const rows = [
      ['王一', A, '李二', B, '妻', '', '', ''],
      ['张四', D],
    ];
    write(rows, roster);
    expect(show(roster)[2]).toMatch(/^张四 张四-\d{7} 户主$/);
    expect(plan(rows, roster).effects()).toEqual(nothing);
  });

  it('take the number that those of them in the roster have, and change none', () => {
    const roster = standing({ name: '李二', idNumber: B, household: '17' }, { name: '张五', idNumber: E });
    write(ROWS, roster);
    expect(show(roster)).toEqual([
      '李二 17 妻',
      expect.stringMatching(/^张五 张四-\d{7} 子$/),
      '王一 17 户主',
      '王三 17 子',
      expect.stringMatching(/^张四 张四-\d{7} 户主$/),
    ]);
    expect(plan(ROWS, roster).effects()).toEqual(nothing);
  });

  it('of two numbers in the roster that of the head holds; without him nobody is put to either', () => {
    const two = [
      { name: '李二', idNumber: B, household: '17', relation: '妻' },
      { name: '王三', idNumber: C, household: '18', relation: '子' },
    ];
    const headless = standing(...two);
    write(ROWS.slice(0, 1), headless);
    expect(show(headless)).toEqual(['李二 17 妻', '王三 18 子', '王一  户主']);
    const headed = standing({ name: '王一', idNumber: A, household: '16', relation: '户主' }, two[0] ?? {});
    write(ROWS.slice(0, 1), headed);
    expect(show(headed)).toEqual(['王一 16 户主', '李二 17 妻', '王三 16 子']);
    expect(plan(ROWS.slice(0, 1), headed).effects()).toEqual(nothing);
  });

  it('two halves of a page are no households, and a number of the file goes before', () => {
    const roster = rosterOf([]);
    const halves = ['序号', '姓名', '身份证号码', '序号', '姓名', '身份证号码'];
    applyChange(roster, plan([['1', '王一', A, '3', '王三', C], ['2', '李二', B, '4', '张四', D]], roster, halves).outcome().change); // prettier-ignore
    expect(show(roster).map((text) => text.trim())).toEqual(['王一', '王三', '李二', '张四']);
    const numbered = rosterOf([]);
    applyChange(numbered, plan(ROWS.map((row, at) => [String(at + 5), ...row]), numbered, ['户号', ...HEAD]).outcome().change); // prettier-ignore
    expect(show(numbered).map((text) => text.split(' ')[1])).toEqual(['5', '5', '5', '6', '6']);
  });
});

describe('a new person under a head of household who is in the roster', () => {
  const OF_HEAD = ['户主姓名', '户主身份证号', '姓名', '身份证号码', '与户主关系', '村', '组'];
  const head = { name: '王一', idNumber: A, household: '13', unit: '新月', group: '2组' };
  const come = (rows: Rows, roster: RosterTable, header: readonly string[] = OF_HEAD) => {
    write(rows, roster, header);
    const last = roster.length - 1;
    return ['name', 'household', 'unit', 'group'].map((field) => roster.getText(field as 'name', last));
  };

  it('gets the household by the number of the head, with unit and group where the row says none', () => {
    const rows = [['王一', A, '王小', B, '子', '', '']];
    const roster = standing(head);
    expect(come(rows, roster)).toEqual(['王小', '13', '新月', '2组']);
    expect(plan(rows, roster, OF_HEAD).effects()).toEqual(nothing);
  });

  it('keeps the group that the row says', () => {
    expect(come([['', A, '王小', B, '子', '新月村', '3组']], standing(head))).toEqual(['王小', '13', '新月村', '3组']);
  });

  it.each<[string, Rows[number]]>([
    ['of another name', ['李二', A, '王小', B, '子', '', '']],
    ['of another unit', ['王一', A, '王小', B, '子', '金石', '1组']],
    ['whom nobody knows', ['王一', C, '王小', B, '子', '', '']],
  ])('gets nothing of a head %s', (_why, row) => {
    expect(come([row], standing(head))[1]).toBe('');
  });

  it('gets unit and group of those of the roster who stand in the same row', () => {
    const roster = standing(head);
    write([['王一', A, '李二', B, '妻', '', '', '']], roster);
    expect(['household', 'unit', 'group'].map((field) => roster.getText(field as 'unit', 1))).toEqual([
      '13',
      '新月',
      '2组',
    ]);
  });
});
