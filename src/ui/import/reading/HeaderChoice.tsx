import { createUniqueId, For } from 'solid-js';
import type { FoundSheet } from '../../../intake/found';
import { w } from '../../i18n/reading';
import { holdField } from '../../widgets/holdField';
import { useImporter } from '../importer';
import { cellShown } from './words';

/** Columns of the first rows that are shown; the others are in the table of columns. */
const SHOWN = 12;

/** Which rows are the header: by their numbers, or by a click on the rows as they stand. */
export function HeaderChoice(props: { sheet: FoundSheet }) {
  const importer = useImporter();
  const id = createUniqueId();
  const header = () => props.sheet.header;
  const set = (next: FoundSheet['header']) => importer.setHeader(props.sheet.index, next);
  /** Numbers are counted from 1. */
  const shown = (end: 'from' | 'to'): string => {
    const now = header();
    return now === null ? '' : String(now[end] + 1);
  };
  const setEnd = (end: 'from' | 'to', field: HTMLInputElement) => {
    const value = field.valueAsNumber;
    if (!Number.isInteger(value) || value < 1 || value > Math.max(props.sheet.top.length, props.sheet.rows)) {
      field.value = shown(end); // no such row
      return;
    }
    const { from, to } = header() ?? { from: value - 1, to: value - 1 };
    if (end === 'from') set({ from: value - 1, to: Math.max(value - 1, to) });
    else set({ from: Math.min(from, value - 1), to: value - 1 });
  };
  const within = (row: number) => {
    const now = header();
    return now !== null && row >= now.from && row <= now.to;
  };
  return (
    <div class="reading-header">
      <div class="reading-header-line" role="group" aria-label={w('header')}>
        <strong>{w('header')}</strong> <label for={`${id}-from`}>{w('headerFrom')}</label>
        <input
          id={`${id}-from`}
          class="input"
          type="number"
          min={1}
          max={props.sheet.rows}
          ref={(field) => holdField(field, () => shown('from'))}
          data-testid="import-header-from"
          onChange={(event) => setEnd('from', event.currentTarget)}
        />
        <label for={`${id}-to`}>{w('headerTo')}</label>
        <input
          id={`${id}-to`}
          class="input"
          type="number"
          min={1}
          max={props.sheet.rows}
          ref={(field) => holdField(field, () => shown('to'))}
          data-testid="import-header-to"
          onChange={(event) => setEnd('to', event.currentTarget)}
        />
        <span>{w('headerEnd')}</span>
        <label class="reading-check">
          <input
            type="checkbox"
            checked={header() === null}
            data-testid="import-header-none"
            onChange={(event) => set(event.currentTarget.checked ? null : { from: 0, to: 0 })}
          />
          {w('headerNone')}
        </label>
      </div>
      <div class="reading-top">
        <table aria-label={w('headerRows')}>
          <tbody>
            <For each={props.sheet.top}>
              {(cells, row) => (
                <tr classList={{ 'reading-is-header': within(row()) }}>
                  <th scope="row">
                    <button
                      type="button"
                      class="reading-row"
                      title={w('headerThis')}
                      aria-label={`${w('headerThis')} ${row() + 1}`}
                      aria-pressed={within(row())}
                      onClick={() => set({ from: row(), to: row() })}
                    >
                      {row() + 1}
                    </button>
                  </th>
                  <For each={cells.slice(0, SHOWN)}>
                    {(cell, column) => <td>{cellShown(props.sheet, row(), column(), cell.slice(0, 40))}</td>}
                  </For>
                </tr>
              )}
            </For>
          </tbody>
        </table>
      </div>
    </div>
  );
}
