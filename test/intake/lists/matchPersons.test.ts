import { describe, expect, it } from 'vitest';
import { idForm, nameForm, unitForms } from '../../../src/intake/lists/forms';
import { matchPersons } from '../../../src/intake/lists/matchPersons';
import { rosterOf, type Cells } from './support';

const ROSTER: readonly Cells[] = [
  { name: '王一', idNumber: '430903197403270305', unit: '新月' }, // 0
  { name: '李二', idNumber: '430903198007180740', unit: '新月' }, // 1
  { name: '李二', idNumber: '430903198503252336', unit: '黄湖' }, // 2
  { name: '张三', idNumber: '', birth: '1990-05-01', unit: '黄湖' }, // 3
  { name: '买买提·艾力', idNumber: '652901197001011119', unit: '黄湖' }, // 4
  { name: '赵四', idNumber: '130503670401001', unit: '新月村' }, // 5
  { name: '钱五', idNumber: '430903199001011234', unit: '金河' }, // 6, a wrong check digit, as it stands in the roster
  { name: '孙六', idNumber: '430903199202024321', unit: '金河' }, // 7
  { name: '孙七', idNumber: '430903199202024321', unit: '金河' }, // 8, the same number
];

describe.each<[why: string, row: Cells, how: string, person: number, candidates?: readonly number[]]>([
  ['the number', { name: '王一', idNumber: '430903197403270305' }, 'id', 0],
  ['the number alone', { idNumber: '430903197403270305' }, 'id', 0],
  [
    'a small x and full width are cleaned by the cell',
    { name: '王一', idNumber: '４３０９０３１９７４０３２７０３０５' },
    'id',
    0,
  ],
  ['a disability certificate by its first 18', { name: '王一', idNumber: '43090319740327030543' }, 'id', 0],
  ['18 digits find 15', { name: '赵四', idNumber: '130503196704010016' }, 'id', 5],
  ['15 digits find 15', { name: '赵四', idNumber: '130503670401001' }, 'id', 5],
  ['a wrong number that the roster has as well', { name: '钱五', idNumber: '430903199001011234' }, 'id', 6],
  ['blanks in the name', { name: '王　一', idNumber: '430903197403270305' }, 'id', 0],
  ['another dot in the name', { name: '买买提.艾力', idNumber: '652901197001011119' }, 'id', 4],
  ['another name', { name: '王乙', idNumber: '430903197403270305' }, 'name-differs', 0],
  ['two of one number, told apart by name', { name: '孙七', idNumber: '430903199202024321' }, 'id', 8],
  [
    'two of one number, and neither has the name',
    { name: '孙八', idNumber: '430903199202024321' },
    'ambiguous',
    -1,
    [7, 8],
  ],
  ['name and unit', { name: '王一', unit: '新月' }, 'name', 0],
  ['name and unit with another ending', { name: '李二', unit: '黄湖村' }, 'name', 2],
  ['name and birth', { name: '张三', birth: '1990-05-01' }, 'name', 3],
  ['name and the birth in a number of the roster', { name: '王一', birth: '1974-03-27' }, 'name', 0],
  [
    'name and another birth, the unit notwithstanding',
    { name: '王一', birth: '1974-03-28', unit: '新月' },
    'not-in-roster',
    -1,
    [0],
  ],
  ['a common name without anything else', { name: '李二' }, 'ambiguous', -1, [1, 2]],
  ['a rare name without anything else', { name: '王一' }, 'ambiguous', -1, [0]],
  ['a spoilt number, name and unit', { name: '王一', idNumber: '4.30903E+17', unit: '新月' }, 'id-wrong', 0, [0]],
  [
    'a number cut to 15 digits, its birth still there',
    { name: '王一', idNumber: '430903197403270000' },
    'id-wrong',
    0,
    [0],
  ],
  ['a wrong check digit, name and birth', { name: '李二', idNumber: '430903198007180741' }, 'id-wrong', 1, [1, 2]],
  [
    'a wrong date in a wrong number, name and unit',
    { name: '王一', idNumber: '430903197603270305', unit: '新月' },
    'id-wrong',
    0,
    [0],
  ],
  [
    'a right number of nobody, name and birth',
    { name: '王一', idNumber: '430903197403270321', unit: '金河' },
    'id-wrong',
    0,
    [0],
  ],
  [
    'a right number of nobody, another birth',
    { name: '王一', idNumber: '430903198007180740'.replace('0740', '0759'), unit: '新月' },
    'not-in-roster',
    -1,
    [0],
  ],
  ['a stranger', { name: '周九', idNumber: '430903199003071253' }, 'not-in-roster', -1],
  ['nothing at all', {}, 'not-in-roster', -1],
])('%s', (_why, row, how, person, candidates = []) => {
  it(`is ${how}`, () => {
    const found = matchPersons(rosterOf([row]), rosterOf(ROSTER));
    expect([found.how(0), found.person(0), found.candidates(0)]).toEqual([how, person, candidates]);
  });
});

it('two rows of a list without numbers that fit one person are for the reader to tell apart', () => {
  const found = matchPersons(
    rosterOf([
      { name: '王一', unit: '新月' },
      { name: '王一', birth: '1974-03-27' },
      { name: '李二', unit: '新月' },
    ]),
    rosterOf(ROSTER),
  );
  expect([0, 1, 2].map(found.how)).toEqual(['ambiguous', 'ambiguous', 'name']);
});

it('born that day in another unit, or in that unit without a birth: neither is likelier', () => {
  const roster = rosterOf([
    { name: '王一', birth: '1974-03-27', unit: '黄湖' },
    { name: '王一', unit: '新月' },
  ]);
  const found = matchPersons(rosterOf([{ name: '王一', birth: '1974-03-27', unit: '新月' }]), roster);
  expect([found.how(0), found.candidates(0)]).toEqual(['ambiguous', [0, 1]]);
});

it.each([
  ['several fit', [{ name: '王一', unit: '新月' }], ['several']],
  ['there is but the name of one', [{ name: '李二' }], ['name-only']],
  [
    'two rows are one person',
    [
      { name: '李二', unit: '黄湖' },
      { name: '李二', unit: '黄湖' },
    ],
    ['rows-alike', 'rows-alike'],
  ],
  ['it is certain', [{ name: '李二', unit: '黄湖' }], [null]],
])('why it is not certain who is meant: %s', (_, rows, why) => {
  const roster = rosterOf([
    { name: '王一', unit: '新月' },
    { name: '王一', unit: '新月' },
    { name: '李二', unit: '黄湖' },
  ]);
  const found = matchPersons(rosterOf(rows), roster);
  expect(rows.map((_row, at) => found.unsure(at))).toEqual(why);
});

it('a removed person is nobody', () => {
  const roster = rosterOf(ROSTER);
  roster.setAlive(0, false);
  expect(matchPersons(rosterOf([{ name: '王一', idNumber: '430903197403270305' }]), roster).how(0)).toBe(
    'not-in-roster',
  );
});

it('forms', () => {
  expect(nameForm('王　 一')).toBe('王一');
  expect(nameForm('艾力•买买提')).toBe(nameForm('艾力．买买提'));
  expect(idForm('430903197403270000')).toBe('');
  expect(idForm('4.3E+17')).toBe('');
  expect(idForm('A123456')).toBe('A123456');
  const one = unitForms(['新月', '黄湖村']);
  expect(one('新月村')).toBe(one('新月'));
  expect(one('新月村民委员会')).toBe(one('新月'));
  const two = unitForms(['新月村', '新月社区']);
  expect(two('新月村')).not.toBe(two('新月社区'));
  expect(two('新月')).not.toBe(two('新月村'));
  expect(two('新月社区居委会')).toBe(two('新月社区'));
  expect(two('新月居委会')).not.toBe(two('新月社区'));
  expect(unitForms(['枫林社区'])('枫林社区居委会')).toBe('枫林');
  expect(unitForms(['村'])('村')).toBe('村');
});
