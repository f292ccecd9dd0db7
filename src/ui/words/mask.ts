/** An ID number with its first 6 and last 4 signs; short ones keep the first sign only. */
export function maskId(text: string): string {
  const signs = [...text];
  if (signs.length > 10)
    return `${signs.slice(0, 6).join('')}${'*'.repeat(signs.length - 10)}${signs.slice(-4).join('')}`;
  return `${signs[0] ?? ''}${'*'.repeat(Math.max(0, signs.length - 1))}`;
}

/** Whether a text comes from a masked screen: no ID number has an asterisk, and the signs below it are lost. */
export function isMaskedId(text: string): boolean {
  return /[*＊]/.test(text);
}

/** A text that may hold ID numbers besides other things: a whole line of a file, a cell in the wrong column. */
export function maskIdsIn(text: string): string {
  return text.replaceAll(
    /(?<![\dA-Za-z])(?:\d{17}[\dXx]|\d{15}|\d{6}(?:19|20)\d{2}[01]\d[0-3]\d{4}[\dXx][1-7][1-4]B?\d?)(?![\dA-Za-z])/g,
    maskId,
  );
}
