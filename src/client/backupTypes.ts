/** A backup that was made of a workbook on this computer. */
export interface BackupNote {
  readonly at: number;
  readonly where: 'folder' | 'download';
  readonly name: string;
  readonly bytes: number;
  readonly sealed: boolean;
  /** How much had been done in the workbook. */
  readonly changes: number;
}

/** How the open workbook stands with its backups. */
export interface BackupState {
  /** Newest first, at most ten. */
  readonly made: readonly BackupNote[];
  /** Done since the newest; everything where there is none. */
  readonly changes: number;
  /** Whether this browser encrypts here at all. */
  readonly sealable: boolean;
  /** Whether backups get a password. */
  readonly sealed: boolean;
  /** The folder for backups; not `granted`: the browser wants to be asked again. */
  readonly folder: { readonly name: string; readonly granted: boolean } | null;
}

/** What a backup file holds, and which workbooks of this computer are the same one. */
export interface BackupPeek {
  readonly kind: 'workbook';
  readonly name: string;
  readonly policyId: string;
  readonly persons: number;
  readonly changes: number;
  readonly madeAt: number;
  readonly sealed: boolean;
  /** A village package of these units. */
  readonly units: readonly string[] | null;
  /** The one it was made of first. */
  readonly here: readonly {
    readonly id: string;
    readonly name: string;
    readonly persons: number;
    readonly changedAt: number;
    /** Changes of it that the file does not hold; null: nobody can tell. */
    readonly missing: number | null;
  }[];
}

/** What a village hands back, opened where a backup is meant. */
export interface ReturnPeek {
  readonly kind: 'return';
  /** What the workbook is called that its package went out of. */
  readonly origin: string;
  readonly units: readonly string[];
  readonly madeAt: number;
  readonly by: string;
  /** Workbooks of this computer that it can be merged into: that one and its copies, the one changed last first. */
  readonly here: readonly { readonly id: string; readonly name: string; readonly changedAt: number }[];
  /** One of them that lies in the bin; null: none. */
  readonly binned: string | null;
}
