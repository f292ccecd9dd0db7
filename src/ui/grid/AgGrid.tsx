import { AG_GRID_LOCALE_CN } from '@ag-grid-community/locale';
import { createGrid, type GridApi, type GridOptions } from 'ag-grid-community';
import { onCleanup, onMount } from 'solid-js';
import { run } from '../toast/report';
import './AgGrid.css';
import { registerGridModules } from './modules';
import { STYLE_NONCE } from './theme/nonce';
import { gridTheme, HEADER_HEIGHT, ROW_HEIGHT } from './theme/theme';

registerGridModules();

export interface AgGridProps<Row> {
  /** Read once, when the grid is made; later changes go through the api. */
  options: GridOptions<Row>;
  /** English words instead of Chinese ones in the grid's own texts; read once. */
  english?: boolean;
  /** Added to the element the grid fills. */
  class?: string;
  onReady?: (api: GridApi<Row>) => void;
}

/** AG Grid as a Solid component: made with its element, destroyed with it. */
export function AgGrid<Row>(props: AgGridProps<Row>) {
  let element!: HTMLDivElement;
  let api: GridApi<Row> | undefined;
  const make = () => {
    api = createGrid<Row>(element, {
      theme: gridTheme,
      styleNonce: STYLE_NONCE,
      rowHeight: ROW_HEIGHT,
      headerHeight: HEADER_HEIGHT,
      ...(props.english ? {} : { localeText: AG_GRID_LOCALE_CN }),
      ...props.options,
    });
    props.onReady?.(api);
  };
  // In a task of its own: with the screen around it the page's thread would be held twice as long.
  onMount(() => {
    const timer = setTimeout(make);
    let left = false;
    let apart = () => undefined as void;
    // Nobody has hold of a scroll bar before there is one: fetched after the first picture.
    run(async () => {
      const { keepBarsAndRowsTogether } = await import('./scrollBars');
      if (!left) apart = keepBarsAndRowsTogether(element);
    });
    onCleanup(() => {
      clearTimeout(timer);
      left = true;
      apart();
      // Later, for the same reason: what takes the grid's place is to be painted first.
      setTimeout(() => api?.destroy());
    });
  });
  return <div ref={element} class={props.class === undefined ? 'ag-host' : `ag-host ${props.class}`} />;
}
