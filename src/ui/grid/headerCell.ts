import type { IHeaderComp, IHeaderParams } from 'ag-grid-community';
import { createEffect, createRoot } from 'solid-js';

export interface HeaderOptions {
  /** Which way the column is sorted, and its place among the sort keys (0 when it is the only one). */
  readonly sortOf: (column: string) => { readonly descending: boolean; readonly place: number } | null;
  readonly isFiltered: (column: string) => boolean;
  readonly onSort: (column: string, add: boolean) => void;
  readonly onMenu: (column: string, button: HTMLElement) => void;
  readonly words: () => {
    readonly menu: (column: string) => string;
    readonly sort: (column: string) => string;
    readonly title: (column: string) => string;
  };
}

/**
 * The head of a column, as in a spreadsheet: pressing the name selects the column (mouse.ts), a double click sorts. Two
 * buttons stand at the right: the upper one sorts, Shift adds a key, the lower one opens the filter.
 * The grid's own sorting is not used, because it throws away all rows (facts.md 3).
 */
export function makeHeaderCell(options: HeaderOptions): new () => IHeaderComp {
  return class HeaderCell implements IHeaderComp {
    readonly #element = document.createElement('div');
    #dispose: () => void = () => {};

    init(params: IHeaderParams): void {
      const column = params.column.getColId();
      const name = document.createElement('span');
      name.className = 'head-name';
      name.textContent = params.displayName;
      const sorter = button('head-sort');
      const menu = button('head-menu');
      const buttons = document.createElement('span');
      buttons.className = 'head-buttons';
      buttons.append(sorter, menu);
      this.#element.className = 'head';
      this.#element.append(name, buttons);
      // The keys stay with the cell that has them.
      sorter.addEventListener('mousedown', (event) => event.preventDefault());
      sorter.addEventListener('click', (event) => options.onSort(column, event.shiftKey));
      menu.addEventListener('click', () => options.onMenu(column, menu));
      params.eGridHeader.addEventListener('keydown', (event) => {
        if (event.key === 'Enter' && !event.altKey) options.onSort(column, event.shiftKey);
        else if ((event.key === 'ArrowDown' && event.altKey) || event.key === 'ContextMenu')
          options.onMenu(column, menu);
        else return;
        event.preventDefault();
        event.stopPropagation();
      });
      this.#dispose = createRoot((dispose) => {
        createEffect(() => {
          const sort = options.sortOf(column);
          const filtered = options.isFiltered(column);
          params.eGridHeader.setAttribute(
            'aria-sort',
            sort === null ? 'none' : sort.descending ? 'descending' : 'ascending',
          );
          sorter.classList.toggle('ascending', sort !== null && !sort.descending);
          sorter.classList.toggle('descending', sort !== null && sort.descending);
          sorter.textContent = sort !== null && sort.place > 0 ? String(sort.place) : '';
          menu.classList.toggle('filtered', filtered);
          menu.setAttribute('aria-label', options.words().menu(column));
          menu.setAttribute('aria-haspopup', 'dialog');
          // What is seen on the button is part of its name.
          const shown = sorter.textContent === '' ? '' : ` ${sorter.textContent}`;
          sorter.setAttribute('aria-label', `${options.words().sort(column)}${shown}`);
          sorter.title = options.words().sort(column);
          name.title = options.words().title(column);
        });
        return dispose;
      });
    }

    getGui(): HTMLElement {
      return this.#element;
    }

    refresh(): boolean {
      return false; // made anew
    }

    destroy(): void {
      this.#dispose();
    }
  };
}

function button(kind: string): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = kind;
  made.tabIndex = -1;
  return made;
}
