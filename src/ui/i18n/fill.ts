import { own } from '../../base/own';
import { seen } from '../words/mask';

export type Values = Readonly<Record<string, string | number>>;

/**
 * Puts values into a sentence. `{name}` is the value, a number with thousands separators;
 * `{count|person|persons}` is the first word when the number is 1, else the second.
 * A name without a value stays as it is written, so that a slip is seen. ID numbers within values are masked where the screen masks them.
 */
export function fill(sentence: string, values: Values = {}, shown: (text: string) => string = seen): string {
  return sentence.replace(
    /\{([a-zA-Z]+)(?:\|([^|{}]*)\|([^|{}]*))?\}/g,
    (whole, name: string, one?: string, many?: string) => {
      const value = own(values, name);
      if (value === undefined) return whole;
      if (one !== undefined && many !== undefined) return value === 1 ? one : many;
      return typeof value === 'number' ? grouped(value) : shown(value);
    },
  );
}

/** `1234567` → `1,234,567`, in both languages. */
export function grouped(value: number): string {
  const [whole = '', decimals] = String(value).split('.');
  const separated = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
  return decimals === undefined ? separated : `${separated}.${decimals}`;
}
