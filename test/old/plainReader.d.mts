/** Column → header. */
export const COLUMNS: Readonly<Record<string, string>>;
/** Living persons by their row: column → text, blank cells left out. */
export type PlainRows = ReadonlyMap<number, Readonly<Record<string, string>>>;
export function readBackup(file: Buffer): { readonly manifest: unknown; readonly rows: PlainRows };
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
