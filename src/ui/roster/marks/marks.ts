import type { FieldId } from '../../../roster/fields';
import { FIELDS } from '../../../roster/fields';
import { t } from '../../i18n';

/** The colours, by the digit that sets each; the words are data of the roster, kept in Chinese whatever language is spoken. */
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

/** The name of a colour as it is said: red for 红. Any other text as it stands. */
export function markWord(text: string): string {
  const known = markOfText(text);
  return known === undefined ? text : t(`mark.name.${known.id}`);
}
