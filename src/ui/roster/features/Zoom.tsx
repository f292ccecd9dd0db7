import { createEffect, onCleanup, onMount } from 'solid-js';
import { offerActions } from '../../actions/registry';
import type { Action } from '../../actions/types';
import { t } from '../../i18n';
import { useDesk } from '../desk';
import { LEAST_ZOOM, MOST_ZOOM, nextZoom, ROW_HEIGHTS, zoomWithin } from '../layout';

/** Zoom and row heights, by keys and by the wheel. */
export function Zoom() {
  const desk = useDesk();
  const { layout } = desk;
  const step = (by: -1 | 1) => layout.change({ zoom: nextZoom(layout.zoom(), by) });
  /** The cell that has the keys stays in sight where it was. */
  const keyed = (change: () => void) => () => {
    const sheet = desk.sheet();
    const at = sheet?.range.anchor() ?? null;
    const cell = at === null ? null : (sheet?.cellElement(at)?.getBoundingClientRect() ?? null);
    const ground = document.querySelector('.roster-sheet')?.getBoundingClientRect();
    change();
    if (at === null || cell === null || ground === undefined || cell.top < ground.top || cell.bottom > ground.bottom)
      return;
    requestAnimationFrame(() => requestAnimationFrame(() => sheet?.reveal(at))); // once the rows have their new heights
  };
  offerActions([
    {
      id: 'view.zoomIn',
      group: 'view',
      title: 'layout.actZoomIn',
      keys: ['Ctrl+Alt+=', 'Ctrl+Alt++'], // as in Excel; Ctrl with + or - alone is about rows
      scope: 'grid',
      beside: true,
      enabled: () => layout.zoom() < MOST_ZOOM,
      why: () => t('layout.mostZoom', { percent: MOST_ZOOM }),
      run: keyed(() => step(1)),
    },
    {
      id: 'view.zoomOut',
      group: 'view',
      title: 'layout.actZoomOut',
      keys: ['Ctrl+Alt+-'],
      scope: 'grid',
      beside: true,
      enabled: () => layout.zoom() > LEAST_ZOOM,
      why: () => t('layout.leastZoom', { percent: LEAST_ZOOM }),
      run: keyed(() => step(-1)),
    },
    {
      id: 'view.zoomReset',
      group: 'view',
      title: 'layout.actZoomReset',
      keys: ['Ctrl+0'],
      scope: 'grid',
      beside: true,
      run: keyed(() => layout.change({ zoom: 100 })),
    },
    ...ROW_HEIGHTS.map((height): Action => ({
      id: `view.rowHeight${height}`,
      group: 'view',
      title: `layout.rowHeight.${height}`,
      checked: () => layout.rowHeight() === height,
      run: keyed(() => layout.change({ rowHeight: height })),
    })),
  ]);
  onMount(() => {
    const host = document.querySelector<HTMLElement>('.roster-sheet');
    if (host === null) return;
    const onWheel = (event: WheelEvent) => {
      if (!(event.ctrlKey || event.metaKey)) return;
      event.preventDefault(); // the browser would zoom the whole page
      event.stopPropagation();
      if (event.deltaY !== 0) step(event.deltaY < 0 ? 1 : -1);
    };
    // Variables go through CSSOM: a strict policy drops style attributes.
    createEffect(() => {
      const scale = layout.zoom() / 100;
      host.style.setProperty('--zoom', String(scale));
      host.style.setProperty('--row-height', `${Math.round(layout.rowHeight() * scale)}px`);
    });
    host.addEventListener('wheel', onWheel, { capture: true, passive: false });
    onCleanup(() => host.removeEventListener('wheel', onWheel, { capture: true }));
  });
  return null;
}

/** The slider at the right of the status row. */
export function ZoomControl() {
  const { layout } = useDesk();
  let frame = 0;
  onCleanup(() => cancelAnimationFrame(frame));
  /** The grid is laid out once a frame, however fast the slider is dragged. */
  const soon = (zoom: number) => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => layout.change({ zoom: zoomWithin(zoom) }));
  };
  const step = (by: -1 | 1) => layout.change({ zoom: nextZoom(layout.zoom(), by) });
  return (
    <div class="zoom" role="group" aria-label={t('layout.zoom')}>
      <button
        type="button"
        class="zoom-percent"
        title={t('layout.zoomReset', { percent: layout.zoom() })}
        onClick={() => layout.change({ zoom: 100 })}
      >
        {layout.zoom()}%
      </button>
      <button type="button" class="zoom-step" aria-label={t('layout.zoomOut')} onClick={() => step(-1)}>
        −
      </button>
      <input
        type="range"
        class="zoom-slider"
        min={LEAST_ZOOM}
        max={MOST_ZOOM}
        step={5}
        value={layout.zoom()}
        aria-label={t('layout.zoom')}
        aria-valuetext={t('layout.zoomAt', { percent: layout.zoom() })}
        data-testid="zoom"
        onInput={(event) => soon(Number(event.currentTarget.value))}
        onDblClick={() => layout.change({ zoom: 100 })}
      />
      <button type="button" class="zoom-step" aria-label={t('layout.zoomIn')} onClick={() => step(1)}>
        ＋
      </button>
    </div>
  );
}
