import * as fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { IntakeError } from '../../src/intake/errors';
import { readRecords } from '../../src/intake/readRecords';
import { MOST_COLUMNS, newlineOf, parseRecords } from '../../src/intake/records';
import { SEED } from './support';

interface Read {
  readonly rows: (readonly string[])[];
  readonly lines: number[];
  readonly refusal: string;
}

/** All records of a text that comes in pieces, and what stopped the reading. */
function readPieces(pieces: Iterable<string>, delimiter: string, newline: '\n' | '\r', longest?: number): Read {
  const read = { rows: [] as (readonly string[])[], lines: [] as number[], refusal: '' };
  try {
    for (const { cells, lines } of readRecords(pieces, { delimiter, newline }, longest)) {
      read.rows.push(...cells);
      read.lines.push(...lines);
    }
  } catch (error) {
    if (!(error instanceof IntakeError)) throw error;
    read.refusal = error.message;
  }
  return read;
}

function readAll(text: string, delimiter = ','): Read {
  return readPieces([text], delimiter, newlineOf(text));
}

/** Cuts a text into pieces of these lengths, again and again. */
function cut(text: string, sizes: readonly number[]): string[] {
  const pieces: string[] = [];
  for (let at = 0; at < text.length;) {
    const size = sizes[pieces.length % sizes.length] ?? 1;
    pieces.push(text.slice(at, at + size));
    at += size;
  }
  return pieces;
}

/** PapaParse's rows of a whole text, without the empty one behind a last line end; undefined where it finds fault. */
function papa(text: string, delimiter: string, newline: '\n' | '\r\n' | '\r'): string[][] | undefined {
  const { data, errors } = Papa.parse<string[]>(text, { delimiter, newline, header: false });
  if (errors.some(({ type }) => type === 'Quotes')) return undefined;
  const last = data.at(-1);
  return last?.length === 1 && last[0] === '' && (text === '' || text.endsWith(newline)) ? data.slice(0, -1) : data;
}

const piece = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom('王', 'a', '1', ' ', "'", '😀', '.', '=', '\u0000') },
  { weight: 3, arbitrary: fc.constantFrom('"', '""', '"a"', '",', '"\n', '\n"', ',"', 'b"c') },
  { weight: 3, arbitrary: fc.constantFrom(',', '\t', ';', '\n') },
);
const soup = fc.array(piece, { maxLength: 25 }).map((parts) => parts.join(''));
const delimiters = fc.constantFrom(',', '\t', ';');
const sizes = fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 4 });

const cell = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 8 }),
  fc.constantFrom('a"b', '"', 'x\ny', 'x\r\ny', '\n\n', ',', ' "q" ', '\ufeff', ''),
);
const sheet = fc
  .array(fc.array(cell, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 12 })
  .filter((rows) => rows.every((row) => row.every((text) => !/\r(?!\n)/.test(text))));

describe('records', () => {
  it(`are what PapaParse reads in the whole text, and refused where it finds fault (seed ${SEED})`, () => {
    let refused = 0;
    let quoted = 0;
    fc.assert(
      fc.property(soup, delimiters, fc.constantFrom('\n', '\r\n', '\r'), sizes, (text, delimiter, newline, lengths) => {
        const file = text.replaceAll('\n', newline);
        fc.pre(!/"[ \t\r]+$/.test(file)); // blanks behind the last quote: PapaParse takes them only before a separator
        fc.pre(newline === '\n' || file.includes('\n') || file.includes('\r'));
        const expected = papa(file, delimiter, newline);
        const { rows, refusal } = readPieces(cut(file, lengths), delimiter, newline === '\r' ? '\r' : '\n');
        if (expected === undefined) refused += 1;
        else if (file.includes('"')) quoted += 1;
        expect(refusal === '' ? rows : undefined).toEqual(expected);
      }),
      { seed: SEED, numRuns: 8000 },
    );
    expect(Math.min(refused, quoted)).toBeGreaterThan(500); // both sides were tried
  });

  it(`lines and refusals too are the same wherever the text is cut (seed ${SEED})`, () => {
    fc.assert(
      fc.property(soup, delimiters, fc.constantFrom('\n', '\r'), sizes, (text, delimiter, newline, lengths) => {
        const file = text.replaceAll('\n', newline);
        expect(readPieces(cut(file, lengths), delimiter, newline)).toEqual(readPieces([file], delimiter, newline));
      }),
      { seed: SEED, numRuns: 8000 },
    );
  });

  it(`are what PapaParse wrote, wherever the text is cut (seed ${SEED})`, () => {
    fc.assert(
      fc.property(sheet, fc.boolean(), fc.constantFrom('\n', '\r\n'), sizes, (rows, quotes, newline, lengths) => {
        const text = Papa.unparse(rows, { quotes, newline });
        fc.pre(!text.startsWith('\ufeff'));
        const read = readPieces(cut(text, lengths), ',', '\n');
        expect({ rows: read.rows, refusal: read.refusal }).toEqual({ rows, refusal: '' });
        let line = 1;
        const lines = rows.map((row) => {
          const begins = line;
          line += 1 + row.join('').split('\n').length - 1;
          return begins;
        });
        expect(read.lines).toEqual(lines);
      }),
      { seed: SEED, numRuns: 1000 },
    );
  });

  it('know their lines, also behind cells of several lines', () => {
    expect(readAll('a,b\n"x\ny\n",1\n\n2,3').lines).toEqual([1, 2, 5, 6]);
    expect(readAll('a\r\n"x\r\ny"\r\nb\r\n')).toEqual({
      rows: [['a'], ['x\r\ny'], ['b']],
      lines: [1, 2, 4],
      refusal: '',
    });
    expect(readAll('a\rb\r').rows).toEqual([['a'], ['b']]);
    expect(readAll('a,\n,').rows).toEqual([
      ['a', ''],
      ['', ''],
    ]);
  });

  it('keep a lone CR inside a cell of a file with LF, and read LF and CR LF in one file', () => {
    expect(readAll('a\rb,c\n').rows).toEqual([['a\rb', 'c']]);
    expect(readAll('a,b\r\nc,"d"\ne,"f"\r\n').rows).toEqual([
      ['a', 'b'],
      ['c', 'd'],
      ['e', 'f'],
    ]);
  });

  it('keep a byte order mark amid the file wherever it is cut', () => {
    expect(readPieces(['a,b\n', '\ufeffc,d\n'], ',', '\n').rows[1]).toEqual(['\ufeffc', 'd']);
  });

  it('take a quote inside an unquoted cell as it stands', () => {
    const text = `${'王一,5"管\n'.repeat(3)}李二,"甲\n乙"\n`;
    expect(readPieces(cut(text, [7]), ',', '\n')).toEqual({
      rows: [
        ['王一', '5"管'],
        ['王一', '5"管'],
        ['王一', '5"管'],
        ['李二', '甲\n乙'],
      ],
      lines: [1, 2, 3, 4],
      refusal: '',
    });
  });

  it.each([
    ['a,b\n"c,d\ne,f\n', 2],
    ['a,b\n"c"d,e\n', 2],
    ['a\n"b\nc"x\n', 2],
    ['a,b\n"c\nd",1\n2,"e\n', 4],
    ['a,b\n"c\nd","e\n3,4\n', 3],
    ['"', 1],
  ])('refuse %j and tell line %d, where the quote opens', (text, line) => {
    const { message } = new IntakeError('unbalanced-quote', { line });
    expect(readAll(text).refusal).toBe(message);
    expect(readPieces(text, ',', '\n').refusal).toBe(message); // character by character
  });

  it('give everything before the refused one', () => {
    expect(readAll('a,b\n1,2\n3,"x"y\n4,5\n').rows).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
  });

  it('refuse more columns than any roster has', () => {
    expect(readAll(','.repeat(MOST_COLUMNS - 1)).rows[0]).toHaveLength(MOST_COLUMNS);
    const { message } = new IntakeError('too-many-columns', { line: 2, limit: MOST_COLUMNS });
    expect(readAll(`a\n${','.repeat(10_000)}`)).toEqual({ rows: [['a']], lines: [1], refusal: message });
  });

  it('that never end are given up long before they fill the memory', () => {
    function* endless(first: string, more: string): Generator<string, void, undefined> {
      yield first;
      for (;;) yield more;
    }
    const refused = (first: string, more: string): string => readPieces(endless(first, more), ',', '\n', 1000).refusal;
    expect(refused('a,b\n1,2\n3,"x\n', '4,5\n')).toBe('unbalanced-quote: {"line":3}');
    expect(refused('a,b\n', 'x'.repeat(50))).toBe('not-text: {"kind":"binary","line":2}');
  });

  it('stop at the number asked for', () => {
    const format = { delimiter: ',', newline: '\n' } as const;
    for (const text of ['a\nb\nc\n', '"a"\nb\nc\n']) {
      expect(parseRecords(text, format, 1, 2).cells).toEqual([['a'], ['b']]);
      expect(parseRecords(text, format, 1, 9).cells).toEqual([['a'], ['b'], ['c']]);
    }
  });

  it('read a million quoted cells of one line in no time', () => {
    const text = `${'"a""b",'.repeat(900)}x\n`.repeat(200);
    expect(readAll(text).rows).toHaveLength(200);
  });
});
