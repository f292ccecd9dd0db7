/** Column → header. */
export const COLUMNS: Readonly<Record<string, string>>;
/** Living persons by their row: column → text, blank cells left out. */
export type PlainRows = ReadonlyMap<number, Readonly<Record<string, string>>>;
/** An entry of the audit log as it is kept; as it is told, without its seals. */
export interface AuditEntry {
  readonly n: number;
  readonly at: number;
  readonly by?: string;
  readonly what: string;
  readonly note?: object;
}
export function readAudit(entries: readonly AuditEntry[]): readonly AuditEntry[];
export function readBackup(file: Buffer): {
  readonly manifest: unknown;
  readonly rows: PlainRows;
  readonly audit: readonly AuditEntry[];
};
export function readRows(
  head: object,
  records: {
    readonly chunks: readonly unknown[];
    readonly pools: readonly unknown[];
    readonly changes: readonly unknown[];
  },
): PlainRows;
/** Store → records, sealed ones opened. */
export function openRecords(
  stores: Readonly<Record<string, readonly unknown[]>>,
  password: string,
): Readonly<Record<string, readonly unknown[]>>;
