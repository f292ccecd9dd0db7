/** The unit of an amount that its header names in brackets: 交易金额（分）, 金额（万元）. */
const UNIT = /[(（[【]\s*(?:单位\s*[:：]?\s*)?([分角百千万]元?)\s*[)）\]】]|单位\s*[:：]\s*([分角百千万]元?)$/u;
const WHOLE = /^\d{1,12}$/;

/**
 * How the amounts of a column are read whose header says that they are not in yuan: whole numbers of 分 as what they are in yuan;
 * anything else keeps its unit, which makes an amount of it that nobody can read, and waits. undefined: they are in yuan.
 */
export function amountReader(header: string): ((text: string) => string) | undefined {
  const [, bracketed, behind] = UNIT.exec(header) ?? [];
  const unit = bracketed ?? behind;
  if (unit === undefined) return undefined;
  return (text) => {
    const plain = text.normalize('NFKC').trim().replaceAll(',', '');
    if (plain === '' || !/\d/.test(plain)) return text;
    if (unit !== '分' || !WHOLE.test(plain)) return `${text}${unit}`;
    const digits = plain.padStart(3, '0');
    return `${digits.slice(0, -2).replace(/^0+(?=\d)/, '')}.${digits.slice(-2)}`;
  };
}
