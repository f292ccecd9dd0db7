import type { BookNote, RawBook, RawSheet } from '../book';
import { HEAD_RECORDS, isText, type TextSource } from '../containers/opened';
import { createAreaMender, withAreaKinds, type AreaMender } from './areaKinds';
import { withCertificateNumbers } from './certificates';
import { createDateMender, withDates, type DateMender } from './dateParts';
import { withMonth } from './monthSheets';
import { withTickedReasons } from './tickedReasons';
import { headsOf, isOfMatter, joinedId, nameAndId, partsOf, type Part } from './parts';

/**
 * What was opened, each thing in a column of its own: before anybody looks for a header, so that such columns are found, shown,
 * chosen and remembered like any others. Told in a note with how many cells it concerns.
 */
export function mendColumns(opened: RawBook | TextSource): RawBook | TextSource {
  if (isText(opened)) return mendText(mendDates(mendAreas(opened)));
  const notes: BookNote[] = [];
  let ticked = false;
  const sheets = opened.sheets.map((raw) => {
    const reasons = withTickedReasons(raw);
    if (reasons !== null) ticked = true;
    const kinds = withAreaKinds(reasons ?? raw);
    if (kinds !== null) notes.push(...kinds.notes);
    const each = kinds?.sheet ?? reasons ?? raw;
    const joined = withDates(each);
    if (joined !== null) notes.push(...joined.notes);
    const dated = withMonth(joined?.sheet ?? each);
    if (dated !== null) notes.push(dated.note);
    const certified = withCertificateNumbers(dated?.sheet ?? joined?.sheet ?? each);
    if (certified !== null) notes.push(certified.note);
    const sheet = certified?.sheet ?? dated?.sheet ?? joined?.sheet ?? each;
    const parts = partsOf(sheet.rows.slice(0, HEAD_RECORDS));
    if (parts.length === 0) return sheet;
    const mend = createMender(sheet.rows, parts);
    const rows = sheet.rows.map((row, at) => mend.row(row, at));
    notes.push(...mend.notes(sheet.name));
    return { ...sheet, rows, ...moved(sheet, parts) };
  });
  return notes.length === 0 && !ticked ? opened : { ...opened, sheets, notes: [...opened.notes, ...notes] };
}

function mendText(opened: TextSource): TextSource {
  const parts = partsOf(opened.head.cells);
  return parts.length === 0 ? opened : mended(opened, () => createMender(opened.head.cells, parts));
}

function mendAreas(opened: TextSource): TextSource {
  const create = (): AreaMender | null => createAreaMender(opened.head.cells);
  const first = create();
  return first === null ? opened : mended(opened, () => create() ?? first);
}

function mendDates(opened: TextSource): TextSource {
  const create = (): DateMender | null => createDateMender(opened.head.cells);
  const first = create();
  return first === null ? opened : mended(opened, () => create() ?? first);
}

/** The records of a text, each row mended; counted anew whenever they are read. */
function mended(opened: TextSource, create: () => Pick<DateMender, 'row' | 'notes'>): TextSource {
  const { head } = opened;
  let last = create();
  const cells = head.cells.map((row, at) => last.row(row, at));
  return {
    ...opened,
    head: { ...head, cells },
    get notes() {
      return [...opened.notes, ...last.notes('')];
    },
    *records(tell) {
      const mend = create();
      last = mend;
      let at = 0;
      for (const part of opened.records(tell)) {
        const from = at;
        at += part.cells.length;
        yield { ...part, cells: part.cells.map((row, index) => mend.row(row, from + index)) };
      }
    },
  };
}

/** Mends row by row, and counts. `rows`: the first ones, by which the head of each column is known. */
function createMender(rows: readonly (readonly string[])[], parts: readonly Part[]) {
  const heads = parts.map(({ column, how }) => {
    const first = rows.findIndex((row) => fits(how, row, column));
    let head = first - 1;
    while (head >= 0 && (rows[head]?.[column] ?? '').trim() === '') head -= 1;
    const names = how === 'id-halves' ? [] : rows.flatMap((row) => nameAndId(row[column] ?? '')?.[0] ?? []);
    return { row: head, text: rows[head]?.[column] ?? '', matter: isOfMatter(names) };
  });
  const counts = parts.map(() => 0);
  return {
    row(cells: readonly string[], at: number): readonly string[] {
      const made = [...cells];
      // From the right, so that the columns before are where they were.
      for (let index = parts.length - 1; index >= 0; index -= 1) {
        const part = parts[index];
        if (part === undefined || part.column >= made.length) continue;
        const { how, column } = part;
        const text = made[column] ?? '';
        if (how === 'id-halves') {
          const joined = joinedId(text, made[column + 1] ?? '');
          if (joined === undefined) continue;
          counts[index] = (counts[index] ?? 0) + 1;
          made[column] = joined;
          made[column + 1] = '';
          continue;
        }
        const both = heads[index]?.row === at ? headsOf(text, heads[index]?.matter) : nameAndId(text);
        if (both !== undefined && heads[index]?.row !== at) counts[index] = (counts[index] ?? 0) + 1;
        made.splice(column, 1, ...(both ?? [text, '']));
      }
      return made;
    },
    notes: (sheet: string): BookNote[] =>
      parts.map(({ how }, index) => ({
        code: 'parted',
        how,
        sheet,
        header: heads[index]?.text ?? '',
        count: counts[index] ?? 0,
      })),
  };
}

function fits(how: Part['how'], row: readonly string[], column: number): boolean {
  const text = row[column] ?? '';
  return (how === 'name-and-id' ? nameAndId(text) : joinedId(text, row[column + 1] ?? '')) !== undefined;
}

/** Merged cells and hidden columns where they stand now. */
function moved(
  { merges, hiddenColumns }: RawSheet,
  parts: readonly Part[],
): Pick<RawSheet, 'merges' | 'hiddenColumns'> {
  const split = parts.filter(({ how }) => how === 'name-and-id').map(({ column }) => column);
  const before = (column: number): number => column + split.filter((each) => each < column).length;
  const upTo = (column: number): number => column + split.filter((each) => each <= column).length;
  // Nothing that belongs together across these columns stays merged across them: each row has its own.
  const across = (left: number, right: number): boolean => left === right && split.includes(left);
  return {
    merges: merges.map((merge) => ({
      ...merge,
      left: before(merge.left),
      right: across(merge.left, merge.right) ? before(merge.right) : upTo(merge.right),
    })),
    hiddenColumns: new Set([...hiddenColumns].flatMap((column) => [before(column), upTo(column)])),
  };
}
