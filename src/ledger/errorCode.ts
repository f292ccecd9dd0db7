/** Why the ledger refuses something; the interface words each of them. */
export type LedgerErrorCode =
  | 'storage-blocked' // IndexedDB cannot be opened at all
  | 'storage-newer' // written by a newer release: opened by nobody here
  | 'storage-full'
  | 'storage-failed'
  | 'workbook-missing'
  | 'record-damaged' // a sealed record does not open under this browser's key
  | 'workbook-damaged' // a chunk or record is missing or its checksum is wrong
  | 'read-only' // this tab is the reader
  | 'open-elsewhere' // another tab holds the workbook that should be deleted
  | 'replaced-elsewhere' // … whose place a backup should take
  | 'cancelled'
  | 'backup-damaged'
  | 'backup-newer'
  | 'backup-foreign'
  | 'backup-empty' // shorter than what any of ours begins with
  | 'backup-unverified' // read back, the file just written is not what was written
  | 'folder-denied' // the browser wants to be asked again, or there is no folder
  | 'folder-failed' // the folder is gone, full, or cannot be written
  | 'password-needed'
  | 'password-wrong'
  | 'password-short'
  | 'password-none' // none is set
  | 'password-wait' // after wrong ones the next try takes its time
  | 'locked' // a password is set and has not been given here yet
  | 'lock-damaged'
  | 'lock-missing' // records are encrypted, and what opens them is not there any more
  | 'lock-at-rest' // stored records are encrypted under it
  | 'crypto-missing' // plain http from elsewhere: the browser does not encrypt
  | 'parcel-empty' // nobody lives in the units chosen
  | 'parcel-none' // the workbook was not opened from a village package
  | 'parcel-foreign' // the package that comes back did not go out of this workbook
  | 'parcel-unknown' // it went out of another workbook that is here or in the bin, or of this one after the backup it was opened from
  | 'parcel-is-return' // what a village hands back, where a backup or package is meant
  | 'parcel-not-return' // a backup or package, where what comes back is meant
  | 'policy-missing'
  | 'parameter-refused'
  | 'plan-stale'
  | 'history-gone' // a state of the past that a later change has put out of reach
  | 'unsaved-first' // a command before it was refused by the store and waits on the page: out of its order nothing is done
  | 'unsaved-stale' // what waits on the page was given before somebody else changed the workbook
  | 'busy'
  | 'internal';
