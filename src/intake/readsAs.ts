import { amountReader } from './amountUnit';
import { insuredThere } from './insuredThere';
import type { FileKind, Meaning } from './found';
import { isNothing, mayBeNothing } from './nothing';
import type { FieldId } from '../roster/fields';

/** GB/T 2261.1: 1 and 2 are of nothing else; 0 is unknown, 9 is not said. */
const SEXES: Readonly<Record<string, string>> = { '1': '男', '2': '女', '01': '男', '02': '女', '0': '', '9': '' };
const HEADS: ReadonlySet<string> = new Set(['本人或户主', '户主本人', '本人(户主)', '户主(本人)']);

/**
 * What a cell is read as before it is written, where its column has words of its own for it; '' = nothing. undefined: as it stands.
 * @param own a roster that a workbook gave out: its cells stand as they are
 */
export function readerOf(
  meaning: Meaning,
  header: string,
  kind: FileKind,
  own: boolean,
): ((text: string) => string) | undefined {
  if (meaning === null || own) return undefined;
  if (meaning === 'there') return (text) => insuredThere(header, text);
  if (meaning === 'sex') return (text) => SEXES[text.normalize('NFKC').trim()] ?? text;
  if (meaning === 'relation') return (text) => (HEADS.has(text.normalize('NFKC').trim()) ? '户主' : text);
  const unit = meaning === 'payAmount' || meaning === 'due' ? amountReader(header) : undefined;
  // In a list such a word may speak against its row: it is the list's to say.
  const blanks = kind === 'roster' && mayBeNothing(meaning as FieldId);
  if (!blanks) return unit;
  return (text) => (isNothing(text) ? '' : (unit?.(text) ?? text));
}
