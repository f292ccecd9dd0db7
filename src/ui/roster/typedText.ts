import type { FieldId } from '../../roster/fields';

/** The only field whose cells are more than one line. */
export const KEEPS_LINES: FieldId = 'note';

/**
 * What a typed text means: as in Excel an apostrophe before it says that it is a text, and is no part of it (`'-5` is -5). A cell
 * that begins with one already keeps it.
 */
export function typedText(text: string, before: string): string {
  return text.startsWith("'") && !before.startsWith("'") ? text.slice(1) : text;
}

/** ID numbers and phone numbers are copied and never count up. */
export const NEVER_COUNT: ReadonlySet<string> = new Set(['idNumber', 'phone']);
