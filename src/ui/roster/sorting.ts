import type { ColumnId, ViewQuery } from '../../client/protocol';
import { t } from '../i18n';

type Sort = ViewQuery['sort'];

/** A click on a head: ascending, descending, unsorted. `adding` keeps the other keys. */
export function nextSort(sort: Sort, column: ColumnId, adding: boolean): Sort {
  const now = sort.find((key) => key.column === column);
  const others = adding ? sort.filter((key) => key.column !== column) : [];
  if (now === undefined) return [...others, { column, descending: false }];
  if (now.descending) return others;
  const turned = { column, descending: true };
  return adding ? sort.map((key) => (key.column === column ? turned : key)) : [turned];
}

/** How a column is sorted; `place` counts from 1 where there are several keys. */
export function sortOf(sort: Sort, column: string): { readonly descending: boolean; readonly place: number } | null {
  const index = sort.findIndex((key) => key.column === column);
  const key = sort[index];
  return key === undefined ? null : { descending: key.descending, place: sort.length > 1 ? index + 1 : 0 };
}

/** The keys in words, from the first on: 姓名 ↑，年龄 ↓. */
export function keysWords(
  sort: Sort,
  columns: readonly { readonly id: ColumnId; header(): string }[],
  together: boolean,
): string {
  const names = sort.map(({ column, descending }) => {
    const name = columns.find(({ id }) => id === column)?.header() ?? column;
    return `${name} ${descending ? '↓' : '↑'}`;
  });
  return [...names, ...(together ? [t('layout.together')] : [])].join(t('layout.comma'));
}
