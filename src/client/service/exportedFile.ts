/** A file that was written for the clerk. */
export interface ExportedFile {
  readonly name: string;
  readonly blob: Blob;
  readonly rows: number;
}
