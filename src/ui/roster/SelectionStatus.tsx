import { createMemo, For, Show } from 'solid-js';
import { formatMoney, parseYuan, type Fen } from '../../base/money';
import { cellsOf, type Block } from '../grid/sheet';
import { t } from '../i18n';
import type { RosterColumn } from './columns';

/** Sums of larger selections would make dragging slow. */
const MOST = 20_000;

/** What the selected cells come to, as in a spreadsheet's status bar. */
export function SelectionStatus(props: {
  block: Block | null;
  columns: () => readonly RosterColumn[];
  text: (position: number, column: string) => string;
  rev: number;
}) {
  const words = createMemo((): readonly string[] => {
    const { block } = props;
    if (block === null || cellsOf(block) < 2) return [];
    const rows = block.bottom - block.top + 1;
    const size = t('roster.selected', { rows, columns: block.right - block.left + 1 });
    if (cellsOf(block) > MOST || props.rev < 0) return [size];
    let filled = 0;
    let amounts = 0;
    let sum = 0;
    for (const column of props.columns().slice(block.left, block.right + 1)) {
      for (let row = block.top; row <= block.bottom; row += 1) {
        const text = props.text(row, column.id);
        if (text === '') continue;
        filled += 1;
        const value = column.kind === 'money' ? parseYuan(text.replaceAll(',', '')) : undefined;
        if (value === undefined) continue;
        amounts += 1;
        sum += value;
      }
    }
    const count = t('roster.selectedCount', { count: filled });
    if (amounts === 0) return [size, count];
    const mean = Math.round(sum / amounts);
    return [
      size,
      count,
      t('roster.selectedSum', { sum: formatMoney(sum as Fen) }),
      t('roster.selectedMean', { mean: formatMoney(mean as Fen) }),
    ];
  });
  return (
    <Show when={words().length > 0}>
      <div class="selection-status">
        <For each={words()}>{(word) => <span>{word}</span>}</For>
      </div>
    </Show>
  );
}
