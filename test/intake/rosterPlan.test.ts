import { describe, expect, it } from 'vitest';
import type { PlanSettings } from '../../src/intake/piles';
import { applyChange, revertChange } from '../../src/roster/table';
import type { RosterTable } from '../../src/roster/types';
import { readAll } from '../roster/support';
import { pilesOf, planOf, rosterOf, told, type Cells } from './lists/support';

const ID = ['430903197403270305', '430903198007180740', '430903198503252336'] as const;
const WANG: Cells = { name: '王一', idNumber: ID[0], unit: '新月', phone: '1' };
const LI: Cells = { name: '李二', idNumber: ID[1], unit: '新月', phone: '' };

const plan = (rows: readonly Cells[], roster: RosterTable, settings: Partial<PlanSettings> = {}) =>
  planOf('roster', rows, roster, settings);

describe('same number, another name', () => {
  it('is a pile of its own and stays as it is, unless chosen', () => {
    const roster = rosterOf([WANG]);
    const made = plan([{ ...WANG, name: '王乙', phone: '2' }], roster);
    expect(pilesOf(made)).toEqual(['conflict']);
    expect(told(made, 'conflict')).toEqual(['0: name 王一→王乙; phone 1→2']);
    expect(made.effects()).toEqual({ added: 0, changed: 0, cells: 0, tray: 0 });
    made.decide([0], 'conflict', { do: 'write' });
    expect(made.effects()).toEqual({ added: 0, changed: 1, cells: 2, tray: 0 });
    made.decide([0], 'conflict', { do: 'add' });
    expect(made.effects()).toEqual({ added: 1, changed: 0, cells: 0, tray: 0 });
    made.decide('all', 'conflict', { do: 'tray' });
    expect(made.effects()).toEqual({ added: 0, changed: 0, cells: 0, tray: 1 });
  });

  it('blanks and dots make no other name, and change none', () => {
    expect(pilesOf(plan([{ ...WANG, name: '王　一' }], rosterOf([WANG])))).toEqual(['unchanged']);
  });

  it('of two rows with one number the one of that name is the person', () => {
    const rows = [
      { ...WANG, name: '丁一', phone: '2' },
      { ...WANG, phone: '3' },
    ];
    expect(pilesOf(plan(rows, rosterOf([WANG])))).toEqual(['duplicate', 'changed']);
    expect(pilesOf(plan([...rows].reverse(), rosterOf([WANG])))).toEqual(['changed', 'duplicate']);
  });
});

describe('more rows of a number than persons with it', () => {
  const twice = [
    { ...WANG, phone: '2' },
    { ...WANG, phone: '2' },
  ];

  it('are left, unless they are chosen to be added', () => {
    const made = plan(twice, rosterOf([WANG]));
    expect(pilesOf(made)).toEqual(['changed', 'duplicate']);
    expect(made.rows('duplicate', 0, 9)).toMatchObject([
      { key: 1, decision: { do: 'leave' }, choices: ['leave', 'add'] },
    ]);
    expect(made.effects()).toEqual({ added: 0, changed: 1, cells: 1, tray: 0 });
    made.decide([1], 'duplicate', { do: 'add' });
    expect(made.effects()).toEqual({ added: 1, changed: 1, cells: 1, tray: 0 });
    made.decide('all', 'duplicate', { do: 'leave' });
    expect(made.effects()).toEqual({ added: 0, changed: 1, cells: 1, tray: 0 });
    made.decide('all', 'duplicate', { do: 'add' });
    expect(made.effects()).toEqual({ added: 1, changed: 1, cells: 1, tray: 0 });
  });

  it('say whom the roster has with their number, and how they differ from him', () => {
    const made = plan([WANG, { ...WANG, phone: '7', unit: '黄湖' }], rosterOf([LI, WANG]));
    expect(made.rows('duplicate', 0, 9)).toMatchObject([{ key: 1, person: 1, personName: '王一' }]);
    expect(told(made, 'duplicate')).toEqual(['1: unit 新月→黄湖; phone 1→7']);
  });

  it('are nobody without a number either: he would get the number of another', () => {
    const bare: Cells = { name: '王一', unit: '黄湖' };
    const rows = [WANG, { ...WANG, unit: '黄湖', phone: '7' }];
    expect(pilesOf(plan(rows, rosterOf([bare, WANG])))).toEqual(['unchanged', 'duplicate']);
  });

  it('those chosen to be added are there the second time, in any order', () => {
    const roster = rosterOf([LI, WANG]);
    const rows = [...twice, { ...WANG, phone: '9' }, LI];
    const first = plan(rows, roster);
    // Which of the telephone numbers is the person's the file leaves open, until the others are said to be somebody else's.
    expect(first.effects()).toMatchObject({ added: 0, changed: 0 });
    first.decide('all', 'duplicate', { do: 'add' });
    expect(first.effects()).toMatchObject({ added: 2, changed: 1 });
    applyChange(roster, first.outcome().change);
    for (const each of [rows, [...rows].reverse()])
      expect(plan(each, roster).effects()).toEqual({ added: 0, changed: 0, cells: 0, tray: 0 });
  });

  it('their group counts those that other groups decide, and settles them all', () => {
    const bare = { ...LI, idNumber: '' };
    const made = plan([...twice, bare, bare], rosterOf([WANG]));
    const pile = () => made.piles().find(({ id }) => id === 'duplicate');
    expect(pile()).toEqual({ id: 'duplicate', count: 2, decision: 'leave', settled: 0, decided: false });
    made.decide('all', 'duplicate', { do: 'leave' });
    expect(pile()).toEqual({ id: 'duplicate', count: 2, decision: 'leave', settled: 0, decided: true });
    expect(made.effects()).toMatchObject({ added: 1, changed: 1 });
    made.decide('all', 'duplicate', { do: 'add' });
    expect(made.effects()).toMatchObject({ added: 3, changed: 1 });
  });

  it('come in as they are where the roster has as many, once where it has nobody', () => {
    expect(pilesOf(plan(twice, rosterOf(twice)))).toEqual(['unchanged', 'unchanged']);
    expect(plan(twice, rosterOf([LI])).effects()).toMatchObject({ added: 1 });
  });
});

describe('cells that have slipped', () => {
  it.each<[why: string, cells: Cells]>([
    ['name and number exchanged', { name: ID[0], idNumber: '王一' }],
    ['both in the cell of the name', { name: `王一 ${ID[0]}` }],
    ['two persons in one row', { name: '王一\n李二', idNumber: `${ID[0]}\n${ID[1]}` }],
  ])('%s: nobody is added by preset', (_, cells) => {
    const made = plan([{ ...cells, unit: '新月' }], rosterOf([WANG, LI]));
    expect(pilesOf(made)).toEqual(['ambiguous']);
    expect(made.effects()).toEqual({ added: 0, changed: 0, cells: 0, tray: 0 });
  });

  it('a long name and a long number of another kind are no such cells', () => {
    const made = plan(
      [{ name: '阿卜杜热合曼·买买提依明', idNumber: 'HKG-H12345678(9)', unit: '新月' }],
      rosterOf([WANG]),
    );
    expect(pilesOf(made)).toEqual(['added']);
  });
});

describe('one number in several forms', () => {
  const old: Cells = { name: '赵四', idNumber: '130503670401001', unit: '新月' };
  const today: Cells = { ...old, idNumber: '130503196704010016' };
  const certificate: Cells = { ...old, idNumber: '13050319670401001643' };

  it.each([
    ['15 digits find 18', old, today],
    ['18 digits find 15', today, old],
    ['a certificate finds 18', certificate, today],
    ['a certificate finds 15', certificate, old],
  ])('%s, and the roster keeps its own', (_, came, standing) => {
    const made = plan([{ ...came, phone: '5' }], rosterOf([standing]));
    expect(told(made, 'changed')).toEqual(['0: phone →5']);
  });

  it('another person’s is another; with one name, birth and unit somebody has to say', () => {
    expect(pilesOf(plan([{ ...old, idNumber: '130503670401003' }], rosterOf([today])))).toEqual(['ambiguous']);
    expect(pilesOf(plan([{ ...old, name: '钱五', idNumber: '130503206704010010' }], rosterOf([old])))).toEqual([
      'added',
    ]);
  });
});

describe('rules by field', () => {
  const rows = [
    { ...WANG, phone: '2' },
    { ...LI, phone: '3' },
  ];
  const roster = () => rosterOf([WANG, LI]);

  it('overwrite where nothing is said', () => {
    expect(told(plan(rows, roster()), 'changed')).toEqual(['0: phone 1→2', '1: phone →3']);
  });

  it('fill: only empty cells', () => {
    const made = plan(rows, roster(), { rules: { phone: 'fill' } });
    expect(pilesOf(made)).toEqual(['unchanged', 'changed']);
    expect(told(made, 'changed')).toEqual(['1: phone →3']);
  });

  it('ask: filled cells wait for the answer, row by row', () => {
    const made = plan(rows, roster(), { rules: { phone: 'ask' } });
    expect(pilesOf(made)).toEqual(['ask', 'changed']);
    expect(told(made, 'ask')).toEqual(['0: phone 1→2']);
    expect(made.effects()).toMatchObject({ changed: 1, cells: 1 });
    made.decide([0], 'ask', { do: 'write' });
    expect(made.effects()).toMatchObject({ changed: 2, cells: 2 });
  });

  it('a row that is left is not touched by its open cells either', () => {
    const made = plan([{ ...WANG, phone: '2', note: '新' }], rosterOf([WANG]), { rules: { phone: 'ask' } });
    made.decide([0], 'ask', { do: 'write' });
    expect(made.effects()).toMatchObject({ changed: 1, cells: 2 });
    made.decide([0], 'changed', { do: 'leave' });
    expect(made.effects()).toMatchObject({ changed: 0, cells: 0 });
    expect(made.rows('ask', 0, 1)[0]?.decision).toEqual({ do: 'leave' });
  });
});

describe('open cells settled as a group', () => {
  const rows = [
    { ...WANG, phone: '2', note: '新' },
    { ...LI, phone: '3' },
  ];
  const made = () => plan(rows, rosterOf([WANG, { ...LI, phone: '9' }]), { rules: { phone: 'ask' } });
  const ask = (of: ReturnType<typeof made>) => of.piles().find(({ id }) => id === 'ask');
  const answers = (of: ReturnType<typeof made>) => of.rows('ask', 0, 9).map(({ decision }) => decision.do);

  it('are all written, those of rows that are left otherwise too', () => {
    const of = made();
    of.decide('all', 'changed', { do: 'leave' });
    of.decide('all', 'ask', { do: 'write' });
    expect(answers(of)).toEqual(['write', 'write']);
    expect(ask(of)).toMatchObject({ count: 2, decision: 'write', settled: 0 });
    expect(of.effects()).toEqual({ added: 0, changed: 2, cells: 2, tray: 0 });
    expect(of.outcome().change.cells).toMatchObject([{ field: 'phone', from: ['1', '9'], to: ['2', '3'] }]);
  });

  it.each<[why: string, keys: readonly number[] | 'all']>([
    ['its group is', 'all'],
    ['it is by itself', [0]],
  ])('leaving the row afterwards leaves its open cells, and the group says so: %s', (_, keys) => {
    const of = made();
    of.decide('all', 'ask', { do: 'write' });
    of.decide(keys, 'changed', { do: 'leave' });
    expect(answers(of)).toEqual(['leave', 'write']);
    expect(ask(of)).toMatchObject({ decision: 'write', settled: 1 });
    expect(of.effects()).toEqual({ added: 0, changed: 1, cells: 1, tray: 0 });
    of.decide('all', 'ask', { do: 'write' });
    expect(ask(of)).toMatchObject({ settled: 0 });
    expect(of.effects()).toMatchObject({ changed: 2, cells: 2 });
  });

  it('one that waits with its row is answered all the same', () => {
    const of = made();
    of.decide('all', 'changed', { do: 'tray' });
    of.decide([0], 'ask', { do: 'write' });
    expect(of.effects()).toEqual({ added: 0, changed: 1, cells: 1, tray: 1 });
  });

  it('a row that is decided as the group is none that is decided otherwise', () => {
    const of = made();
    of.decide([1], 'ask', { do: 'write' });
    expect(ask(of)).toMatchObject({ settled: 1 });
    of.decide([1], 'ask', { do: 'leave' });
    expect(ask(of)).toMatchObject({ settled: 0 });
  });
});

describe('persons whom the file does not hold', () => {
  const roster = () => rosterOf([WANG, LI, { name: '张三', idNumber: ID[2], unit: '黄湖' }, { name: '无村' }]);

  it('are those of its units, and nobody is deleted', () => {
    const made = plan([WANG], roster());
    expect(made.rows('missing', 0, 9).map(({ key, name, line }) => [key, name, line])).toEqual([[1, '李二', 0]]);
    expect(made.outcome().change).toEqual({ cells: [] });
  });

  it('a file without units stands for the units of those it means', () => {
    const made = plan(
      [
        { name: '张三', idNumber: ID[2] },
        { name: '王一', idNumber: ID[0] },
      ],
      roster(),
    );
    expect(made.rows('missing', 0, 9).map(({ key }) => key)).toEqual([1]);
  });

  it('may be marked, and undone', () => {
    const table = roster();
    const before = readAll(table);
    const made = plan([WANG], table);
    made.decide('all', 'missing', { do: 'mark' });
    expect(told(made, 'missing')).toEqual(['1: mark →黄']);
    expect(made.effects()).toEqual({ added: 0, changed: 1, cells: 1, tray: 0 });
    const { change } = made.outcome();
    applyChange(table, change);
    expect(table.getText('mark', 1)).toBe('黄');
    const again = plan([WANG], table);
    again.decide('all', 'missing', { do: 'mark' });
    expect(again.effects().changed).toBe(0);
    revertChange(table, change);
    expect(readAll(table)).toEqual(before);
  });
});

describe('rows excluded', () => {
  const rows = [
    { ...WANG, phone: '2' },
    { name: '新人', idNumber: ID[2], unit: '新月' },
    { name: '', idNumber: 'X', unit: '' },
  ];

  it('one by one or by pile, and taken again', () => {
    const made = plan(rows, rosterOf([WANG]));
    expect(made.effects()).toMatchObject({ added: 2, changed: 1 });
    made.decide([1], 'added', { do: 'leave' });
    expect(made.effects()).toMatchObject({ added: 1, changed: 1 });
    expect(made.piles().find(({ id }) => id === 'added')).toEqual({
      id: 'added',
      count: 2,
      decision: 'add',
      settled: 1,
    });
    made.decide('all', 'added', { do: 'leave' });
    made.decide('all', 'changed', { do: 'leave' });
    expect(made.effects()).toEqual({ added: 0, changed: 0, cells: 0, tray: 0 });
    expect(made.outcome().change).toEqual({ cells: [] });
    made.decide('all', 'added', { do: 'add' });
    expect(made.effects()).toMatchObject({ added: 2, changed: 0 });
  });

  it('those that wait already are not added or written besides, unless chosen', () => {
    const first = plan(rows, rosterOf([WANG]));
    first.decide([1], 'added', { do: 'tray' });
    first.decide([0], 'changed', { do: 'tray' });
    const { waiting } = first.outcome();
    const again = planOf('roster', rows, rosterOf([WANG]), {}, waiting);
    expect(again.rows('added', 0, 9).map(({ key, waits, decision }) => [key, waits, decision.do])).toEqual([
      [1, true, 'tray'],
      [2, false, 'add'],
    ]);
    expect(again.effects()).toEqual({ added: 1, changed: 0, cells: 0, tray: 0 });
    expect(again.waiting()).toBe(2);
    again.decide('all', 'added', { do: 'add' });
    expect(again.effects()).toMatchObject({ added: 2, tray: 0 });
  });

  it('all with problems at once: each where it stands', () => {
    const made = plan(rows, rosterOf([WANG]));
    made.decide('all', 'problems', { do: 'leave' });
    expect(made.rows('added', 0, 9).map(({ key, decision }) => [key, decision.do])).toEqual([
      [1, 'add'],
      [2, 'leave'],
    ]);
    made.decide('all', 'problems', { do: 'write' });
    expect(made.effects()).toMatchObject({ added: 2 });
  });

  it('what may not be chosen of a pile is passed over', () => {
    const made = plan(rows, rosterOf([WANG]));
    made.decide('all', 'unchanged', { do: 'write' });
    made.decide('all', 'changed', { do: 'mark' });
    made.decide([0, 1, 2, 77], 'added', { do: 'mark' });
    expect(made.effects()).toMatchObject({ added: 2, changed: 1 });
  });
});
