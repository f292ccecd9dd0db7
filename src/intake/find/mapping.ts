import {
  SEVERAL,
  type FileKind,
  type Found,
  type FoundColumn,
  type FoundSheet,
  type Mapping,
  type SheetMapping,
  type Why,
} from '../found';
import { columnOfKinds } from './ownExport';
import { isKindHead } from './ownHeads';
import { maySpeakAgainst } from './unreadHeads';

/** How a file is read if nobody says otherwise. */
export function mappingOf(found: Found): Mapping {
  return { kind: found.kind, sheets: found.sheets.map((sheet) => sheetMappingOf(sheet, found.kind)) };
}

/** Why rules leave columns, for what stands in this very file. */
const BY_RULE: ReadonlySet<Why> = new Set<Why>(['without-amount', 'years', 'other-year', 'aided', 'other-fee']);

export function sheetMappingOf(sheet: FoundSheet, kind: FileKind): SheetMapping {
  const { index, use, header, columns, wide, unitFromName, unitName, unitBy, fill, key, headed = key } = sheet;
  const inWide = new Set(wide.flatMap((group) => group.columns.map(({ column }) => column)));
  const meanings = columns.map(({ column, meaning }) => (inWide.has(column) ? null : meaning));
  const named = unitName === undefined ? {} : { unitName };
  const given = columns.flatMap(({ column, givenYear }) =>
    givenYear === undefined ? [] : [[column, givenYear] as const],
  );
  const years = given.length === 0 ? {} : { years: Object.fromEntries(given) };
  // What stands beside the rows of this program's own exports tells what an import was going to do.
  const own = columns.some((each) => isKindHead(each.header));
  const kinds = columnOfKinds(columns, kind);
  const doubts = own ? [] : columns.filter((each) => !inWide.has(each.column) && maySpeakAgainst(each, kind));
  const plain = columns.filter(({ meaning, why }) => meaning === null && why === 'chosen');
  const left = columns.filter(({ meaning, why }) => meaning === null && BY_RULE.has(why));
  const byHand = columns.filter((each) => each.why === 'chosen' || each.why === 'remembered' || each.byHand === true);
  const judged = columns.filter(({ against }) => against !== undefined);
  const answered = [...plain, ...judged].map(
    ({ column, answered: before, values = [] }) => [column, before ?? values] as const,
  );
  return {
    index,
    use,
    header,
    meanings,
    wide,
    unitFromName,
    ...named,
    ...(unitBy === 'chosen' ? { headingUnits: false as const } : {}),
    fill,
    key,
    headed,
    byHand: byHand.map(({ column }) => column),
    ...years,
    ...(kinds === undefined ? {} : { kinds }),
    ...(doubts.length === 0 ? {} : { doubts: doubts.map(({ column }) => column) }),
    ...(plain.length === 0 ? {} : { plain: plain.map(({ column }) => column) }),
    ...(left.length === 0 ? {} : { left: left.map(({ column }) => column) }),
    ...(answered.length === 0 ? {} : { answered: Object.fromEntries(answered) }),
    ...(judged.length === 0
      ? {}
      : { against: Object.fromEntries(judged.map(({ column, against = [] }) => [column, against])) }),
  };
}

/** What was found of a sheet with its header in other rows. */
export type FindAgain = (sheet: number, header: FoundSheet['header']) => FoundSheet | undefined;

/** What was found, with the mapping of an earlier file of the same shape in place of what was guessed. */
export function applyRemembered(found: Found, mapping: Mapping, findAgain: FindAgain = () => undefined): Found {
  const sheets = found.sheets.map((sheet) => {
    const { key } = sheet;
    const known =
      mapping.sheets.find((each) => each.key === key && each.use) ?? mapping.sheets.find((each) => each.key === key);
    if (known === undefined) return sheet;
    const { headed = key } = known;
    if (headed === (sheet.headed ?? key)) return withMapping(sheet, known);
    // Somebody said where the header is: it is there again if the same words stand there.
    const again = findAgain(sheet.index, known.header);
    return again?.headed === headed
      ? withMapping(
          { ...again, ...(sheet.apart === true ? { use: false, apart: true } : {}), key, headerRemembered: true },
          known,
        )
      : sheet;
  });
  if (mapping.kind === found.kind) return { ...found, sheets };
  return { ...found, kind: mapping.kind, kindWhy: [], saidOfAll: [], kindRemembered: true, sheets };
}

function withMapping(sheet: FoundSheet, known: SheetMapping): FoundSheet {
  if (known.meanings.length !== sheet.columns.length) return sheet;
  const wide = new Map(
    known.wide.flatMap(({ columns }) => columns.map(({ column, meaning }) => [column, meaning] as const)),
  );
  const said = known.byHand === undefined ? undefined : new Set(known.byHand);
  const groups = said === undefined || [...said].some((column) => wide.has(column)) ? known.wide : sheet.wide;
  const taken = new Set([...(said ?? [])].map((column) => known.meanings[column] ?? null));
  const columns = sheet.columns.map((column): FoundColumn => {
    if (said !== undefined && !said.has(column.column) && !(groups === known.wide && wide.has(column.column)))
      return unsaid(column, known, taken);
    const meaning = wide.get(column.column) ?? known.meanings[column.column] ?? null;
    // Somebody has looked at it: that holds for files of the same columns too, as far as the same stands in them.
    if (meaning === null && known.plain?.includes(column.column) === true)
      return { ...column, meaning, why: 'chosen', answered: known.answered?.[column.column] ?? [] };
    // Last year's payments were left, not this year's: what a rule decided is decided by what stands in this file.
    if (meaning === null && known.left?.includes(column.column) === true && !known.meanings.includes(column.meaning))
      return column;
    if (column.meaning === null && BY_RULE.has(column.why) && meaning !== null && column.plain?.meaning === meaning)
      return column;
    const against = known.against?.[column.column];
    if (against !== undefined) {
      const why = meaning === column.meaning ? column.why : 'remembered';
      return { ...column, meaning, why, answered: known.answered?.[column.column] ?? [], against };
    }
    if (meaning !== column.meaning) return { ...column, meaning, why: 'remembered' };
    return said === undefined ? column : { ...column, byHand: true };
  });
  return {
    ...sheet,
    // A sheet of another kind of list has the columns of its neighbours, and is not read for that.
    use: sheet.hidden || sheet.apart === true ? sheet.use : known.use,
    columns,
    wide: groups,
    // These hang on what the sheets are called and on what stands in them, not on their columns.
    unitFromName: sheet.unitFromName && !columns.some(({ meaning }) => meaning === 'unit'),
    fill: sheet.fill.filter((column) => columns[column]?.meaning === sheet.columns[column]?.meaning),
  };
}

/** A column of which nobody has said what it is read as: what was guessed of an earlier file is no reason. What its values mean may have been said. */
function unsaid(column: FoundColumn, known: SheetMapping, taken: ReadonlySet<FoundColumn['meaning']>): FoundColumn {
  const against = known.against?.[column.column];
  const { meaning } = column;
  if (against !== undefined) return { ...column, answered: known.answered?.[column.column] ?? [], against };
  const gives = meaning !== null && !SEVERAL.has(meaning) && taken.has(meaning);
  return gives ? { ...column, meaning: null, why: 'second' } : column;
}
