import type { CellEdit } from '../../client/protocol';
import { FIELDS, TEMPLATE_IDS, type FieldId } from '../../roster/fields';

/** Where a pasted block goes and what must be known of the rows there. */
export interface PasteTarget {
  /** Fields of the columns from the focused one to the right; null for computed columns. */
  readonly columns: readonly (FieldId | null)[];
  /** The physical row of each line; -1 beyond the last row. */
  readonly rowAt: (line: number) => number;
  readonly text: (field: FieldId, row: number) => string;
  /** Cells a new person has before anything is pasted. */
  readonly preset: readonly (readonly [FieldId, string])[];
}

export interface PastePlan {
  readonly edits: readonly CellEdit[];
  readonly added: readonly (readonly (readonly [FieldId, string])[])[];
  /** Filled cells that met a computed column. */
  readonly computed: number;
  /** Filled cells beyond the last column. */
  readonly beyond: number;
  /** The first line held the template's headers: cells went by name. */
  readonly byHeader: boolean;
}

/**
 * Lays a pasted block over the roster. Lines beyond the last row become new persons. Where the first line holds the
 * template's headers the columns go by their names, wherever they stand on screen.
 */
export function planPaste(lines: readonly (readonly string[])[], target: PasteTarget): PastePlan {
  const named = headerFields(lines[0] ?? []);
  const columns = named ?? target.columns;
  const body = named === null ? lines : lines.slice(1);
  const edits: CellEdit[] = [];
  const added: (readonly (readonly [FieldId, string])[])[] = [];
  let computed = 0;
  let beyond = 0;
  for (const [index, line] of body.entries()) {
    const row = target.rowAt(index);
    const cells: (readonly [FieldId, string])[] = [];
    for (const [place, raw] of line.entries()) {
      const text = raw.replaceAll(/\s*[\r\n]+\s*/g, ' ');
      const field = columns[place];
      if (field === undefined) beyond += text === '' ? 0 : 1;
      else if (field === null) computed += text === '' ? 0 : 1;
      else if (row === -1) cells.push([field, text]);
      else if (target.text(field, row) !== text) edits.push({ row, field, text });
    }
    if (row === -1 && cells.some(([, text]) => text.trim() !== '')) added.push(withPreset(cells, target.preset));
  }
  return { edits, added, computed, beyond, byHeader: named !== null };
}

/** What is pasted counts more than what is preset; empty cells need not be said. */
function withPreset(
  cells: readonly (readonly [FieldId, string])[],
  preset: readonly (readonly [FieldId, string])[],
): readonly (readonly [FieldId, string])[] {
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
