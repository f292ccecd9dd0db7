import { createEffect, createMemo, createSignal, For, on, onCleanup, Show } from 'solid-js';
import { formatDay, type Day } from '../../base/day';
import { formatMoney, type Fen } from '../../base/money';
import { countCells } from '../grid/blocks';
import type { Block } from '../grid/sheet';
import { grouped, t } from '../i18n';
import { useDesk } from './desk';
import { figuresOf, type Figures } from './figures';
import { subtotalsIn, type Subtotals } from './grouping/subtotals';
import { makeGroupSums } from './grouping/sums';

/** Selections up to this size are added up at once, in the turn of the key or the pointer. */
const AT_ONCE = 4000;
/** How long a slice of a larger one may take, in milliseconds. */
const SLICE = 10;

/** What the selected cells come to, as in a spreadsheet's status bar: counted at once, or so far and then the whole. */
export function SelectionStatus() {
  const desk = useDesk();
  const [figures, setFigures] = createSignal<Figures | null>(null);
  const [partly, setPartly] = createSignal(false);
  const [subtotals, setSubtotals] = createSignal<Subtotals | null>(null);
  const sums = makeGroupSums(desk.session);
  let timer: ReturnType<typeof setTimeout> | undefined;
  onCleanup(() => clearTimeout(timer));

  /** Of headings alone the persons below them count, under the columns that have subtotals. */
  const workOf = (blocks: readonly Block[]) => {
    const { session, view } = desk;
    const found = view.groups() === null ? null : subtotalsIn(blocks, view);
    setSubtotals(found);
    const columns = desk.displayed();
    const rows = found?.rows ?? null;
    if (rows === null) return figuresOf({ session, columns, blocks, rowAt: view.rowAt });
    const bottom = rows.length - 1;
    const wide = columns.flatMap(({ id }, place) =>
      sums.place(id) >= 0 && blocks.some(({ left, right }) => place >= left && place <= right)
        ? [{ top: 0, bottom, left: place, right: place }]
        : [],
    );
    return figuresOf({ session, columns, blocks: bottom < 0 ? [] : wide, rowAt: (at) => rows[at] ?? -1 });
  };
  const begin = (blocks: readonly Block[]) => {
    const cells = countCells(blocks);
    let work: ReturnType<typeof figuresOf> | undefined;
    const slice = (until: number) => {
      work ??= workOf(blocks);
      for (let step = work.next(); ; step = work.next()) {
        if (step.done !== true && performance.now() < until) continue;
        setFigures(step.value);
        setPartly(step.done !== true);
        if (step.done !== true) timer = setTimeout(() => slice(performance.now() + SLICE));
        return;
      }
    };
    if (cells <= AT_ONCE) slice(Number.POSITIVE_INFINITY);
    else {
      setFigures(null); // what stands there is of another selection
      setPartly(true);
      timer = setTimeout(() => slice(performance.now() + SLICE));
    }
  };
  createEffect(
    on([desk.blocks, () => desk.state().rev, () => desk.view.shown()], ([blocks]) => {
      clearTimeout(timer);
      setPartly(false);
      setSubtotals(null);
      if (countCells(blocks) < 2) setFigures(null);
      else begin(blocks);
    }),
  );

  const size = createMemo(() => {
    const blocks = desk.blocks();
    const [only] = blocks;
    const cells = countCells(blocks);
    if (only === undefined || cells < 2) return '';
    return blocks.length > 1
      ? t('cells.selectedCells', { cells: grouped(cells) })
      : t('roster.selected', {
          rows: grouped(only.bottom - only.top + 1),
          columns: only.right - only.left + 1,
        });
  });
  const words = createMemo((): readonly (readonly [id: string, word: string])[] => {
    const now = figures();
    if (now === null || size() === '') return [];
    const { filled, kind, numbers, sum, min, max } = now;
    const found = subtotals();
    if (found !== null && found.rows !== null)
      return [
        ['subtotals', t('cells.subtotals', { rows: grouped(found.headings), persons: grouped(found.rows.length) })],
        ...(kind === 'money' ? [['sum', t('roster.selectedSum', { sum: money(sum) })] as const] : []),
      ];
    const beside =
      found === null ? [] : [['subtotals', t('cells.besideSubtotals', { rows: grouped(found.headings) })] as const];
    const count: readonly [string, string] = ['count', t('roster.selectedCount', { count: grouped(filled) })];
    if (kind === null) return [count, ...beside];
    const say = kind === 'money' ? money : kind === 'day' ? day : plain;
    const ends = [
      ['min', t(kind === 'day' ? 'cells.earliest' : 'cells.min', { min: say(min) })],
      ['max', t(kind === 'day' ? 'cells.latest' : 'cells.max', { max: say(max) })],
    ] as const;
    const first = [
      count,
      ...(numbers === filled ? [] : [['numbers', t('cells.numbers', { count: grouped(numbers) })] as const]),
    ];
    if (kind === 'day') return [...first, ...ends, ...beside];
    const mean =
      kind === 'money' ? money(Math.round(sum / numbers)) : (Math.round((sum / numbers) * 100) / 100).toFixed(2);
    return [
      ...first,
      ['sum', t('roster.selectedSum', { sum: say(sum) })] as const,
      ['mean', t('roster.selectedMean', { mean })] as const,
      ...ends,
      ...beside,
    ];
  });
  return (
    <Show when={size() !== ''}>
      <div class="selection-status" data-testid="selection-status" data-partly={partly() ? 'yes' : undefined}>
        <span>{size()}</span>
        <For each={words()}>{([id, word]) => <span data-figure={id}>{word}</span>}</For>
        <Show when={partly()}>
          <span class="selection-partly">{t('cells.partly')}</span>
        </Show>
      </div>
    </Show>
  );
}

function money(value: number): string {
  return formatMoney(value as Fen);
}
function day(value: number): string {
  return formatDay(value as Day);
}
function plain(value: number): string {
  return grouped(value);
}
