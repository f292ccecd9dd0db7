import { maskId, maskRawIds } from '../../roster/mask';
import { hidePhones } from '../../roster/phones';
import { decodeUtf8 } from '../../roster/utf8';
import type { PackedPool } from '../../roster/types';
import { birthsIn, withoutBirths, withoutNamedBirths, yearIn, yearsOf } from './births';
import { heldUnder } from './held';
import type { Held, SheetCells, SheetColumn, SheetTable } from './table';
import { packTexts, textCells } from './plain';
import { YEAR_HEADER } from './yearHeader';

/**
 * What of persons may leave the computer in a file. `mask`: the first 6 and last 4 signs of an ID number. Days of birth, which
 * stand in the middle of it, are whole only beside whole numbers.
 */
export interface LeaveOut {
  readonly ids: 'full' | 'mask' | 'none';
  readonly phones: boolean;
}

/** What a header of masked numbers says besides: an import must not take such a column for ID numbers. */
export const MASKED_HEADER = '前6后4';
const GONE = '***';
const NONE = { cells: null, changed: [] } as const;
/** As many digits has the shortest of them, a day. */
const FEWEST = 6;

/**
 * A table without what is to stay at home: the columns that hold it, and, in every other text (a note, an old value, a receipt),
 * whatever looks like it. `hidden`: cells of those other columns in which something was.
 */
export function keepOut(
  table: SheetTable,
  { ids, phones }: LeaveOut,
): { readonly table: SheetTable; readonly hidden: number } {
  if (ids === 'full' && phones) return { table, hidden: 0 };
  const plain = (text: string): string => {
    const without = ids === 'full' ? text : withoutNamedBirths(maskRawIds(text, ids === 'mask' ? maskId : () => GONE));
    return phones ? without : hidePhones(without, GONE);
  };
  let hidden = 0;
  const birthsAt = birthsIn(table);
  const columns = table.columns.flatMap((column): readonly SheetColumn[] => {
    const { holds, header, kind, cells } = column;
    if ((holds === 'id' && ids === 'none') || (holds === 'phone' && !phones)) return [];
    if (holds === 'id' && ids === 'mask')
      return [{ ...column, header: header + MASKED_HEADER, cells: rewritten(cells, maskId, 0).cells }];
    if (holds === 'id') return [column];
    if (holds === 'birth' && ids !== 'full')
      return [{ ...column, header: header + YEAR_HEADER, kind: 'text', cells: yearsOf(cells) }];
    const known = ids === 'full' || kind === 'money' ? NONE : withoutBirths(cells, birthsAt);
    const bare = known.cells ?? cells;
    const made =
      holds === 'value' ? valuesOf(bare, kindsOf(table), { ids, phones }, plain) : rewritten(bare, plain, FEWEST);
    for (const row of known.changed) made.changed.add(row);
    hidden += made.changed.size;
    return [{ ...column, cells: made.cells }];
  });
  const frozen = Math.min(table.frozen, columns.length);
  return { table: { ...table, columns, frozen }, hidden };
}

/** Of whom the values in each row are: of ID numbers, of phones, or of another field. */
function kindsOf({ columns, rows }: SheetTable): (row: number) => Held | undefined {
  const named = columns.find(({ holds }) => holds === 'field')?.cells;
  if (named?.type !== 'texts') return () => undefined;
  const { codes, pool } = named;
  const kinds = Array.from(pool.ends, (_, code) => heldUnder(textOf(pool, code)).holds);
  return (row) => (row < rows ? kinds[codes[row] ?? 0] : undefined);
}

/** Old and new values: those of ID numbers and phones as a whole, however they are written. */
function valuesOf(
  cells: SheetCells,
  kindAt: (row: number) => Held | undefined,
  { ids, phones }: LeaveOut,
  plain: (text: string) => string,
): ReturnType<typeof rewritten> {
  if (cells.type !== 'texts') return rewritten(cells, plain, FEWEST);
  const { codes, pool } = cells;
  const changed = new Set<number>();
  const texts = Array.from(codes, (code, row) => {
    const text = textOf(pool, code);
    if (text === '') return '';
    const kind = kindAt(row);
    if (kind === 'id' && ids !== 'full') return ids === 'mask' ? maskId(text) : GONE;
    if (kind === 'phone' && !phones) return GONE;
    if (kind === 'birth' && ids !== 'full') return yearIn(text);
    const next = plain(text);
    if (next !== text) changed.add(row);
    return next;
  });
  return { cells: textCells(texts), changed };
}

function textOf({ bytes, ends }: PackedPool, code: number): string {
  return code === 0 ? '' : decodeUtf8(bytes, ends[code - 1] ?? 0, ends[code] ?? 0);
}

/** Texts with at least so many digits, anew; `changed`: cells that are others now. */
function rewritten(
  cells: SheetCells,
  anew: (text: string) => string,
  least: number,
): { readonly cells: SheetCells; readonly changed: Set<number> } {
  const changed = new Set<number>();
  if (cells.type === 'numbers') {
    const raw = cells.raw.map(([row, text]) => {
      const next = anew(text);
      if (next !== text) changed.add(row);
      return [row, next] as const;
    });
    return { cells: { ...cells, raw }, changed };
  }
  const { codes, pool } = cells;
  const { bytes, ends } = pool;
  const texts = new Map<number, string>();
  for (let code = 1; code < ends.length; code += 1) {
    const [from, to] = [ends[code - 1] ?? 0, ends[code] ?? 0];
    if (to - from < least || digitsIn(bytes, from, to) < least) continue;
    const text = decodeUtf8(bytes, from, to);
    const next = anew(text);
    if (next !== text) texts.set(code, next);
  }
  if (texts.size === 0) return { cells, changed };
  for (let row = 0; row < codes.length; row += 1) if (texts.has(codes[row] ?? 0)) changed.add(row);
  const all = Array.from(ends, (_, code) => texts.get(code) ?? textOf(pool, code));
  return { cells: { ...cells, pool: packTexts(all) }, changed };
}

function digitsIn(bytes: Uint8Array, from: number, to: number): number {
  let digits = 0;
  for (let at = from; at < to; at += 1) {
    const byte = bytes[at] ?? 0;
    // Those of full width and Han ones begin so, as other signs do.
    if ((byte >= 0x30 && byte <= 0x39) || byte >= 0xe2) digits += 1;
  }
  return digits;
}
