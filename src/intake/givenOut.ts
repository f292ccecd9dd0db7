import { FIELDS, type FieldId } from '../roster/fields';
import type { Meaning } from './found';

/** So many of the template's own headings, and it is a roster that a workbook gave out: its cells stand as they are. */
const TEMPLATE_COLUMNS = 10;

/** Whether columns read as `meanings` have the headings of the standard template (formats.md 1). */
export function isGivenOut(meanings: readonly Meaning[], headers: readonly string[]): boolean {
  const headed = meanings.filter(
    (meaning, column) =>
      meaning !== null && Object.hasOwn(FIELDS, meaning) && FIELDS[meaning as FieldId].header === headers[column],
  );
  return headed.length >= TEMPLATE_COLUMNS;
}
