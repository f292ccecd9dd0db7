import { expect, test } from 'vitest';
import { CodedError, failureOf, isCancelled } from '../../../src/ui/words/failure';
import { wordError } from '../../../src/ui/words/errors';

const refusal = (code: string, details: object = {}) => Object.assign(new Error(code), { code, details });

test('a refusal of the ledger is worded by its code', () => {
  expect(wordError(refusal('read-only'))).toContain('此页只读');
  expect(wordError(new CodedError('storage-full'))).toContain('空间已满');
});

test('a refusal of a file names the file and the place', () => {
  expect(wordError(refusal('unbalanced-quote', { line: 12 }), { file: '名册.csv' })).toMatch(
    /“名册\.csv”从第 12 行起引号不成对/,
  );
});

test('the ledger’s own reason comes first', () => {
  const words = wordError(refusal('parameter-refused', { zh: '“参保率目标”不能超过 100%。', en: 'x' }));
  expect(words).toMatch(/^“参保率目标”不能超过 100%。/);
});

test('an error without a code is never swallowed', () => {
  expect(wordError(new Error('boom'))).toContain('boom');
  expect(wordError('boom')).toContain('boom');
  expect(wordError(refusal('never-heard-of'))).toContain('never-heard-of');
  expect(wordError(refusal('internal', { message: 'TypeError: x' }))).toContain('TypeError: x');
});

test('calling off is no error', () => {
  expect(isCancelled(refusal('cancelled'))).toBe(true);
  expect(isCancelled(new DOMException('', 'AbortError'))).toBe(true);
  expect(isCancelled(refusal('busy'))).toBe(false);
  expect(failureOf(new Error('plain'))).toBeUndefined();
});
