import { expect, it } from 'vitest';
import { planOf, rosterOf, type Cells } from './support';

const ID = ['430903197403270305', '430903198007180740', '430903198503252336'] as const;
const PAID: Cells = { payDate: '2020-12-10', payAmount: '320', receipt: 'PJ01' };
const WANG: Cells = { name: '王一', idNumber: ID[0], unit: '新月', household: '1' };
const LI: Cells = { name: '李二', idNumber: ID[1], unit: '新月', household: '2' };
const SON: Cells = { name: '王三', idNumber: ID[2], unit: '新月', household: '1' };

it.each<[what: string, row: Cells, standing: string, found: string]>([
  ['of somebody else is marked', { ...LI, ...PAID }, 'PJ01', '王一'],
  ['of somebody else among several is marked', { ...LI, ...PAID }, 'PJ00、PJ01', '王一'],
  ['of his household is not', { ...SON, ...PAID }, 'PJ01', ''],
  ['of his own is not', { ...WANG, ...PAID }, 'PJ01', ''],
  ['of nobody is not', { ...LI, ...PAID, receipt: 'PJ02' }, 'PJ01', ''],
])('a receipt %s', (_, row, receipt, found) => {
  const plan = planOf('payments', [row], rosterOf([{ ...WANG, ...PAID, receipt }, LI, SON]));
  const told = plan.piles().flatMap(({ id, count }) => plan.rows(id, 0, count).flatMap(({ problems }) => problems));
  expect([...new Set(told.filter(({ code }) => code === 'receipt-used').map(({ text }) => text))]).toEqual(
    found === '' ? [] : [found],
  );
});

it.each<[what: string, rows: readonly Cells[], found: readonly string[]]>([
  [
    'of two households is marked in both rows',
    [
      { ...WANG, ...PAID },
      { ...LI, ...PAID },
    ],
    ['李二 3', '王一 2'],
  ],
  [
    'of one household is not',
    [
      { ...WANG, ...PAID },
      { ...SON, ...PAID },
    ],
    [],
  ],
  [
    'of the same person is not',
    [
      { ...WANG, ...PAID },
      { ...WANG, ...PAID, payAmount: '100' },
    ],
    [],
  ],
  [
    'of two whom the roster does not hold is marked',
    [
      { ...PAID, name: '周九', idNumber: '430903198503252344' },
      { ...PAID, name: '吴十', idNumber: '430903198503252352' },
    ],
    ['吴十 3', '周九 2'],
  ],
  [
    'of a row that came to nothing is not',
    [
      { ...WANG, ...PAID },
      { ...LI, ...PAID, state: '缴费失败' },
    ],
    [],
  ],
])('a receipt that stands twice in the list %s', (_, rows, found) => {
  const plan = planOf('payments', rows, rosterOf([WANG, LI, SON]));
  const told = plan.rows('problems', 0, 9).flatMap(({ problems }) => problems);
  expect(told.filter(({ code }) => code === 'receipt-twice').map(({ text }) => text)).toEqual(found);
});
