import { readTsv } from '../../../base/tsv';
import { claimsOf } from '../../../intake/find/words';

/** Characters at the beginning of a paste that show whether it is a list: however large the rest, no more is looked at. */
const HEAD = 8000;
/** The header stands among the first so many lines: titles may stand above it. */
const HEADER_LINES = 6;
/** Lines below it that must fit, most of them. */
const FITTED = 20;

const NAME = /^[\p{L}·•‧．. ]{2,40}$/u;
/** Digits of an ID number, covered ones and what a spreadsheet makes of them too. */
const NUMBER = /[\dXx*＊]{14,}|\dE\+?0?1\d$/i;

/**
 * The headings of a pasted block that is a list of persons with its header, joined for telling; null of any other block. Two known
 * headings, a name or an ID number among them, and lines below in which most have such a name or number there.
 */
export function listHeadings(text: string): readonly string[] | null {
  const head = text.slice(0, HEAD);
  // A line that is cut off says nothing, unless it is the only one below the header.
  const whole = head.length < text.length ? head.slice(0, head.lastIndexOf('\n') + 1) || head : head;
  const lines = readTsv(whole);
  for (const [at, line] of lines.slice(0, HEADER_LINES).entries()) {
    const known = headingsOf(line);
    if (known !== null && fits(lines.slice(at + 1, at + 1 + FITTED), line)) return known;
  }
  return null;
}

function headingsOf(line: readonly string[]): readonly string[] | null {
  const meanings = new Set<string>();
  const known: string[] = [];
  for (const cell of line) {
    if (NUMBER.test(cell)) return null;
    const claim = claimOf(cell);
    if (claim === undefined) continue;
    meanings.add(claim.meaning);
    known.push(cell.trim());
  }
  return meanings.size > 1 && (meanings.has('name') || meanings.has('idNumber')) ? known : null;
}

function fits(lines: readonly (readonly string[])[], header: readonly string[]): boolean {
  const places = (meaning: 'name' | 'idNumber') =>
    header.flatMap((cell, place) => (claimOf(cell)?.meaning === meaning ? [place] : []));
  const [names, numbers] = [places('name'), places('idNumber')];
  let [filled, persons] = [0, 0];
  for (const line of lines) {
    if (line.every((cell) => cell.trim() === '')) continue;
    filled += 1;
    const named = names.some(
      (place) => NAME.test((line[place] ?? '').trim()) && claimOf(line[place] ?? '') === undefined,
    );
    if (named || numbers.some((place) => NUMBER.test((line[place] ?? '').replaceAll(/\s/g, '')))) persons += 1;
  }
  return persons > 0 && persons * 2 >= filled;
}

/** Spreadsheets put a heading with a line end in quotes, some programs every one. */
const claimOf = (cell: string) => claimsOf(cell.replaceAll('"', ''))[0];
