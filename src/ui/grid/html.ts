/** Cells as markup for other spreadsheets. `asText`: columns whose cells are texts there too, so that ID numbers keep all digits. */
export function htmlRow(cells: readonly string[], asText: readonly boolean[]): string {
  const tags = cells.map(
    (text, at) => `<td${asText[at] === true ? ' class=t sdnum="2052;0;@"' : ''}>${escaped(text)}</td>`,
  );
  return `<tr>${tags.join('')}</tr>`;
}
export const HTML_HEAD =
  '<html><head><meta charset="utf-8"><style>td{white-space:nowrap}.t{mso-number-format:"\\@"}br{mso-data-placement:same-cell}</style></head><body><table>';
export const HTML_END = '</table></body></html>';

function escaped(text: string): string {
  return /[&<>"\r\n]/.test(text)
    ? text
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replaceAll('"', '&quot;')
        .replaceAll(/\r?\n|\r/g, '<br>')
    : text;
}
