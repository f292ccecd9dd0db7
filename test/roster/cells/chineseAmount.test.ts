import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { readChineseAmount } from '../../../src/roster/cells/chineseAmount';
import { readMoney } from '../../../src/roster/cells/money';
import { EMPTY, UNREADABLE } from '../../../src/roster/types';

it.each([
  ['贰佰捌拾元整', 28000],
  ['人民币贰佰捌拾元', 28000],
  ['贰佰捌拾圆正', 28000],
  ['二百八十元', 28000],
  ['二百八十', 28000],
  ['叁佰贰拾元', 32000],
  ['壹仟零伍拾元整', 105000],
  ['壹仟零伍元', 100500],
  ['壹万贰仟叁佰肆拾伍元陆角柒分', 1234567],
  ['壹万零伍拾元', 1005000],
  ['十元', 1000],
  ['壹拾元', 1000],
  ['拾伍元', 1500],
  ['伍角', 50],
  ['贰佰捌拾元零伍分', 28005],
  ['零元', 0],
  ['两百元', 20000],
])('%s is %i fen', (text, fen) => {
  expect(readChineseAmount(text)).toBe(fen);
  expect(readMoney(text)).toBe(fen);
});

it.each(['二百八', '贰捌零', '元', '整', '', '佰', '二百零八十', '百十', '贰佰捌拾美元', '零二百元', '王五', '千家洲'])(
  '%j is not read',
  (text) => {
    expect(readChineseAmount(text)).toBe(EMPTY);
  },
);

it('what cannot be read stays unreadable, never zero', () => {
  expect(readMoney('二百八')).toBe(UNREADABLE);
  expect(readMoney('已缴')).toBe(UNREADABLE);
});

it('every amount up to 99,999,999 yuan that is written out is read back', () => {
  const signs = '零壹贰叁肆伍陆柒捌玖';
  const section = (n: number): string => {
    let text = '';
    const digits = String(n).padStart(4, '0');
    for (const [at, step] of ['仟', '佰', '拾', ''].entries()) {
      const digit = Number(digits[at]);
      text += digit === 0 ? '零' : signs.charAt(digit) + step;
    }
    return text.replaceAll(/零+/g, '零').replace(/零$/, '').replace(/^零/, '');
  };
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 99_999_999 }), (yuan) => {
      const [high, low] = [Math.floor(yuan / 10_000), yuan % 10_000];
      const gap = high > 0 && low > 0 && low < 1000 ? '零' : '';
      const text = `${high > 0 ? `${section(high)}万` : ''}${gap}${section(low)}元整`;
      expect(readChineseAmount(text)).toBe(yuan * 100);
    }),
    { seed: 20201225 },
  );
});
