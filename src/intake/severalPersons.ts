import { isIdNumber } from './find/content';
import type { Meaning } from './found';

/** Two numbers in one cell have more signs than any number of one person. */
const ONE_NUMBER = 30;
const NUMBERS = /(?<!\d)\d{17}[\dX](?![\dX])/gi;
const BETWEEN = /^[\s、,，;；/／|。.\d:：()（）]*$/u;
const SEPARATORS = [/\n/u, /[、,，;；/／|]/u, /\s+/u] as const;
const NAME = /^\p{Script=Han}[\p{Script=Han}·•‧．.]{1,19}$/u;
/** What each has of his own: where it cannot be told whose it is, nobody is taken apart. */
const OWN: ReadonlySet<Meaning> = new Set<Meaning>(['relation', 'sex', 'birth']);
/** What each may have of his own. */
const MAY_BE_OWN: ReadonlySet<Meaning> = new Set<Meaning>([...OWN, 'phone', 'payAmount', 'receipt', 'note']);

/** Takes rows apart that hold several persons in one cell, where names and numbers go together one to one: a number a name. */
export interface SeveralPersons {
  /** The rows, a person each; null: the row is one person, or nobody can say whose is what. */
  apart(cells: readonly string[]): readonly (readonly string[])[] | null;
  /** How many rows. */
  readonly count: () => number;
}

/** How many names a row has, where it says so. */
const COUNTS = /人数$/u;
const APART = /[、,，;；/／|\n]/u;
/** 王一、李二 in a list without numbers: nobody's name is longer. */
const PLAIN_NAME = /^\p{Script=Han}{2,4}$/u;

/** Takes rows apart that hold several names in one cell, of a list without numbers that says the same of each of them. */
export function createSeveralNames(meanings: readonly Meaning[], headers: readonly string[]): SeveralPersons {
  const name = meanings.includes('idNumber') || meanings.includes('payAmount') ? -1 : meanings.indexOf('name');
  const own = meanings.flatMap((meaning, column) => (OWN.has(meaning) || meaning === 'phone' ? [column] : []));
  const counts = headers.flatMap((header, column) => (COUNTS.test(header.trim()) ? [column] : []));
  let count = 0;
  return {
    count: () => count,
    apart(cells) {
      const text = (cells[name] ?? '').normalize('NFKC');
      if (!APART.test(text)) return null;
      const names = text.split(APART).flatMap((part) => part.replaceAll(/\s/g, '') || []);
      if (names.length < 2 || !names.every((each) => PLAIN_NAME.test(each))) return null;
      if (own.some((column) => (cells[column] ?? '').trim() !== '')) return null;
      const said = counts.map((column) => Number.parseInt((cells[column] ?? '').normalize('NFKC'), 10));
      if (said.some((each) => Number.isInteger(each) && each !== names.length)) return null;
      count += 1;
      return names.map((each) => cells.map((cell, column) => (column === name ? each : cell)));
    },
  };
}

/** @param together the column of an amount that is said of all of a row; -1: none. */
export function createSeveralPersons(meanings: readonly Meaning[], together: number): SeveralPersons {
  const [name, number] = [meanings.indexOf('name'), meanings.indexOf('idNumber')];
  const own = meanings.flatMap((meaning, column) => (MAY_BE_OWN.has(meaning) ? [column] : []));
  let count = 0;

  function apart(cells: readonly string[]): readonly (readonly string[])[] | null {
    const [named = '', numbered = ''] = [cells[name], cells[number]];
    const numbers = numbersIn(numbered);
    const names = partsOf(named, numbers.length);
    if (numbers.length < 2 || names === null || !names.every((text) => NAME.test(text))) return null;
    const each = numbers.map((text) => [...cells].fill(text, number, number + 1));
    for (const [at, row] of each.entries()) row[name] = names[at] ?? '';
    for (const column of own) {
      const text = (cells[column] ?? '').trim();
      const parts = text === '' ? null : partsOf(text, numbers.length);
      if (parts === null && text !== '' && OWN.has(meanings[column] ?? null)) return null;
      for (const [at, row] of each.entries()) {
        if (parts !== null) row[column] = parts[at] ?? '';
        else if (column === together && text !== '') row[column] = ofAll(text, numbers.length);
      }
    }
    return each;
  }

  return {
    count: () => count,
    apart(cells) {
      if (name === -1 || number === -1 || (cells[number] ?? '').length <= ONE_NUMBER) return null;
      const rows = apart(cells);
      if (rows !== null) count += 1;
      return rows;
    },
  };
}

/** An amount beside several persons is theirs together: nobody has paid it for himself, so it cannot be read. */
export const ofAll = (text: string, count: number): string => `${text}（${count}人合计）`;

/** The right numbers of a cell, all of them different; none where anything else stands there. */
function numbersIn(text: string): readonly string[] {
  const plain = text.normalize('NFKC');
  const found = (plain.match(NUMBERS) ?? []).map((each) => each.toUpperCase());
  const sound = found.every(isIdNumber) && new Set(found).size === found.length;
  return sound && BETWEEN.test(plain.replaceAll(NUMBERS, '')) ? found : [];
}

/** A text in so many parts, by whatever stands between them; null: it has not so many. */
function partsOf(text: string, count: number): readonly string[] | null {
  for (const separator of SEPARATORS) {
    const parts = text
      .normalize('NFKC')
      .split(separator)
      .map((part) => part.trim().replaceAll(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, ''))
      .filter((part) => part !== '');
    if (parts.length === count) return parts;
  }
  return null;
}
