import type { Clipboard } from '../../../../src/intake/book';
import { cellHtml } from './webPage';
import { plainCell, type Rows } from './sheets';

interface Merged {
  readonly column: number;
  readonly top: number;
  readonly bottom: number;
}
type Copied = ((rows: Rows, merged: Merged, address: string) => Clipboard) & { readonly from: string };

/** What a copied block looks like: a column merged over some rows, and an address of two lines in the last column. */
function copied(from: string, quotes: boolean, lineEnd: string, page: (cells: string) => string): Copied {
  const make = (rows: Rows, merged: Merged, address: string): Clipboard => {
    const block = rows.map((row, at) => {
      const cells = row.map((cell, column) => {
        if (column === merged.column && at > merged.top && at <= merged.bottom) return '';
        return cell === '三排2号，左' ? address : plainCell(cell);
      });
      return cells;
    });
    const plain = block
      .map((row) => row.map((cell) => (quotes && cell.includes('\n') ? `"${cell}"` : cell)).join('\t') + lineEnd)
      .join('');
    const html = block.map((row, at) => {
      const cells = row.flatMap((cell, column) => {
        if (column === merged.column && at > merged.top && at <= merged.bottom) return [];
        const over = column === merged.column && at === merged.top ? ` rowspan=${merged.bottom - merged.top + 1}` : '';
        return [`<td${over} class=xl66 style='mso-number-format:"\\@"'>${cellHtml(cell)}</td>`];
      });
      return ` <tr height=19>${cells.join('')}</tr>`;
    });
    return { plain, html: page(html.join('\n')) };
  };
  return Object.assign(make, { from });
}

export const excelClipboard = copied(
  'Excel',
  true,
  '\r\n',
  (cells) =>
    `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><body><table><!--StartFragment--><col width=72>\n${cells}<!--EndFragment--></table></body></html>`,
);
export const wpsClipboard = copied(
  'WPS, which quotes nothing',
  false,
  '\r\n',
  (cells) => `<html><body><table>${cells}</table></body></html>`,
);
export const libreOfficeClipboard = copied(
  'LibreOffice',
  true,
  '\n',
  (cells) =>
    `<!DOCTYPE html><html><body><table cellspacing="0" border="0"><colgroup span="8" width="85"></colgroup>${cells}</table></body></html>`,
);
