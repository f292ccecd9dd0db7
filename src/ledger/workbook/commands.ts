import { normaliseOverlay, checkOverlay, resolve } from '../../policy/overlay';
import type { Overlay, ParameterValue, Policy } from '../../policy/types';
import type { RosterChange } from '../../roster/types';
import { LedgerError } from '../errors';
import { has } from '../store/ranges';
import type { MergeNote } from '../parcels/types';
import type { ChangeRecord } from '../store/records';
import type { ChangeName, Command } from '../types';
import type { Book } from './book';
import { nameOfEdits } from './changeNames';
import { changeOfColumnsNow } from './columnEdits';
import { changeOfEdits, isEmptyChange } from './edits';
import { afterCommand } from './log';
import { withReasons } from './reasonFollows';
import { afterNumbering, withNumbers, type Waiting } from './tray';
import { carryOut, type Desk, type Step } from './writer';

/** What a command comes to; null when it changes nothing. */
export interface Prepared extends Waiting {
  readonly name: ChangeName;
  readonly change: RosterChange | null;
  readonly overlay: Overlay | null;
  /** Of a merge of a village package. */
  readonly merge?: MergeNote;
}

export function prepare(book: Book, command: Command): Prepared | null {
  switch (command.kind) {
    case 'set-cells': {
      const change = changeOfEdits(book.table, command.edits, command.added, command.after);
      return preparedEdits(book, command, change);
    }
    case 'set-columns':
      return preparedEdits(book, command, changeOfColumnsNow(book.table, command));
    case 'remove': {
      const rows = [...new Set(command.rows)].filter((row) => book.table.alive[row] === 1);
      const first = rows[0];
      if (first === undefined) return null;
      const person = book.table.getText('name', first);
      return {
        name: { kind: 'delete', persons: rows.length, person },
        change: { cells: [], removed: Uint32Array.from(rows) },
        overlay: null,
      };
    }
    case 'restore': {
      const rows = [...new Set(command.rows)].filter(
        (row) => book.table.alive[row] === 0 && !has(book.head.ghosts, row) && row < book.table.length,
      );
      if (rows.length === 0) return null;
      return {
        name: { kind: 'restore', persons: rows.length },
        change: { cells: [], restored: Uint32Array.from(rows) },
        overlay: null,
      };
    }
    case 'set-parameters':
      return prepareOverlay(book, { ...book.head.overlay, ...command.values });
    case 'reset-parameters':
      return prepareOverlay(book, {});
  }
}

/** A change of cells with its name; null when nothing differs. */
export function preparedEdits(
  { table }: Book,
  command: Command & { readonly kind: 'set-cells' | 'set-columns' },
  change: RosterChange,
): Prepared | null {
  if (isEmptyChange(change)) return null;
  return { name: nameOfEdits(table, command, change), change: withReasons(table, command, change), overlay: null };
}

function prepareOverlay({ policy, head }: Book, wanted: Overlay): Prepared | null {
  const [problem] = checkOverlay(policy, wanted);
  if (problem !== undefined)
    throw new LedgerError('parameter-refused', { parameter: problem.key, zh: problem.zh, en: problem.en });
  const overlay = normaliseOverlay(policy, wanted);
  const before = head.overlay;
  const moved = [...new Set([...Object.keys(before), ...Object.keys(overlay)])].filter(
    (key) => before[key] !== overlay[key],
  );
  const [key] = moved;
  if (key === undefined) return null;
  if (moved.every((id) => !Object.hasOwn(overlay, id)) && Object.keys(overlay).length === 0) {
    return { name: { kind: 'parameter-reset', parameters: moved.length }, change: null, overlay };
  }
  const name: ChangeName =
    moved.length > 1
      ? { kind: 'parameters', parameters: moved.length }
      : {
          kind: 'parameter',
          parameter: key,
          from: wordOf(inForce(policy, before, key)),
          to: wordOf(inForce(policy, overlay, key)),
        };
  return { name, change: null, overlay };
}

/** What a key of the overlay stands at: the overlay's value, else the document's own, for a unit's own figures too. */
function inForce(policy: Policy, overlay: Overlay, key: string): ParameterValue {
  const [id = '', unit] = key.split('@');
  const values = resolve(policy, overlay);
  if (unit !== undefined && id === 'target') return values.target(unit);
  if (unit !== undefined && id === 'population') return values.population(unit);
  return policy.parameters.some((each) => each.id === id) ? values.value(id, unit) : (overlay[key] ?? null);
}

function wordOf(value: ParameterValue): string {
  return value === null ? '' : String(value);
}

/** Carries a prepared command out as the next record of the log. */
export async function record(
  desk: Desk,
  book: Book,
  { name, change: prepared, overlay, merge, ...rows }: Prepared,
  how: Pick<Step, 'bulk' | 'checkpoint'> = {},
): Promise<void> {
  const by = desk.author();
  const at = desk.ports.clock.now().getTime();
  const change = withNumbers(prepared, book.head, rows, at);
  const entry: ChangeRecord = {
    workbook: book.workbook.id,
    seq: book.head.nextSeq,
    at,
    name,
    change,
    overlay: overlay === null ? null : { from: book.head.overlay, to: overlay },
    ...(by === '' ? {} : { by }),
    ...(merge === undefined ? {} : { merge }),
  };
  const head = { ...afterCommand(afterNumbering(book.head, rows)), ...(overlay === null ? {} : { overlay }) };
  await carryOut(desk, book, { cause: overlay === null ? 'change' : 'parameter', head, change, record: entry, ...how });
}
