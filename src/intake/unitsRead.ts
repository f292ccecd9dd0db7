import { createRosterTable } from '../roster/table';
import type { RosterTable } from '../roster/types';
import { unitForms } from './lists/forms';
import type { IntakeResult } from './types';

/** A unit that the file writes otherwise than the quota table: 新月村 for 新月. */
export interface UnitRead {
  readonly from: string;
  readonly to: string;
  readonly rows: number;
}

/** The rows of a file, and the units among them that were read as those of the quota table. */
export interface OpenedFile {
  readonly table: RosterTable;
  readonly unitsRead: readonly UnitRead[];
}

/**
 * Opens the rows of a file. A unit that the quota table has with another ending, or with none, is read as that one if no
 * second one could be meant; a unit that somebody in the roster has stays as it is. The file itself keeps its text.
 * @param units names of the quota table; null: none is asked for.
 */
export function openFile(file: IntakeResult, units: readonly string[] | null, roster: RosterTable): OpenedFile {
  const table = createRosterTable(file.table);
  const { unit } = file.table.columns;
  if (units === null || unit.type !== 'text') return { table, unitsRead: [] };
  const meant = meantUnit(units, roster);
  const { codes, pool } = table.text('unit');
  const rows = new Map<number, number>();
  for (let row = 0; row < table.length; row += 1) {
    const code = codes[row] ?? 0;
    if (code !== 0) rows.set(code, (rows.get(code) ?? 0) + 1);
  }
  const read = [...rows].flatMap(([code, count]) => {
    const from = pool.get(code);
    const to = meant(from);
    return to === null ? [] : [{ code, from, to, rows: count }];
  });
  if (read.length === 0) return { table, unitsRead: [] };
  const own = { ...unit, codes: unit.codes.slice() };
  const opened = createRosterTable({ ...file.table, columns: { ...file.table.columns, unit: own } });
  const column = opened.text('unit');
  const others = new Map(read.map(({ code, to }) => [code, column.pool.intern(to)]));
  for (let row = 0; row < opened.length; row += 1) {
    const code = column.codes[row] ?? 0;
    column.codes[row] = others.get(code) ?? code;
  }
  return { table: opened, unitsRead: read.map(({ from, to, rows: count }) => ({ from, to, rows: count })) };
}

/** The unit of the quota table that a text means; null: it is one itself, somebody has it, or it is not certain. */
function meantUnit(units: readonly string[], roster: RosterTable): (text: string) => string | null {
  const known = new Set([...units, ...unitsOf(roster)]);
  const form = unitForms(units);
  const byForm = new Map<string, string[]>();
  for (const each of units) byForm.set(form(each), [...(byForm.get(form(each)) ?? []), each]);
  const oneOf = (fitting: readonly string[]): string | null => (fitting.length === 1 ? (fitting[0] ?? null) : null);
  return (text) => {
    if (known.has(text)) return null;
    const fitting = byForm.get(form(text));
    if (fitting !== undefined) return oneOf(fitting);
    return oneOf([...new Set(withoutPlaces(text).flatMap((bare) => byForm.get(form(bare)) ?? []))]);
  };
}

/** What a unit may be called without the places above it, 益阳市赫山区兰溪镇千家洲村, and without brackets around its ending, 金石（村）. */
function withoutPlaces(text: string): string[] {
  const plain = text
    .normalize('NFKC')
    .replaceAll(/[\s\p{Cf}]/gu, '')
    .replace(/\((村|社区|居委会|村委会)\)$/u, '$1');
  const above = [...plain.matchAll(/[省市县区镇乡]|街道(?:办事处)?/gu)].map((match) => match.index + match[0].length);
  return [plain, ...above.filter((at) => at > 1).map((at) => plain.slice(at))].filter((bare) => bare !== '');
}

function unitsOf(roster: RosterTable): string[] {
  const { codes, pool } = roster.text('unit');
  const seen = new Set<number>();
  for (let row = 0; row < roster.length; row += 1) if (roster.alive[row] === 1) seen.add(codes[row] ?? 0);
  return [...seen].map((code) => pool.get(code));
}
