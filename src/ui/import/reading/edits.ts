import type { GivenYear } from '../../../intake/givenYear';
import type { FieldId } from '../../../roster/fields';
import { SEVERAL, type Found, type FoundColumn, type FoundSheet, type Meaning } from '../../../intake/found';

/** What was found, changed by hand; nothing is changed in place. */

export function withSheet(found: Found, index: number, change: (sheet: FoundSheet) => FoundSheet): Found {
  return { ...found, sheets: found.sheets.map((sheet) => (sheet.index === index ? change(sheet) : sheet)) };
}

/** The unit of those of some sheets who have none of their own; null: they stay without one. */
export function withUnit(found: Found, sheets: readonly number[], unit: string | null): Found {
  const named = (sheet: FoundSheet): FoundSheet => {
    if (!sheets.includes(sheet.index)) return sheet;
    const { unitName: _before, ...rest } = sheet;
    return unit === null
      ? { ...rest, unitFromName: false, unitBy: 'chosen' }
      : { ...rest, unitFromName: true, unitName: unit, unitBy: 'chosen' };
  };
  return { ...found, sheets: found.sheets.map(named) };
}

/** A sheet that was found anew, with the unit that was found or chosen before. */
export function keepUnit({ unitFromName, unitName, unitBy }: FoundSheet, now: FoundSheet): FoundSheet {
  const named = unitName === undefined ? {} : { unitName };
  return { ...now, unitFromName, ...named, ...(unitBy === undefined ? {} : { unitBy }) };
}

/** Gives the dates of a field that say no year one, on every sheet; null: none. */
export function givenYear(found: Found, field: FieldId, year: GivenYear | null): Found {
  const inColumn = (column: FoundColumn): FoundColumn => {
    if (column.meaning !== field || column.yearless !== true) return column;
    const { givenYear: _before, ...rest } = column;
    return year === null ? rest : { ...rest, givenYear: year };
  };
  return { ...found, sheets: found.sheets.map((sheet) => ({ ...sheet, columns: sheet.columns.map(inColumn) })) };
}

/** What somebody says of a column that nobody understood: these texts speak against their rows, those do not. */
export interface Answer {
  readonly against: readonly string[];
  readonly answered: readonly string[];
}

/** The same column of several sheets, answered; null: it says nothing of its rows at all. */
export function withAnswer(
  found: Found,
  places: readonly { readonly sheet: number; readonly column: number }[],
  answer: Answer | null,
): Found {
  return places.reduce((before, { sheet, column }) => {
    if (answer === null) return withMeaning(before, sheet, column, null);
    const answered = (each: FoundColumn): FoundColumn => {
      if (each.column !== column) return each;
      // What was said before of other texts of it still holds.
      const { against = [], answered: passed = [] } = each;
      const now = new Set([...answer.against, ...answer.answered]);
      const kept = (texts: readonly string[]): readonly string[] => texts.filter((text) => !now.has(text));
      return {
        ...each,
        against: [...kept(against), ...answer.against],
        answered: [...kept(passed), ...answer.answered],
      };
    };
    return withSheet(before, sheet, (each) => ({ ...each, columns: each.columns.map(answered) }));
  }, found);
}

/** Reads a column otherwise. A column of the same sheet that was read so gives way: a person has one cell of each. */
export function withMeaning(found: Found, sheet: number, column: number, meaning: Meaning): Found {
  const none = !found.sheets.some(({ use }) => use);
  return withSheet(found, sheet, (before) => {
    // Of a file in which nothing was found the sheet that somebody says something of is the one to read.
    const each = none && meaning !== null ? { ...before, use: true } : before;
    const own = each.wide.find((group) => group.columns.some((member) => member.column === column));
    return own === undefined ? inSheet(each, column, meaning) : inGroup(each, own, column, meaning);
  });
}

/** As somebody says in this very file: whatever was said of an earlier one does not count beside it. */
function chosen({ answered: _answered, against: _against, ...each }: FoundColumn, meaning: Meaning): FoundColumn {
  return { ...each, meaning, why: 'chosen' };
}

function inSheet(sheet: FoundSheet, column: number, meaning: Meaning): FoundSheet {
  const members = new Set(sheet.wide.flatMap(({ columns }) => columns.map((each) => each.column)));
  const columns = sheet.columns.map((each): FoundColumn => {
    if (each.column === column) return chosen(each, meaning);
    const gives = meaning !== null && !SEVERAL.has(meaning) && each.meaning === meaning && !members.has(each.column);
    return gives ? { ...each, meaning: null, why: 'second' } : each;
  });
  return { ...sheet, columns };
}

/** Within the columns of one member of a household; the other members have theirs. */
function inGroup(sheet: FoundSheet, own: FoundSheet['wide'][number], column: number, meaning: Meaning): FoundSheet {
  const gives = new Set(
    own.columns.filter((each) => meaning !== null && each.meaning === meaning).map((each) => each.column),
  );
  const next = (each: number, before: Meaning): Meaning =>
    each === column ? meaning : gives.has(each) ? null : before;
  const wide = sheet.wide.map((group) =>
    group === own
      ? { ...group, columns: group.columns.map((each) => ({ ...each, meaning: next(each.column, each.meaning) })) }
      : group,
  );
  const columns = sheet.columns.map((each): FoundColumn => {
    if (each.column === column) return chosen(each, meaning);
    return gives.has(each.column) ? { ...each, meaning: null, why: 'second' } : each;
  });
  return { ...sheet, wide, columns };
}

/** Numbers of lines: nobody misses them. */
const COUNTERS = /^(?:序号|编号|行号|no\.?)$/i;

/** Whether somebody should look at how a file is read: not all of it stands in words that are known. */
export function wantsLook({ sheets }: Found): boolean {
  const doubtful = ({ why, filled, header }: FoundColumn): boolean =>
    filled > 0 &&
    !COUNTERS.test(header.trim()) &&
    ['unknown', 'second', 'content', 'years', 'other-year'].includes(why);
  if (!sheets.some(({ use }) => use)) return true;
  return sheets.some(({ use, hidden, columns, rows }) => (use && columns.some(doubtful)) || (hidden && rows > 0));
}

/** A, B … Z, AA: as spreadsheets name columns. */
export function columnLetters(column: number): string {
  const before = Math.floor(column / 26);
  return (before > 0 ? columnLetters(before - 1) : '') + String.fromCharCode(65 + (column % 26));
}
