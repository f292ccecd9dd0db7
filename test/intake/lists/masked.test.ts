import { expect, it } from 'vitest';
import { planOf, rosterOf } from './support';

const roster = () =>
  rosterOf([
    { name: '罗敏', idNumber: '430903197403270305' },
    { name: '罗敏', idNumber: '430903198503252336' },
  ]);

it.each<[idNumber: string, persons: readonly number[]]>([
  ['4309****************', [0, 1]],
  ['4309************36', [1]],
  ['430903************', [0, 1]],
])('a covered number %s: by the name and the signs that show', (idNumber, persons) => {
  const plan = planOf('payments', [{ name: '罗敏', idNumber, payDate: '2020-12-01', payAmount: '280' }], roster());
  const [row] = plan.rows('ambiguous', 0, 9);
  expect(row?.candidates.map(({ person }) => person)).toEqual(persons);
  expect(row?.problems[0]?.code).toBe('id-masked');
  expect(plan.effects()).toMatchObject({ changed: 0, tray: 1 });
});

it.each(['430903********0305', '430***0305', '**************0305'])('%s and the name say whose it is', (idNumber) => {
  const plan = planOf('payments', [{ name: '罗敏', idNumber, payDate: '2020-12-01', payAmount: '280' }], roster());
  const [row] = plan.rows('matched', 0, 9);
  expect(row?.person).toBe(0);
  expect(row?.problems.map(({ code }) => code)).toEqual(['id-masked']);
  const twice = planOf(
    'payments',
    [1, 2].map((day) => ({ name: '罗敏', idNumber, payDate: `2020-12-0${day}` })),
    roster(),
  );
  expect(twice.effects()).toMatchObject({ changed: 0, tray: 2 });
});

it.each<[name: string, idNumber: string, persons: readonly number[]]>([
  ['罗*', '430903********0305', [0]],
  ['罗某', '4309************36', [1]],
  ['*敏', '430903************', [0, 1]],
  ['罗**', '430903********0305', [0]],
  ['李*', '430903********0305', []],
  ['罗*', '430903********0306', []],
])('a covered name %s beside a covered number %s: who fits both', (name, idNumber, persons) => {
  const plan = planOf('payments', [{ name, idNumber, payDate: '2020-12-01', payAmount: '280' }], roster());
  const [row] = [...plan.rows('ambiguous', 0, 9), ...plan.rows('not-in-roster', 0, 9)];
  expect(row?.candidates.map(({ person }) => person)).toEqual(persons);
  expect(plan.effects()).toMatchObject({ changed: 0, tray: 1 });
});
