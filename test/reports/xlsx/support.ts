import { readXlsx } from 'hucre/xlsx';
import { plainTable, type PlainCell, type PlainColumn } from '../../../src/reports/xlsx/plain';
import type { SheetTable } from '../../../src/reports/xlsx/table';
import { writeXlsx } from '../../../src/reports/xlsx/write';
import { readZipDirectory } from '../../../src/intake/containers/zipDirectory';

export const HEAD = { title: '兰溪镇 花名册', sheet: '花名册', notes: [], frozen: 1, totals: 0 } as const;

export function tableOf(
  columns: readonly PlainColumn[],
  rows: readonly (readonly PlainCell[])[],
  head: Partial<Omit<SheetTable, 'columns' | 'rows'>> = {},
): SheetTable {
  return plainTable({ ...HEAD, ...head }, columns, rows);
}

export async function bytesOf(table: SheetTable, mostRows?: number): Promise<Uint8Array<ArrayBuffer>> {
  const blob = await writeXlsx(table, undefined, mostRows);
  return new Uint8Array(await blob.arrayBuffer());
}

export async function rowsOf(table: SheetTable): Promise<readonly (readonly unknown[])[]> {
  const { sheets } = await readXlsx(await bytesOf(table));
  return sheets[0]?.rows ?? [];
}

/** The parts of a file as texts. */
export async function partsOf(bytes: Uint8Array<ArrayBuffer>): Promise<ReadonlyMap<string, string>> {
  const parts = new Map<string, string>();
  const view = new DataView(bytes.buffer);
  for (const { name, offset, packed } of readZipDirectory(bytes)) {
    const begin = offset + 30 + view.getUint16(offset + 26, true);
    const stream = new Blob([bytes.slice(begin, begin + packed)])
      .stream()
      .pipeThrough(new DecompressionStream('deflate-raw'));
    parts.set(name, await new Response(stream).text());
  }
  return parts;
}
