import { afterEach, beforeAll, expect, test } from 'vitest';
import { makeCellReader } from '../../../src/ui/roster/cells';
import { choicesOf } from '../../../src/ui/roster/choices';
import { makeColumns } from '../../../src/ui/roster/columns';
import { valuesWorded, valueWord } from '../../../src/ui/roster/filterWords';
import { fetchEnglish, setLanguage } from '../../../src/ui/i18n';
import { createFakeSession } from '../fakeSession';

beforeAll(() => fetchEnglish());
afterEach(async () => setLanguage('zh'));

test('a colour mark is shown in the language that is spoken, and kept by its Chinese word', async () => {
  const session = createFakeSession('lanxi-2021', 20);
  session.table.setText('mark', 3, '红');
  session.table.setText('mark', 4, '橙');
  const cells = makeCellReader(session, () => false);
  const shown = () => [3, 4, 5].map((row) => cells.shown('mark', row));
  expect(shown()).toEqual(['红', '橙', '']);
  await setLanguage('en');
  expect(shown()).toEqual(['red', '橙', '']);
  expect(cells.full('mark', 3)).toBe('红');
  expect(valueWord(session.policy, 'mark', '蓝')).toBe('blue');
  const choices = choicesOf(
    session,
    makeColumns(session.policy).find(({ id }) => id === 'mark'),
  );
  expect(choices?.read('Gre', choices.words)).toEqual(['绿']);
  expect(choices?.read('r', choices.words)).toEqual(['红']);
});

test('values are found by their words and by what these are read as', () => {
  const values = ['enrolled', 'unpaid', ''].map((text) => ({ text, count: 1 }));
  const words: Readonly<Record<string, string>> = { enrolled: '已参保', unpaid: '未缴', '': '（空白）' };
  const readAs = (letters: string) => (letters === 'wj' ? ['未缴'] : []);
  const found = (wanted: string) =>
    valuesWorded(values, wanted, (text) => words[text] ?? '', readAs).map(({ text }) => text);
  expect(found('')).toEqual(['enrolled', 'unpaid', '']);
  expect(found('缴')).toEqual(['unpaid']);
  expect(found('W J')).toEqual(['unpaid']);
  expect(found('空')).toEqual(['']);
  expect(found('xy')).toEqual([]);
});

test('signs that nobody sees and that turn a name round are seen where one was stored with them', () => {
  const session = createFakeSession('lanxi-2021', 20);
  const { codes, pool } = session.table.text('name');
  codes[3] = pool.intern('王\u202e一\u0000二');
  const cells = makeCellReader(session, () => false);
  expect(cells.shown('name', 3)).toBe('王\ufffd一\ufffd二');
  expect(cells.full('name', 3)).toBe('王\u202e一\u0000二');
});
