import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The five policies, and the date on which the expected results of their examples stand. */
export const EXAMPLES = [
  ['lanxi-2021', '2021-01-20'],
  ['ziyang-2021', '2021-03-01'],
  ['daligang-2020', '2020-03-10'],
  ['tengzhou-2021', '2021-01-15'],
  ['qianjiang-2021', '2021-01-31'],
] as const;

/** Text of an example: `<policy>.roster.csv`, `.persons.csv` or `.units.csv`. */
export function example(name: string): string {
  return readFileSync(fileURLToPath(new URL(`../../engine/fixtures/${name}`, import.meta.url)), 'utf8');
}

/** Cells of a comma-separated text by RFC 4180; the byte order mark and the kind of line end do not count. */
export function cells(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, plain, end] of text
    .replace(/^\uFEFF/, '')
    .matchAll(/(?:"((?:[^"]|"")*)"|([^,"\r\n]*))(,|\r?\n|$)/g)) {
    if (end === '' && row.length === 0 && plain === '') break;
    row.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

/** Each row as its filled cells by header: columns that are empty or absent are no difference. */
export function filledCells(text: string): Record<string, string>[] {
  const [header = [], ...rows] = cells(text);
  return rows.map((row) =>
    Object.fromEntries(
      row.flatMap((cell, index): [string, string][] => (cell === '' ? [] : [[header[index] ?? '', cell]])),
    ),
  );
}

/** A text in GB18030, for the characters that it writes in one or two bytes. */
export function gb18030(text: string): Buffer {
  const decoder = new TextDecoder('gb18030');
  const codes = new Map<string, number[]>();
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const character = decoder.decode(new Uint8Array([lead, trail]));
      if (trail !== 0x7f && [...character].length === 1) codes.set(character, [lead, trail]);
    }
  }
  const bytes = [...text].flatMap((character) => {
    const code = character.codePointAt(0) ?? 0;
    const found = code < 0x80 ? [code] : codes.get(character);
    if (found === undefined) throw new Error(`${character} takes four bytes in GB18030`);
    return found;
  });
  return Buffer.from(bytes);
}
