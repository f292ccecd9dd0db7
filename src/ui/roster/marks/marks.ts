import type { FieldId } from '../../../roster/fields';
import { FIELDS } from '../../../roster/fields';

/** The colours, by the digit that sets each; the words are data of the roster, the same in both languages. */
export const MARKS = [
  { id: 'red', digit: 1, text: '红' },
  { id: 'yellow', digit: 2, text: '黄' },
  { id: 'green', digit: 3, text: '绿' },
  { id: 'blue', digit: 4, text: '蓝' },
  { id: 'purple', digit: 5, text: '紫' },
] as const;
export type Mark = (typeof MARKS)[number];

export const MARK_FIELD = 'mark' satisfies FieldId;

/** Codes of the field's words: they are seeded into its pool in their order, from 1 on. */
export function markOfCode(code: number): Mark | undefined {
  const text = FIELDS[MARK_FIELD].words?.[code - 1];
  return MARKS.find((mark) => mark.text === text);
}

export function markOfText(text: string): Mark | undefined {
  return MARKS.find((mark) => mark.text === text);
}
