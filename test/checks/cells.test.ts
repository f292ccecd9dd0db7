import { describe, expect, test } from 'vitest';
import { CHECKS } from '../../src/engine/checks/list';
import { loadPolicy } from '../../src/policy/library';
import { parseIsoDay, type Day } from '../../src/base/day';
import { EMPTY } from '../../src/roster/types';
import { codesFor, type Cells } from './rosters';

// Each row: what is wrong with an otherwise flawless person, and every code that follows from it.
const CASES: readonly (readonly [what: string, cells: Cells, codes: readonly string[]])[] = [
  ['nothing', {}, []],
  ['no name', { name: '' }, ['name-missing']],
  ['no ID number', { idNumber: '' }, ['id-missing']],
  ['no household number', { household: '' }, ['household-missing']],
  ['no unit', { unit: '' }, ['unit-missing']],
  ['a unit that is not in the quota table', { unit: '外村' }, ['unit-unknown']],

  ['a wrong check digit', { idNumber: '430903198007180741' }, ['id-checksum']],
  ['a right check digit X', { idNumber: '43090319800718002X' }, []],
  ['a wrong X', { idNumber: '43090319800718074X' }, ['id-checksum']],
  ['17 digits', { idNumber: '43090319800718074' }, ['id-format']],
  ['a date part that is no date', { idNumber: '430903198013180741' }, ['id-checksum']],
  ['a date part that is no date, with its right check digit', { idNumber: '430903198013180747' }, ['id-format']],
  ['a disability certificate number', { idNumber: '43090319800718074044' }, ['id-format']],
  ['words', { idNumber: '无身份证号' }, ['id-format']],
  ['scientific notation', { idNumber: '4.30903E+17' }, ['id-mangled']],
  ['the last three digits gone', { idNumber: '430903198007180000' }, ['id-mangled']],
  ['an old number of 15 digits', { idNumber: '430903800718074' }, []],
  ['an old number with an impossible date', { idNumber: '430903801318074' }, ['id-format']],
  ['a Taiwan resident', { idKind: '港澳台居民居住证', idNumber: '830000198007180747' }, []],
  [
    'a Taiwan resident with a wrong check digit',
    { idKind: '港澳台居民居住证', idNumber: '830000198007180741' },
    ['id-checksum'],
  ],
  ['a foreigner with the older card', { idKind: '外国人永久居留身份证', idNumber: 'USA430080071801' }, []],
  ['a birth certificate', { idKind: '出生医学证明', idNumber: 'T430123456' }, []],
  ['another document', { idKind: '其他', idNumber: '军字第12345号' }, []],

  ['another birth date than in the ID number', { birth: '1980-07-19' }, ['id-birth']],
  ['a birth date only in the ID number', { birth: '' }, []],
  ['another sex than in the ID number', { sex: '男' }, ['id-sex']],
  ['sex only in the ID number', { sex: '' }, []],
  [
    'a wrong number says nothing about birth and sex',
    { idNumber: '430903198007180741', birth: '1990-01-01', sex: '男' },
    ['id-checksum'],
  ],

  ['an identity word nobody knows', { identities: '困难户' }, ['identity-unknown']],
  ['a known one beside it', { identities: '建档立卡、困难户' }, ['identity-unknown']],
  ['an identity that leaves its kind open', { identities: '低保' }, ['identity-ambiguous']],
  ['known identities', { identities: '五保、残2' }, []],
  ['a tier nobody knows', { tier: '三档' }, ['choice-unknown']],
  ['a kind nobody knows', { kind: '务工' }, ['choice-unknown']],
  ['a circumstance nobody knows', { circumstance: '刚回来' }, ['choice-unknown']],
  ['a sex nobody knows', { sex: '未知' }, ['choice-unknown']],
  ['a kind of document nobody knows', { idKind: '驾驶证' }, ['choice-unknown']],
  ['any other insurance', { exclusion: '公费医疗', payDate: '', payAmount: '' }, []],

  ['a payment date that is none', { payDate: '2020年13月' }, ['date-unreadable']],
  ['a birth date that is none', { birth: '1980-02-30' }, ['date-unreadable']],
  ['an amount that is none', { payAmount: '缴清' }, ['amount-unreadable']],
  ['an amount without a date', { payDate: '' }, ['paid-without-date']],
  ['a payment of somebody insured elsewhere', { exclusion: '职工医保' }, ['paid-excluded']],
  ['a registration of somebody insured elsewhere', { exclusion: '职工医保', payAmount: '0' }, []],
  [
    'a payment before birth',
    { idNumber: '', birth: '2020-12-01', payDate: '2020-11-16' },
    ['id-missing', 'paid-before-birth'],
  ],
  ['a payment on the day of birth', { idNumber: '', birth: '2020-11-16' }, ['id-missing']],
  ['a payment ten years ago', { payDate: '2010-11-16' }, ['date-implausible']],
  ['a birth in 1880', { idNumber: '', birth: '1880-11-16' }, ['id-missing', 'date-implausible']],
  ['a birth in 1880 by the number alone', { idNumber: '430903188001012069', birth: '' }, ['date-implausible']],
  [
    'a birth in 2030 by the number alone',
    { idNumber: '430903203001012053', birth: '', sex: '' },
    ['date-implausible', 'paid-before-birth'],
  ],
  ['a short word for a channel', { channel: 'POS' }, []],
  ['a channel the document does not name', { channel: '代收代缴' }, ['channel-unknown']],
];

test.each(CASES)('%s', (_, cells, codes) => {
  expect(codesFor(cells)).toEqual(codes);
});

describe('what the document asks for', () => {
  const base: Cells = {
    unit: '德茂园',
    channel: '现金（税务代缴户）',
    payDate: '2019-11-16',
    payAmount: '250.00',
    receipt: '0012',
  };
  const daligang = loadPolicy('daligang-2020');

  test('Daligang: name, ID number, identities and address must be complete', () => {
    expect(codesFor(base, daligang)).toEqual([]);
    expect(codesFor({ ...base, address: '' }, daligang)).toEqual(['incomplete']);
    expect(codesFor({ ...base, identities: '特困人员' }, daligang)).toEqual([]);
    expect(codesFor({ ...base, identities: '没听说过' }, daligang)).toEqual(['identity-unknown', 'incomplete']);
  });

  test('cash needs a receipt number, a card does not', () => {
    expect(codesFor({ ...base, receipt: '' }, daligang)).toEqual(['receipt-missing']);
    expect(codesFor({ ...base, receipt: '', channel: '智能POS机' }, daligang)).toEqual([]);
  });
});

test('a reason for not paying beside a payment is worth a look; of somebody who is not to be enrolled the payment is', () => {
  expect(codesFor({ reason: '经济困难' })).toEqual(['paid-reason']);
  expect(codesFor({ reason: '迁出', exclusion: '迁出' })).toEqual(['paid-excluded']);
  expect(codesFor({ reason: '经济困难', payDate: '', payAmount: '' })).toEqual([]);
  expect(codesFor({ reason: '', payAmount: '280' })).toEqual([]);
});

describe('against the results', () => {
  const results = (payable: number, asOf = '2020-12-20') => ({
    asOf: parseIsoDay(asOf) as Day,
    results: () => ({ payable: Int32Array.of(payable) }),
  });

  test('amounts over and under what is charged, to the fen', () => {
    expect(codesFor({}, undefined, results(28000))).toEqual([]);
    expect(codesFor({ payAmount: '279.99' }, undefined, results(28000))).toEqual(['amount-under']);
    expect(codesFor({ payAmount: '280.01' }, undefined, results(28000))).toEqual(['amount-over']);
    expect(codesFor({ payAmount: '' }, undefined, results(28000))).toEqual(['amount-under']);
    expect(codesFor({ payAmount: '0' }, undefined, results(0))).toEqual([]);
  });

  test('nothing is compared where nothing is known, where nobody paid, or before the payment', () => {
    expect(codesFor({}, undefined, results(EMPTY))).toEqual([]);
    expect(codesFor({ payDate: '', payAmount: '' }, undefined, results(28000))).toEqual([]);
    expect(codesFor({ payAmount: '100' }, undefined, results(28000, '2020-11-15'))).toEqual(['paid-later']);
    expect(codesFor({ payAmount: '100' }, undefined, results(28000, '2020-11-16'))).toEqual(['amount-under']);
  });
});

test('every check has a code and a bit of its own', () => {
  expect(new Set(CHECKS.map((check) => check.code)).size).toBe(CHECKS.length);
  expect(CHECKS.length).toBeLessThanOrEqual(31);
});
