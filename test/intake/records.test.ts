import * as fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { IntakeError } from '../../src/intake/errors';
import { createRecordReader, MOST_COLUMNS } from '../../src/intake/records';
import { decodeUtf8 } from '../../src/roster/utf8';
import { SEED, utf8 } from './support';

interface Read {
  readonly rows: string[][];
  readonly lines: number[];
}

function readAll(text: string, delimiter = ','): Read {
  const bytes = utf8(text);
  const reader = createRecordReader(bytes, delimiter);
  const rows: string[][] = [];
  const lines: number[] = [];
  while (reader.next()) {
    rows.push(
      Array.from({ length: reader.count }, (_, i) => decodeUtf8(bytes, reader.starts[i] ?? 0, reader.ends[i] ?? 0)),
    );
    lines.push(reader.line);
  }
  return { rows, lines };
}

/** PapaParse's rows, without the empty one it adds behind a last line end; undefined where it finds fault with quotes. */
function papa(text: string, delimiter: string, newline: '\n' | '\r\n' | '\r'): string[][] | undefined {
  const { data, errors } = Papa.parse<string[]>(text, { delimiter, newline, header: false });
  if (errors.some(({ type }) => type === 'Quotes')) return undefined;
  const last = data.at(-1);
  return last?.length === 1 && last[0] === '' && (text === '' || text.endsWith(newline)) ? data.slice(0, -1) : data;
}

/** The rows; undefined where the quotes are refused. */
function readOrRefuse(text: string, delimiter: string): string[][] | undefined {
  try {
    return readAll(text, delimiter).rows;
  } catch (error) {
    if (error instanceof IntakeError && error.code === 'unbalanced-quote') return undefined;
    throw error;
  }
}

const piece = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom('王', 'a', '1', ' ', "'", '😀', '.', '=') },
  { weight: 3, arbitrary: fc.constantFrom('"', '""', '"a"', '",', '"\n', '\n"', ',"') },
  { weight: 3, arbitrary: fc.constantFrom(',', '\t', ';', '\n') },
);
const soup = fc.array(piece, { maxLength: 25 }).map((parts) => parts.join(''));

describe('records', () => {
  it(`are what PapaParse reads, and refused where it finds fault (seed ${SEED})`, () => {
    let refused = 0;
    let quoted = 0;
    fc.assert(
      fc.property(
        soup,
        fc.constantFrom(',', '\t', ';'),
        fc.constantFrom('\n', '\r\n', '\r'),
        (text, delimiter, newline) => {
          const file = text.replaceAll('\n', newline);
          fc.pre(!/"[ \t]+$/.test(file)); // blanks behind the last quote: PapaParse takes them only before a separator
          fc.pre(newline !== '\r\n' || file.includes('\n'));
          fc.pre(newline === '\r' || file.includes('\n') || !file.includes('\r'));
          const expected = papa(file, delimiter, newline);
          if (expected === undefined) refused += 1;
          else if (file.includes('"')) quoted += 1;
          const outcome = readOrRefuse(file, delimiter);
          expect(outcome).toEqual(expected);
        },
      ),
      { seed: SEED, numRuns: 8000 },
    );
    expect(Math.min(refused, quoted)).toBeGreaterThan(500); // both sides were tried
  });

  it(`are what PapaParse wrote (seed ${SEED})`, () => {
    const cell = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 8 }),
      fc.constantFrom('a"b', '"', 'x\ny', 'x\r\ny', ',', ' "q" '),
    );
    const sheet = fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(sheet, fc.boolean(), (rows, quotes) => {
        fc.pre(rows.every((row) => row.every((text) => !text.includes('\r') || text.includes('\r\n'))));
        expect(readAll(Papa.unparse(rows, { quotes, newline: '\r\n' })).rows).toEqual(rows);
      }),
      { seed: SEED, numRuns: 500 },
    );
  });

  it('know their lines, also behind cells of several lines', () => {
    expect(readAll('a,b\n"x\ny\n",1\n\n2,3').lines).toEqual([1, 2, 5, 6]);
    expect(readAll('a\r\n"x\r\ny"\r\nb\r\n')).toEqual({ rows: [['a'], ['x\r\ny'], ['b']], lines: [1, 2, 4] });
    expect(readAll('a\rb\r').rows).toEqual([['a'], ['b']]);
    expect(readAll('a,\n,').rows).toEqual([
      ['a', ''],
      ['', ''],
    ]);
  });

  it('keep a lone CR inside a cell of a file with LF', () => {
    expect(readAll('a\rb,c\n').rows).toEqual([['a\rb', 'c']]);
  });

  it.each([
    ['a,b\n"c,d\ne,f\n', 2],
    ['a,b\n"c"d,e\n', 2],
    ['a\n"b\nc"x\n', 3],
    ['"', 1],
  ])('refuse %j and tell line %d', (text, line) => {
    const attempt = (): unknown => readAll(text);
    expect(attempt).toThrow(new IntakeError('unbalanced-quote', { line }));
  });

  it('refuse more columns than any roster has', () => {
    expect(readAll(','.repeat(MOST_COLUMNS - 1)).rows[0]).toHaveLength(MOST_COLUMNS);
    expect(() => readAll(`a\n${','.repeat(10_000)}`)).toThrow(
      new IntakeError('too-many-columns', { line: 2, limit: MOST_COLUMNS }),
    );
  });

  it('read a million quoted cells of one line in no time', () => {
    const text = `${'"a""b",'.repeat(900)}x\n`.repeat(200);
    expect(readAll(text).rows).toHaveLength(200);
  });
});
