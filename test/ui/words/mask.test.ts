import { expect, test } from 'vitest';
import { maskId, maskIdsIn } from '../../../src/ui/words/mask';

test.each([
  ['430903197001010011', '430903********0011'],
  ['43090370010101', '430903****0101'],
  ['12345', '1****'],
  ['', ''],
])('%s is shown as %s', (text, shown) => {
  expect(maskId(text)).toBe(shown);
});

test.each([
  ['王一,430903197001010011,新月', '王一,430903********0011,新月'],
  ['43090319700101001X、430903700101001', '430903********001X、430903*****1001'],
  ['收据 20210000000000000123', '收据 20210000000000000123'],
  ['2020-11-02 280.00', '2020-11-02 280.00'],
])('ID numbers within a text: %s → %s', (text, shown) => {
  expect(maskIdsIn(text)).toBe(shown);
});
