import type { cells as zh } from '../zh/cells';
import type { Same } from '../zh/index';

/** Words of selecting, copying, filling and of the status bar. */
export const cells: Same<typeof zh> = {
  selectedCells: '{cells} {cells|cell|cells} selected',
  numbers: 'Numbers {count}',
  min: 'Min {min}',
  max: 'Max {max}',
  earliest: 'Earliest {min}',
  latest: 'Latest {max}',
  partly: 'Counting…',

  cleared: '{cells} {cells|cell|cells} cleared',
  filled: '{cells} {cells|cell|cells} filled',
  filledNothing: 'The cells held this already',
  filledComputed: 'Computed columns cannot be filled and were passed over',
  fillNothing: 'There is nothing above (or at the left) to fill from',
  seriesNothing: 'Fill the first cell or cells, select from there on, then fill as a series',
  seriesNever: 'ID numbers and phone numbers are never filled as a series and stay as they are',
  amountUnread:
    '“{text}” is no amount that can be read: it does not count as paid; what was typed is kept. Type figures, such as 280 or 280.00',
  amountIsDay:
    '“{text}” was written as an amount. It is also the number by which spreadsheets keep {day}: if it is a date, it belongs into the date of payment; Ctrl+Z takes it back',
  dateUnread:
    '“{text}” is no whole date: it stays as typed and counts as not entered. Type year, month and day, such as {day}',
  todayDates: 'Ctrl+; enters the as-of date into date cells that can be typed into',
  moved: 'Moved: {cells} {cells|cell|cells} changed',
  copied: '{cells} {cells|cell|cells} copied',
  copiedIds: 'The clipboard holds whole ID numbers, not masked: keep them safe',
  maskedId: 'An ID number with asterisks (*) is a masked one and is not taken; the cell stays as it is',
  pastedMasked: '{cells} masked ID {cells|number|numbers} (with asterisks) not taken: those cells stay as they are',
  pastedCovered: '{cells} {cells|cell|cells} covered by a merged one: what stood there stays',
  pastedAround: 'Computed columns took nothing: the columns went one by one into those that can be typed into',
  pastedSurplus:
    '{rows} {rows|line|lines} beyond the last row not pasted (nobody is added while rows are filtered, searched or grouped)',
  moveNoRoom: 'There is no room here for all that was cut: nothing was moved',
  moveComputed: 'There is a computed column here that cannot be written to: nothing was moved',
  moveMasked: 'An ID number that was cut holds asterisks and cannot be moved: nothing was moved',
  pastedJoined: 'line breaks or tabs inside {cells} {cells|cell|cells} have become blanks (only notes have lines)',
  pastedNameless: 'Rows beyond the last one without a name and an ID number, which add no person: {rows}',
  cutComputed: '“{column}” is computed and cannot be cut; press Ctrl+C to copy it',
  cutSome: 'Computed columns are copied, not cut',
  copiedNoHeadings: '{rows} subtotal {rows|row was|rows were} left out (select subtotal rows alone to copy them)',
  subtotals: '{rows} {rows|subtotal|subtotals} of {persons} {persons|person|persons}',
  besideSubtotals: 'without {rows} {rows|subtotal|subtotals}',
  copyReady: '{cells} {cells|cell|cells} are ready: press Ctrl+C once more',
  copyBlocks: 'The selected blocks do not line up (same rows or same columns) and cannot be copied together',
  copyTooMany: 'At most {most} cells can be copied at once; for more use the export',
  pasteOlder:
    'Nothing was cut or copied just now: the clipboard still holds what was there before ({text}). Not pasted; press Ctrl+V again to paste it',
  pasteMoved: 'What was cut has been moved already: nothing pasted; press Ctrl+V again to paste a copy of it',
  pasteBlocks: 'What is pasted does not fit the selected blocks: select only one',
  listTitle: 'This looks like a list of persons',
  listFound: 'The clipboard holds a header ({headings}) with persons below it.',
  listWays:
    'Import as a list: a preview first, each row goes to the person it means, nobody else is touched. Paste into the cells: from the cursor on, over whoever stands there now.',
  listImport: 'Import as a list (recommended)',
  listCells: 'Paste into the cells',
  pasteByKey: 'Press Ctrl+V to paste: browsers hand the clipboard to that key only',
  unseen:
    '{cells} {cells|cell|cells} had signs nobody sees (of no width, marks of direction, controls); they are left out',
  strangeIds:
    '{cells} {cells|cell does|cells do} not look like {cells|an ID number|ID numbers}; entered as {cells|it is|they are}, please check',
  pastedUnread:
    '{cells} of them {cells|is no valid date or amount: kept as it is, and marked|are no valid dates or amounts: kept as they are, and marked}',
  pastedDamaged:
    '{cells} ID {cells|number was|numbers were} taken for numbers by a spreadsheet (4.30903E+17, or 000 at the end): make them text there and copy again',

  headTitle: '{name}: click to select the column, double-click to sort; drag it by its selected head to move it',
  headComputed:
    '{name} (computed): click to select the column, double-click to sort; drag it by its selected head to move it',
  headSort: 'Sort by {name}; with Shift as a further key',
};
