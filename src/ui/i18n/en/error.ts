import type { error as zh } from '../zh/error';
import type { Same } from '../zh/index';

export const error: Same<typeof zh> = {
  'ledger.storage-blocked':
    'The browser does not let this page keep data (private window, site data switched off, or a disk that cannot be written), so the workbooks on this computer cannot be opened. Open the page in an ordinary window, allow site data, and try again.',
  'ledger.storage-newer':
    'The data on this computer was written by a newer release, and this one leaves it alone so as not to damage it. Reload the page to get the newer release; the data stays as it is.',
  'ledger.storage-full':
    'The space this computer gives the browser is full, and the last change was not saved. Free some disk space or delete workbooks in the bin for good, then try again.',
  'ledger.storage-failed':
    'Writing to this computer failed, and the last change was not saved. Try again; if it still fails, download a backup and restart the browser.',
  'ledger.workbook-missing':
    'This workbook cannot be found; it may have been deleted for good in another tab. Choose another one from the list, or open a backup.',
  'ledger.record-damaged':
    'An encrypted record does not open (it was altered, or was not encrypted under the password of this browser), so nothing was opened. The data stay as they are; please open the latest backup.',
  'ledger.workbook-damaged':
    'This workbook’s data is incomplete (its checksum is wrong) and was not opened, so that nobody works on it by mistake. The data stays as it is; open the latest backup.',
  'ledger.read-only':
    'Another tab is editing this workbook, and this page only reads. Make the change there, or close that tab first.',
  'ledger.open-elsewhere':
    'Another tab is editing this workbook, and it was not deleted. Leave it there by “All workbooks”, or close that tab, and delete it then.',
  'ledger.replaced-elsewhere':
    'Another tab is editing the workbook to be replaced; nothing was restored, and that workbook is as it was. Leave it there by “All workbooks”, or close that tab, and open the backup then; or open it as a new workbook.',
  'ledger.cancelled': 'Cancelled; nothing has been changed.',
  'ledger.backup-damaged':
    'This backup file is damaged (its checksum is wrong) and was not opened, so that no wrong data gets in. Use another backup.',
  'ledger.backup-newer':
    'This backup was written by a newer release that this one cannot read. Reload the page to get the newer release, then open it.',
  'ledger.backup-unverified':
    'The backup was read back and is not what was written, so it does not count. Back up again, or choose another folder or disk.',
  'ledger.folder-denied':
    'The browser must be given permission before it writes to the backup folder. Press “Backup” in the top bar, then “Allow writing”.',
  'ledger.folder-failed':
    'The backup folder cannot be written (moved, stick pulled out, disk full, or no permission), and no backup was made. Plug the stick in and try again, choose another folder, or download.',
  'ledger.password-needed': 'This file has a password. Type it to open the file.',
  'ledger.password-wrong':
    'Wrong password; nothing was opened. Check capital letters and the input method. A forgotten password cannot be recovered.',
  'ledger.password-short': 'A password has at least {shortest} characters.',
  'ledger.password-none': 'No password is set.',
  'ledger.password-wait': 'The password was wrong just now: please wait {seconds} s.',
  'ledger.locked': 'Locked. Please type the password.',
  'ledger.lock-damaged':
    'The record of the lock cannot be read ({part}). The data were not touched: open them with the newest release, or ask somebody to look.',
  'ledger.lock-missing':
    'These data are encrypted, and the record that opens them is no longer in this browser: a password opens nothing now. Nothing was changed; the first screen says what can be done.',
  'ledger.lock-at-rest':
    'The data are encrypted under this password: end the encryption first, then it can be taken away.',
  'ledger.crypto-missing':
    'This page was not opened over https, so the browser does not encrypt: no password can be set, and files with one cannot be opened. Use the https address or the edition in one file.',
  'ledger.parcel-empty':
    'Nobody in this workbook lives in the units chosen, so no package was made: {units}. Choose other units.',
  'ledger.parcel-none':
    'This workbook was not opened from a village package: there is nothing to hand back. To send a part to a village, use “Send to villages” in the township’s workbook.',
  'ledger.parcel-foreign':
    'What this file hands back did not go out of this workbook; nothing was merged. It belongs to “{origin}”: open that workbook and merge there.',
  'ledger.parcel-unknown': 'Keep the file.',
  'ledger.parcel-is-return':
    'This is what a village hands back, not a backup. Open the workbook that its package left, and drop it there to merge it.',
  'ledger.parcel-not-return':
    'This is a backup or a village package, not what a village hands back. To open it, use “Open a backup” on the start page.',
  'ledger.backup-empty':
    'This file is empty ({bytes} {bytes|byte|bytes}): it was not copied whole and nothing is in it. Copy it again from where it was, and eject the stick before you open it.',
  'ledger.backup-foreign':
    'This is not a backup of this workbench, or its beginning is damaged. Copy it again from the stick; a roster as a CSV file is opened with “Import a file”.',
  'ledger.policy-missing':
    'This release does not have the policy this workbook uses, so it was not opened. Use a release that has it; the data stays as it is.',
  'ledger.parameter-refused': 'This value cannot be used; the old one stays. Check it and enter it again.',
  'ledger.history-gone': 'After it was undone something else was changed: this step cannot be brought back any more.',
  'ledger.plan-stale':
    'The roster changed after the preview was made, so the preview is out of date and nothing was imported. Choose the file again and confirm the new preview.',
  'ledger.unsaved-first':
    'Changes before it are not saved yet, so this was not done. Press “Try again” in the bar above to save them, or “Give up”.',
  'ledger.unsaved-stale':
    'After the unsaved changes this workbook was changed elsewhere, and saving them as they are would cover that. Press “Export”, change it by hand, then press “Give up”.',
  keptDead:
    'The program in the background stopped. The change just made is not saved; it is kept on this page: press “Try again” above, or keep it by “Export these changes”.',
  keptBehind:
    'Changes before it are not saved yet; this one is kept behind them and need not be entered again. Make room and press “Try again” above: they are saved in order.',
  'ledger.busy': 'The last task is not finished. Wait for it or cancel it, then do this one.',
  'ledger.worker-died':
    'The program in the background stopped, and what was under way may not have been done. It starts again by itself, and everything saved is there; look at the result, do it again where it did not come about, and press F5 where that never helps.',
  'ledger.internal':
    'The program failed inside, and the last action was not completed; saved data is not affected. Reload the page and try again, and pass on the details below.',
  'intake.empty': 'The file “{file}” is empty; there is nothing to import. Check whether it is the right one.',
  'intake.too-large':
    'The file “{file}” is too large for this browser. Split it by unit and import the parts one by one.',
  'intake.not-text': 'The file “{file}” {what}',
  'intake.gzip-damaged':
    'The compressed file “{file}” cannot be unpacked; it may be incomplete. Fetch it again, or unpack it first.',
  'intake.zip-damaged':
    'The file “{file}” cannot be opened: it is incomplete or damaged, perhaps cut off on its way. Ask for it again, or open it in Excel or WPS, save it anew and import that.',
  'intake.zip-bomb':
    'The file “{file}” was not opened: it would unpack to {megabytes} MB ({ratio} times its size), far beyond a list; it may be harmful. Check where it comes from; if it is a list, save it as CSV and import that.',
  'intake.zip-parts':
    'The file “{file}” was not opened: it has {entries} parts (every sheet is one), and {limit} are read at most. Split it by village, or put the sheets into one, and import that.',
  'intake.password':
    'The file “{file}” is protected by a password and cannot be read. Open it in Excel or WPS with the password, save it without, and import that.',
  'intake.no-sheet':
    'The file “{file}” has no sheet that can be read (only charts or empty pages). Check whether it is the right one.',
  'intake.time-out':
    'Reading “{file}” made no progress for too long and was stopped; nothing has been changed. Split the file, or save it as CSV and import that.',
  'intake.encoding-unknown':
    'The text encoding of “{file}” is not recognised, and nothing was imported, so that no garbage gets in. Save it as CSV in UTF-8 and import that.',
  'intake.utf8-damaged':
    'The file “{file}” is UTF-8 text, but line {line} holds a damaged character, or the file is cut off; nothing was imported, so that no garbage gets in. Ask for it again, or mend that line in a text editor.',
  'intake.no-header':
    'No column of “{file}” was recognised as names or ID numbers. Choose the line of the header (or none), and what each column is read as.',
  'intake.header-twice':
    'In line {line} of “{file}”, column {firstColumn} “{first}” and column {secondColumn} “{second}” both look like {header}, so it is not clear which to use. Remove or rename one and import it again.',
  'intake.own-report':
    'The file “{file}” is the list “{report}” that this workbench exported. It is for reading, not a roster, and cannot be imported; nothing has been changed. To change persons, edit the roster or import a roster file.',
  'intake.summary':
    'The file “{file}” only counts people by unit ({words} …); no persons stand in it, so it cannot be imported, and nothing has been changed. To import persons, use the roster it was made from; the figures of the units are worked out in Overview.',
  'intake.form':
    '“{file}” is a form for one person a sheet, not a list. It cannot be imported; nothing has been changed. Make a table of it, with Name, ID number and so on in the first row and a person a row below, and import that; a few persons are typed into the roster quickly.',
  'intake.lying-table':
    'The table in “{file}” lies on its side: name and ID number stand at the left and each person is a column. Nothing was imported. Copy it, choose Paste Special → Transpose in the spreadsheet program so that each person has a row, and import it again.',
  'intake.chain-list':
    '“{file}” is a sign-up list from a chat: a person a line, without columns or a header. It cannot be imported as it is; nothing has been changed. Paste it into a spreadsheet, split it at the spaces (Data → Text to Columns), write Name, Amount paid and so on above the columns, and import that.',
  'intake.blanks-uneven':
    'In “{file}” columns stand apart by blanks: line {line} has {cells} cells, the header {columns}, and nothing says which is empty. Paste it into Excel, part it by Data → Text to columns, save it as xlsx, then import it.',
  'intake.unbalanced-quote':
    'From line {line} of “{file}” on the quotes do not pair, and the lines after it would run together. Add or remove the quote there and import it again.',
  'intake.too-many-columns':
    'Line {line} of “{file}” has more than {limit} columns, which is no list. Remove those that do not belong and import it again.',
  'intake.cancelled': 'Reading was cancelled; nothing has been changed.',
  'intake.internal':
    'The program failed while reading “{file}”, and nothing was imported. Save the file as CSV in UTF-8 and try again.',
  'what.picture': 'is a picture, not a table. Choose the list itself.',
  'what.pdf': 'is a PDF, not a table. Choose the list itself, as xlsx or CSV.',
  'what.document':
    'is a text document, not a table. Copy the list in it into a spreadsheet, save that as xlsx and import it.',
  'what.slides': 'is a presentation, not a table. Choose the list itself.',
  'what.ods': 'is a LibreOffice sheet (ods), which is not read here: save it as xlsx in LibreOffice and import that.',
  'what.fods': 'is a LibreOffice sheet (fods), which is not read here: save it as xlsx in LibreOffice and import that.',
  'what.sylk':
    'is a sheet in an old format (SYLK), which is not read here: open it in Excel, save it as xlsx and import that.',
  'what.dif':
    'is a sheet in an old format (DIF), which is not read here: open it in Excel, save it as xlsx and import that.',
  'what.ofd': 'is an OFD document, not a table. Choose the list itself, as xlsx or CSV.',
  'what.archive': 'is an archive ({kind}), not a table: unpack it and import the file inside.',
  'what.gzipTwice': 'is packed twice (gz within gz): unpack it and import the file inside.',
  'what.other':
    'holds neither text nor a table. If the list is in another program, save it as xlsx or CSV there and import that.',
  fileMissing: 'No file arrived. Choose it again, or drop it on the page.',
  fileMany: 'One file at a time: the first, “{file}”, was taken. Drop the others afterwards.',
  unknown: 'The action was not completed: {message}. Try again, or reload the page; saved data is not affected.',
  details: 'Details: {details}',
};
