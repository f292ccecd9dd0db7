import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCellWriter } from '../../src/intake/cellWriter';
import { FIELD_IDS } from '../../src/roster/fields';
import { columnIn, createRosterTable } from '../../src/roster/table';
import type { RosterTable } from '../../src/roster/types';
import { dirtyText } from '../roster/support';
import { SEED, utf8 } from './support';

/** A cell as text and as the column holds it. */
function cellOf(table: RosterTable, id: (typeof FIELD_IDS)[number], row: number): unknown {
  const column = columnIn(table, id);
  const text = table.getText(id, row);
  if (column.type === 'text') return { text };
  return { text, value: (column.type === 'bits' ? column.bits : column.values)[row], raw: column.raw.get(row) };
}

describe('cells written while reading', () => {
  const special = fc.constantFrom(
    '　王一',
    '王一　',
    '㐀',
    '\u00a0x',
    'x\u3000',
    "'=a",
    "'王",
    '=a',
    '-1',
    '0000-00-00',
    '2020-02-30',
    '2020-12-03',
    '1849-12-31',
    '280',
    '280.0',
    '280.00',
    '.00',
    '12345678',
    '99999999',
    '9999999.99',
    '00280',
    '4309X',
    'x',
    '男',
    ' 男',
    '、孤儿',
    '低保',
    '残1',
  );
  it.each(FIELD_IDS)(`are what setText makes of the text: %s (seed ${SEED})`, (id) => {
    const [direct, plain] = [createRosterTable(), createRosterTable()];
    const write = createCellWriter(direct, id);
    fc.assert(
      fc.property(fc.oneof(dirtyText, special).map(toWellFormed), (text) => {
        const row = direct.append(1);
        plain.append(1);
        write(text, row);
        plain.setText(id, row, text);
        expect(cellOf(direct, id, row)).toEqual(cellOf(plain, id, row));
      }),
      { seed: SEED, numRuns: 400 },
    );
  });
});

/** No lone surrogates: they cannot come out of a file. */
function toWellFormed(text: string): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(utf8(text));
}
