import { arithmetic, type Series } from './arithmetic';
import { daySeries } from './seriesDays';

export interface SeriesOptions {
  /** The cells may count up; else they are copied. */
  readonly counts: boolean;
  /** The series is wanted upwards or to the left. */
  readonly back: boolean;
  /** What is usual for these texts (count or copy) the other way round. */
  readonly toggled: boolean;
  /** A series was asked for: whatever can count counts. */
  readonly always?: boolean;
}

/**
 * How a few cells go on, as in a spreadsheet: numbers and dates from two cells on by their steps, a single date by days, a
 * text by the number it ends in; everything else is repeated. Pure; ID numbers are texts and never count.
 */
export function seriesOf(texts: readonly string[], { counts, back, toggled, always }: SeriesOptions): Series {
  const copy = repeated(texts, back);
  if (!counts || texts.length === 0) return copy;
  const numbers = numberSeries(texts, back);
  // A single number is copied, whatever else can count counts: Ctrl turns it round.
  const single = numbers !== null && texts.length === 1;
  const counted = numbers ?? daySeries(texts, back) ?? tailSeries(texts, back);
  if (counted === null) return copy;
  return always === true || single === toggled ? counted : copy;
}

/** The source again and again, from its near end on. */
function repeated(texts: readonly string[], back: boolean): Series {
  const { length } = texts;
  return (index) => texts[back ? length - 1 - (index % length) : index % length] ?? '';
}

const PLAIN = /^-?(?:0|[1-9]\d{0,13})(?:\.\d{1,4})?$/;

/** Numbers with equal steps; a single one steps by 1. Worked out in whole units of the last decimal place. */
function numberSeries(texts: readonly string[], back: boolean): Series | null {
  if (!texts.every((text) => PLAIN.test(text))) return null;
  const places = Math.max(...texts.map((text) => (text.split('.')[1] ?? '').length));
  const unit = 10 ** places;
  const values = texts.map((text) => Math.round(Number(text) * unit));
  const at = arithmetic(values, unit, back);
  if (at === null) return null;
  return (index) => (at(index) / unit).toFixed(places);
}

const TAIL = /^(.*?)(\d{1,14})(\D*)$/su;

/** Texts that differ only in their last number: 第1组, 第2组; 001, 002. The width of the number is kept. */
function tailSeries(texts: readonly string[], back: boolean): Series | null {
  const parts = texts.map((text) => (/\d{15,}/.test(text) ? null : TAIL.exec(text)));
  const [first] = parts;
  if (first === null || first === undefined) return null;
  const [, before = '', digits = '', after = ''] = first;
  const values: number[] = [];
  for (const part of parts) {
    if (part === null || part[1] !== before || part[3] !== after) return null;
    values.push(Number(part[2]));
  }
  const at = arithmetic(values, 1, back);
  if (at === null) return null;
  const width = Math.min(...parts.map((part) => part?.[2]?.length ?? 0));
  const padded = parts.some((part) => part?.[2]?.startsWith('0') === true && part[2].length > 1);
  return (index) => {
    const value = Math.abs(at(index)); // below nought a spreadsheet counts up again
    return `${before}${padded ? String(value).padStart(Math.max(width, digits.length), '0') : value}${after}`;
  };
}
