import type { RawSheet } from '../book';
import { SEVERAL, type Found, type FoundColumn, type FoundSheet } from '../found';
import { ofKind, type OfSheet } from './ofKind';
import { withDayOfAmount } from './withoutAmount';

/** What somebody has said of a column, in this file or in an earlier one of its shape. */
const isByHand = ({ why }: FoundColumn): boolean => why === 'chosen' || why === 'remembered';
/** In this very file: that stays. Of an earlier one it does not make this one's payments those of our year. */
const isChosen = ({ why }: FoundColumn): boolean => why === 'chosen';

/**
 * The columns of a file for the kind that it is read as now, and beside those that were decided by hand: what the kind and the other
 * columns make of them is not what they made of them before.
 */
export function decided(found: Found, raw: readonly RawSheet[], benefitYear: number | null): Found {
  const { kind, fileName } = found;
  const of = ofKind(kind, fileName, benefitYear, raw);
  return { ...found, sheets: found.sheets.map((sheet) => sheetDecided(sheet, of)) };
}

function sheetDecided(sheet: FoundSheet, of: OfSheet): FoundSheet {
  const said = new Set(sheet.columns.filter(isByHand).map(({ meaning }) => meaning));
  const plain = sheet.columns.map((column): FoundColumn => {
    const { plain: first, ...rest } = column;
    if (first === undefined || isByHand(column)) return rest;
    const gives = first.meaning !== null && !SEVERAL.has(first.meaning) && said.has(first.meaning);
    return gives ? { ...rest, meaning: null, why: 'second' } : { ...rest, ...first };
  });
  const base = { ...sheet, columns: withDayOfAmount(plain, isByHand) };
  return keepingPlain(base, of(base), isChosen);
}

/** A sheet as its kind makes it, each column with what it was before; `held`: columns that stay as they were. */
export function keepingPlain(
  before: FoundSheet,
  now: FoundSheet,
  held: (column: FoundColumn) => boolean = () => false,
): FoundSheet {
  const columns = now.columns.map((column, at): FoundColumn => {
    const own = before.columns[at];
    if (own === undefined || own === column) return column;
    if (held(own)) return own;
    return { ...column, plain: { meaning: own.meaning, why: own.why } };
  });
  return { ...now, columns };
}
