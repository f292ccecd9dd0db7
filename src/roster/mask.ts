/** An ID number with its first 6 and last 4 signs; short ones keep the first sign only. */
export function maskId(text: string): string {
  const signs = [...text];
  if (signs.length > 10)
    return `${signs.slice(0, 6).join('')}${'*'.repeat(signs.length - 10)}${signs.slice(-4).join('')}`;
  return `${signs[0] ?? ''}${'*'.repeat(Math.max(0, signs.length - 1))}`;
}

/** A text that may hold ID numbers besides other things, each of them written otherwise; as a rule masked. */
export function maskIdsIn(text: string, by: (id: string) => string = maskId): string {
  return text.replaceAll(
    /(?<![\dA-Za-z])(?:\d{17}[\dXx]|\d{15}|\d{6}(?:19|20)\d{2}[01]\d[0-3]\d{4}[\dXx][1-7][1-4]B?\d?)(?![\dA-Za-z])/g,
    (id) => by(id),
  );
}

/** Digits with blanks, marks nobody sees, and letters for noughts between them. */
const SPOILT = /(?<![A-Za-z\d])[\dOoＯ０-９](?:[\s\p{Cf}'’‘.-]{0,3}[\dOoXxＯＸ０-９]){13,21}/gu;
const LIKE_ID = /^\d{6}(?:(?:19|20)\d{2}\d{4,12}[\dx]?|\d{2}[01]\d[0-3]\d{4}[\dx]?)$/i;

/** ID numbers in a text as a file has it, before anything in it was read: numbers with blanks, with letters for noughts, too short ones. */
export function maskRawIds(text: string, by: (id: string) => string = maskId): string {
  return maskIdsIn(text, by).replaceAll(SPOILT, (run) => {
    const signs = run.normalize('NFKC').replaceAll(/[^\dOoXx]/g, '');
    return LIKE_ID.test(signs.replaceAll(/o/gi, '0')) ? by(signs) : run;
  });
}

/** A name of which only the first sign can be read: 张三丰 → 张**. Never more than three asterisks, so that length tells little. */
export function maskName(text: string): string {
  const [first = '', ...rest] = text.trim();
  return `${first}${'*'.repeat(Math.min(3, rest.length))}`;
}

/** A name for a public list, without what stands in the middle: 张三 → 张*, 张三丰 → 张*丰. */
export function starMiddle(text: string): string {
  const signs = [...text.trim()];
  const last = signs.length > 2 ? (signs.at(-1) ?? '') : '';
  return `${signs[0] ?? ''}${'*'.repeat(Math.max(0, signs.length - (last === '' ? 1 : 2)))}${last}`;
}
