import type { Geometry } from './geometry';
import type { Range } from './range';
import { holds } from './sheet';

export interface MarkOptions {
  readonly host: HTMLElement;
  readonly geometry: Geometry;
  readonly range: Range;
  readonly place: (column: string) => number;
  readonly numberColumn: string;
}

/** What the selection changes on the grid's own elements: heads of its columns, and `aria-selected` for screen readers. */
export interface Marks {
  /** Marks the heads of the columns that hold selected cells; `anew`: there are other heads. */
  heads(anew?: boolean): void;
  /** Tells screen readers of the cells on screen, once the hand has come to rest. */
  cellsSoon(): void;
  destroy(): void;
}

const REST = 180;

export function markSelected({ host, geometry, range, place, numberColumn }: MarkOptions): Marks {
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** What the heads show already. */
  let marked = '';

  const cells = () => {
    const blocks = range.blocks();
    for (const cell of geometry.container.querySelectorAll('.ag-cell')) {
      const row = Number(cell.closest('.ag-row')?.getAttribute('row-index') ?? -1);
      const column = place(cell.getAttribute('col-id') ?? '');
      const selected = column >= 0 && blocks.some((block) => holds(block, row, column));
      if (selected) cell.setAttribute('aria-selected', 'true');
      else if (cell.hasAttribute('aria-selected')) cell.removeAttribute('aria-selected');
    }
  };
  return {
    heads(anew = false) {
      const blocks = range.blocks();
      const whole = range.whole();
      const state = `${whole ?? ''} ${blocks.map(({ left, right }) => `${left}-${right}`).join(' ')}`;
      if (state === marked && !anew) return;
      marked = state;
      for (const head of host.querySelectorAll('.ag-header-cell')) {
        const id = head.getAttribute('col-id') ?? '';
        const at = place(id);
        const within = blocks.some(({ left, right }) => at >= left && at <= right);
        head.classList.toggle('head-in-range', within);
        head.classList.toggle('head-whole', within && (whole === 'columns' || whole === 'all'));
        if (id === numberColumn) head.classList.toggle('head-whole', whole === 'all');
      }
    },
    cellsSoon() {
      clearTimeout(timer);
      timer = setTimeout(cells, REST);
    },
    destroy: () => clearTimeout(timer),
  };
}
