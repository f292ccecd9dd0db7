import { CHUNK_ROWS } from '../../roster/table';
import type { HeadRecord } from '../store/records';
import { checkParcelHead } from './checkManifest';
import { checkNote } from './checkNote';
import type { Section } from './section';
import {
  damaged,
  fieldOf,
  listOf,
  maybe,
  momentOf,
  objectOf,
  orNull,
  rangesOf,
  rowsOf,
  textOf,
  valuesOf,
  wholeOf,
  type Told,
} from './shape';

/** A section of a backup, as far as it is what the head promises. Throws `backup-damaged`. */
export function checkSection(section: Section, head: HeadRecord): void {
  switch (section.kind) {
    case 'chunk':
      checkChunk(objectOf(section.record, 'chunk'), head);
      return;
    case 'pool':
      checkPool(objectOf(section.record, 'pool'), head);
      return;
    case 'changes':
      for (const record of listOf(section.records, 'changes')) checkChange(objectOf(record, 'changes'), head);
      return;
    case 'tray':
      for (const told of listOf(section.records, 'tray')) {
        const { id, item } = objectOf(told, 'tray');
        checkItem(item, head.length);
        sameId(id, item);
      }
      return;
    case 'closed':
      for (const told of listOf(section.records, 'closed')) {
        const { id, row } = objectOf(told, 'closed');
        checkClosed(row);
        sameId(id, row);
      }
      return;
    case 'audit':
      for (const record of listOf(section.records, 'audit')) checkEntry(objectOf(record, 'audit'), head);
      return;
    case 'parcels':
      for (const record of listOf(section.records, 'parcels')) checkParcel(objectOf(record, 'parcels'), head);
      return;
    default:
      throw damaged('section');
  }
}

function checkChunk(chunk: Told, head: HeadRecord): void {
  const index = wholeOf(chunk['index'], 'chunk', 0, Math.max(0, Math.ceil(head.rows / CHUNK_ROWS) - 1));
  const rows = wholeOf(chunk['rows'], 'chunk');
  if (rows !== Math.min(CHUNK_ROWS, head.rows - index * CHUNK_ROWS)) throw damaged('chunk');
  const size = (chunk['data'] as Uint8Array).byteLength;
  for (const told of listOf(chunk['columns'], 'columns')) {
    const column = objectOf(told, 'columns');
    if (column['id'] !== 'alive') fieldOf(column['id'], 'columns');
    const width = wholeOf(column['width'], 'columns', 0, 4);
    if (width === 3) throw damaged('columns');
    wholeOf(column['base'], 'columns', -0x8000_0000, 0xffff_ffff);
    const at = wholeOf(column['at'], 'columns');
    if (at % 4 !== 0 || at + rows * width > size) throw damaged('columns');
  }
  for (const told of listOf(chunk['raw'], 'raw')) {
    const raw = objectOf(told, 'raw');
    fieldOf(raw['field'], 'raw');
    const places = listOf(raw['rows'], 'raw');
    for (const row of places) wholeOf(row, 'raw', 0, rows - 1);
    if (texts(raw['texts'], 'raw') !== places.length) throw damaged('raw');
  }
  textOf(chunk['sum'], 'chunk');
}

function checkPool(pool: Told, head: HeadRecord): void {
  const field = fieldOf(pool['field'], 'pool');
  const told = head.pools.find((each) => each.field === field);
  if (told === undefined) throw damaged('pool');
  wholeOf(pool['segment'], 'pool', 0, told.segments - 1);
  const first = wholeOf(pool['first'], 'pool', 0, told.size);
  const ends = pool['ends'] as Uint32Array;
  const bytes = pool['bytes'] as Uint8Array;
  if (first + ends.length > told.size) throw damaged('pool');
  let before = 0;
  for (const end of ends) {
    if (end < before || end > bytes.length) throw damaged('pool');
    before = end;
  }
  textOf(pool['sum'], 'pool');
}

function checkChange(record: Told, head: HeadRecord): void {
  wholeOf(record['seq'], 'changes', 1, head.nextSeq - 1);
  momentOf(record['at'], 'changes');
  textOf(objectOf(record['name'], 'changes')['kind'], 'changes');
  valuesOf(record['name'], 'changes');
  maybe(record['by'], (name) => textOf(name, 'changes'));
  orNull(record['overlay'], (told) => {
    for (const side of ['from', 'to']) valuesOf(objectOf(told, 'overlay')[side], 'overlay');
  });
  orNull(record['change'], (told) => checkRoster(objectOf(told, 'changes'), head));
  maybe(record['merge'], (told) => checkMerge(objectOf(told, 'merge'), head.length));
}

function checkRoster(change: Told, head: HeadRecord): void {
  const { length } = head;
  for (const told of listOf(change['cells'], 'cells')) checkCells(objectOf(told, 'cells'), ['from', 'to'], length);
  maybe(change['appended'], (told) => {
    const appended = objectOf(told, 'appended');
    const first = wholeOf(appended['first'], 'appended', 0, length);
    wholeOf(appended['count'], 'appended', 0, length - first);
    // Cells of an addition stand among the cells or in the chunks, never here.
    if (appended['block'] !== undefined) throw damaged('appended');
  });
  for (const key of ['removed', 'restored']) maybe(change[key], (rows) => rowsOf(rows, key, length));
  maybe(change['tray'], (told) => {
    const tray = objectOf(told, 'tray');
    for (const key of ['added', 'settled']) for (const item of listOf(tray[key], 'tray')) checkItem(item, length);
    for (const key of ['closed', 'reopened'])
      maybe(tray[key], (rows) => {
        for (const row of listOf(rows, 'tray')) checkClosed(row);
      });
  });
}

function checkCells(cells: Told, sides: readonly string[], length: number): void {
  fieldOf(cells['field'], 'cells');
  const rows = rowsOf(cells['rows'], 'cells', length);
  for (const side of sides) if (texts(cells[side], 'cells') !== rows.length) throw damaged('cells');
}

function checkMerge(merge: Told, length: number): void {
  textOf(merge['parcel'], 'merge');
  texts(merge['seals'], 'merge');
  for (const cells of listOf(merge['values'], 'merge'))
    checkCells(objectOf(cells, 'merge'), ['base', 'theirs'], length);
  const added = objectOf(merge['added'], 'merge');
  const theirs = rowsOf(added['theirs'], 'merge', Infinity);
  if (rowsOf(added['rows'], 'merge', length).length !== theirs.length) throw damaged('merge');
  maybe(added['seals'], (seals) => {
    if (texts(seals, 'merge') !== theirs.length) throw damaged('merge');
  });
  rowsOf(merge['removed'], 'merge', Infinity);
  rowsOf(merge['skipped'], 'merge', Infinity);
  maybe(merge['linked'], (linked) => void rowsOf(linked, 'merge', length));
}

function checkItem(told: unknown, length: number): void {
  const item = objectOf(told, 'tray');
  wholeOf(item['id'], 'tray');
  momentOf(item['addedAt'], 'tray');
  for (const key of ['kind', 'file', 'sheet', 'reason']) textOf(item[key], 'tray');
  wholeOf(item['line'], 'tray');
  for (const text of Object.values(objectOf(item['cells'], 'tray'))) textOf(text, 'tray');
  maybe(item['spoken'], (words) => texts(words, 'tray'));
  maybe(item['told'], (list) => {
    for (const each of listOf(list, 'tray')) {
      const said = objectOf(each, 'tray');
      orNull(said['field'], (field) => void textOf(field, 'tray'));
      for (const key of ['code', 'text']) textOf(said[key], 'tray');
    }
  });
  maybe(item['candidates'], (rows) => {
    for (const row of listOf(rows, 'tray')) wholeOf(row, 'tray', 0, length - 1);
  });
}

/** A record's own number is that of what is in it: by it the row is taken away again. */
function sameId(told: unknown, inner: unknown): void {
  if (wholeOf(told, 'tray') !== objectOf(inner, 'tray')['id']) throw damaged('tray');
}

function checkClosed(told: unknown): void {
  const row = objectOf(told, 'closed');
  wholeOf(row['id'], 'closed');
  for (const key of ['name', 'key']) textOf(row[key], 'closed');
}

const DONE: ReadonlySet<unknown> = new Set(['begin', 'do', 'undo', 'redo', 'as-of', 'note']);

function checkEntry(entry: Told, head: HeadRecord): void {
  wholeOf(entry['n'], 'audit', 1, head.audit?.n ?? 0);
  momentOf(entry['at'], 'audit');
  maybe(entry['by'], (name) => textOf(name, 'audit'));
  if (!DONE.has(entry['what'])) throw damaged('audit');
  orNull(entry['seq'], (seq) => wholeOf(seq, 'audit', 0, head.nextSeq - 1));
  for (const key of ['sum', 'hash']) textOf(entry[key], 'audit');
  rangesOf(entry['undone'], 'audit', 1, head.nextSeq - 1);
  orNull(entry['asOf'], (day) => wholeOf(day, 'audit', -1_000_000, 1_000_000));
  if (entry['what'] === 'note') checkNote(entry['note']);
  else if (entry['note'] !== undefined) throw damaged('audit');
}

function checkParcel(record: Told, head: HeadRecord): void {
  checkParcelHead(record);
  if (record['role'] !== 'issued' && record['role'] !== 'held') throw damaged('parcels');
  rowsOf(record['rows'], 'parcels', head.length);
  wholeOf(record['count'], 'parcels');
  wholeOf(record['nextSeq'], 'parcels', 1);
}

function texts(told: unknown, part: string): number {
  const list = listOf(told, part);
  for (const text of list) textOf(text, part);
  return list.length;
}
