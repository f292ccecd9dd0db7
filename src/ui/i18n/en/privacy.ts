import type { Same } from '../zh/index';
import type { privacy as zh } from '../zh/privacy';

export const privacy: Same<typeof zh> = {
  clearTitle: 'Clear this computer?',
  clearLead:
    'These workbooks will be deleted from this browser on this computer, their histories and audit logs included. They cannot be brought back:',
  clearLocked:
    'All workbooks of this browser on this computer will be deleted, their histories and audit logs included. They cannot be brought back. While the page is locked they are not listed, and no backup can be made first.',
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
  clearedAll:
    'Looked up: no database, settings, offline files or background program are left. Their traces on the disk go only when the browser tidies its files; before the computer is handed on, clear the browsing data in the browser’s settings too, or delete its user profile.',
  clearedLeft:
    'Still there: {databases} databases, {caches} sets of offline files, {workers} background programs, {words} settings. Close the other tabs, begin anew and clear once more.',
  clearedElsewhere: 'Another tab has cleared this computer; the workbook here is closed.',
  clearedDownloads: 'Files that were downloaded or exported are not among it; they are still in their folders.',
  clearedAnew: 'Begin anew, with nothing',

  lockTitle: 'Locked',
  lockByHand: 'Type the password to go on where you were.',
  lockByTime: 'Nobody has been at work for a while, so the page was locked. Type the password to go on where you were.',
  lockElsewhere: 'Locked from another tab. Type the password to go on where you were.',
  lockForWorker:
    'The background program had stopped and was started again; all that was called saved is there. Type the password to go on where you were.',
  lockAtOpening: 'This computer has a password. Type it to see the data.',
  lockPassword: 'Password',
  lockOpen: 'Open',
  lockOpening: 'Opening…',
  lockWrong: 'Wrong password. Check capital letters and the input method.',
  lockWait: 'The next try can be made in {seconds} s.',
  lockForgotten: 'Forgotten the password?',
  lockForgottenLead:
    'It cannot be recovered, and this program has no other way in. All that is left is to clear this computer and to open an earlier backup.',
  lockEnding: 'What is under way is being ended; then the page is locked…',
  lockCancel: 'Give it up and lock now',
  lockTooLate: 'It is being written already: too late to give it up.',
  'given.import':
    'The preview that had not been written when the page was locked was given up, and nothing was changed: what was pasted is not kept in a locked page. Please paste it again.',
  'given.merge':
    'The village package that had not been merged when the page was locked was given up; nothing was changed. Please open the file again.',

  panelTitle: 'Password and lock',
  panelOff: 'No password is set: whoever opens this program in this browser of this computer sees the data.',
  panelOn:
    'A password is set: every opening and every tab asks for it. The page locks when nobody has been at work for a while, and by {key} at any time.',
  panelOnlyLock:
    'The password is a lock, no encryption: experts and other programs may still read what lies in this browser. Backup files have a password of their own.',
  panelGone:
    'Data were encrypted here, and the record of their password is no longer in this browser. Until they have been recovered or cleared no other password can be set: it would not open them, and would keep them shut once they are recovered.',
  panelMissing:
    'This page was not opened over https, so the browser does not encrypt and no password can be set. Use the https address or the edition in one file.',
  panelNew: 'New password (6 characters or more)',
  panelAgain: 'Once more',
  panelOld: 'The present password',
  panelWrong: 'The present password is another one; nothing was changed.',
  panelShort: '6 characters or more.',
  panelUnlike: 'The two are not the same.',
  panelLost:
    'A forgotten password cannot be recovered; this computer can only be cleared then. Please download backups first, and note the password in a safe place.',
  panelSet: 'Set password',
  panelChange: 'Change password',
  panelRemove: 'Remove password',
  panelDone: 'Done',
  panelNow: 'Lock now',
  panelIdle: 'Lock after',
  panelMinutes: 'minutes without a hand (1–120)',
  panelWasSet: 'The password is set. {key} locks at any time.',
  panelWasSetAlso: 'The password is set and the data are encrypted. {key} locks at any time.',
  panelAlso:
    'Encrypt what is stored too: without the password no other program and no other local page reads names or ID numbers',
  panelWasChanged: 'The password is changed.',
  panelWasRemoved: 'The password is removed; nothing is asked at the opening any more.',

  atRestTitle: 'Encryption',
  atRestOff:
    'What is stored in this browser is not encrypted: whoever knows how, other programs and other local pages may read it. Encrypted, names and ID numbers cannot be read without the password.',
  atRestOn: 'Encrypted: without the password no other program and no other local page reads names or ID numbers.',
  atRestHalfOn:
    'Encrypting has not come to its end: part of the data is not encrypted yet. It goes on by itself, or now.',
  atRestHalfOff:
    'Ending the encryption has not come to its end: part of the data is encrypted still. It goes on by itself, or now.',
  atRestLost:
    'Once encrypted, the data are lost with the password, and nobody can help: please download backups first. Backups, village packages and exported files are not touched by it (backups have a password of their own). Traces of what was stored before go only when the browser tidies its files.',
  atRestTurnOn: 'Encrypt',
  atRestTurnOff: 'End the encryption',
  atRestGoOn: 'Go on',
  atRestGoing: 'Encrypting… you may go on working.',
  atRestEnding: 'Ending the encryption… you may go on working.',
  atRestWasOn: 'The data are encrypted now.',
  atRestWasOff: 'The encryption is ended.',
};
