import type { Found } from '../found';

/** What a list says of itself as a whole, besides what it is of. */

const MONTH = /(20\d{2})\s*年\s*(1[0-2]|0?[1-9])\s*月(?!\s*\d)/g;

/** The one month that the name of a file, of its sheets or a title names, and its first day; null: none, or several. */
export function monthSaid(found: Pick<Found, 'fileName' | 'sheets'>): { month: string; date: string } | null {
  const text = textsOf(found).join('\n').normalize('NFKC');
  const dates = new Set(
    [...text.matchAll(MONTH)].map(([, year = '', month = '']) => `${year}-${month.padStart(2, '0')}-01`),
  );
  const [date] = dates;
  if (date === undefined || dates.size > 1) return null;
  return { month: `${date.slice(0, 4)}年${Number(date.slice(5, 7))}月`, date };
}

/** What the list calls itself: the longest line above its header, or the file's name. */
export function nameOfList({ fileName, sheets }: Pick<Found, 'fileName' | 'sheets'>): string {
  const titles = new Set(
    sheets.flatMap(({ use, header, top }) => {
      if (!use || header === null) return [];
      const cells = top.slice(0, header.from).flatMap((row) => row.map((cell) => cell.trim()));
      const lines = cells.filter((cell) => cell.length > 5 && !/[:：]/.test(cell));
      return lines.sort((a, b) => b.length - a.length).slice(0, 1);
    }),
  );
  const [title = ''] = titles;
  return (titles.size === 1 ? title : fileName.replace(/\.[^.]*$/, '')).slice(0, 100);
}

function textsOf({ fileName, sheets }: Pick<Found, 'fileName' | 'sheets'>): string[] {
  return [fileName, ...sheets.flatMap(({ use, name, title }) => (use ? [name, title] : []))];
}
