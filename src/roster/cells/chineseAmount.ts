import { EMPTY } from '../types';

const PLAIN = '零一二三四五六七八九';
const DIGITS: Readonly<Record<string, number>> = Object.fromEntries(
  [PLAIN, '〇壹贰叁肆伍陆柒捌玖']
    .flatMap((signs) => [...signs].map((sign, digit) => [sign, digit]))
    .concat([['两', 2]]),
);
const STEPS: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 };

const FORM =
  /^(?:人民币)?(?:([^元圆角分整正]+)[元圆]?)?(?:零?([^元圆角分整正零])角)?(?:零?([^元圆角分整正零])分)?[整正]?$/;

/**
 * An amount in Chinese numerals (贰佰捌拾元整, 二百八十元, 伍角) in fen; EMPTY where it is none. Only what has one meaning:
 * 二百八 may be 280 or 208 and is not read, nor are digits in a row (贰捌零).
 */
export function readChineseAmount(text: string): number {
  const match = FORM.exec(text.replaceAll(/\s/g, ''));
  if (match === null) return EMPTY;
  const [, whole, tenths, cents] = match;
  if (whole === undefined && tenths === undefined && cents === undefined) return EMPTY;
  const yuan = whole === undefined ? 0 : readWhole(whole);
  const jiao = tenths === undefined ? 0 : DIGITS[tenths];
  const fen = cents === undefined ? 0 : DIGITS[cents];
  if (yuan === undefined || jiao === undefined || fen === undefined) return EMPTY;
  return yuan * 100 + jiao * 10 + fen;
}

/** Reads loosely, writes the number as it must be written, and takes it only where both are the same. */
function readWhole(text: string): number | undefined {
  let total = 0;
  let section = 0;
  let digit: number | undefined;
  for (const sign of text) {
    const step = STEPS[sign];
    if (sign === '万' || sign === '萬') {
      total = (section + (digit ?? 0)) * 10_000;
      section = 0;
      digit = undefined;
    } else if (step !== undefined) {
      section += (digit ?? 1) * step;
      digit = undefined;
    } else {
      digit = DIGITS[sign];
      if (digit === undefined) return undefined;
    }
  }
  const value = total + section + (digit ?? 0);
  const came = [...text].map((sign) => PLAIN.charAt(DIGITS[sign] ?? -1) || plainStep(sign)).join('');
  const right = writeWhole(value);
  return came === right || came === right.replace(/^一十/, '十') ? value : undefined;
}

function plainStep(sign: string): string {
  if (sign === '萬') return '万';
  const step = STEPS[sign];
  return step === undefined ? sign : step === 10 ? '十' : step === 100 ? '百' : '千';
}

function writeWhole(value: number): string {
  if (value === 0) return '零';
  const [high, low] = [Math.floor(value / 10_000), value % 10_000];
  if (high === 0) return writeSection(low);
  const gap = low > 0 && low < 1000 ? '零' : '';
  return `${writeSection(high)}万${gap}${low === 0 ? '' : writeSection(low)}`;
}

/** 1 to 9999. */
function writeSection(value: number): string {
  let text = '';
  let gap = false;
  for (const [step, word] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(value / step) % 10;
    if (digit === 0) gap = text !== '';
    else {
      text += `${gap ? '零' : ''}${PLAIN.charAt(digit)}${word}`;
      gap = false;
    }
  }
  return text;
}
