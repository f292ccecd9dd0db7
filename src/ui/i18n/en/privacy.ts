import type { Same } from '../zh/index';
import type { privacy as zh } from '../zh/privacy';

export const privacy: Same<typeof zh> = {
  clearTitle: 'Clear this computer?',
  clearLead:
    'These workbooks will be deleted from this browser on this computer, their histories and audit logs included. They cannot be brought back:',
  clearNoBooks: 'There are no workbooks on this computer.',
  clearInBin: 'in the bin',
  clearKeep: 'Download a backup of each first',
  clearKeeping: 'Backing up…',
  clearKept: 'Handed to the downloads: {file}',
  clearElse:
    'Deleted too: how files were read, settings and names, the files for working offline and the background program. Other tabs with this program close their workbooks.',
  clearNot:
    'Backups and exports that were downloaded, and those in a folder for automatic backups, are not in the browser: see to them yourself, and to the browser’s list of downloads.',
  clearType: 'To confirm, type “{word}”:',
  clearWord: 'clear',
  clearDo: 'Clear this computer',
  clearingTitle: 'Clearing this computer…',
  clearWaiting:
    'Another tab still holds the data; waiting for it to let go. Please close the other tabs with this program.',
  clearFailed: 'Not everything was cleared: {message}. Please close the other tabs and try again.',
  clearAgain: 'Try again',
  clearedTitle: 'This computer is cleared',
  clearedAll: 'Looked up: no database, settings, offline files or background program are left.',
  clearedLeft:
    'Still there: {databases} databases, {caches} sets of offline files, {workers} background programs, {words} settings. Close the other tabs, begin anew and clear once more.',
  clearedElsewhere: 'Another tab has cleared this computer; the workbook here is closed.',
  clearedDownloads: 'Files that were downloaded or exported are not among it; they are still in their folders.',
  clearedAnew: 'Begin anew, with nothing',
};
