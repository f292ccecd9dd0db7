import type { MenuList } from './menu/asked';

/** What a right click offers, by what it meets; no more than finds room on a low screen. Ids of actions; those not on offer are left out, `-` is a line. */
export const CELL_MENU: MenuList = [
  'edit.cut',
  'edit.copy',
  'edit.paste',
  'edit.clear',
  'fill.series',
  '-',
  'pay.mark',
  'pay.household',
  'pay.undo',
  'reason.menu',
  'mark.menu',
  '-',
  'person.explain',
  'history.cell',
  'history.person',
  '-',
  'filter.same',
  'filter.open',
  '-',
  'rows.insertAbove',
  'rows.insertBelow',
  'rows.addToHousehold',
  'rows.remove',
];

export const ROW_MENU: MenuList = [
  'edit.cut',
  'edit.copy',
  'edit.paste',
  'edit.clear',
  '-',
  'rows.insertAbove',
  'rows.insertBelow',
  'rows.addToHousehold',
  'rows.remove',
  '-',
  'pay.mark',
  'pay.household',
  'pay.undo',
  'reason.menu',
  'mark.menu',
  '-',
  'person.explain',
  'history.person',
];

/** Why somebody has not paid: behind one entry of the menus of cells and rows. */
export const REASON_MENU: MenuList = [
  ...Array.from({ length: 9 }, (_, index) => `reason.${index + 1}`),
  '-',
  'reason.0',
];

/** The colours of a mark: behind one entry of the menus of cells and rows. */
export const MARK_MENU: MenuList = [
  'mark.red',
  'mark.yellow',
  'mark.green',
  'mark.blue',
  'mark.purple',
  '-',
  'mark.none',
  '-',
  'filter.marked',
];

/** Headings of groups. */
export const HEADING_MENU: MenuList = [
  'group.fold',
  'group.unfold',
  'group.foldAll',
  'group.unfoldAll',
  '-',
  'edit.copy',
  '-',
  'group.none',
  'group.unit',
  'group.group',
  'group.household',
];

/** Cells and rows of persons who have been removed. */
export const BIN_MENU: MenuList = [
  'rows.restore',
  '-',
  'edit.copy',
  '-',
  'history.person',
  '-',
  'filter.same',
  'filter.open',
  'filter.clear',
];

export const COLUMN_MENU: MenuList = [
  'sort.ascending',
  'sort.descending',
  'sort.add',
  'sort.none',
  'view.sort',
  '-',
  'filter.open',
  'filter.clear',
  '-',
  'columns.hide',
  'columns.freeze',
  'columns.unfreeze',
  'columns.left',
  'columns.right',
  'columns.fit',
  'columns.fitAll',
  'columns.open',
  '-',
  'edit.copy',
  'find.open',
];

export const UNIT_MENU: MenuList = [
  'unit.explain',
  '-',
  'unit.back',
  'unit.next',
  'unit.whole',
  '-',
  'rows.add',
  'filter.clear',
  '-',
  'file.sheet-units',
  'file.export-units',
];

/** What the tool row has no room for. */
export const MORE_MENU: MenuList = [
  'find.open',
  'find.replace',
  'goto.open',
  '-',
  'filter.same',
  'filter.clear',
  'view.sort',
  '-',
  'group.none',
  'group.unit',
  'group.group',
  'group.household',
  '-',
  'columns.open',
  'history.open',
  '-',
  'view.mask',
  'view.timeline',
  'view.bin',
  '-',
  'help.palette',
  'help.keys',
];
