import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { IntakeError } from '../../src/intake/errors';
import { readFile } from '../../src/intake/readFile';
import type { IntakeErrorCode, IntakeResult } from '../../src/intake/types';
import { TEMPLATE_IDS, FIELDS, type FieldId } from '../../src/roster/fields';
import { createRosterTable } from '../../src/roster/table';
import type { RosterTable } from '../../src/roster/types';

export const SEED = 20201225;

export function fixture(name: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(readFileSync(new URL(`fixtures/${name}`, import.meta.url)));
}

export function read(content: string | Uint8Array<ArrayBuffer>, name = 'roster.csv'): Promise<IntakeResult> {
  return readFile(new Blob([content]), name);
}

/** The cells of what was read, a row an object of its filled fields. */
export function rowsOf(result: IntakeResult): Partial<Record<FieldId, string>>[] {
  return tableRows(createRosterTable(result.table));
}

export function tableRows(table: RosterTable): Partial<Record<FieldId, string>>[] {
  return Array.from({ length: table.length }, (_, row) =>
    Object.fromEntries(TEMPLATE_IDS.map((id) => [id, table.getText(id, row)]).filter(([, text]) => text !== '')),
  );
}

export async function refusal(content: string | Uint8Array<ArrayBuffer>): Promise<IntakeError> {
  const error: unknown = await read(content).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(IntakeError);
  return error as IntakeError;
}

export async function expectRefusal(
  content: string | Uint8Array<ArrayBuffer>,
  code: IntakeErrorCode,
  details: object = {},
): Promise<void> {
  const { code: found, details: told } = await refusal(content);
  expect({ code: found, ...told }).toMatchObject({ code, ...details });
}

/** A cell as export writes it: guarded against formulas, quoted where it must be. */
function csvCell(text: string): string {
  const guarded = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

/** The standard template's CSV of a table's living rows. */
export function toCsv(table: RosterTable, fields: readonly FieldId[] = TEMPLATE_IDS): string {
  const lines = [fields.map((id) => FIELDS[id].header).join(',')];
  for (let row = 0; row < table.length; row += 1) {
    if (table.alive[row] === 1) lines.push(fields.map((id) => csvCell(table.getText(id, row))).join(','));
  }
  return `\ufeff${lines.join('\r\n')}\r\n`;
}

export async function gzip(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

export const utf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

export function utf16(text: string, little: boolean, bom = false): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(text.length * 2 + (bom ? 2 : 0));
  const view = new DataView(bytes.buffer);
  if (bom) view.setUint16(0, 0xfeff, little);
  for (let at = 0; at < text.length; at += 1) view.setUint16((bom ? 2 : 0) + at * 2, text.charCodeAt(at), little);
  return bytes;
}

/** GB 18030 of a text, by turning the decoder round: two-byte characters only. */
export function gb18030(text: string): Uint8Array<ArrayBuffer> {
  const bytes: number[] = [];
  for (const letter of text) {
    const code = letter.charCodeAt(0);
    if (code < 0x80) bytes.push(code);
    else bytes.push(...(gbTable().get(letter) ?? [0x3f]));
  }
  return Uint8Array.from(bytes);
}
let table: Map<string, readonly [number, number]> | undefined;
function gbTable(): Map<string, readonly [number, number]> {
  if (table !== undefined) return table;
  table = new Map();
  const decoder = new TextDecoder('gb18030');
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      if (trail !== 0x7f) table.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
    }
  }
  return table;
}
