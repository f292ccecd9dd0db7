/** Money is whole fen (1 yuan = 100 fen) everywhere inside the program. */
declare const fenBrand: unique symbol;
export type Fen = number & { readonly [fenBrand]: true };

/** A share in hundredths of a percent: 95 % is 9500. */
declare const shareBrand: unique symbol;
export type BasisPoints = number & { readonly [shareBrand]: true };

/** Brands an integer number of fen. Throws RangeError when it is not a safe integer. */
export function fen(value: number): Fen {
  if (!Number.isSafeInteger(value)) throw new RangeError(`not a whole number of fen: ${value}`);
  return value as Fen;
}

/** Brands an integer number of basis points. Throws RangeError when it is not a safe integer. */
export function basisPoints(value: number): BasisPoints {
  if (!Number.isSafeInteger(value)) throw new RangeError(`not whole basis points: ${value}`);
  return value as BasisPoints;
}

/**
 * A percentage of an amount, rounded half up to the fen (policies.md, head of the page).
 * Exact for every amount below 9 × 10^11 fen.
 */
export function shareOf(amount: Fen, share: BasisPoints): Fen {
  return Math.floor((amount * share + 5000) / 10000) as Fen;
}

/** `28000` → `280.00`, without thousands separators: the form of files. */
export function formatYuan(amount: Fen): string {
  const sign = amount < 0 ? '-' : '';
  const whole = Math.abs(amount);
  return `${sign}${Math.floor(whole / 100)}.${String(whole % 100).padStart(2, '0')}`;
}

/** `123456` → `1,234.56`: the form on screen. */
export function formatMoney(amount: Fen): string {
  const [yuan = '0', cents = '00'] = formatYuan(amount).split('.');
  return `${yuan.replace(/\B(?=(\d{3})+(?!\d))/g, ',')}.${cents}`;
}

/** Reads a plain decimal yuan text (`280`, `280.5`, `280.00`); undefined when it is anything else. */
export function parseYuan(text: string): Fen | undefined {
  const match = /^(-?)(\d{1,12})(?:\.(\d{1,2}))?$/.exec(text);
  if (match === null) return undefined;
  const value = Number(match[2]) * 100 + Number((match[3] ?? '').padEnd(2, '0'));
  return (match[1] === '-' && value !== 0 ? -value : value) as Fen;
}
