import { expect, test } from 'vitest';
import type { Entry } from '../../../src/ui/actions/palette/entries';
import { partsOf, wordsOf } from '../../../src/ui/actions/palette/match';
import { ranked } from '../../../src/ui/actions/palette/ranked';

const WORDS = { recent: '最近', notNow: '不能' };
const entry = (id: string, order: number, names: readonly string[], more: Partial<Entry> = {}): Entry => ({
  id,
  title: names[0] ?? '',
  group: `group ${order}`,
  order,
  chord: undefined,
  hint: '',
  enabled: true,
  checked: false,
  hidden: false,
  names: names.map((name) => partsOf(name, () => [])),
  own: names.length,
  words: wordsOf(names),
  changes: false,
  run: () => undefined,
  ...more,
});
const ENTRIES = [
  entry('go', 10, ['总览', 'Overview']),
  entry('undo', 0, ['撤销', 'Undo']),
  entry('redo', 0, ['重做', 'Redo'], { enabled: false }),
  entry('export', 9, ['导出台账', 'Export the roster']),
  entry('unit', 13, ['转到单位：台前'], { hidden: true }),
];
const order = (typed: string, recent: readonly string[] = []) =>
  ranked(ENTRIES, typed, recent, WORDS).sections.map(({ heading, entries }) => [
    heading,
    ...entries.map(({ id }) => id),
  ]);

test('nothing typed: used last, then the groups in their order, what cannot be done at the end; names out of data are not listed', () => {
  expect(order('')).toEqual([
    ['group 0', 'undo'],
    ['group 9', 'export'],
    ['group 10', 'go'],
    ['不能', 'redo'],
  ]);
  expect(order('', ['export', 'gone', 'redo'])).toEqual([
    ['最近', 'export'],
    ['group 0', 'undo'],
    ['group 10', 'go'],
    ['不能', 'redo'],
  ]);
});

test('typed: what can be done first, then the fit, between equals what was used last; both languages and data are searched', () => {
  expect(order('do')).toEqual([['']]);
  expect(order('台')).toEqual([['', 'export', 'unit']]);
  expect(order('o')).toEqual([['', 'go']]);
  expect(order('e')).toEqual([['', 'export']]);
  expect(order('r')).toEqual([['', 'export', 'redo']]);
  expect(order('u', ['export'])).toEqual([['', 'undo']]);
});

test('an exact word of a name comes first; what changes data is never above a view by another word for it', () => {
  const both = [
    entry('clear', 1, ['Take the payment out', 'unpaid'], {
      own: 1,
      words: wordsOf(['Take the payment out']),
      changes: true,
    }),
    entry('view', 2, ['View: Unpaid']),
    entry('mask', 3, ['Mask numbers', 'ID number'], { own: 1, words: wordsOf(['Mask numbers']) }),
    entry('column', 13, ['ID number'], { hidden: true }),
  ];
  const first = (typed: string, recent: readonly string[] = []) =>
    ranked(both, typed, recent, WORDS).sections[0]?.entries[0]?.id;
  for (const typed of ['unpaid', 'unpa', 'u']) expect(first(typed, ['clear']), typed).toBe('view');
  expect(first('payment')).toBe('clear');
  expect(first('id number', ['mask'])).toBe('column');
});

test('of very many the rest is counted', () => {
  const many = Array.from({ length: 300 }, (_, index) => entry(`u${index}`, 12, [`村${index}`]));
  const found = ranked(many, '村', [], WORDS);
  expect(found.sections[0]?.entries.length).toBe(80);
  expect(found.more).toBe(220);
});
