import type { ColumnId, Layout } from '../../client/protocol';
import { t } from '../i18n';
import { arranged, type Arranged } from './columnLayout';
import type { RosterColumn } from './columns';

/** What of a layout is seen in the grid. */
export type Look = Pick<Layout, 'columns' | 'rowHeight' | 'zoom'>;

export function sameLook(one: Look, other: Look): boolean {
  return one.columns === other.columns && one.rowHeight === other.rowHeight && one.zoom === other.zoom;
}

/** What has been changed in how the grid looks, in words. */
export function wordLook(columns: readonly RosterColumn[], before: Look, now: Look): string {
  if (now.zoom !== before.zoom) return t('layout.zoomed', { percent: now.zoom });
  if (now.rowHeight !== before.rowHeight) return t(`layout.rowHeight.${now.rowHeight}`);
  if (now.columns === null) return t('layout.columnsWereReset');
  const name = (id: ColumnId) => columns.find((column) => column.id === id)?.header() ?? id;
  return wordColumns(arranged(columns, before.columns), arranged(columns, now.columns), name);
}

function wordColumns(before: Arranged, now: Arranged, name: (id: ColumnId) => string): string {
  const hidden = now.order.filter((id) => now.hidden.has(id) && !before.hidden.has(id));
  const shown = now.order.filter((id) => !now.hidden.has(id) && before.hidden.has(id));
  const [first = hidden[0]] = shown;
  if (first !== undefined && hidden.length + shown.length === 1)
    return t(shown.length === 1 ? 'layout.columnShown' : 'layout.columnHidden', { name: name(first) });
  if (hidden.length > 0 && shown.length === 0) return t('layout.columnsHidden', { count: hidden.length });
  const total = now.order.length;
  if (shown.length > 0 && now.hidden.size === 0) return t('layout.columnsAllShown', { total });
  if (shown.length > 0) return t('layout.columnsShown', { shown: total - now.hidden.size, total });
  const last = now.order.filter((id) => now.pinned.has(id)).at(-1);
  const turned = now.order.some((id, place) => before.order[place] !== id);
  if (now.pinned.size !== before.pinned.size)
    return last === undefined ? t('layout.frozenNone') : t('layout.frozenTo', { name: name(last) });
  return t(turned ? 'layout.columnsTurned' : 'layout.widthsChanged');
}
