import { FIELDS, type FieldId } from '../../roster/fields';
import { momentOf, wholeOf } from '../backup/shape';
import { LedgerError } from '../errors';
import type { ParcelBirth, ParcelCells, ParcelHead, ParcelPerson, ParcelReturn } from './types';

/** Longest text of one cell that is taken in; a note of a page has two thousand. */
const LONGEST = 100_000;

/**
 * What a file hands back, as far as it is what it must be. Its checksums only say that it arrived as it was written:
 * whoever wrote it may have written anything. Throws `backup-damaged` with the part that is wrong.
 */
export function checkReturn(told: unknown): ParcelReturn {
  const value = objectOf(told, 'return');
  return {
    parcel: parcelOf(value['parcel']),
    madeAt: momentOf(value['madeAt'], 'madeAt'),
    by: textOf(value['by'], 'by'),
    cells: cellsOnce(listOf(value['cells'], 'cells').map(cellsOf)),
    added: eachOnce(listOf(value['added'], 'added').map(personOf)),
    removed: rowsOf(value['removed'], 'removed'),
    seals: listOf(value['seals'], 'seals').map((seal) => textOf(seal, 'seals')),
  };
}

/** Rows that the package never had are nobody's: what is said of them would be left out without a word. Throws as above. */
export function checkRows({ cells, added, removed }: ParcelReturn, count: number): void {
  const within = (row: number): boolean => row < count;
  // Whoever was added there stands behind all who went out.
  if (added.some(({ at }) => within(at))) throw damaged('added');
  if (!removed.every(within) || !cells.every(({ rows }) => rows.every(within))) throw damaged('rows');
}

function parcelOf(told: unknown): ParcelHead {
  const value = objectOf(told, 'parcel');
  return {
    id: textOf(value['id'], 'parcel'),
    units: listOf(value['units'], 'units').map((unit) => textOf(unit, 'units')),
    origin: textOf(value['origin'], 'origin'),
    at: momentOf(value['at'], 'at'),
  };
}

function cellsOf(told: unknown): ParcelCells {
  const value = objectOf(told, 'cells');
  const rows = rowsOf(value['rows'], 'rows');
  const base = listOf(value['base'], 'base').map((text) => textOf(text, 'base'));
  const theirs = listOf(value['theirs'], 'theirs').map((text) => textOf(text, 'theirs'));
  if (base.length !== rows.length || theirs.length !== rows.length) throw damaged('cells');
  return { field: fieldOf(value['field']), rows, base, theirs };
}

/** Of two values for one cell nobody could say which counts. */
function cellsOnce(cells: readonly ParcelCells[]): readonly ParcelCells[] {
  const seen = new Map<FieldId, Set<number>>();
  for (const { field, rows } of cells) {
    const before = seen.get(field) ?? new Set<number>();
    seen.set(field, before);
    const size = before.size + rows.length;
    for (const row of rows) before.add(row);
    if (before.size < size) throw damaged('cells');
  }
  return cells;
}

function pairsOf(told: unknown): ParcelPerson['cells'] {
  const pairs = listOf(told, 'added').map((cell): readonly [FieldId, string] => {
    const [field, text] = listOf(cell, 'added');
    return [fieldOf(field), textOf(text, 'added')];
  });
  if (new Set(pairs.map(([field]) => field)).size < pairs.length) throw damaged('added');
  return pairs;
}

function personOf(told: unknown): ParcelPerson {
  const value = objectOf(told, 'added');
  const at = wholeOf(value['at'], 'added');
  const cells = pairsOf(value['cells']);
  const born = value['born'];
  return born === undefined ? { at, cells } : { at, cells, born: birthOf(born) };
}

function birthOf(told: unknown): ParcelBirth {
  const value = objectOf(told, 'added');
  const seal = textOf(value['seal'], 'added');
  return value['cells'] === undefined ? { seal } : { seal, cells: pairsOf(value['cells']) };
}

/** A row there is one person; said twice he would come in twice. */
function eachOnce(persons: readonly ParcelPerson[]): readonly ParcelPerson[] {
  if (new Set(persons.map(({ at }) => at)).size < persons.length) throw damaged('added');
  return persons;
}

function fieldOf(told: unknown): FieldId {
  if (typeof told !== 'string' || !Object.hasOwn(FIELDS, told) || told === 'place' || told === 'mark')
    throw damaged('field');
  return told as FieldId;
}
function rowsOf(told: unknown, part: string): Uint32Array {
  if (!(told instanceof Uint32Array)) throw damaged(part);
  return told;
}
function objectOf(told: unknown, part: string): Readonly<Record<string, unknown>> {
  if (typeof told !== 'object' || told === null || Array.isArray(told)) throw damaged(part);
  return told as Readonly<Record<string, unknown>>;
}
function listOf(told: unknown, part: string): readonly unknown[] {
  if (!Array.isArray(told)) throw damaged(part);
  return told;
}
function textOf(told: unknown, part: string): string {
  if (typeof told !== 'string' || told.length > LONGEST) throw damaged(part);
  return told;
}

function damaged(part: string): LedgerError {
  return new LedgerError('backup-damaged', { part });
}
