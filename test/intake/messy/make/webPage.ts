import { plainCell, type Rows } from './sheets';
import { escapeXml } from '../../containers/support/xlsx';

/** A list as programs of offices save it under the name of an Excel file. */
export function webPage(rows: Rows, charset: string): string {
  const lines = rows.map((row) => `<tr>${row.map((cell) => `<td class=xl66>${cellHtml(cell)}</td>`).join('')}</tr>`);
  return `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta http-equiv=Content-Type content="text/html; charset=${charset}"><style>td{mso-number-format:"\\@"}</style></head>
<body><table border=1>${lines.join('\n ')}</table></body></html>`;
}

export function cellHtml(cell: Rows[number][number]): string {
  return escapeXml(plainCell(cell)).replaceAll('\n', '<br>\n    ');
}
