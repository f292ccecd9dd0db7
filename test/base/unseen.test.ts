import { describe, expect, it } from 'vitest';
import { hasUnseen, withoutUnseen, withUnseenShown } from '../../src/base/unseen';

describe('signs that nobody sees', () => {
  it.each([
    ['王\u202e一', '王一', '王\ufffd一'],
    ['\u2066王\u2069\u0000一', '王一', '\ufffd王\ufffd\ufffd一'],
    ['a\u0085b\u007f\u061c', 'ab', 'a\ufffdb\ufffd\ufffd'],
    ['王\u200b一', '王一', '王\ufffd一'],
    ['\ufeff王\u2060一\u00ad', '王一', '\ufffd王\ufffd一\ufffd'],
    ['\u3164', '', '\ufffd'],
    ['王\u{e0041}一', '王一', '王\ufffd一'],
  ])('hide or turn round what stands beside them, or make another name of it: %j', (text, without, shown) => {
    expect(withoutUnseen(text)).toBe(without);
    expect(withUnseenShown(text)).toBe(shown);
  });

  it.each([
    ['王\u200d一', '王一'],
    ['阿\u200c卜', '阿卜'],
    ['\u200dLi', 'Li'],
    ['ب\u200c\u200c', 'ب\u200c'],
    ['ب\u200b\u200c', 'ب'],
  ])('a joiner is one where no letter needs it: %j', (text, without) => {
    expect(withoutUnseen(text)).toBe(without);
    expect(withoutUnseen(without)).toBe(without);
  });

  it('are told sign by sign: nothing that is one is passed over', () => {
    const wrong: number[] = [];
    const one =
      /^(?:[^\P{Cc}\t\n\r]|\p{Bidi_Control}|\u034f|[\u00ad\u115f\u1160\u180e\u200b-\u200d\u2060-\u206f\u2800\u3164\ufeff\uffa0\ufff9-\ufffb\u{e0000}-\u{e007f}])$/u;
    for (let code = 0; code <= 0xeffff; code += 1) {
      const sign = String.fromCodePoint(code);
      if (hasUnseen(sign) !== one.test(sign)) wrong.push(code);
    }
    expect(wrong).toEqual([]);
  });

  it.each([
    '王一',
    'a\tb\r\nc',
    '👨‍👩‍👧',
    '👩🏽‍🌾',
    '❤️‍🔥',
    'نامه\u200cها',
    'क्\u200dष',
    '葛\u{e0100}',
    '買買提·艾',
    'ﾏ。，、',
    '',
  ])('others stay, and joiners where a script needs them: %j', (text) => {
    expect(withoutUnseen(text)).toBe(text);
    expect(withUnseenShown(text)).toBe(text);
  });
});
