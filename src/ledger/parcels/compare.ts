import type { FieldId } from '../../roster/fields';
import type { RosterTable } from '../../roster/types';
import { alikeIn } from './alike';
import { linkTo, standingIn } from './link';
import type { MergeConflict, MergeNote, MergePlan, ParcelPerson, ParcelReturn } from './types';

/** What is known here of what has come before. */
export interface Known {
  /** The township's row of each row of the package. */
  readonly rows: Uint32Array;
  /** Notes of merges of this package that are in force, oldest first. */
  readonly notes: readonly MergeNote[];
  /** Rows that were changed here since the package went out, other than by merging it. */
  readonly changedHere: ReadonlySet<number>;
}

interface Compared {
  readonly row: number;
  readonly field: FieldId;
  readonly base: string;
  theirs: string;
}

/**
 * Cell by cell against the common ancestor: what only they changed goes in, what both changed is a conflict. The ancestor
 * of a cell is what they had when they were last merged, else what went out. Only notes of states that this return has gone
 * through count: what another copy of the package brought is this side's work like any other. Pure; nothing is changed.
 */
export function compareReturn(
  table: RosterTable,
  returned: ParcelReturn,
  { rows, notes, changedHere }: Known,
): MergePlan {
  const now = standingIn(table);
  const last = returned.seals.at(-1);
  const passed = new Set(returned.seals);
  const older = notes.some(({ seals }) => last === undefined || (seals.at(-1) !== last && seals.includes(last)));
  const before = notes.filter(({ seals }) => {
    const seal = seals.at(-1);
    return seal === undefined || passed.has(seal);
  });
  const nothing: MergePlan = {
    returned,
    older,
    take: [],
    added: [],
    known: [],
    linked: [],
    leftOut: [],
    remove: [],
    restore: [],
    conflicts: [],
    same: 0,
    compared: [],
    gone: [],
  };
  if (older) return nothing;

  const ancestors = new Map<string, string>(); // what they had when they were merged
  const here = new Map<number, number>(); // their added rows → ours
  const settled = new Set<number>(); // rows whose deletion there has been settled
  const cells = new Map<string, Compared>();
  for (const note of before) {
    for (const { field, rows: at, base, theirs } of note.values)
      for (const [index, noted] of at.entries()) {
        const row = now(noted);
        ancestors.set(keyOf(row, field), theirs[index] ?? '');
        cells.set(keyOf(row, field), { row, field, base: base[index] ?? '', theirs: base[index] ?? '' });
      }
    for (const [index, at] of note.added.theirs.entries()) here.set(at, now(note.added.rows[index] ?? 0));
    for (const row of note.removed) settled.add(row);
  }
  for (const { field, rows: at, base, theirs } of returned.cells)
    for (const [index, row] of at.entries()) {
      const own = now(rows[row] ?? -1);
      if (own >= 0)
        cells.set(keyOf(own, field), { row: own, field, base: base[index] ?? '', theirs: theirs[index] ?? '' });
    }
  const added: ParcelPerson[] = [];
  const conflicts: MergeConflict[] = [];
  const elsewhere = rowsBySeal(notes, now);
  const known: MergePlan['known'][number][] = [];
  const linked = new Set(notes.flatMap((note) => Array.from(note.linked ?? [])));
  const unsure = new Set<string>(); // cells of which it is not known what they were before
  const living = new Set<number>(); // of those who were added there, our rows that still live there
  for (const person of returned.added) {
    const row = here.get(person.at);
    if (row === undefined) {
      const same = elsewhere.get(birthKey(person.at, person.born?.seal ?? ''));
      if (same === undefined) {
        added.push(person);
        continue;
      }
      known.push({ person, row: same });
      for (const cell of sinceBirth(person)) {
        const key = keyOf(same, cell.field);
        cells.set(key, { row: same, ...cell });
        if (person.born?.cells === undefined) unsure.add(key);
      }
      continue;
    }
    living.add(row);
    const texts = new Map(person.cells);
    for (const [field, theirs] of texts) {
      const key = keyOf(row, field);
      cells.set(key, { row, field, base: cells.get(key)?.base ?? '', theirs });
    }
  }

  const dead = new Set(Array.from(returned.removed, (row) => now(rows[row] ?? -1)));
  for (const row of here.values()) if (!living.has(row)) dead.add(row);
  const take: MergePlan['take'][number][] = [];
  let same = 0;
  for (const cell of cells.values()) {
    const { row, field, theirs } = cell;
    if (dead.has(row)) continue;
    const ancestor = ancestors.get(keyOf(row, field)) ?? cell.base;
    if (theirs === ancestor) continue;
    const mine = table.getText(field, row);
    if (mine === theirs) same += 1;
    else if (table.alive[row] !== 1) conflicts.push({ kind: 'gone', row, field, base: ancestor, mine, theirs });
    else if (mine === ancestor && !unsure.has(keyOf(row, field))) take.push({ row, field, mine, theirs });
    else conflicts.push({ kind: 'cell', row, field, base: ancestor, mine, theirs });
  }
  const remove: number[] = [];
  const gone: number[] = [];
  for (const row of dead) {
    if (row < 0 || settled.has(row)) continue;
    gone.push(row);
    if (table.alive[row] !== 1) continue;
    if (changedHere.has(row) || linked.has(row))
      conflicts.push({ kind: 'removed', row, field: null, base: '', mine: '', theirs: '' });
    else remove.push(row);
  }
  const restore = [...settled].filter((row) => !dead.has(row) && table.alive[row] !== 1);
  const fresh: ParcelPerson[] = [];
  const skipped = new Set(before.flatMap((note) => [...note.skipped]));
  const find = added.length === 0 ? () => null : alikeIn(table);
  const leftOut: ParcelPerson[] = [];
  for (const person of added) {
    const like = find(person);
    if (skipped.has(person.at)) {
      if (like === null) leftOut.push(person);
      else {
        // Left to the one here, by a release that did not look at his cells.
        const { row } = like;
        known.push({ person, row });
        linked.add(row);
        const { fills, differ } = linkTo(table, person, row);
        take.push(...fills);
        conflicts.push(...differ.map((cell) => ({ ...cell, kind: 'cell' as const, base: '' })));
        for (const [field, theirs] of person.cells) cells.set(keyOf(row, field), { row, field, base: '', theirs });
      }
      continue;
    }
    if (like === null && textIn(person.cells, 'unit') !== '') fresh.push(person);
    else if (like === null) conflicts.push(unitless(person, returned.parcel.units));
    else {
      const { at } = person;
      conflicts.push({ ...like, field: null, base: '', mine: '', theirs: textIn(person.cells, 'name'), at });
      for (const cell of linkTo(table, person, like.row).differ)
        conflicts.push({ ...cell, kind: 'cell', base: '', at });
    }
  }
  return {
    returned,
    older,
    take,
    added: fresh,
    known,
    linked: known.map(({ row }) => row).filter((row) => linked.has(row)),
    leftOut,
    remove,
    restore,
    conflicts,
    same,
    gone,
    compared: [...cells.values()].filter(({ row }) => !dead.has(row)),
  };
}

/** Key of a cell. */
export function keyOf(row: number, field: FieldId): string {
  return `${row}/${field}`;
}

function textIn(cells: ParcelPerson['cells'], wanted: FieldId): string {
  return cells.find(([field]) => field === wanted)?.[1] ?? '';
}

/** Whom no village would count: his unit is for a person to say, though the package has but one. */
function unitless({ at }: ParcelPerson, [only = '', ...others]: readonly string[]): MergeConflict {
  return { kind: 'unit', row: -1, field: null, base: '', mine: '', theirs: others.length === 0 ? only : '', at };
}

/** What a person's cells are, against what he was added as. */
function sinceBirth({ cells, born }: ParcelPerson): readonly Omit<Compared, 'row'>[] {
  const now = new Map(cells);
  const then = new Map(born?.cells ?? []);
  return [...new Set([...now.keys(), ...then.keys()])].map((field) => ({
    field,
    base: then.get(field) ?? '',
    theirs: now.get(field) ?? '',
  }));
}

/** Our rows of those who were added in any copy of the package, by where and under which seal. */
function rowsBySeal(notes: readonly MergeNote[], now: (row: number) => number): Map<string, number> {
  const rows = new Map<string, number>();
  for (const { added } of notes)
    for (const [index, at] of added.theirs.entries()) {
      const seal = added.seals?.[index] ?? '';
      if (seal !== '') rows.set(birthKey(at, seal), now(added.rows[index] ?? 0));
    }
  return rows;
}

const birthKey = (at: number, seal: string): string => `${at}/${seal}`;
