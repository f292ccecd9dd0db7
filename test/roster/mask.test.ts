import { expect, test } from 'vitest';
import { maskLikelyIds, maskName, maskProvenIds, maskRawIds, maskWholeIds } from '../../src/roster/mask';

test('of a name only the first sign can be read', () => {
  expect(maskName('张三')).toBe('张*');
  expect(maskName('张三丰')).toBe('张**');
  expect(maskName('欧阳修远')).toBe('欧***');
  expect(maskName('买买提·阿布都热合曼')).toBe('买***');
  expect(maskName('𠮷田')).toBe('𠮷*');
  expect(maskName(' 王 ')).toBe('王');
  expect(maskName('')).toBe('');
});

test.each([
  ['李梅430903198007180740', '李梅430903********0740'],
  ['第三430903198007180740户', '第三430903********0740户'],
  ['430903 19800718 0740 13900001234', '430903********0740 13900001234'],
  ['４３０９０３１９８００７１８０７４０', '430903********0740'],
  ['四三〇九〇三一九八〇〇七一八〇七四〇', '430903********0740'],
  ['见 430903800718074。', '见 430903*****8074。'],
  ['残疾证 43090319800718074043', '残疾证 430903**********4043'],
  ['43090319800718074X 和 430903198007180740', '430903********074X 和 430903********0740'],
  ['A430903198007180740B', 'A430903********0740B'],
  ['0430903198007180740', '0430903********0740'],
  ['见430903/19800718/0740，已交', '见430903********0740，已交'],
  ['430903_1980_0718_0740', '430903********0740'],
])('a whole ID number in a text on the screen is masked: %s', (text, shown) => expect(maskWholeIds(text)).toBe(shown));

test.each([
  '2021_兰溪镇_备份_20210120-101112.cztz',
  '票据 123456789012345',
  '账号 6222021901012345678',
  '430903198013180740', // no such month
  'a430903198007180741b', // its check digit is another one
  '0430903198007180741',
  '2021030512345678901',
  '13900001234',
  '二〇二一年一月二十日',
])('what is none stays: %s', (text) => expect(maskWholeIds(text)).toBe(text));

test.each([
  ['A430903198007180740B', 'A#B'],
  ['0430903198007180740', '0#'],
  ['430903/19800718/0740', '#'],
  ['20210305123456789012', '20210305123456789012'],
  ['a430903198007180741b', 'a430903198007180741b'],
])('in what leaves too, where its check digit is right: %s', (text, left) =>
  expect(maskRawIds(text, () => '#')).toBe(left),
);

test('a receipt is masked only where it is an ID number beyond doubt', () => {
  expect(maskProvenIds('430903198007180740')).toBe('430903********0740');
  expect(maskProvenIds('343056202101120012')).toBe('343056202101120012');
});

test('in what leaves, numbers in Han digits count too, also where they are no dates', () => {
  expect(maskRawIds('见四三〇九〇三一九八〇〇七一八〇七四〇户', () => '#')).toBe('见#户');
  expect(maskRawIds('见肆叁零玖零叁 壹玖捌零零柒壹捌 零柒肆零', () => '#')).toBe('见#');
  expect(maskRawIds('一二三四五六七八九十', () => '#')).toBe('一二三四五六七八九十');
  expect(maskRawIds('二〇二一年一月二十日第三组', () => '#')).toBe('二〇二一年一月二十日第三组');
});

test.each([
  ['430903198007180741', '430903********0741'], // a digit of it is wrong
  ['430903 19800718 0741', '430903********0741'],
  ['见430903198007180741，已交', '见430903********0741，已交'],
  ['４３０９０３１９８００７１８０７４１', '430903********0741'],
  ['430903201512310011', '430903********0011'],
  ['43090319800718074x', '430903********074x'],
  ['430903198007180740', '430903********0740'],
])('among receipts and phones, what is more probably a number of a person is masked: %s', (text, shown) =>
  expect(maskLikelyIds(text)).toBe(shown),
);

test.each([
  '343056202101120012', // the day of a payment
  '430903201601010011',
  '430903198013180741', // no such month
  '930903198007180741', // no such place
  '202012031980071807',
  'A430903198007180741',
  '0430903198007180741',
  '13900001234 13700001234',
  '0737-1234567 13900001234',
  '4309031980071807411',
])('… and what is more probably a receipt or a phone stays: %s', (text) => expect(maskLikelyIds(text)).toBe(text));
