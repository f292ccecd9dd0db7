import type { AuditNote } from '../../client/protocol';
import { g } from '../i18n/outgoing';
import { YEAR_HEADER } from '../../reports/xlsx/yearHeader';
import type { OpenWorkbook } from '../state/open';
import type { Workbench } from '../state/workbench';
import { toastProblem } from '../toast/toasts';
import type { Choices } from './choices';
import { fieldsOfFile, titleOfFile, type FileKind, type OutgoingField } from './fileFields';

type ExportNote = Omit<Extract<AuditNote, { readonly kind: 'export' }>, 'kind'>;
/** What is known of a file before it is made. */
export type ExportTold = Omit<ExportNote, 'file' | 'rows' | 'mark'> & { readonly workbook: string };

/**
 * Before a file is given out: who took what along stands in the audit log. Where the store will not take it, on a full disk, the file
 * goes out all the same, which is said, and it is noted when there is room.
 */
export async function noteExport(bench: Workbench, workbook: string, note: ExportNote): Promise<void> {
  try {
    await bench.client.api.note({ kind: 'export', ...note }, workbook);
  } catch {
    toastProblem(() => g('notNoted', { file: note.file === '' ? note.of : note.file }));
  }
}

/** The headers of the fields that go out; that of dates of birth says where they are years. */
export function keptHeaders(
  fields: readonly OutgoingField[],
  { ids, phones }: Pick<Choices, 'ids' | 'phones'>,
): readonly string[] {
  return fields
    .filter(({ holds }) => (holds !== 'id' || ids !== 'none') && (holds !== 'phone' || phones))
    .map(({ header, holds }) => (holds === 'birth' && ids !== 'full' ? header + YEAR_HEADER : header));
}

/** The fields that go out, and what of numbers is in them. */
export function keptIn(
  fields: readonly OutgoingField[],
  { ids, phones }: Pick<Choices, 'ids' | 'phones'>,
): Pick<ExportNote, 'fields' | 'ids' | 'phones'> {
  const has = (what: OutgoingField['holds']): boolean => fields.some(({ holds }) => holds === what);
  return {
    fields: keptHeaders(fields, { ids, phones }),
    ids: has('id') ? ids : 'none',
    phones: has('phone') && phones,
  };
}

/** Of a CSV file, which is what it is. */
export function noteFile(
  bench: Workbench,
  open: OpenWorkbook,
  of: FileKind,
  { name: file, rows }: { readonly name: string; readonly rows: number },
): Promise<void> {
  const { id, persons } = open.state().info;
  const kept = keptIn(fieldsOfFile(open.policy, of), { ids: 'full', phones: true });
  const about = of === 'roster' || of === 'results' ? persons : null;
  return noteExport(bench, id, { of: titleOfFile(of), file, persons: about, rows, ...kept, mark: '' });
}
