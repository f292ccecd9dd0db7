import { createSignal, type Accessor } from 'solid-js';
import type { PileRow } from '../../../client/protocol';

const PAGE = 100;

/** The rows of one pile, fetched by the hundred as they come into sight; reactive. */
export interface RowPages {
  /** undefined: not fetched yet. */
  row(index: number): PileRow | undefined;
  /** Fetches what is not there of these rows. */
  want(from: number, to: number): void;
  /** What is known is out of date: it stays in sight until it has been fetched anew. */
  refresh(): void;
  readonly version: Accessor<number>;
}

export function createRowPages(
  fetch: (from: number, count: number) => Promise<readonly PileRow[]>,
  onError: (error: unknown) => void,
): RowPages {
  const pages = new Map<number, readonly PileRow[]>();
  const asked = new Map<number, number>();
  const [version, setVersion] = createSignal(0);
  let turn = 0;
  let range = { from: 0, to: 0 };
  const ask = async (page: number): Promise<void> => {
    if (asked.get(page) === turn) return;
    const mine = turn;
    asked.set(page, mine);
    try {
      const rows = await fetch(page * PAGE, PAGE);
      if (turn !== mine) return;
      pages.set(page, rows);
      setVersion((before) => before + 1);
    } catch (error) {
      if (turn !== mine) return;
      asked.delete(page);
      onError(error);
    }
  };
  const askRange = (): void => {
    if (range.to <= range.from) return;
    for (let page = Math.floor(range.from / PAGE); page * PAGE < range.to; page += 1) void ask(page);
  };
  return {
    version,
    row(index) {
      version();
      return pages.get(Math.floor(index / PAGE))?.[index % PAGE];
    },
    want(from, to) {
      range = { from, to };
      askRange();
    },
    refresh() {
      turn += 1;
      const first = Math.floor(range.from / PAGE);
      const last = Math.floor(Math.max(range.from, range.to - 1) / PAGE);
      for (const page of pages.keys()) if (page < first || page > last) pages.delete(page);
      askRange();
    },
  };
}
