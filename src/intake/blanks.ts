import { IntakeError } from './errors';

/** Texts whose cells stand apart by blanks and tabs, or stand below one another as printed: how a line falls into cells. */
export interface BlankLayout {
  /** Cells stand apart by so many blanks at least: by one only where no header has more. */
  readonly gap: 1 | 2;
  /** Cells of the header; its place among the lines, counted from 1 (0: there is none). */
  readonly count: number;
  readonly line: number;
  /** Where the cells stand, if they stand below one another; null: they are told apart by their number only. */
  readonly places: Places | null;
}

interface Places {
  /** Room that a Chinese character takes: two of a Latin one on paper, one in the counting of some programs. */
  readonly wide: 1 | 2;
  /** Where each cell begins or ends. */
  readonly columns: readonly { readonly at: number; readonly edge: 'start' | 'end' }[];
}

interface Piece {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const TAB = 8;
const CELLS = {
  1: /[^ \t\u00a0\u3000]+/g,
  2: /[^ \t\u00a0\u3000]+(?:[ \u00a0\u3000][^ \t\u00a0\u3000]+)*/g,
} as const;
/** Of the lines below a header so many that are whole must stand in its places. */
const STANDING = 0.95;
/** Lines that are no persons may have fewer cells than the header. */
const CLOSING =
  /^(?:合计|小计|总计|累计|共计|本页|本组|本村|制表|填表|审核|复核|经办|负责|单位|备注|注[:：\d]|说明|共\s*\d|第\s*[\d一二三四五六七八九十]+\s*页|页|以下|[-=_*─—]+$)/;

/** Wide letters: Chinese ones, their punctuation, full-width forms. */
const isWide = (code: number): boolean => code >= 0x1100 && !(code >= 0x2000 && code <= 0x206f);

function piecesOf(line: string, gap: 1 | 2, wide: 1 | 2): Piece[] {
  const places = new Int32Array(line.length + 1);
  let place = 0;
  for (let at = 0; at < line.length; at += 1) {
    places[at] = place;
    const code = line.charCodeAt(at);
    if (code === 9) place += TAB - (place % TAB);
    else place += isWide(code) ? wide : 1;
  }
  places[line.length] = place;
  return [...line.matchAll(CELLS[gap])].map(({ 0: text, index }) => ({
    text,
    start: places[index] ?? 0,
    end: places[index + text.length] ?? 0,
  }));
}

/** How the lines of a text fall into cells, if its header (line `at`, counted from 0; -1: none) stands apart by blanks. */
export function layoutOf(lines: readonly string[], at: number): BlankLayout | null {
  const header = at === -1 ? undefined : lines[at];
  const below = lines.slice(at + 1).filter((line) => line.trim() !== '' && !CLOSING.test(line.trim()));
  const twice = [header ?? below[0] ?? '', ...below.slice(0, 3)].every((line) => piecesOf(line, 2, 2).length > 1);
  const gap = twice ? 2 : 1;
  const count =
    header === undefined
      ? commonest(below.map((line) => piecesOf(line, gap, 2).length))
      : piecesOf(header, gap, 2).length;
  if (count < 2) return null;
  const whole = below.filter((line) => piecesOf(line, gap, 2).length === count);
  const places =
    placesOf(header === undefined ? whole : [header, ...whole], gap, 2) ??
    placesOf(header === undefined ? whole : [header, ...whole], gap, 1);
  return { gap, count, line: at + 1, places };
}

/** The share of lines below the header that fall into as many cells as it has, or stand in its places. */
export function fitting(lines: readonly string[], layout: BlankLayout): number {
  const below = lines.slice(layout.line).filter((line) => line.trim() !== '');
  const fit = below.filter((line, at) => !(blankLine(line, layout, layout.line + 1 + at) instanceof IntakeError));
  return below.length === 0 ? 0.5 : fit.length / below.length;
}

/** Where the cells of lines with a header's number of cells stand, where nearly all of them do. */
function placesOf(lines: readonly string[], gap: 1 | 2, wide: 1 | 2): Places | null {
  const pieces = lines.map((line) => piecesOf(line, gap, wide));
  const columns = (pieces[0] ?? []).map((_, column) => {
    const common = (edge: 'start' | 'end') => {
      const counts = new Map<number, number>();
      for (const each of pieces) {
        const at = each[column]?.[edge] ?? -1;
        counts.set(at, (counts.get(at) ?? 0) + 1);
      }
      const [at = -1, count = 0] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
      return { at, edge, share: count / pieces.length };
    };
    const [start, end] = [common('start'), common('end')];
    return end.share > start.share ? end : start;
  });
  return pieces.length > 2 && columns.every(({ share }) => share >= STANDING) ? { wide, columns } : null;
}

/** The cells of a line; a refusal where it has others than the header and nothing says which they are. */
export function blankLine(line: string, layout: BlankLayout, number: number): string[] | IntakeError {
  const { gap, count, places } = layout;
  const pieces = piecesOf(line, gap, places?.wide ?? 2);
  const texts = pieces.map(({ text }) => text);
  if (texts.length === count || number < layout.line || texts.length === 0) return texts;
  const standing = places === null ? null : inPlaces(pieces, places);
  if (standing !== null) return standing;
  if (texts.length === 1 || CLOSING.test(texts[0] ?? '') || /[:：]/.test(texts[0] ?? '')) return texts;
  return new IntakeError('blanks-uneven', { line: number, cells: texts.length, columns: count });
}

function inPlaces(pieces: readonly Piece[], { columns }: Places): string[] | null {
  const cells = columns.map(() => '');
  for (const piece of pieces) {
    const fits = columns.flatMap(({ at, edge }, column) => (piece[edge] === at ? [column] : []));
    const [column] = fits;
    if (column === undefined || fits.length > 1 || cells[column] !== '') return null;
    cells[column] = piece.text;
  }
  return cells;
}

function commonest(lengths: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const length of lengths) if (length > 1) counts.set(length, (counts.get(length) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 1;
}
