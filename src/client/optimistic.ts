import type { CellEdit, Command } from './protocol';

/** Cells up to which a command is shown before the worker has answered; painting more would hold the page up. */
export const MOST_SHOWN = 5000;

/** The cells a command shows at once; null where the worker's answer is waited for. */
export function editsToShow(command: Command): readonly CellEdit[] | null {
  if (command.kind === 'set-cells') return command.edits.length > MOST_SHOWN ? null : command.edits;
  if (command.kind !== 'set-columns') return null;
  const { rows, columns } = command;
  const cells = columns.reduce((sum, column) => sum + (column.rows ?? rows).length, 0);
  if (cells > MOST_SHOWN) return null;
  return columns.flatMap(({ field, rows: own, texts }) =>
    Array.from(own ?? rows, (row, index): CellEdit => {
      const text = (texts.length === 1 ? texts[0] : texts[index]) ?? '';
      return { row, field, text };
    }),
  );
}
