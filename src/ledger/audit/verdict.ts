/** What a look at the audit log came to. `before`: records from before the log was kept, which it does not cover. */
export type AuditVerdict =
  | { readonly state: 'none'; readonly before: number }
  | { readonly state: 'whole'; readonly entries: number; readonly before: number; readonly seal: string }
  | {
      readonly state: 'broken';
      /** The first entry that is not right, and when it (or the one before it) was made. */
      readonly entry: number;
      readonly at: number | null;
      readonly why: 'gap' | 'altered' | 'record-missing' | 'record-altered' | 'head';
    };
