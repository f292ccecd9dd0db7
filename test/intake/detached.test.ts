import { assert, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { detached } from '../../src/intake/detached';

test('a copy is the same text, however long, in whatever script; half a sign becomes what a file would hold of it', () => {
  assert(property(string({ unit: 'binary', maxLength: 200 }), (text) => detached(text) === text));
  for (const text of ['', '测试', '𠮷野家', '王'.repeat(96), '王'.repeat(97), 'é\0ß'])
    expect(detached(text)).toBe(text);
  expect(detached('a\ud842b')).toBe('a\ufffdb');
  expect(detached(`${'x'.repeat(120)}\ud842`)).toBe(`${'x'.repeat(120)}\ufffd`);
});
