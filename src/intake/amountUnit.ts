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

const OF_ALL = /(?:全户|人)合计）$/u;
/** Heads of amounts that a household has paid together. */
export const OF_HOUSEHOLD = /^(?:家庭|全家|全户|合户|整户|户(?!主|籍|口))/u;

/** An amount that a household has paid together, with a word that says so: nobody has paid it for himself. */
export const ofHousehold = (text: string): string =>
  /\d/.test(text) && !OF_ALL.test(text) ? `${text}（全户合计）` : text;

/** Several amounts in a cell: 140+140, 280、30, 现金140微信140. */
const SEVERAL = /\d\D*[+＋、，,;；/\s和加]\D*\d|\d元?\D{2,}\d+(?:元|$)/u;
const THOUSANDS = /^\D*\d{1,3}(?:,\d{3})+(?:\.\d+)?\D*$/u;

/** 280,00: as it is written elsewhere; what it is here nobody can say. */
const DECIMAL_COMMA = /^\d{1,3}(?:\.?\d{3})*,\d{1,2}$/u;

/** What is wrong with an amount that cannot be read: the code of a problem. */
export function amountProblem(text: string): 'amount-household' | 'amount-several' | 'amount-unreadable' {
  const plain = text.normalize('NFKC').trim();
  if (/(?:全户|人)合计\)$/u.test(plain)) return 'amount-household';
  if (DECIMAL_COMMA.test(plain)) return 'amount-unreadable';
  return SEVERAL.test(plain) && !THOUSANDS.test(plain) ? 'amount-several' : 'amount-unreadable';
}
