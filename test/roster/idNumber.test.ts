import { describe, expect, it } from 'vitest';
import { formatDay } from '../../src/base/day';
import { checkDigit, idFacts, isSpreadsheetDamage, upgradeIdNumber } from '../../src/roster/idNumber';

describe('ID numbers (GB 11643)', () => {
  it('computes the check digit, X included', () => {
    expect(checkDigit('11010519491231002')).toBe('X');
    expect(checkDigit('44052418800101001')).toBe('4');
  });

  it.each([
    ['11010519491231002X', '18', '1949-12-31', '女', true],
    ['440524188001010014', '18', '1880-01-01', '男', true],
    ['440524188001010015', '18', '1880-01-01', '男', false],
    ['130503670401001', '15', '1967-04-01', '男', true],
    ['810000199408230021', '18', '1994-08-23', '女', true],
    ['11010519491231002X44', 'certificate', '1949-12-31', '女', true],
  ] as const)('%s', (text, form, birth, sex, checksumOk) => {
    const facts = idFacts(text);
    expect(facts).toMatchObject({ form, sex, checksumOk });
    expect(facts?.birth === undefined ? '' : formatDay(facts.birth)).toBe(birth);
  });

  it.each(['', 'H12345678', '1101051949123100', '11010519491231002Y', '４４０５２４１８８００１０１００１４'])(
    '%j is none',
    (text) => {
      expect(idFacts(text)).toBeUndefined();
    },
  );

  it('has no birth date where the date part is no date', () => {
    expect(idFacts('110105194902310025')?.birth).toBeUndefined();
  });

  it('upgrades 15 digits to 18', () => {
    expect(upgradeIdNumber('130503670401001')).toBe('130503196704010016');
    expect(upgradeIdNumber('H12345678')).toBe('H12345678');
  });

  it('sees numbers that a spreadsheet spoilt', () => {
    expect(
      ['4.30903E+17', '4.30903E+017', '430903197403270000', '11010519491231002X', '430903197403270305'].map(
        isSpreadsheetDamage,
      ),
    ).toEqual([true, true, true, false, false]);
  });
});
