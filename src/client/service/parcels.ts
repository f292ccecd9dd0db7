import { makeSealKey, type SealKey } from '../../ledger/backup/sealed';
import type { Ledger } from '../../ledger/ledger';
import { LedgerError } from '../../ledger/errors';
import { handBack, heldParcel } from '../../ledger/parcels/handBack';
import { issuedFrom, issueParcel } from '../../ledger/parcels/issue';
import { mergeOf, planMerge, readReturn } from '../../ledger/parcels/merge';
import type { FieldId } from '../../roster/fields';
import type { RosterTable, TextFieldId } from '../../roster/types';
import type { MergeConflict, MergeDecision, MergePlan, ParcelHead, ParcelPerson } from '../../ledger/parcels/types';
import type { HeadRecord } from '../../ledger/store/records';
import { parcelKeyOf, readSetting } from '../../ledger/store/settings';
import type { AuditNote } from '../../ledger/types';
import { UNKNOWN } from './unknownParcel';
import type { HandedBack, HeldParcel, MergeView, ParcelFile, ReturnSeal } from '../parcelTypes';

/** Village packages of the open workbook: out, back, and the one merge that is being looked at. */
export interface Parcels {
  issue(units: readonly string[], seal?: SealKey | null): Promise<ParcelFile>;
  held(): Promise<HeldParcel | null>;
  handBack(seal?: ReturnSeal): Promise<HandedBack>;
  plan(file: Blob, password?: string | null): Promise<MergeView>;
  /** What goes in of itself, from … on. */
  taken(from: number, count: number): MergeView['conflicts'];
  apply(decisions: readonly (readonly [number, MergeDecision])[], file: string): Promise<number | null>;
  drop(): void;
}

export function createParcels(ledger: Ledger): Parcels {
  let current: { readonly plan: MergePlan; readonly workbook: string; readonly stand: string } | null = null;
  const { desk, queue } = ledger;
  const now = () => desk.ports.clock.now().getTime();
  const person = (row: number): string => ledger.book().table.getText('name', row);
  const planned = (): MergePlan => {
    const { workbook, head } = ledger.book();
    if (current === null || current.workbook !== workbook.id || current.stand !== standOf(head))
      throw new LedgerError('plan-stale', {});
    return current.plan;
  };
  const keptKey = async (): Promise<SealKey | null> =>
    ((await readSetting(desk.database, parcelKeyOf(ledger.book().workbook.id))) as SealKey | undefined) ?? null;
  /** What the store will not take now is kept for later; the file goes out. */
  const noted = (note: AuditNote): Promise<void> => ledger.note(note).catch(() => undefined);
  const keyOf = async (seal: ReturnSeal): Promise<SealKey | null> =>
    seal.kind === 'none' ? null : seal.kind === 'own' ? makeSealKey(seal.password) : keptKey();
  return {
    issue: (units, seal = null) =>
      queue.runLong('parcel', async (control) => {
        const made = { id: desk.ports.newId(), now: now(), seal };
        const parcel = await issueParcel(desk.database, ledger.book(), units, made, control);
        const { name: file, persons } = parcel;
        await noted({ kind: 'parcel', file, units, persons, sealed: seal !== null });
        return parcel;
      }),
    async held() {
      const found = await heldParcel(desk.database, ledger.book().workbook.id);
      if (found === null) return null;
      const { id, units, origin, at } = found;
      return { id, units, origin, at, sealed: (await keptKey()) !== null };
    },
    handBack: (seal = { kind: 'none' }) =>
      queue.runLong('parcel', async (control) => {
        const key = await keyOf(seal);
        // Whoever wished a password gets no file without one.
        if (key === null && seal.kind !== 'none') throw new LedgerError('password-needed');
        const { name, blob, returned } = await handBack(
          desk.database,
          ledger.book(),
          { at: now(), by: desk.author() },
          control,
          key,
        );
        const cells = returned.cells.reduce((sum, { rows }) => sum + rows.length, 0);
        const told = { cells, added: returned.added.length, removed: returned.removed.length };
        await noted({ kind: 'returned', file: name, ...told, sealed: key !== null });
        return { name, blob, ...told };
      }),
    plan: (file, password = null) =>
      queue.runLong('merge', async (control) => {
        const returned = await readReturn(file, password, control);
        const book = ledger.book();
        const plan = await planMerge(desk.database, book, returned, control).catch((thrown: unknown) =>
          whyForeign(ledger, returned.parcel, thrown),
        );
        current = { plan, workbook: book.workbook.id, stand: standOf(book.head) };
        const { parcel, madeAt, by } = returned;
        return {
          parcel,
          madeAt,
          by,
          older: plan.older,
          take: plan.take.length,
          added: plan.added.map(nameOf),
          leftOut: plan.leftOut.map(nameOf),
          remove: plan.remove.map(person),
          restore: plan.restore.map(person),
          same: plan.same,
          conflicts: plan.conflicts.map((conflict) => whoIn(book.table, returned.added, conflict)),
        };
      }),
    taken: (from, count) =>
      planned()
        .take.slice(from, from + count)
        .map((cell) => whoIn(ledger.book().table, [], { ...cell, kind: 'cell', base: cell.mine })),
    async apply(decisions, file) {
      const plan = planned();
      const { seq } = await ledger.carry((book) => mergeOf(book, plan, new Map(decisions), file));
      current = null;
      return seq;
    },
    drop() {
      current = null;
    },
  };
}

/** A package that this workbook does not know: whose it is, as far as this computer knows, so that its work need not be lost. */
async function whyForeign(ledger: Ledger, { id, origin }: ParcelHead, thrown: unknown): Promise<never> {
  if (!(thrown instanceof LedgerError) || thrown.code !== 'parcel-foreign') throw thrown;
  const issued = await issuedFrom(ledger.desk.database, id, await ledger.shelf.list());
  const here = issued.find(({ deletedAt }) => deletedAt === null) ?? issued[0];
  if (here !== undefined) {
    const { name, deletedAt } = here;
    throw new LedgerError('parcel-unknown', { name, ...UNKNOWN[deletedAt === null ? 'elsewhere' : 'binned'](name) });
  }
  throw ledger.book().workbook.name === origin
    ? new LedgerError('parcel-unknown', { origin, ...UNKNOWN.before(origin) })
    : thrown;
}

function nameOf({ cells }: ParcelPerson): string {
  return cells.find(([field]) => field === 'name')?.[1] ?? '';
}

/** Whom a difference is about: a name alone may be that of several. Somebody who has no row here is as he comes. */
function whoIn(
  table: RosterTable,
  added: readonly ParcelPerson[],
  conflict: MergeConflict,
): MergeView['conflicts'][number] {
  const cells = new Map(conflict.row < 0 ? added.find(({ at }) => at === conflict.at)?.cells : []);
  const text = (field: TextFieldId & FieldId): string =>
    conflict.row < 0 ? (cells.get(field) ?? '') : table.getText(field, conflict.row);
  return { ...conflict, person: text('name'), unit: text('unit'), group: text('group'), idNumber: text('idNumber') };
}

/** Which rows a merge was compared with. Notes in the audit log change none of them. */
function standOf({ nextSeq, undone, asOf }: HeadRecord): string {
  return JSON.stringify([nextSeq, undone, asOf]);
}
