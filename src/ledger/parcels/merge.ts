import type { FieldId } from '../../roster/fields';
import type { RosterChange } from '../../roster/types';
import { gunzip, readContainer } from '../backup/container';
import { unsealed, type SealKey } from '../backup/sealed';
import { decodeSection } from '../backup/section';
import { LedgerError } from '../errors';
import type { TaskControl } from '../queue';
import { guarded } from '../store/failures';
import { WORKBOOK_FORMAT, type Database } from '../store/schema';
import type { Book } from '../workbook/book';
import type { Prepared } from '../workbook/commands';
import { changeOfEdits, isEmptyChange } from '../workbook/edits';
import { checkReturn, checkRows } from './check';
import { compareReturn, keyOf } from './compare';
import { knownOf, withSent } from './known';
import { linkTo } from './link';
import type { ReturnManifest } from './handBack';
import type { MergeDecision, MergeNote, MergePlan, ParcelCells, ParcelPerson, ParcelReturn } from './types';

/**
 * Reads a return, which may be under a password. Throws `password-needed`, `password-wrong`, `crypto-missing`, `backup-foreign`,
 * `backup-newer`, `backup-damaged`, `cancelled`, `parcel-not-return` (a backup or package).
 */
export async function readReturn(file: Blob, by: string | SealKey | null, control: TaskControl): Promise<ParcelReturn> {
  const container = await readContainer(await unsealed(file, by, control));
  const manifest = container.manifest as
    | Partial<ReturnManifest>
    | { readonly kind: 'workbook'; readonly format: number };
  if (manifest.kind === 'workbook') throw new LedgerError('parcel-not-return');
  const { format } = manifest;
  if (manifest.kind !== 'return' || typeof format !== 'number' || !Number.isInteger(format) || format < 1)
    throw new LedgerError('backup-foreign');
  if (format > WORKBOOK_FORMAT) throw new LedgerError('backup-newer', { found: format, known: WORKBOOK_FORMAT });
  try {
    const section = decodeSection(await gunzip(await container.read(0)));
    if (section.kind === 'return') return checkReturn(section.records[0]);
  } catch (thrown) {
    if (thrown instanceof LedgerError) throw thrown;
  }
  throw new LedgerError('backup-damaged', { part: 'return' });
}

/** What merging would do, and what must be settled first. Throws `parcel-foreign`: the package did not go out of this workbook. */
export async function planMerge(
  database: Database,
  book: Book,
  returned: ParcelReturn,
  control: TaskControl,
): Promise<MergePlan> {
  const { id } = returned.parcel;
  const issued = await guarded(() => database.parcels.get([book.workbook.id, id]));
  if (issued?.role !== 'issued') throw new LedgerError('parcel-foreign', { origin: returned.parcel.origin });
  checkRows(returned, issued.rows.length);
  return withSent(
    database,
    book,
    issued,
    compareReturn(book.table, returned, await knownOf(database, book, issued, control)),
    control,
  );
}

/**
 * The plan with its decisions as one command; null when nothing is new. A conflict nobody has decided stays as it is here
 * and is asked about again the next time.
 */
export function mergeOf(
  book: Book,
  plan: MergePlan,
  decisions: ReadonlyMap<number, MergeDecision>,
  file: string,
): Prepared | null {
  const { table } = book;
  const edits = plan.take.map(({ row, field, theirs }) => ({ row, field, text: theirs }));
  const remove = [...plan.remove];
  const added = [...plan.added];
  const units = new Map<ParcelPerson, string>(); // of those who came without one
  const skipped: number[] = [];
  const linked = linksOf(plan, decisions);
  const open = new Set<string>(); // cells nobody has decided
  const undecidedRows = new Set<number>();
  let kept = 0;
  for (const [index, conflict] of plan.conflicts.entries()) {
    const decision = decisions.get(index);
    const { kind, row, field, theirs, at } = conflict;
    const aside = kind === 'cell' && at !== undefined && !linked.has(at);
    if (aside) continue; // of somebody who is not the one here
    if (decision === 'mine') kept += 1;
    if (kind === 'removed') {
      if (decision === 'theirs') remove.push(row);
      if (decision === undefined) undecidedRows.add(row);
    } else if (kind === 'twin' || kind === 'alike') {
      const person = plan.returned.added.find((each) => each.at === at);
      if (decision === 'theirs' && person !== undefined) added.push(person);
    } else if (kind === 'unit') {
      const person = plan.returned.added.find((each) => each.at === at);
      // Where the package has several units, the question is whether he comes in at all.
      if (decision === 'mine' && theirs === '' && at !== undefined) skipped.push(at);
      else if (decision !== undefined && person !== undefined) {
        added.push(person);
        if (decision === 'theirs') units.set(person, theirs);
      }
    } else if (field !== null) {
      if (decision === 'theirs') edits.push({ row, field, text: theirs });
      if (decision === undefined) open.add(keyOf(row, field));
    }
  }
  for (const { person, row } of linked.values())
    edits.push(...linkTo(table, person, row).fills.map(({ field, theirs }) => ({ row, field, text: theirs })));
  const revived = plan.conflicts.flatMap(({ kind, row }, index) =>
    kind === 'gone' && decisions.get(index) === 'theirs' ? [row] : [],
  );
  const restored = [...new Set([...plan.restore, ...revived])];
  const change: RosterChange = {
    ...changeOfEdits(
      table,
      edits,
      added.map((person): (readonly [FieldId, string])[] => {
        const unit = units.get(person) ?? '';
        return unit === '' ? [...person.cells] : [...person.cells, ['unit', unit]];
      }),
    ),
    ...(remove.length === 0 ? {} : { removed: Uint32Array.from(remove) }),
    ...(restored.length === 0 ? {} : { restored: Uint32Array.from(restored) }),
  };
  const compared = plan.compared.filter(({ row, field }) => !open.has(keyOf(row, field)));
  const joined = [...linked.values()]
    .flatMap(({ person, row }) => person.cells.map(([field, theirs]) => ({ row, field, base: '', theirs })))
    .filter(({ row, field }) => !open.has(keyOf(row, field)));
  const first = change.appended?.first ?? table.length;
  const fresh = added.flatMap(({ cells }, index) =>
    cells.map(([field, theirs]) => ({ row: first + index, field, base: '', theirs })),
  );
  const came = [...added.map((person, index) => ({ person, row: first + index })), ...plan.known, ...linked.values()];
  const merge: MergeNote = {
    parcel: plan.returned.parcel.id,
    seals: plan.returned.seals,
    values: byField([...compared, ...fresh, ...joined]),
    added: {
      theirs: Uint32Array.from(came, ({ person }) => person.at),
      rows: Uint32Array.from(came, ({ row }) => row),
      seals: came.map(({ person }) => person.born?.seal ?? ''),
    },
    removed: Uint32Array.from(plan.gone.filter((row) => !undecidedRows.has(row))),
    skipped: Uint32Array.from(skipped),
    linked: Uint32Array.from([...plan.linked, ...Array.from(linked.values(), ({ row }) => row)]),
  };
  // Without a note of what is the same by now, a later change here would look like one of both sides.
  const news = plan.same + kept + skipped.length + plan.gone.length - undecidedRows.size;
  if (isEmptyChange(change) && news === 0) return null;
  return {
    name: {
      kind: 'merge',
      file,
      units: plan.returned.parcel.units.join('、'),
      cells: edits.length,
      added: added.length,
      removed: remove.length,
      kept,
    },
    change,
    overlay: null,
    merge,
  };
}

/** Those added there who are the same person as somebody here, by their rows there. */
function linksOf(
  { conflicts, returned }: MergePlan,
  decisions: ReadonlyMap<number, MergeDecision>,
): ReadonlyMap<number, MergePlan['known'][number]> {
  const links = new Map<number, MergePlan['known'][number]>();
  for (const [index, { kind, row, at }] of conflicts.entries()) {
    if ((kind !== 'twin' && kind !== 'alike') || decisions.get(index) !== 'mine') continue;
    const person = returned.added.find((each) => each.at === at);
    if (person !== undefined) links.set(person.at, { person, row });
  }
  return links;
}

function byField(cells: readonly { row: number; field: FieldId; base: string; theirs: string }[]): ParcelCells[] {
  const fields = new Map<FieldId, (typeof cells)[number][]>();
  for (const cell of cells) {
    const known = fields.get(cell.field);
    if (known === undefined) fields.set(cell.field, [cell]);
    else known.push(cell);
  }
  return [...fields].map(([field, all]) => ({
    field,
    rows: Uint32Array.from(all, ({ row }) => row),
    base: all.map(({ base }) => base),
    theirs: all.map(({ theirs }) => theirs),
  }));
}
