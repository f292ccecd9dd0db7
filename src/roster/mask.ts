/** An ID number with its first 6 and last 4 signs; short ones keep the first sign only. */
export function maskId(text: string): string {
  const signs = [...text];
  if (signs.length > 10)
    return `${signs.slice(0, 6).join('')}${'*'.repeat(signs.length - 10)}${signs.slice(-4).join('')}`;
  return `${signs[0] ?? ''}${'*'.repeat(Math.max(0, signs.length - 1))}`;
}

/** A name of which only the first sign can be read: 张三丰 → 张**. Never more than three asterisks, so that length tells little. */
export function maskName(text: string): string {
  const [first = '', ...rest] = text.trim();
  return `${first}${'*'.repeat(Math.min(3, rest.length))}`;
}
