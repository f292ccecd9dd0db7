import type { FileKind, Found, FoundColumn, FoundSheet, Mapping, SheetMapping, Why } from '../found';
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
  const columns = sheet.columns.map((column): FoundColumn => {
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
    return meaning === column.meaning ? column : { ...column, meaning, why: 'remembered' };
  });
  return {
    ...sheet,
    // A sheet of another kind of list has the columns of its neighbours, and is not read for that.
    use: sheet.hidden || sheet.apart === true ? sheet.use : known.use,
    columns,
    wide: known.wide,
    // These hang on what the sheets are called and on what stands in them, not on their columns.
    unitFromName: sheet.unitFromName && !known.meanings.includes('unit'),
    fill: sheet.fill.filter((column) => (known.meanings[column] ?? null) === (sheet.columns[column]?.meaning ?? null)),
  };
}
