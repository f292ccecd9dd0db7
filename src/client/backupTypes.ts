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

/** What a backup file holds, and which workbook of this computer is the same one. */
export interface BackupPeek {
  readonly name: string;
  readonly policyId: string;
  readonly persons: number;
  readonly changes: number;
  readonly madeAt: number;
  readonly sealed: boolean;
  /** A village package of these units. */
  readonly units: readonly string[] | null;
  readonly same: {
    readonly id: string;
    readonly name: string;
    readonly persons: number;
    readonly changedAt: number;
  } | null;
}
