import { afterEach, expect, test, vi } from 'vitest';
import { keepChoices, recallChoices } from '../../../src/ui/exports/choices';

// What is left out of exports is remembered for each workbook, on this computer.

const ALL = { ids: 'full', phones: true, mark: false } as const;

function storage(kept: Record<string, string>): void {
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept[key] ?? null,
    setItem: (key: string, text: string) => void (kept[key] = text),
  });
}
afterEach(() => void vi.unstubAllGlobals());

test('of one workbook, and of no other', () => {
  storage({});
  keepChoices('a', { ids: 'none', phones: false, mark: true });
  expect(recallChoices('a')).toEqual({ ids: 'none', phones: false, mark: true });
  expect(recallChoices('b')).toEqual(ALL);
});

test.each(['', 'null', '[]', '{', '{"ids":"all","phones":"no","mark":1}', '{"__proto__":{"mark":true}}'])(
  'whatever stands there instead counts for nothing: %s',
  (text) => {
    storage({ 'workbench.export.a': text });
    expect(recallChoices('a')).toEqual(ALL);
  },
);

test('where storage is refused everything is as ever', () => {
  vi.stubGlobal('localStorage', undefined);
  keepChoices('a', { ids: 'none', phones: false, mark: true });
  expect(recallChoices('a')).toEqual(ALL);
});
