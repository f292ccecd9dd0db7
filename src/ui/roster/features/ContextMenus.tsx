import { onCleanup } from 'solid-js';
import { atPointer, below, openMenu, type MenuList, type MenuPlace } from '../../actions/menu/asked';
import { BIN_MENU, CELL_MENU, COLUMN_MENU, HEADING_MENU, REASON_MENU, ROW_MENU, UNIT_MENU } from '../../actions/menus';
import { offerActions } from '../../actions/registry';
import { chordOf } from '../../actions/chords';
import { t } from '../../i18n';
import { NUMBER_COLUMN } from '../columns';
import { useDesk, type RosterDesk } from '../desk';
import { whyNot } from '../whyNot';

/** The right-click menus of cells, row numbers, heads and unit tabs, and the key that opens them. */
export function ContextMenus() {
  const desk = useDesk();
  let marker!: HTMLSpanElement;
  const screen = () => marker.closest<HTMLElement>('.roster');

  offerActions([
    {
      id: 'menu.open',
      group: 'help',
      title: 'action.openMenu',
      keys: ['Shift+F10', 'ContextMenu'],
      scope: 'grid',
      enabled: () => desk.sheet()?.range.anchor() !== null,
      why: () => t('palette.noPerson'),
      run: () => openAtCell(desk),
    },
    {
      id: 'reason.menu',
      group: 'pay',
      title: 'action.reasonMenu',
      enabled: () => desk.open() && desk.focusedRow() >= 0,
      why: () => whyNot(desk),
      run: () => openAtCell(desk, { list: REASON_MENU, label: t('action.reasonMenu') }),
    },
  ]);

  // The grid would put its focus, and so the selection, where the button goes down.
  const press = (event: MouseEvent) => {
    if (event.button !== 2 || !(event.target instanceof Element) || screen()?.contains(event.target) !== true) return;
    if (isOpenField(event.target) || event.target.closest('.ag-host, .unit-tabs') === null) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.type === 'pointerdown') selectUnder(desk, event.target);
  };
  const menu = (event: MouseEvent) => {
    const { target } = event;
    if (!(target instanceof Element) || screen()?.contains(target) !== true || isOpenField(target)) return;
    if (target.closest('.ag-host, .unit-tabs') === null) return;
    event.preventDefault(); // the browser's menu knows nothing of a ledger
    const found = menuOf(desk, target);
    // The menu key has opened ours already, at the cell.
    if (found !== null && event.button === 2) open(found, atPointer(event));
  };
  /** In the heads and on the tabs the menu key is theirs; the grid's own field has its action. */
  const key = (event: KeyboardEvent) => {
    const { target } = event;
    if (!['Shift+F10', 'ContextMenu'].includes(chordOf(event)) || !(target instanceof Element)) return;
    if (screen()?.contains(target) !== true) return;
    const head = target.closest('.ag-header-cell, .unit-tab');
    const found = head === null ? null : menuOf(desk, head);
    if (head === null || found === null) return;
    event.preventDefault();
    event.stopPropagation();
    selectUnder(desk, head);
    open(found, below(head.getBoundingClientRect()));
  };
  document.addEventListener('pointerdown', press, true);
  document.addEventListener('mousedown', press, true);
  document.addEventListener('contextmenu', menu);
  document.addEventListener('keydown', key, true);
  onCleanup(() => {
    document.removeEventListener('pointerdown', press, true);
    document.removeEventListener('mousedown', press, true);
    document.removeEventListener('contextmenu', menu);
    document.removeEventListener('keydown', key, true);
  });
  return <span ref={marker} hidden />;
}

interface Found {
  readonly list: MenuList;
  readonly label: string;
}

function open(found: Found, place: MenuPlace): void {
  openMenu({ ...found, place });
}

/** The cell that is open for typing keeps the browser's menu: it is a text field. */
function isOpenField(target: Element): boolean {
  return target.matches('.cell-field.open');
}

function menuOf(desk: RosterDesk, target: Element): Found | null {
  const tab = target.closest('.unit-tab');
  if (tab !== null) return { list: UNIT_MENU, label: t('palette.menuUnit', { name: unitName(desk, tab) }) };
  const head = target.closest('.ag-header-cell')?.getAttribute('col-id') ?? null;
  if (head === NUMBER_COLUMN) return null;
  if (head !== null) {
    const name = desk.columns.find(({ id }) => id === head)?.header() ?? '';
    return { list: COLUMN_MENU, label: t('palette.menuColumn', { name }) };
  }
  const column = target.closest('.ag-cell')?.getAttribute('col-id') ?? null;
  if (column === null) return null;
  return personMenu(desk, column === NUMBER_COLUMN);
}

function personMenu(desk: RosterDesk, row: boolean): Found {
  // What is clicked has been selected first.
  if (desk.view.isHeading(desk.sheet()?.range.anchor()?.row ?? -1))
    return { list: HEADING_MENU, label: t('layout.grouping') };
  return {
    list: desk.bin() ? BIN_MENU : row ? ROW_MENU : CELL_MENU,
    label: t(row ? 'palette.menuRow' : 'palette.menuCell'),
  };
}

/** What is clicked and not selected yet is selected first, so that the menu speaks of it. */
function selectUnder(desk: RosterDesk, target: Element): void {
  const sheet = desk.sheet();
  const tab = target.closest('.unit-tab');
  if (tab !== null) {
    const unit = unitOf(desk, tab);
    if (unit !== desk.view.query().unit) desk.view.change({ unit });
    return;
  }
  if (sheet === undefined) return;
  const cell = target.closest('.ag-cell, .ag-header-cell');
  const id = cell?.getAttribute('col-id') ?? '';
  const column = sheet.columns().indexOf(id);
  const line = cell?.closest('.ag-row')?.getAttribute('row-index') ?? null;
  const blocks = desk.blocks();
  if (line === null) {
    // What is said of "this column" is said of the focused one; of several whole columns selected together it is kept.
    const many = sheet.range.whole() === 'columns' && blocks.some((b) => column >= b.left && column <= b.right);
    if (column < 0 || many || sheet.range.anchor()?.column === column) return;
    const spot = { row: visibleRow(desk), column };
    sheet.focus(spot);
    sheet.range.select(spot, spot, 'columns');
    return;
  }
  const row = Number(line);
  const last = sheet.columns().length - 1;
  if (id === NUMBER_COLUMN) {
    if (blocks.some((b) => row >= b.top && row <= b.bottom && b.left === 0 && b.right >= last)) return;
    sheet.focus({ row, column: 0 });
    sheet.range.select({ row, column: 0 }, { row, column: last }, 'rows');
  } else if (!blocks.some((b) => row >= b.top && row <= b.bottom && column >= b.left && column <= b.right))
    sheet.focus({ row, column });
  else cellField()?.focus({ preventScroll: true }); // the selection stays as it is
}

/** The focused row while it is on screen, else the first that is: a menu of a column does not scroll the rows. */
function visibleRow(desk: RosterDesk): number {
  const at = desk.sheet()?.range.anchor()?.row ?? -1;
  const rows = [...document.querySelectorAll('.roster .ag-row[row-index]')]
    .map((row) => Number(row.getAttribute('row-index')))
    .sort((a, b) => a - b);
  return rows.includes(at) ? at : (rows[Math.floor(rows.length / 2)] ?? 0);
}

function openAtCell(desk: RosterDesk, other?: Found): void {
  const sheet = desk.sheet();
  const at = sheet?.range.anchor() ?? null;
  if (sheet === undefined || at === null) return;
  if (sheet.cellElement(at) === null) sheet.reveal(at);
  const box = sheet.cellElement(at)?.getBoundingClientRect();
  if (box === undefined) return;
  const whole = desk.blocks().some((b) => b.left === 0 && b.right === sheet.columns().length - 1);
  open(other ?? personMenu(desk, whole), below(box));
}

/** The field that has the keys of the grid. */
function cellField(): HTMLElement | null {
  return document.querySelector<HTMLElement>('.roster .cell-field');
}

function unitOf(desk: RosterDesk, tab: Element): string | null {
  const index = [...(tab.parentElement?.children ?? [])].indexOf(tab);
  return index <= 0 ? null : (desk.units().units[index - 1]?.name ?? null);
}

function unitName(desk: RosterDesk, tab: Element): string {
  const unit = unitOf(desk, tab);
  return unit === null ? t('roster.wholeTown') : unit === '' ? t('domain.noUnit') : unit;
}
