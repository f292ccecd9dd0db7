import { describe, expect, it } from 'vitest';
import { pilesOf, planOf, rosterOf, type Cells } from './lists/support';
import { idOf } from './find/support';

const UNIT = '新月';
const codes = (cells: Cells, persons: readonly Cells[] = []): string[] =>
  planOf('roster', [cells], rosterOf(persons))
    .rows('problems', 0, 9)
    .flatMap(({ problems }) => problems.map(({ field, code }) => `${field ?? ''} ${code}`.trim()));

describe('births and numbers that are hardly right are marked', () => {
  it.each<[what: string, cells: Cells, codes: readonly string[]]>([
    ['born in 2030 by the number', { idNumber: idOf('20300101') }, ['birth date-implausible']],
    ['born in 1880 by the number', { idNumber: idOf('18800101') }, ['birth date-implausible']],
    ['born in the year of the insurance', { idNumber: idOf('20210228') }, []],
    ['born in 1902', { idNumber: idOf('19020101') }, []],
    [
      'born in 2030 by the cell',
      { idNumber: '', birth: '2030-01-01' },
      ['idNumber id-missing', 'birth date-implausible'],
    ],
    ['another birth than in the number', { idNumber: idOf('19800101'), birth: '1980-01-02' }, ['birth id-birth']],
    ['the same birth', { idNumber: idOf('19800101'), birth: '1980-01-01' }, []],
    ['no number', { idNumber: '', birth: '1980-01-01' }, ['idNumber id-missing']],
  ])('%s', (_, cells, found) => {
    expect(codes({ name: '王一', unit: UNIT, ...cells })).toEqual(found);
  });

  it('no number is no matter of somebody who is in the roster', () => {
    const person: Cells = { name: '王一', unit: UNIT, birth: '1980-01-01' };
    expect(codes({ ...person, phone: '13700000000' }, [person])).toEqual([]);
  });
});

describe('another right number for the same name, birth and unit', () => {
  const WANG: Cells = { name: '王一', idNumber: idOf('19800101', 31), unit: UNIT };
  const other: Cells = { ...WANG, idNumber: idOf('19800101', 33) };

  it('may be the same person and is left to somebody', () => {
    const plan = planOf('roster', [other], rosterOf([WANG]));
    expect(pilesOf(plan)).toEqual(['ambiguous']);
    expect(plan.rows('ambiguous', 0, 1)[0]?.candidates.map(({ person }) => person)).toEqual([0]);
    expect(plan.effects()).toEqual({ added: 0, changed: 0, cells: 0, tray: 0 });
    plan.decide([0], 'ambiguous', { do: 'add' });
    expect(plan.effects()).toMatchObject({ added: 1 });
  });

  it.each<[why: string, row: Cells]>([
    ['another unit', { ...other, unit: '黄湖' }],
    ['another birth', { ...other, idNumber: idOf('19800102', 33) }],
    ['another name', { ...other, name: '王二' }],
  ])('is somebody new with %s', (_, row) => {
    expect(pilesOf(planOf('roster', [row], rosterOf([WANG])))).toEqual(['added']);
  });

  it('is somebody new where the file holds both', () => {
    expect(pilesOf(planOf('roster', [WANG, other], rosterOf([WANG])))).toEqual(['unchanged', 'added']);
  });
});
