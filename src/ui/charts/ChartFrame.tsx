import { createSignal, createUniqueId, For, Show, type JSX } from 'solid-js';
import { fileSafe } from '../../base/text';
import { either } from '../i18n';
import { c } from '../i18n/charts';
import { run } from '../toast/report';
import { toastDone } from '../toast/toasts';
import { saveFile } from '../words/save-file';
import { ChartTableView } from './ChartTableView';
import { Hits } from './Hits';
import { pngOf } from './png';
import type { Place } from './room';
import { standalone } from './standalone';
import type { Caption, ChartTable, Hit } from './types';
import './charts.css';

/** What every chart has; `plain` leaves only the picture, as a projector wants it. */
export interface ChartProps {
  readonly title: string;
  /** What the picture shows above all, in one sentence. */
  readonly fact: string;
  readonly caption: Caption;
  /** What is not in the picture: unknown figures, lines left out. */
  readonly notes?: readonly string[] | undefined;
  /** Type for a projector. */
  readonly large?: boolean | undefined;
  readonly plain?: boolean | undefined;
  readonly handle?: string | undefined;
}

/** A picture with its head, the table behind it, and the ways to save it. */
export function ChartFrame(
  props: ChartProps & {
    place: Place;
    height: number;
    table: ChartTable;
    hits?: readonly Hit[] | undefined;
    /** Choices that belong to the chart. */
    tools?: JSX.Element;
    children: JSX.Element;
  },
) {
  const id = createUniqueId();
  const [table, showTable] = createSignal(false);
  let svg!: SVGSVGElement;
  const save = (kind: 'png' | 'svg') =>
    run(async () => {
      props.place.refresh();
      const text = standalone(svg, {
        title: props.title,
        lines: [props.fact, props.caption.base, `${props.caption.asOf} · ${props.caption.source}`],
        notes: [...(props.notes ?? []), ...(props.caption.supposes ?? []).filter((words) => words !== '')],
        em: props.place.room().em,
      });
      const blob = kind === 'svg' ? new Blob([text], { type: 'image/svg+xml' }) : await pngOf(text);
      const name = `${fileSafe(`${props.title}-${props.caption.asOf}`)}.${kind}`;
      saveFile(name, blob);
      toastDone(() => c('saved', { file: name }));
    });
  return (
    <figure
      class="chart"
      classList={{ 'chart-large': props.large === true, 'chart-plain': props.plain === true }}
      data-testid={props.handle}
    >
      <Show when={props.plain !== true}>
        <figcaption class="chart-head">
          <h2 class="chart-title">{props.title}</h2>
          <p class="chart-base">
            {props.caption.base} · {props.caption.asOf}
          </p>
          <div class="chart-tools" role="group" aria-label={c('tools', { chart: props.title })}>
            {props.tools}
            <button
              type="button"
              class="button button-small"
              aria-expanded={table()}
              aria-controls={`${id}-table`}
              onClick={() => showTable(!table())}
            >
              {c('table')}
            </button>
            <button
              type="button"
              class="button button-small"
              title={c('pngHint')}
              aria-label={c('pngOf', { chart: props.title })}
              onClick={() => save('png')}
            >
              {c('png')}
            </button>
            <button
              type="button"
              class="button button-small"
              title={c('svgHint')}
              aria-label={c('svgOf', { chart: props.title })}
              onClick={() => save('svg')}
            >
              {c('svg')}
            </button>
          </div>
        </figcaption>
      </Show>
      <div class="chart-picture" ref={(element) => props.place.observe(element)}>
        <svg
          ref={svg}
          class="chart-svg"
          width={props.place.room().width}
          height={Math.ceil(props.height)}
          viewBox={`0 0 ${props.place.room().width} ${Math.ceil(props.height)}`}
          role="img"
          aria-labelledby={`${id}-fact`}
        >
          <title id={`${id}-fact`}>{either(`${props.title}：${props.fact}`, `${props.title}: ${props.fact}`)}</title>
          {props.children}
        </svg>
        <Show when={props.hits}>
          {(hits) => (
            <Hits hits={hits()} width={props.place.room().width} height={Math.ceil(props.height)} label={props.title} />
          )}
        </Show>
      </div>
      <For each={props.notes}>{(note) => <p class="chart-note">{note}</p>}</For>
      <div id={`${id}-table`} hidden={!table()}>
        <Show when={table()}>
          <ChartTableView
            table={props.table}
            caption={`${props.title}（${props.caption.base}，${props.caption.asOf}）`}
          />
        </Show>
      </div>
    </figure>
  );
}
