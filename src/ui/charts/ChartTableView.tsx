import { createMemo, Index, Show, type Accessor } from 'solid-js';
import { c } from '../i18n/charts';
import type { ChartCell, ChartTable } from './types';

/** The figures of a picture as a table: what a screen reader reads. */
export function ChartTableView(props: { table: ChartTable; caption: string }) {
  const table = createMemo(() => props.table); // made when it is opened
  return (
    // A keyboard must be able to scroll it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div class="chart-table" role="region" aria-label={props.caption} tabindex={0}>
      <table>
        <caption class="chart-unit">
          <span class="unseen">{props.caption}</span>
          <Show when={table().unit}>{(unit) => c('unit', { unit: unit() })}</Show>
        </caption>
        <thead>
          <tr>
            <Index each={table().columns}>{(column) => <th scope="col">{column()}</th>}</Index>
          </tr>
        </thead>
        <tbody>
          <Index each={table().rows}>
            {(row) => (
              <tr classList={{ 'chart-total': row().total === true }}>
                <Index each={row().cells}>
                  {(cell, index) => (
                    <Show when={index > 0} fallback={<th scope="row">{cell().text}</th>}>
                      <td>{Value(cell)}</td>
                    </Show>
                  )}
                </Index>
              </tr>
            )}
          </Index>
        </tbody>
      </table>
    </div>
  );
}

function Value(cell: Accessor<ChartCell>) {
  return (
    <Show when={cell().run} fallback={cell().text}>
      <button type="button" class="link" onClick={() => cell().run?.()}>
        {cell().text}
      </button>
    </Show>
  );
}
