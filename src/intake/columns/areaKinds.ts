import type { BookNote, RawSheet } from '../book';

const HEADER_ROWS = 30;
/** Heads over town or country. */
const AREA = /^城乡(?:属性|类[别型]|性质|分类|标[识志])$/u;
/** Heads over the aid that is of one of the two. */
const AID = /^(?:社会)?(?:救助|保障|低保|对象|救助对象|保障对象|困难|身份|享受)(?:类[别型]|身份|政策|待遇)$/u;
const OPEN = /^(?:最低生活保障|低保)(?:户|对象|人员|家庭)?$/u;
const KINDS: readonly (readonly [area: RegExp, kind: string])[] = [
  [/^(?:城市|城镇)$/u, '城镇低保'],
  [/^(?:农村|乡村)$/u, '农村低保'],
];

const plain = (text: string): string => text.normalize('NFKC').replaceAll(/\s/g, '');

export interface AreaMender {
  /** A row whose 低保 says which of the two it is, where the column beside says it. */
  row(cells: readonly string[], at: number): readonly string[];
  notes(sheet: string): BookNote[];
}

/** Where a column says town or country and another one 低保 alone: together they say which of the two. null: a sheet that begins so has none. */
export function createAreaMender(first: readonly (readonly string[])[]): AreaMender | null {
  const at = first.slice(0, HEADER_ROWS).findIndex((row) => row.some((cell) => AREA.test(plain(cell))));
  const heads = (first[at] ?? []).map(plain);
  const [area, ...areas] = heads.flatMap((head, column) => (AREA.test(head) ? [column] : []));
  const [aid, ...aids] = heads.flatMap((head, column) => (AID.test(head) ? [column] : []));
  if (area === undefined || aid === undefined || areas.length + aids.length > 0) return null;
  let count = 0;
  return {
    row(cells, index) {
      if (index <= at || !OPEN.test(plain(cells[aid] ?? ''))) return cells;
      const where = plain(cells[area] ?? '');
      const kind = KINDS.find(([word]) => word.test(where))?.[1];
      if (kind === undefined) return cells;
      count += 1;
      return cells.map((cell, column) => (column === aid ? kind : cell));
    },
    notes: (sheet) =>
      count === 0 ? [] : [{ code: 'area-kind', sheet, header: `${heads[aid] ?? ''} / ${heads[area] ?? ''}`, count }],
  };
}

/** The same for a sheet that is there as a whole; null: nothing changes. */
export function withAreaKinds(
  sheet: RawSheet,
): { readonly sheet: RawSheet; readonly notes: readonly BookNote[] } | null {
  const mend = createAreaMender(sheet.rows);
  if (mend === null) return null;
  const rows = sheet.rows.map((row, at) => mend.row(row, at));
  const notes = mend.notes(sheet.name);
  return notes.length === 0 ? null : { sheet: { ...sheet, rows }, notes };
}
