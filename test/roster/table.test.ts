import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseIsoDay } from '../../src/base/day';
import { FIELD_IDS, FIELDS, type FieldId } from '../../src/roster/fields';
import {
  applyChange,
  assembleTable,
  columnIn,
  CHUNK_ROWS,
  createRosterTable,
  packChunk,
  packRows,
  packSegments,
  packTable,
  poolSizes,
  revertChange,
  transferables,
} from '../../src/roster/table';
import { cleanText } from '../../src/roster/cells/clean';
import { readIdentities } from '../../src/roster/identities';
import { EMPTY, UNREADABLE, type CellChange, type RosterTable } from '../../src/roster/types';
import { dirtyRow, dirtyText, fillTable, readAll, SEED } from './support';

/** What a column holds in a row: a number, or the text of a code. */
function stored(table: RosterTable, field: FieldId, row: number): number | string | undefined {
  const column = columnIn(table, field);
  if (column.type === 'text') return table.getText(field, row);
  return column.type === 'bits' ? column.bits[row] : column.values[row];
}

const rowsOf = (max: number) => fc.array(dirtyRow, { maxLength: max });

describe('cells', () => {
  it(`a cell's text read back is the same cell, in every field (seed ${SEED})`, () => {
    const table = createRosterTable();
    table.append(2);
    fc.assert(
      fc.property(fc.constantFrom(...FIELD_IDS), dirtyText, (field, text) => {
        for (const row of [0, 1]) table.setText('identities', row, '');
        table.setText(field, 0, text);
        const shown = table.getText(field, 0);
        table.setText(field, 1, shown);
        expect(table.getText(field, 1)).toBe(shown);
        expect(stored(table, field, 1)).toBe(stored(table, field, 0));
        expect(table.identities().raw.get(1)).toBe(table.identities().raw.get(0));
      }),
      { seed: SEED, numRuns: 5000 },
    );
  });

  it(`identities keep the trimmed text that came, and a text of their own only where it is needed (seed ${SEED})`, () => {
    const table = createRosterTable();
    table.append(1);
    const { raw } = table.identities();
    fc.assert(
      fc.property(dirtyText, (text) => {
        table.setText('identities', 0, text);
        expect(table.getText('identities', 0)).toBe(cleanText(text));
        expect(raw.get(0)).not.toBe(readIdentities(cleanText(text)).canonical);
      }),
      { seed: SEED, numRuns: 2000 },
    );
    table.setText('identities', 0, ' 三级残疾、特困人员 ');
    expect([...raw]).toEqual([[0, '三级残疾、特困人员']]);
    table.setText('identities', 0, '特困人员、三级残疾');
    expect(raw.size).toBe(0);
  });

  it('keeps what it cannot read as it came, and forgets it once the cell is mended', () => {
    const table = fillTable([
      [
        ['payDate', ' 去年 '],
        ['payAmount', '贰佰多元'],
        ['identities', '低保、x'],
      ],
    ]);
    expect(table.getText('payDate', 0)).toBe(' 去年 ');
    expect(table.getText('identities', 0)).toBe('低保、x');
    expect(table.number('payDate').values[0]).toBe(UNREADABLE);
    for (const [field, text] of [
      ['payDate', '2020-12-03'],
      ['payAmount', '280'],
      ['identities', '低保、x'],
      ['identities', '特困人员'],
    ] as const)
      table.setText(field, 0, text);
    expect([table.getText('payDate', 0), table.getText('payAmount', 0), table.getText('identities', 0)]).toEqual([
      '2020-12-03',
      '280.00',
      '特困人员',
    ]);
    expect(table.number('payDate').raw.size + table.number('payAmount').raw.size + table.identities().raw.size).toBe(0);
  });

  it('seeds pick lists as codes 1…n and empty rows as empty cells', () => {
    const table = createRosterTable();
    table.append(3);
    expect(table.text('sex').pool.find('女')).toBe(2);
    expect([...table.number('payDate').values.subarray(0, 3)]).toEqual([EMPTY, EMPTY, EMPTY]);
    expect(readAll(table)[2]?.join('')).toBe('1');
    expect(() => table.getText('name', 3)).toThrow(RangeError);
    expect(() => table.setText('name', -1, 'x')).toThrow(RangeError);
    for (const id of FIELD_IDS.filter((field) => FIELDS[field].words !== undefined))
      expect(table.text(id as 'sex').pool.get(1)).toBe(FIELDS[id].words?.[0]);
  });
});

describe('birth', () => {
  const birth = (cells: Parameters<typeof fillTable>[0][number]): number => fillTable([cells]).birth(0);
  it.each([
    [[['birth', '1974-03-27']], '1974-03-27'],
    [[['idNumber', '430903197403270305']], '1974-03-27'],
    [[['idNumber', '430903197403270306']], '1974-03-27'], // the check digit is another matter
    [[['idNumber', '130503670401001']], '1967-04-01'],
    [
      [
        ['idNumber', '43090319740327030X'],
        ['idKind', '居民身份证'],
      ],
      '1974-03-27',
    ],
    [
      [
        ['idNumber', '810000199408230021'],
        ['idKind', '港澳台居民居住证'],
      ],
      '1994-08-23',
    ],
    [
      [
        ['birth', '1974-03-28'],
        ['idNumber', '430903197403270305'],
      ],
      '1974-03-28',
    ],
  ] as const)('%j is %s', (cells, day) => {
    expect(birth(cells)).toBe(parseIsoDay(day));
  });

  it.each([
    [[], EMPTY],
    [[['idNumber', '430903197413270305']], EMPTY],
    [[['idNumber', 'H12345678']], EMPTY],
    [
      [
        ['idNumber', '430903197403270305'],
        ['idKind', '出生医学证明'],
      ],
      EMPTY,
    ],
    [
      [
        ['idNumber', '430903197403270305'],
        ['idKind', '护照'],
      ],
      EMPTY,
    ],
    [
      [
        ['birth', '不详'],
        ['idNumber', '430903197403270305'],
      ],
      UNREADABLE,
    ],
  ] as const)('%j is %d', (cells, value) => {
    expect(birth(cells)).toBe(value);
  });
});

describe('packing', () => {
  it(`a packed table opens the same, and the original lives on (seed ${SEED})`, () => {
    fc.assert(
      fc.property(rowsOf(20), (rows) => {
        const table = fillTable(rows);
        if (rows.length > 2) table.setAlive(1, false);
        const packed = packTable(table);
        const moved = structuredClone(packed, { transfer: transferables(packed) });
        const copy = createRosterTable(moved);
        expect(readAll(copy)).toEqual(readAll(table));
        expect([copy.length, copy.aliveCount]).toEqual([table.length, table.aliveCount]);
        copy.append(1);
        copy.setText('name', copy.length - 1, '新');
        expect(copy.getText('name', copy.length - 1)).toBe('新');
        expect(table.length).toBe(rows.length);
      }),
      { seed: SEED, numRuns: 60 },
    );
  });

  it(`rows taken out keep their cells and flags (seed ${SEED})`, () => {
    fc.assert(
      fc.property(rowsOf(20), fc.nat(20), fc.nat(20), (rows, a, b) => {
        const table = fillTable(rows);
        for (let row = 0; row < rows.length; row += 3) table.setAlive(row, false);
        const [from, to] = [Math.min(a, b, rows.length), Math.min(Math.max(a, b), rows.length)];
        expect(readAll(createRosterTable(packRows(table, from, to)))).toEqual(readAll(table).slice(from, to));
      }),
      { seed: SEED, numRuns: 60 },
    );
  });

  it(`appending takes the living rows, whatever the codes (seed ${SEED})`, () => {
    fc.assert(
      fc.property(rowsOf(12), rowsOf(12), fc.func(fc.boolean()), (first, second, dies) => {
        const table = fillTable(first);
        const other = fillTable(second);
        for (let row = 0; row < other.length; row += 1) if (dies(row)) other.setAlive(row, false);
        const before = readAll(table);
        expect(table.appendTable(other)).toBe(first.length);
        expect(readAll(table)).toEqual([...before, ...readAll(other).filter((row) => row[0] === '1')]);
        expect(table.aliveCount).toBe(table.length);
      }),
      { seed: SEED, numRuns: 100 },
    );
  });

  it('a table is not appended to itself', () => {
    const table = fillTable([[['name', '甲']]]);
    expect(() => table.appendTable(table)).toThrow('itself');
  });
});

describe('storage', () => {
  it('chunks and segments give the table back, also after growing', () => {
    const table = createRosterTable();
    table.append(CHUNK_ROWS + 5);
    for (const row of [0, 7, CHUNK_ROWS - 1, CHUNK_ROWS, CHUNK_ROWS + 4]) {
      table.setText('name', row, `名${row}`);
      table.setText('unit', row, `村${row % 3}`);
      table.setText('payDate', row, row === 7 ? '不详' : '2020-12-03');
      table.setText('identities', row, row === CHUNK_ROWS ? '低保' : '特困人员、孤儿');
    }
    const early = packSegments(table);
    const sizes = poolSizes(table);
    table.setText('unit', 1, '新村');
    table.setAlive(2, false);
    const late = packSegments(table, sizes);
    expect(late.map(({ field, from }) => [field, from])).toEqual([['unit', sizes.unit]]);
    const chunks = [packChunk(table, 1), packChunk(table, 0)];
    expect(chunks[0]?.columns.identities).toMatchObject({ raw: [[0, '低保']] });
    const copy = assembleTable(structuredClone(chunks), structuredClone([...late, ...early]));
    expect(readAll(copy)).toEqual(readAll(table));
    expect(packChunk(table, 2).length).toBe(0);
  });

  it('says what is missing', () => {
    const table = fillTable([[['name', '甲']]]);
    const chunk = packChunk(table, 0);
    expect(() => assembleTable([{ ...chunk, first: 5 }], packSegments(table))).toThrow('rows 0 to 5 are missing');
    expect(() => assembleTable([chunk], [])).toThrow('a text of name is missing');
    const segments = packSegments(table).map((segment) => ({ ...segment, from: segment.from + 1 }));
    expect(() => assembleTable([chunk], segments)).toThrow('are missing');
    expect(readAll(assembleTable([], []))).toEqual([]);
  });
});

describe('changes', () => {
  it(`reverting gives the table before, applying again the table after (seed ${SEED})`, () => {
    const edit = fc.tuple(fc.nat(11), fc.constantFrom(...FIELD_IDS), dirtyText);
    fc.assert(
      fc.property(rowsOf(8), rowsOf(4), fc.array(edit, { maxLength: 15 }), (rows, added, edits) => {
        const table = fillTable([[], ...rows]);
        const block = added.length > 0 ? packTable(fillTable(added)) : undefined;
        const before = readAll(table);
        const first = table.length;
        const after = fillTable([[], ...rows, ...added]);
        const cells: CellChange[] = edits.map(([at, field, text]) => {
          const row = at % (first + added.length);
          const from = after.getText(field, row);
          after.setText(field, row, text);
          return { field, rows: Uint32Array.of(row), from: [from], to: [after.getText(field, row)] };
        });
        after.setAlive(0, false);
        const change = {
          appended: { first, count: added.length, ...(block === undefined ? {} : { block }) },
          cells,
          removed: Uint32Array.of(0),
        };
        applyChange(table, change);
        expect(readAll(table)).toEqual(readAll(after));
        revertChange(table, change);
        expect(readAll(table).slice(0, first)).toEqual(before);
        expect(table.aliveCount).toBe(first);
        applyChange(table, change);
        expect(readAll(table)).toEqual(readAll(after));
        expect(table.aliveCount).toBe(after.aliveCount);
      }),
      { seed: SEED, numRuns: 150 },
    );
  });

  it('gives two tables that start alike the same codes', () => {
    const start = packTable(fillTable([[['unit', '甲村']]]));
    const [a, b] = [createRosterTable(start), createRosterTable(structuredClone(start))];
    const change = {
      appended: { first: 1, count: 1, block: packTable(fillTable([[['unit', '乙村']]])) },
      cells: [{ field: 'unit' as const, rows: Uint32Array.of(0), from: ['甲村'], to: ['丙村'] }],
    };
    for (const table of [a, b]) applyChange(table, change);
    expect([...a.text('unit').codes.subarray(0, 2)]).toEqual([...b.text('unit').codes.subarray(0, 2)]);
  });

  it('refuses changes that do not fit', () => {
    const table = fillTable([[]]);
    expect(() => applyChange(table, { appended: { first: 5, count: 1 }, cells: [] })).toThrow(RangeError);
    expect(() =>
      applyChange(table, { cells: [{ field: 'name', rows: new Uint32Array(0), from: [], to: ['x'] }] }),
    ).toThrow(RangeError);
  });
});
