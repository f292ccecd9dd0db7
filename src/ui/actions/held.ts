const everywhere =
  'Ctrl+D Ctrl+G Ctrl+H Ctrl+K Ctrl+O Ctrl+P Ctrl+S Ctrl+Shift+D Ctrl+Shift+P Ctrl+Shift+S Ctrl+Shift+Delete F1';
const inGrid =
  'Ctrl+B Ctrl+E Ctrl+F Ctrl+I Ctrl+J Ctrl+L Ctrl+M Ctrl+Q Ctrl+R Ctrl+U Ctrl+Shift+A Ctrl+Shift+B Ctrl+Shift+F ' +
  'Ctrl+Shift+G Ctrl+Shift+H Ctrl+Shift+K Ctrl+Shift+L Ctrl+Shift+M Ctrl+Shift+O Ctrl+Shift+R Ctrl+Shift+U ' +
  'Alt+ArrowLeft Alt+ArrowRight Alt+Home Alt+D F3 F7 Ctrl+= Ctrl+Shift+_';

const EVERYWHERE: ReadonlySet<string> = new Set(everywhere.split(' '));
const IN_GRID: ReadonlySet<string> = new Set(inGrid.split(' '));

/** Keys by which the browser zooms the page; in the grid their neighbours insert and delete rows, and it zooms by others. */
const ZOOMS: ReadonlySet<string> = new Set(['Ctrl+=', 'Ctrl+Shift+_']);

export function zooms(chord: string): boolean {
  return ZOOMS.has(chord);
}

/**
 * Keys with which the browser would do something nobody at a ledger expects: bookmark the page, list downloads, go to the
 * address line, load the page anew, clear the history. Inside an open workbook they never reach it, whether the workbook uses
 * them or not. F5, F11, the keys of windows and tabs and those of the developer tools stay the browser's.
 */
export function surprises(chord: string, grid: boolean): boolean {
  return EVERYWHERE.has(chord) || (grid && IN_GRID.has(chord));
}
