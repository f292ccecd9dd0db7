/** Widths of words, near enough to lay out a picture without asking the browser. In sizes of type (em). */

const NARROW = /[iljtfrI1.,;:'|!()[\] ]/;

/** Chinese signs take a whole em, others about half of it. */
export function widthOf(text: string): number {
  let width = 0;
  for (const sign of text) {
    const code = sign.codePointAt(0) ?? 0;
    if (code >= 0x2e80) width += 1;
    else if (code >= 0x30 && code <= 0x39) width += 0.56;
    else width += NARROW.test(sign) ? 0.36 : 0.6;
  }
  return width;
}

/** As much of a text as fits, with an ellipsis where something is left out. */
export function fitted(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  let kept = '';
  let used = 0.9; // the ellipsis
  for (const sign of text) {
    used += widthOf(sign);
    if (used > width) break;
    kept += sign;
  }
  return `${kept}…`;
}

/** Lines no wider than that; broken at spaces where there are any, else between signs. */
export function wrapped(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const part of text.match(/[!-~]+|[^!-~]/g) ?? []) {
    if (line !== '' && widthOf(line + part) > width) {
      lines.push(line.trimEnd());
      line = part === ' ' ? '' : part;
    } else line += part;
  }
  return line.trim() === '' && lines.length > 0 ? lines : [...lines, line.trimEnd()];
}
