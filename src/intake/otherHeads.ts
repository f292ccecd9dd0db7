import { memberClaims } from './find/headerRows';
import { saysGone } from './find/unreadCells';
import { headerForm } from './find/words';
import type { Meaning } from './found';
import { isBlank, textOf } from './rowText';

/** Cells of a sheet that are told of their rows and not read. */
export interface OtherHeads {
  /** Takes note of a line of heads among the rows. */
  pass(record: readonly string[]): void;
  /** A record without what stands below other words than those of the first header. */
  read(record: readonly string[]): readonly string[];
  /** What of a record is not read: below such words, each with its own, and beyond the last head; '' = nothing. */
  told(record: readonly string[]): string;
  /** What of it says that somebody has died or moved away (死亡时间 over a day); '' = nothing. */
  gone(record: readonly string[]): string;
}

/**
 * Heads that come again among the rows may have other words over some columns (死亡时间 where 与户主关系 stood): what stands below them is
 * no such thing, and is told of each row instead.
 * @param header the lines of the first header; none: there is none
 */
export function createOtherHeads(header: readonly (readonly string[])[], meanings: readonly Meaning[]): OtherHeads {
  const others = new Map<number, string>();
  const known = meanings.map((_, column) => {
    const forms = header.map((line) => headerForm(line[column] ?? ''));
    return new Set([...forms, forms.join('')]);
  });
  const isOther = (text: string, column: number): boolean => {
    const form = headerForm(text);
    if (form === '' || (meanings[column] ?? null) === null || known[column]?.has(form) === true) return false;
    return !memberClaims(form).some(({ meaning }) => meaning === meanings[column]);
  };
  return {
    pass(record) {
      if (header.length === 0 || isBlank(record)) return;
      others.clear();
      for (const [column, text] of record.entries()) if (isOther(text, column)) others.set(column, text.trim());
    },
    read: (record) => (others.size === 0 ? record : record.map((cell, column) => (others.has(column) ? '' : cell))),
    told(record) {
      const below = [...others].flatMap(([column, word]) => {
        const text = (record[column] ?? '').trim();
        return text === '' ? [] : [`${word}：${text}`];
      });
      return [...below, record.length > meanings.length ? textOf(record, meanings.length) : '']
        .filter((text) => text !== '')
        .join('；');
    },
    gone(record) {
      for (const [column, word] of others) {
        const text = (record[column] ?? '').trim();
        if (text !== '' && saysGone(word, text)) return `${word}：${text}`;
      }
      return '';
    },
  };
}
