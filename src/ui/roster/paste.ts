import { OF_ALL_ROWS } from '../../intake/mergedCells';
import type { ColumnTexts, NewRow } from '../../client/protocol';
import { cleanIdNumber } from '../../roster/cells/clean';
import { readDay } from '../../roster/cells/day';
import { readMoney } from '../../roster/cells/money';
import { FIELDS, TEMPLATE_IDS, type FieldId } from '../../roster/fields';
import { isSpreadsheetDamage } from '../../roster/idNumber';
import { UNREADABLE } from '../../roster/types';
import type { Merged } from '../grid/htmlTable';
import type { Block } from '../grid/sheet';
import { isMaskedId } from '../words/mask';
import { aroundComputed } from './clipboard/aroundComputed';
import { KEEPS_LINES } from './typedText';

/** Where a pasted block goes and what must be known of the rows there. */
export interface PasteTarget {
  /** Fields of all displayed columns, from left to right; null for computed columns. */
  readonly columns: readonly (FieldId | null)[];
  /** Selected blocks, the active one last. */
  readonly blocks: readonly Block[];
  /** Rows on display, and the physical row of each; -1 for headings of groups and beyond the last row. */
  readonly rows: number;
  readonly rowAt: (position: number) => number;
  /** Cells a new person has before anything is pasted. */
  readonly preset: readonly (readonly [FieldId, string])[];
  /** Rows are filtered, searched or grouped: lines beyond the last one have no place, and make no persons. */
  readonly closed?: boolean;
  /** Whether a text reads as what the computed column at this place shows; without it columns go where they lie. */
  readonly computed?: (place: number, text: string) => boolean;
  /** Whether a column of the block is emptied where it comes from: its texts must not be lost here. */
  readonly cut?: (column: number) => boolean;
  /** Told how many lines have been laid out. */
  readonly progress?: ((done: number, total: number) => void) | undefined;
}

export interface PastePlan {
  /** The blocks cannot take what is pasted: several, and not all of them multiples of it. */
  readonly refused: boolean;
  readonly columns: readonly ColumnTexts[];
  readonly added: readonly NewRow[];
  /** Cells that took a text, empty ones of new persons left out. */
  readonly cells: number;
  /** Filled cells that met a computed column. */
  readonly computed: number;
  /** Those among them that would be emptied where they come from. */
  readonly lost: number;
  /** Filled cells beyond the last column. */
  readonly beyond: number;
  /** Lines with something in them that had no row. */
  readonly surplus: number;
  /** The same beyond the last row, for want of a name or an ID number in any of them: they are no persons. */
  readonly nameless: number;
  /** The first line held the template's headers: cells went by name. */
  readonly byHeader: boolean;
  /** ID numbers of which a spreadsheet has kept 15 digits only. */
  readonly damaged: number;
  /** Cells that are no dates, or no amounts, in columns of such: they stay as they came, and are findings of the checks. */
  readonly unread: number;
  /** Cells of several lines that have become one, a blank between them; cells in which tabs have become blanks. */
  readonly joined: number;
  /** ID numbers copied from a masked screen: they are left out, the cells stay as they are. */
  readonly masked: number;
  /** Cells that a merged one covers: they stay as they are. */
  readonly covered: number;
  /** Computed columns took nothing: the columns went into those that can be typed into. */
  readonly around: boolean;
  /** What was pasted into, as one block on display; null where it went elsewhere. */
  readonly area: Block | null;
}

const STRIDE = 2048;

/**
 * Lays a pasted block over the selection, row by row on display: what is filtered or folded away is not touched. One cell
 * fills all blocks; a block repeats into a larger one that is a multiple of it; else it goes from the upper left cell on,
 * and lines beyond the last row become new persons, unless the rows are closed or none of those lines has a name or an ID
 * number. Where the first line holds the template's headers the columns go by their names, wherever they stand on screen.
 */
export function* planPaste(
  lines: readonly (readonly string[])[],
  target: PasteTarget,
  merged: readonly Merged[] = [],
): Generator<undefined, PastePlan> {
  const named = headerFields(lines[0] ?? []);
  const body = named === null ? lines : lines.slice(1);
  const active = target.blocks.at(-1);
  const height = body.length;
  const width = body.reduce((most, line) => Math.max(most, line.length), 0);
  const collected = makeCollector(target);
  if (active === undefined || height === 0) return collected.plan(named !== null, null);
  const blocks = named === null ? target.blocks : [active];
  const one = named === null && height === 1 && width === 1;
  const repeats = (block: Block) => named === null && (one || isMultiple(block, height, width));
  if (blocks.length > 1 && !blocks.every(repeats)) return { ...collected.plan(false, null), refused: true };

  const spread = mergedTexts(body, merged, named === null ? 0 : 1);
  const shows = target.computed;
  const asked = shows !== undefined && named === null && !repeats(active);
  const around = asked ? aroundComputed(body, active.left, width, target.columns, shows) : null;
  const reach = around === null ? width : (around.at(-1) ?? 0) - active.left + 1;
  let bottom = -1;
  for (const block of blocks) {
    const repeated = repeats(block);
    const across = repeated ? block.right - block.left + 1 : width;
    const fields =
      named ??
      around?.map((place) => target.columns[place] ?? null) ??
      target.columns.slice(block.left, block.left + across);
    const rows = repeated ? block.bottom - block.top + 1 : height;
    let position = block.top;
    for (let line = 0; line < rows; position += 1) {
      const row = target.rowAt(position);
      const beyond = position >= target.rows;
      if (repeated && position > block.bottom) break;
      if (row < 0 && !beyond) {
        if (repeated) line += 1;
        continue; // a heading
      }
      if (beyond && target.closed === true) {
        collected.tooMany(body.slice(line));
        break;
      }
      if (beyond && collected.first() && !namesSomebody(body.slice(line), fields)) {
        collected.nobody(body.slice(line));
        break;
      }
      const source = line % height;
      collected.line(row, fields, across, (column) => {
        const place = column % width;
        const text = body[source]?.[place];
        if (text !== undefined && text !== '') return text;
        return spread(source, place, (of) => fields[column - place + of], text);
      });
      bottom = position;
      line += 1;
      if (line % STRIDE !== 0) continue;
      target.progress?.(line, rows);
      yield;
    }
  }
  const whole = blocks.length === 1 && named === null ? areaOf(active, repeats(active), bottom, reach, target) : null;
  return { ...collected.plan(named !== null, whole), around: around !== null };
}

function isMultiple(block: Block, height: number, width: number): boolean {
  return (block.bottom - block.top + 1) % height === 0 && (block.right - block.left + 1) % width === 0;
}

/** Whether any of these lines has a name or an ID number. */
function namesSomebody(
  lines: readonly (readonly string[])[],
  fields: readonly (FieldId | null | undefined)[],
): boolean {
  return lines.some((line) =>
    line.some((text, column) => (fields[column] === 'name' || fields[column] === 'idNumber') && text.trim() !== ''),
  );
}

/** `bottom`: where the last line went; headings of groups that were passed over lie in between. */
function areaOf(block: Block, repeated: boolean, bottom: number, width: number, target: PasteTarget): Block {
  if (repeated) return block;
  const right = Math.min(block.left + width, target.columns.length) - 1;
  return { ...block, right, bottom };
}

const COVERED = Symbol('covered');

/**
 * What covered cells of merged ones take: the merged text in columns of units, groups, households and addresses, as an import
 * fills them; in names, numbers, amounts and dates it would make one person's of several, and what stands in the roster's cell
 * stays (`COVERED`): nothing was said of it.
 */
function mergedTexts(body: readonly (readonly string[])[], merged: readonly Merged[], skipped: number) {
  const fills = (field: FieldId | null) => field !== null && OF_ALL_ROWS.has(field);
  return (
    line: number,
    column: number,
    /** The field that a column of the block goes to. */
    fieldOf: (column: number) => FieldId | null | undefined,
    own: string | undefined,
  ): string | undefined | typeof COVERED => {
    if (merged.length === 0) return own;
    const at = line + skipped;
    const over = merged.find(
      (each) =>
        at >= each.row && at < each.row + each.rows && column >= each.column && column < each.column + each.columns,
    );
    if (over === undefined) return own;
    // One that stretches sideways says something of its first column alone.
    if (over.column !== column) return own === '' ? COVERED : own;
    if (!fills(fieldOf(column) ?? null)) return over.row === at ? own : COVERED;
    return body[over.row - skipped]?.[over.column] ?? own;
  };
}

/** Gathers texts by fields, and new persons. */
function makeCollector({ preset, cut = () => false }: PasteTarget) {
  const byField = new Map<FieldId, { readonly rows: number[]; readonly texts: string[] }>();
  const added: NewRow[] = [];
  let filled = 0;
  let computed = 0;
  let beyond = 0;
  let damaged = 0;
  let unread = 0;
  let joined = 0;
  let masked = 0;
  let covered = 0;
  let surplus = 0;
  let nameless = 0;
  let lost = 0;
  const filledOf = (lines: readonly (readonly string[])[]) =>
    lines.filter((line) => line.some((text) => text.trim() !== '')).length;
  return {
    /** No person has been added yet. */
    first: () => added.length === 0,
    /** Lines for which there is no row. */
    tooMany(lines: readonly (readonly string[])[]): void {
      surplus = filledOf(lines);
    },
    /** Lines beyond the last row that name nobody. */
    nobody(lines: readonly (readonly string[])[]): void {
      nameless = filledOf(lines);
    },
    /** One line for a person, or for a new one where `row` is -1. `undefined` is no cell at all: it changes nothing. */
    line(
      row: number,
      fields: readonly (FieldId | null)[],
      across: number,
      text: (column: number) => string | undefined | typeof COVERED,
    ): void {
      const cells: (readonly [FieldId, string])[] = [];
      for (let column = 0; column < across; column += 1) {
        const raw = text(column);
        if (raw === COVERED && row >= 0 && (fields[column] ?? null) !== null) covered += 1;
        if (raw === undefined || raw === COVERED) continue;
        const field = fields[column];
        const found = withoutBreaks(raw, field ?? null);
        if (field === undefined) beyond += found === '' ? 0 : 1;
        else if (field === null) {
          computed += found === '' ? 0 : 1;
          lost += found !== '' && cut(column) ? 1 : 0;
        } else {
          if (field === 'idNumber' && isMaskedId(found)) {
            masked += 1;
            continue;
          }
          if (field === KEEPS_LINES ? raw.includes('\t') : found !== raw) joined += 1;
          if (field === 'idNumber' && isSpreadsheetDamage(cleanIdNumber(found))) damaged += 1;
          if (isUnread(field, found)) unread += 1;
          if (row < 0) cells.push([field, found]);
          else {
            const list = byField.get(field) ?? { rows: [], texts: [] };
            if (list.rows.length === 0) byField.set(field, list);
            list.rows.push(row);
            list.texts.push(found);
            filled += 1;
          }
        }
      }
      if (row < 0 && cells.some(([, found]) => found.trim() !== '')) {
        filled += cells.filter(([, found]) => found !== '').length;
        added.push(withPreset(cells, preset));
      }
    },
    plan(byHeader: boolean, area: Block | null): PastePlan {
      const columns = [...byField].map(([field, { rows, texts }]): ColumnTexts => {
        const same = texts.every((each) => each === texts[0]);
        return { field, rows: Uint32Array.from(rows), texts: same ? texts.slice(0, 1) : texts };
      });
      return {
        refused: false,
        columns,
        added,
        cells: filled,
        computed,
        lost,
        beyond,
        surplus,
        nameless,
        byHeader,
        damaged,
        unread,
        joined,
        masked,
        covered,
        around: false,
        area,
      };
    },
  };
}

/** Line ends and tabs inside a cell: blanks, but for the line ends of a note. */
function withoutBreaks(text: string, field: FieldId | null): string {
  if (!/[\t\r\n]/.test(text)) return text;
  if (field === KEEPS_LINES) return text.replaceAll(/\r\n?/g, '\n').replaceAll('\t', ' ');
  return text.replaceAll(/\s*[\t\r\n]+\s*/g, ' ').trim();
}

function isUnread(field: FieldId, text: string): boolean {
  const { kind } = FIELDS[field];
  if (kind !== 'day' && kind !== 'money') return false;
  return text.trim() !== '' && (kind === 'day' ? readDay : readMoney)(text) === UNREADABLE;
}

/** What is pasted counts more than what is preset; empty cells need not be said. */
function withPreset(cells: NewRow, preset: NewRow): NewRow {
  const filled = cells.filter(([, text]) => text !== '');
  return [...preset.filter(([field]) => !filled.some(([other]) => other === field)), ...filled];
}

const BY_HEADER = new Map(
  TEMPLATE_IDS.flatMap((id) => [[FIELDS[id].header, id] as const, [FIELDS[id].headerEn, id] as const]),
);

/** The fields of a header line: at least three cells, nearly all of them headers of the template. */
function headerFields(line: readonly string[]): (FieldId | null)[] | null {
  const fields = line.map((text) => BY_HEADER.get(text.trim()) ?? null);
  const known = fields.filter((field) => field !== null).length;
  const filled = line.filter((text) => text.trim() !== '').length;
  return known >= 3 && known * 2 > filled ? fields : null;
}
