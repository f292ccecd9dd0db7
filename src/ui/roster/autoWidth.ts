import type { Session } from '../../client/types';
import type { RosterTable, TextPool } from '../../roster/types';
import { inSlices } from '../state/inSlices';
import type { CellReader } from './cells';
import { LEAST_WIDTH } from './columnLayout';
import type { RosterColumn } from './columns';
import { makeMeasure, weightOf, type Measure } from './measure';

/** Positions looked at: the first ones, which are on screen, and these many spread over the rest. */
const FIRST = 100;
const SPREAD = 400;
/** Longest texts that are measured: letters differ in width, texts of these lengths do not differ enough to be overtaken. */
const MEASURED = 12;
/** A long note is no reason to have nothing else on screen. */
const MOST = 420;
/** The room beside a text: padding, a hairline; beside a status its icon; beside a head its buttons. */
const ROOM = 15;
const ICON = 18;
const HEAD_ROOM = 34;
export interface WidthSource {
  readonly session: Session;
  readonly cells: CellReader;
  /** Positions on display, and the person at each. */
  readonly shown: number;
  readonly rowAt: (position: number) => number;
}

/** The widths of some columns by their ids; the page goes on meanwhile. */
export async function widthsOf(columns: readonly RosterColumn[], source: WidthSource): Promise<Record<string, number>> {
  return (await inSlices(measured(columns, source))) ?? {};
}

function* measured(columns: readonly RosterColumn[], source: WidthSource): Generator<void, Record<string, number>> {
  const measure = makeMeasure();
  const widths: Record<string, number> = {};
  for (const column of columns) {
    widths[column.id] = widthFor(column, source, measure);
    yield;
  }
  return widths;
}

/** The width at which the column cuts no text short, at 100 %: measured on a sample and on its longest texts. */
export function widthFor(column: RosterColumn, source: WidthSource, measure: Measure): number {
  const { session, cells } = source;
  const texts = new Set<string>(longestTexts(session.table, column));
  for (const position of sampled(source.shown)) {
    const row = source.rowAt(position);
    if (row >= 0) texts.add(cells.shown(column.id, row));
  }
  const longest = [...texts].sort((a, b) => weightOf(b) - weightOf(a)).slice(0, MEASURED);
  const room = ROOM + (column.id === 'status' ? ICON : 0);
  const widths = longest.map((text) => measure(text, false) + room);
  const width = Math.max(measure(column.header(), true) + HEAD_ROOM, ...widths);
  return Math.min(MOST, Math.max(LEAST_WIDTH, Math.ceil(width)));
}

/** The first positions, and some spread evenly over the rest. */
export function sampled(shown: number): number[] {
  const first = Math.min(FIRST, shown);
  const rest = shown - first;
  const count = Math.min(SPREAD, rest);
  return [
    ...Array.from({ length: first }, (_, at) => at),
    ...Array.from({ length: count }, (_, at) => first + Math.floor((at * rest) / count)),
  ];
}

/** The longest texts that persons of the roster have in the column, wherever their rows are; what was taken back is none of them. */
export function longestTexts(table: RosterTable, { field }: Pick<RosterColumn, 'field'>): readonly string[] {
  if (field === null || field === 'idNumber') return []; // masked: its length is the same everywhere
  switch (field) {
    case 'birth':
    case 'identityDate':
    case 'circumstanceDate':
    case 'payDate':
    case 'payAmount':
      return living(table.number(field).raw, table).slice(0, MEASURED);
    case 'identities':
      return living(table.identities().raw, table).slice(0, 1000);
    default:
      return longestOf(table.text(field).pool, codesInUse(table, table.text(field).codes));
  }
}

/** Texts of persons who are in the roster. */
function living(raw: ReadonlyMap<number, string>, { alive }: RosterTable): string[] {
  return [...raw].flatMap(([row, text]) => (alive[row] === 1 ? [text] : []));
}

/** By code, 1 where somebody has the text: pools keep what was taken back. */
function codesInUse({ length, alive }: RosterTable, codes: Uint32Array): Uint8Array {
  let most = 0;
  for (let row = 0; row < length; row += 1) most = Math.max(most, codes[row] ?? 0);
  const used = new Uint8Array(most + 1);
  for (let row = 0; row < length; row += 1) if (alive[row] === 1) used[codes[row] ?? 0] = 1;
  return used;
}

function longestOf(pool: TextPool, used: Uint8Array): string[] {
  let least = 0;
  let codes: number[] = [];
  for (let code = 1; code < used.length; code += 1) {
    if (used[code] !== 1) continue;
    const length = pool.end(code) - pool.start(code);
    if (length <= least) continue;
    codes.push(code);
    if (codes.length < 4 * MEASURED) continue;
    codes = longer(pool, codes);
    const last = codes.at(-1) ?? 0;
    least = pool.end(last) - pool.start(last);
  }
  return longer(pool, codes).map((code) => pool.get(code));
}

function longer(pool: TextPool, codes: readonly number[]): number[] {
  const lengthOf = (code: number) => pool.end(code) - pool.start(code);
  return [...codes].sort((a, b) => lengthOf(b) - lengthOf(a)).slice(0, MEASURED);
}
