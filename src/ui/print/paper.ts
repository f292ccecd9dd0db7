import { nextTurn } from '../state/inSlices';
import { g } from '../i18n/outgoing';
import type { PaperLine, PaperLines } from './lines';

/** What stands on every page, and how wide its columns are. */
export interface PaperShape {
  readonly title: string;
  readonly facts: readonly string[];
  readonly heads: readonly { readonly name: string; readonly figure: boolean; readonly width: number }[];
  /** The type, in pixels. */
  readonly type: number;
  readonly foot: string;
  readonly signed: readonly string[];
}

/** Pages that stand beside the screen until they are printed or dropped. */
export interface Paper {
  readonly pages: readonly HTMLElement[];
  /** Rows that are higher than a page: what does not fit is not on paper. */
  readonly cut: number;
  readonly host: HTMLElement;
  drop(): void;
}

/** Rows that go along with the sums where these need a page of their own. */
const CARRIED = 3;
/** Lines laid out between two measurements: about a third of a page. */
const STRIDE = 12;

/** Lays the lines out on pages, one a turn, so that the screen stays alive; null when it was stopped. */
export async function layOut(lines: PaperLines, shape: PaperShape, stopped: () => boolean): Promise<Paper | null> {
  const host = element('div', 'paper-host');
  host.setAttribute('aria-hidden', 'true');
  document.body.append(host);
  const pages: HTMLElement[] = [];
  let cut = 0;
  let at = 0;
  while (at < lines.count || pages.length === 0) {
    const page = addPage(host, shape);
    pages.push(page.element);
    const from = at;
    at = fill(page, lines, from, shape);
    if (at === from && from < lines.count) {
      page.body.append(rowOf(lines.line(at), shape));
      at += 1;
      cut += 1;
    }
    // oxlint-disable-next-line no-await-in-loop -- the pauses are the purpose
    await nextTurn();
    if (stopped()) {
      host.remove();
      return null;
    }
    if (at >= lines.count && !endsOn(page, lines, shape)) {
      const last = addPage(host, shape);
      pages.push(last.element);
      // The sums stand below some of the rows, not on a page by themselves.
      const rows = [...page.body.children];
      if (rows.length > 2 * CARRIED) last.body.append(...rows.slice(-CARRIED));
      endsOn(last, lines, shape);
    }
  }
  for (const [index, page] of pages.entries()) {
    const place = page.querySelector('.paper-page-number');
    if (place !== null) place.textContent = g('paperPage', { page: index + 1, pages: pages.length });
  }
  return { pages, cut, host, drop: () => host.remove() };
}

interface Page {
  readonly element: HTMLElement;
  readonly room: HTMLElement;
  readonly table: HTMLElement;
  readonly body: HTMLElement;
}

const fits = ({ room, table }: Page): boolean => table.offsetHeight <= room.clientHeight;

/** Puts as many lines on a page as it holds; answers with the first that it does not. No heading stands last on a page. */
function fill(page: Page, lines: PaperLines, from: number, shape: PaperShape): number {
  let at = from;
  while (at < lines.count && fits(page)) {
    const end = Math.min(at + STRIDE, lines.count);
    for (; at < end; at += 1) page.body.append(rowOf(lines.line(at), shape));
  }
  for (; at > from && !fits(page); at -= 1) page.body.lastElementChild?.remove();
  const heading = () => page.body.lastElementChild?.classList.contains('paper-heading') === true;
  for (; at < lines.count && at > from + 1 && heading(); at -= 1) page.body.lastElementChild?.remove();
  return at;
}

/** The sums, what is to be said of them and who signs; false, and nothing of it, where the page has no room for them. */
function endsOn(page: Page, lines: PaperLines, shape: PaperShape): boolean {
  const total = rowOf(lines.total, shape);
  page.body.append(total);
  const end = element('div', 'paper-end');
  if (lines.notes.length > 0) end.append(withText('p', '', lines.notes.join('')));
  const signed = element('p', 'paper-signed');
  for (const who of shape.signed) signed.append(withText('span', '', who));
  end.append(signed);
  page.room.append(end);
  if (page.table.offsetHeight + end.offsetHeight <= page.room.clientHeight) return true;
  total.remove();
  end.remove();
  return false;
}

function addPage(host: HTMLElement, shape: PaperShape): Page {
  const page = element('section', 'paper');
  page.style.setProperty('--paper-type', `${shape.type.toFixed(2)}px`);
  const head = element('header', 'paper-head');
  head.append(withText('h1', '', shape.title));
  for (const fact of shape.facts) head.append(withText('p', '', fact));
  const room = element('div', 'paper-room');
  const table = element('table', '');
  const columns = element('colgroup', '');
  const headRow = element('tr', '');
  const whole = shape.heads.reduce((sum, { width }) => sum + width, 0);
  for (const { name, figure, width } of shape.heads) {
    const column = element('col', '');
    column.style.width = `${((width / whole) * 100).toFixed(3)}%`; // through CSSOM, which a strict policy lets pass
    columns.append(column);
    const cell = withText('th', figure ? 'paper-figure' : '', name);
    cell.setAttribute('scope', 'col');
    headRow.append(cell);
  }
  const tableHead = element('thead', '');
  tableHead.append(headRow);
  const body = element('tbody', '');
  table.append(columns, tableHead, body);
  room.append(table);
  const foot = element('footer', 'paper-foot');
  foot.append(withText('span', '', shape.foot), withText('span', 'paper-page-number', ''));
  page.append(head, room, foot);
  host.append(page);
  return { element: page, room, table, body };
}

/** What a heading or a sum says reaches over the empty cells behind it. */
function rowOf({ kind, number, cells }: PaperLine, { heads }: PaperShape): HTMLElement {
  const row = element('tr', kind === 'person' ? '' : `paper-${kind}`);
  if (kind === 'person') row.append(withText('td', 'paper-figure', number));
  for (let place = 0; place < cells.length; place += 1) {
    const cell = withText(
      'td',
      heads[place + 1]?.figure === true && place > 0 ? 'paper-figure' : '',
      cells[place] ?? '',
    );
    if (kind !== 'person' && place === 0) {
      let empty = 0;
      while (place + 1 < cells.length && cells[place + 1] === '') {
        place += 1;
        empty += 1;
      }
      cell.setAttribute('colspan', String(empty + 2)); // over the number too
    } else if (kind === 'person' && heads[place + 1]?.figure === true) cell.className = 'paper-figure';
    row.append(cell);
  }
  return row;
}

function element(name: string, kind: string): HTMLElement {
  const made = document.createElement(name);
  if (kind !== '') made.className = kind;
  return made;
}

function withText(name: string, kind: string, text: string): HTMLElement {
  const made = element(name, kind);
  made.textContent = text;
  return made;
}
