import { createCellWriter } from './cellWriter';
import type { Meaning } from './found';
import { headerForm } from './find/personHead';
import type { PersonRows } from './personRows';

const NUMBERS = /^(?:序号?|编号|号)$/;
const ROLES = /^户主(?:或|及|和|、|\/|\|)?(?:家庭)?成员$/;
const HEAD = '户主';

export interface NumberedHeads {
  note(cells: readonly string[], members: readonly number[]): void;
  /** All rows are there: whoever stands below a head is of his household. */
  link(): void;
  /** How many households were made so, and by which columns; 0: none. */
  linked(): { readonly count: number; readonly headers: readonly string[] };
}

/**
 * Households of a sheet in which a number stands with each 户主 and with nobody else: 1 户主, blank 子, 2 户主. Where a single row is
 * otherwise, or its unit is another than its head's, the number is that of a line and tells nothing. The number itself is the
 * list's own, and is no number of the household in the roster.
 */
export function createNumberedHeads(
  rows: PersonRows,
  meanings: readonly Meaning[],
  headers: readonly string[],
): NumberedHeads | undefined {
  if (meanings.some((meaning) => meaning === 'household' || meaning === 'headName' || meaning === 'headId')) return;
  const unread = (words: RegExp): number =>
    headers.findIndex((header, at) => (meanings[at] ?? null) === null && words.test(headerForm(header)));
  const related = meanings.indexOf('relation');
  const [number, role] = [unread(NUMBERS), related === -1 ? unread(ROLES) : related];
  if (number === -1 || role === -1) return;
  const { table } = rows;
  const found: number[][] = [];
  const seen = new Set<string>();
  let [fits, count] = [true, 0];
  const place = (row: number): string => `${table.getText('unit', row)}\u0000${table.getText('group', row)}`;
  return {
    note(cells, members) {
      const [row, ...others] = members;
      const [text, word] = [(cells[number] ?? '').trim(), (cells[role] ?? '').trim()];
      const isHead = word === HEAD;
      if (!fits || row === undefined) return;
      fits = others.length === 0 && word !== '' && (isHead ? /^\d{1,5}$/.test(text) && !seen.has(text) : text === '');
      if (isHead) {
        seen.add(text);
        found.push([row]);
        return;
      }
      const own = found.at(-1);
      fits &&= own?.[0] !== undefined && place(own[0]) === place(row);
      own?.push(row);
    },
    link() {
      if (!fits || found.length < 2 || found.every((members) => members.length === 1)) return;
      const writeRelation = createCellWriter(table, 'relation');
      for (const members of found) {
        rows.link(members);
        count += 1;
        if (related === -1 && members[0] !== undefined) writeRelation(HEAD, members[0]);
      }
    },
    linked: () => ({ count, headers: [...new Set([headers[number] ?? '', headers[role] ?? ''])] }),
  };
}
