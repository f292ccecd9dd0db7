import { makeColumn, eachField, cellText, writeCell, type Column, type Columns } from './columns';
import { FIELD_IDS, FIELDS, type FieldId } from './fields';
import { birthInIdBytes } from './idNumber';
import { unpackPool } from './pool';
import { appendColumn, type Take } from './appendColumn';
import {
  EMPTY,
  type BitsColumn,
  type NumberColumn,
  type PackedColumn,
  type PackedTable,
  type RosterTable,
  type TextColumn,
  type TextPool,
} from './types';

/** ID kinds whose numbers carry a birth date; an empty cell means 居民身份证. */
const KINDS_WITH_BIRTH = ['居民身份证', '港澳台居民居住证', '外国人永久居留身份证'];
const SMALLEST = 64;
const LARGE = 65_536;

/** A roster; over packed data without copying (the data belongs to the table from now on), or empty. */
export function createRosterTable(packed?: PackedTable): RosterTable {
  let length = packed?.length ?? 0;
  let alive = packed?.alive ?? new Uint8Array(0);
  let aliveCount = 0;
  for (let row = 0; row < length; row += 1) aliveCount += alive[row] ?? 0;
  const columns: Columns = eachField((id) => unpackColumn(id, packed?.columns[id], length));
  const idKind = columnOf('idKind', 'text');
  const idNumber = columnOf('idNumber', 'text');
  const birth = columnOf('birth', 'number');
  let kindsWithBirth = new Set<number>();
  let kindsKnown = -1; // size of the pool when kindsWithBirth was made

  function columnOf<T extends Column['type']>(id: FieldId, type: T): Extract<Column, { type: T }> {
    const column = columns[id];
    if (column.type !== type) throw new TypeError(`${id} is not a ${type} column`);
    return column as Extract<Column, { type: T }>;
  }

  function reserve(rows: number): void {
    if (rows <= alive.length) return;
    // A large roster that grows by one is not to take twice its room.
    const more = alive.length > LARGE ? Math.ceil(alive.length / 4) : alive.length;
    const capacity = Math.max(rows, alive.length + more, SMALLEST);
    const grown = new Uint8Array(capacity);
    grown.set(alive.subarray(0, length));
    alive = grown;
    for (const id of FIELD_IDS) growColumn(columns[id], length, capacity);
  }

  function check(row: number): void {
    if (!(row >= 0 && row < length)) throw new RangeError(`no row ${row} in a roster of ${length}`);
  }

  /** The codes of the ID kinds whose numbers carry a birth date. */
  function carriesBirth(code: number): boolean {
    if (kindsKnown !== idKind.pool.size) {
      kindsWithBirth = new Set([0, ...KINDS_WITH_BIRTH.map((word) => idKind.pool.find(word))]);
      kindsKnown = idKind.pool.size;
    }
    return kindsWithBirth.has(code);
  }

  function take(other: RosterTable, rows: Take): number {
    if (other === table) throw new Error('a roster cannot be appended to itself');
    const first = table.append(rows.count);
    for (const id of FIELD_IDS) appendColumn(columns[id], first, columnIn(other, id), rows);
    return first;
  }

  const table: RosterTable = {
    get length() {
      return length;
    },
    get aliveCount() {
      return aliveCount;
    },
    get alive() {
      return alive;
    },
    text: (field): TextColumn => columnOf(field, 'text'),
    number: (field): NumberColumn => columnOf(field, 'number'),
    identities: (): BitsColumn => columnOf('identities', 'bits'),
    getText(field, row) {
      check(row);
      return cellText(field, columns[field], row);
    },
    setText(field, row, text) {
      check(row);
      writeCell(field, columns[field], row, text);
    },
    append(count) {
      const first = length;
      reserve(length + count);
      alive.fill(1, first, first + count);
      length += count;
      aliveCount += count;
      return first;
    },
    appendTable(other) {
      const whole = other.aliveCount === other.length;
      return take(other, { from: 0, to: other.length, alive: whole ? null : other.alive, count: other.aliveCount });
    },
    appendRows(other, from, to) {
      if (from < 0 || to > other.length)
        throw new RangeError(`no rows ${from} to ${to} in a roster of ${other.length}`);
      const living = other.alive.slice(from, to);
      const first = take(other, { from, to, alive: null, count: to - from });
      for (let row = from; row < to; row += 1) if (living[row - from] !== 1) table.setAlive(first + row - from, false);
      return first;
    },
    setAlive(row, living) {
      check(row);
      const now = living ? 1 : 0;
      aliveCount += now - (alive[row] ?? 0);
      alive[row] = now;
    },
    birth(row) {
      const value = birth.values[row] ?? EMPTY;
      if (value !== EMPTY || row >= length) return value;
      const code = idNumber.codes[row] ?? 0;
      if (code === 0 || !carriesBirth(idKind.codes[row] ?? 0)) return EMPTY;
      const { pool } = idNumber;
      return birthInIdBytes(pool.bytes, pool.start(code), pool.end(code)) ?? EMPTY;
    },
  };
  return table;
}

/** A table's column by field id. */
export function columnIn(table: RosterTable, id: FieldId): Column {
  const { kind } = FIELDS[id];
  if (kind === 'identities') return table.identities();
  if (kind === 'day' || kind === 'money') return table.number(id as Parameters<RosterTable['number']>[0]);
  return table.text(id as Parameters<RosterTable['text']>[0]);
}

/** A column that was not there yet when the data were packed is empty. */
function unpackColumn(id: FieldId, packed: PackedColumn | undefined, length: number): Column {
  if (packed === undefined) {
    const column = makeColumn(id);
    if (length > 0) growColumn(column, 0, length);
    return column;
  }
  switch (packed.type) {
    case 'text':
      return { type: 'text', codes: packed.codes, pool: withWords(id, unpackPool(packed.pool, FIELDS[id].pool)) };
    case 'number':
      return { type: 'number', values: packed.values, raw: new Map(packed.raw) };
    case 'bits':
      return { type: 'bits', bits: packed.bits, raw: sharedTexts(packed.raw) };
  }
}

/** Few different texts in many rows: a copy between threads makes a string for each row, this one for each text. */
function sharedTexts(pairs: readonly (readonly [number, string])[]): Map<number, string> {
  const texts = new Map<string, string>();
  const raw = new Map<number, string>();
  for (const [row, text] of pairs) {
    let shared = texts.get(text);
    if (shared === undefined) texts.set(text, (shared = text));
    raw.set(row, shared);
  }
  return raw;
}

/** Words that joined a pick list after the data were packed come behind the texts that are there already. */
function withWords(id: FieldId, pool: TextPool): TextPool {
  for (const word of FIELDS[id].words ?? []) pool.intern(word);
  return pool;
}

function growColumn(column: Column, length: number, capacity: number): void {
  switch (column.type) {
    case 'text': {
      const codes = new Uint32Array(capacity);
      codes.set(column.codes.subarray(0, length));
      column.codes = codes;
      return;
    }
    case 'number': {
      const values = new Int32Array(capacity).fill(EMPTY, length);
      values.set(column.values.subarray(0, length));
      column.values = values;
      return;
    }
    case 'bits': {
      const bits = new Uint32Array(capacity);
      bits.set(column.bits.subarray(0, length));
      column.bits = bits;
    }
  }
}
