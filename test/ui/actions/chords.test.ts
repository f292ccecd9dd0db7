import { expect, test } from 'vitest';
import { chordOf, editsText, keysOfChord } from '../../../src/ui/actions/chords';

const NONE = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
const chord = (key: string, code: string, held: Partial<typeof NONE> = {}) => chordOf({ key, code, ...NONE, ...held });

test('a chord names its keys the same whatever Shift, Caps Lock, the number block or the keyboard layout make of them', () => {
  expect(chord('d', 'KeyD', { ctrlKey: true })).toBe('Ctrl+D');
  expect(chord('D', 'KeyD', { ctrlKey: true })).toBe('Ctrl+D');
  expect(chord('d', 'KeyD', { metaKey: true })).toBe('Ctrl+D');
  expect(chord('в', 'KeyD', { ctrlKey: true })).toBe('Ctrl+D');
  expect(chord('a', 'KeyQ', { ctrlKey: true })).toBe('Ctrl+A');
  expect(chord('!', 'Digit1', { shiftKey: true })).toBe('Shift+1');
  expect(chord('1', 'Numpad1')).toBe('1');
  expect(chord('End', 'Numpad1')).toBe('End');
  expect(chord(' ', 'Space', { shiftKey: true })).toBe('Shift+Space');
  expect(chord('ArrowDown', 'ArrowDown', { altKey: true, shiftKey: true })).toBe('Alt+Shift+ArrowDown');
  expect(chord('F1', 'F1')).toBe('F1');
});

test('a text field keeps the keys it edits with, and no others', () => {
  for (const key of [
    'A',
    '1',
    'Space',
    'Enter',
    'Delete',
    'Shift+ArrowLeft',
    'Ctrl+A',
    'Ctrl+C',
    'Ctrl+V',
    'Ctrl+Shift+Z',
  ])
    expect(editsText(key), key).toBe(true);
  for (const key of ['F1', 'Shift+F10', 'Escape', 'Ctrl+S', 'Ctrl+F', 'Ctrl+K', 'Alt+1', 'Alt+Q', 'Ctrl+Shift+F'])
    expect(editsText(key), key).toBe(false);
});

test('a chord is shown key by key, the plus key too', () => {
  expect(keysOfChord('Ctrl+Shift++')).toEqual(['Ctrl', 'Shift', '+']);
  expect(keysOfChord('Ctrl++')).toEqual(['Ctrl', '+']);
  expect(keysOfChord('+')).toEqual(['+']);
  expect(keysOfChord('F1')).toEqual(['F1']);
});
