import type { Session } from '../../client/types';
import { IDENTITIES } from '../../policy/vocabulary';
import { FIELDS, type FieldId } from '../../roster/fields';
import { IDENTITY_WORDS, readIdentities } from '../../roster/identities';
import { columnIn } from '../../roster/table';
import type { RosterTable } from '../../roster/types';
import { fold, misfit, partsOf, type Speller } from '../actions/palette/match';
import { loadSpeller, NO_READINGS } from '../actions/palette/spelling';
import type { Choices } from '../grid/sheet';
import type { RosterColumn } from './columns';
import { markWord } from './marks/marks';

/** The words a column offers; any other text may be typed all the same. */
export function choicesOf(session: Session, column: RosterColumn | undefined): Choices | null {
  const id = column?.field ?? null;
  if (id === null) return null;
  const holds = (text: string) => holdsText(session.table, id, text);
  if (id === 'identities') {
    const words = IDENTITIES.map((identity) => IDENTITY_WORDS[identity].zh);
    const keeps = (text: string) => readIdentities(text).unknown.length === 0 || holds(text);
    return { words, joined: '、', keeps, read, arrived };
  }
  const words = wordsOf(session, id);
  return words.length === 0
    ? null
    : { words, joined: null, keeps: holds, read: id === 'mark' ? readMarks : read, arrived };
}

/** Colours by their names as they are shown too: red is 红. */
function readMarks(text: string, words: readonly string[]): readonly string[] {
  const query = text.trim().toLowerCase();
  const named = words.filter((word) => markWord(word) !== word && markWord(word).startsWith(query));
  return named.length > 0 ? named : read(text, words);
}

let speller: Speller = NO_READINGS;

/** Fetches the readings when a list is first opened; whether they are new. Where they cannot be had words are found by their characters. */
export async function arrived(): Promise<boolean> {
  if (speller !== NO_READINGS) return false;
  try {
    speller = await loadSpeller();
    return true;
  } catch {
    return false;
  }
}

/** The words whose readings, or their initials, begin as typed; where none does, those in the midst of which they stand. None before `arrived`. */
export function read(text: string, words: readonly string[]): readonly string[] {
  return wordsRead(text, words, speller);
}

/** Skipping a character costs as much, or more. */
const SKIPPED = 1;

/** For tests: the same with these readings. */
export function wordsRead(text: string, words: readonly string[], readings: Speller): readonly string[] {
  if (!/^[a-z]+$/i.test(text)) return [];
  const query = fold(text);
  const costs = words.map((word) => ({ word, cost: misfit(query, partsOf(word, readings)) ?? Infinity }));
  const from = costs.filter(({ cost }) => cost < SKIPPED);
  const found = from.length > 0 ? from : costs.filter(({ cost }) => cost < Infinity);
  return found.map(({ word }) => word);
}

function wordsOf({ policy }: Session, id: FieldId): readonly string[] {
  if (id === 'channel') return policy.channels.map(({ name }) => name);
  if (id === 'unit') return policy.quota.rows.map(({ name }) => name);
  return FIELDS[id].words ?? [];
}

/** Whether some person's cell of the field holds exactly this text. */
function holdsText(table: RosterTable, id: FieldId, text: string): boolean {
  const column = columnIn(table, id);
  if (column.type !== 'text') {
    for (const [row, raw] of column.raw) if (raw === text && table.alive[row] === 1) return true;
    return false;
  }
  const code = column.pool.find(text);
  if (code <= 0) return false;
  const codes = column.codes.subarray(0, table.length);
  for (let row = codes.indexOf(code); row >= 0; row = codes.indexOf(code, row + 1))
    if (table.alive[row] === 1) return true;
  return false;
}
