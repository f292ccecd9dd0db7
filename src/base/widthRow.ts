/**
 * A table with merged cells, as Excel and WPS put it on the clipboard or save it as a web page, ends in a row that nobody
 * sees: it only tells browsers the widths of columns, and the plain text beside it does not have it.
 */
const WIDTH_ROW = /<!(?:--)?\[if supportMisalignedColumns\][\s\S]*?<!(?:--)?\[endif\](?:--)?>/gi;

/** The markup without that row; rows that the user hid stay. */
export function withoutWidthRow(html: string): string {
  return html.replaceAll(WIDTH_ROW, '');
}
