import { cleanCell } from '../../roster/columns';
import { FIELDS, type FieldId } from '../../roster/fields';
import { createRosterTable } from '../../roster/table';
import { UNREADABLE, type NumberFieldId, type RosterTable } from '../../roster/types';
import type { FindQuery, ReplacePlan } from '../types';
import { MONEY } from './column';
import { findHits, type FindSource } from './find';
import { amongOf, eachBit, type Among, type Hits } from './hits';
import { makeNeedle } from './needle';
import { replaceAll } from './replaceText';

/** Changes shown one by one before they are made. */
const SAMPLE = 200;
/** Cells replaced in one step. */
const STEP = 8192;

/** The cells of one field that a replacement changes. `index`: of the rows looked at. */
interface FieldChanges {
  readonly field: FieldId;
  readonly index: number[];
  readonly from: string[];
  readonly to: string[];
}

/** Works out what replacing would change. Cells whose text would be kept as it is are left out. */
export function* planReplacing(
  source: FindSource,
  table: RosterTable,
  what: FindQuery,
  by: string,
): Generator<void, ReplacePlan> {
  const fields = what.columns.filter(isTyped);
  const among = amongOf(source.order, what.rows, source.length);
  const hits = yield* findHits(source, among, { ...what, columns: fields });
  const changes: FieldChanges[] = [];
  for (const [index, field] of fields.entries()) {
    const found = hits[index] ?? null;
    if (found !== null && found.count > 0) changes.push(yield* inField(table, among, found, field, what, by));
  }
  const persons = new Uint8Array(among.rows.length);
  for (const { index } of changes) for (const at of index) persons[at] = 1;
  return {
    count: changes.reduce((sum, { index }) => sum + index.length, 0),
    persons: persons.reduce((sum, each) => sum + each, 0),
    sample: sampleOf(changes, among),
    columns: changes
      .filter(({ index }) => index.length > 0)
      .map(({ field, index, to }) => ({
        field,
        rows: Uint32Array.from(index, (at) => among.rows[at] ?? 0),
        texts: to,
      })),
  };
}

/** Fields that people type into; where a row stands is not text of theirs. */
function isTyped(id: string): id is FieldId {
  return Object.hasOwn(FIELDS, id) && id !== 'place';
}

function* inField(
  table: RosterTable,
  { rows }: Among,
  hits: Hits,
  field: FieldId,
  what: FindQuery,
  by: string,
): Generator<void, FieldChanges> {
  const changes: FieldChanges = { field, index: [], from: [], to: [] };
  const replaced = replacer(table, field, what, by);
  const found: number[] = [];
  eachBit(hits, rows.length, (index) => found.push(index));
  for (const [done, index] of found.entries()) {
    const row = rows[index] ?? 0;
    const from = table.getText(field, row);
    const to = replaced(row, from);
    if (to !== from) {
      changes.index.push(index);
      changes.from.push(from);
      changes.to.push(to);
    }
    if (done % STEP === STEP - 1) yield;
  }
  return changes;
}

/** The text of a cell after the replacement, as the roster will keep it. */
function replacer(
  table: RosterTable,
  field: FieldId,
  { text, whole, matchCase }: FindQuery,
  by: string,
): (row: number, from: string) => string {
  const { kind } = FIELDS[field];
  const needle = makeNeedle({ text, whole, matchCase });
  const plain = (from: string): string => (whole ? by : replaceAll(from, text, by, matchCase));
  if (kind === 'text' || kind === 'choice') return (_row, from) => cleanCell(field, plain(from));
  const kept = makeKept(field);
  if (kind !== 'money') return (_row, from) => kept(plain(from));
  // An amount is typed without separators; with them it is only found as it is shown.
  const { values } = table.number(field as NumberFieldId);
  return (row, from) => {
    const value = values[row] ?? UNREADABLE;
    const shown = value <= UNREADABLE || needle.isIn(from) ? from : MONEY.shown(value);
    return kept(plain(shown));
  };
}

/** How a text reads back from a cell; a row of its own tells. Equal texts are read once. */
function makeKept(field: FieldId): (text: string) => string {
  const scratch = createRosterTable();
  scratch.append(1);
  const known = new Map<string, string>();
  return (text) => {
    let kept = known.get(text);
    if (kept === undefined) {
      scratch.setText(field, 0, text);
      kept = scratch.getText(field, 0);
      known.set(text, kept);
    }
    return kept;
  };
}

/** The first changes in the order of the screen: of the fields' next ones always the uppermost. */
function sampleOf(changes: readonly FieldChanges[], { rows }: Among): ReplacePlan['sample'] {
  const next = changes.map(() => 0);
  const sample: ReplacePlan['sample'][number][] = [];
  while (sample.length < SAMPLE) {
    let best = -1;
    let bestAt = Infinity;
    for (const [which, { index }] of changes.entries()) {
      const at = index[next[which] ?? 0] ?? Infinity;
      if (at >= bestAt) continue;
      best = which;
      bestAt = at;
    }
    const change = changes[best];
    if (change === undefined) break;
    const place = next[best] ?? 0;
    next[best] = place + 1;
    const { field, from, to } = change;
    sample.push({ row: rows[bestAt] ?? 0, field, from: from[place] ?? '', to: to[place] ?? '' });
  }
  return sample;
}
