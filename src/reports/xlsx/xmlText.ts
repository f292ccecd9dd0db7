/** A cell holds no more characters (Excel). */
export const LONGEST = 32_767;

/** Controls but tab and line ends, halves of characters, and two code points that are none: XML cannot hold most of them. */
const FORBIDDEN = /(?![\t\n\r])\p{Cc}|[\p{Cs}\ufffe\uffff]/gu;

/** A text as a cell keeps it: without what XML cannot hold, and not longer than a cell. */
export function cellText(text: string): string {
  const clean = withoutForbidden(text);
  return clean.length <= LONGEST ? clean : clean.slice(0, LONGEST).replace(/[\ud800-\udbff]$/, '');
}

/** Whether a cell gets only the beginning of a text. */
export function isCut(text: string): boolean {
  return text.length > LONGEST && withoutForbidden(text).length > LONGEST;
}

function withoutForbidden(text: string): string {
  return text.replace(FORBIDDEN, '');
}

/** For attributes and elements that readers take as they stand. */
export function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/**
 * The `<t>` of a cell. Spreadsheets read `_x000D_` as a character by its number: a return is written so, and a text that
 * looks so by itself is kept from being read so. Outer blanks and line ends must be asked to stay.
 */
export function textElement(text: string): string {
  const escaped = escapeXml(cellText(text).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')).replaceAll('\r', '_x000D_');
  return /^\s|\s$|[\t\n]/.test(text) ? `<t xml:space="preserve">${escaped}</t>` : `<t>${escaped}</t>`;
}
