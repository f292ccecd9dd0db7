import { createAutoscroll } from './autoscroll';
import type { Drawing } from './drawing';
import type { Bounds } from './navigate';
import type { Range } from './range';
import { seriesOf } from './series';
import type { Block, Direction, Fill, SheetModel, Spot } from './sheet';
import { tipPlace } from './tipPlace';

export interface FillHandleOptions {
  readonly drawing: Drawing;
  readonly range: Range;
  readonly model: SheetModel;
  readonly ids: () => readonly string[];
  readonly bounds: () => Bounds;
  readonly land: (spot: Spot) => void;
}

/**
 * The square at the corner of the selection: dragged (mouse, pen or finger) it goes on with what is selected, with Ctrl
 * the other way round; a double click fills down as far as the column beside it is filled.
 */
export function listenFillHandle(options: FillHandleOptions): void {
  const { drawing, range, model, ids } = options;
  const { handle } = drawing;
  const tip = document.createElement('div');
  tip.className = 'fill-tip';
  let source: Block | null = null;
  let plan: Fill | null = null;

  const howOf = (withControl: boolean): Fill['how'] =>
    model.copies() ? (withControl ? 'count' : 'copy') : withControl ? 'other' : 'usual';
  const finish = (fill: Fill) => {
    const { source: from, target } = fill;
    const whole = {
      top: Math.min(from.top, target.top),
      bottom: Math.max(from.bottom, target.bottom),
      left: Math.min(from.left, target.left),
      right: Math.max(from.right, target.right),
    };
    model.fillFrom([fill]);
    range.select({ row: whole.top, column: whole.left }, { row: whole.bottom, column: whole.right });
    options.land({ row: whole.top, column: whole.left });
  };
  const reach = (x: number, y: number) => {
    const spot = drawing.geometry.spotAt(x, y);
    if (source === null || spot === null) return;
    const target = targetOf(source, spot);
    plan = target === null ? null : { source, ...target, how: plan?.how ?? howOf(false) };
    show(x, y);
  };
  const show = (x: number, y: number) => {
    drawing.setFilling(plan?.target ?? null);
    const text = plan === null ? '' : lastText(plan);
    tip.textContent = text;
    tip.hidden = text === '';
    const place = tipPlace({ x, y }, { width: window.innerWidth, height: window.innerHeight });
    for (const side of ['left', 'right', 'top', 'bottom'] as const)
      tip.style[side] = place[side] === undefined ? 'auto' : `${place[side]}px`;
  };
  /** What the cell farthest from the source would come to show, in its first column or row. */
  const lastText = (fill: Fill): string => {
    const { source: from, target, direction } = fill;
    const down = direction === 'down' || direction === 'up';
    const column = ids()[down ? from.left : direction === 'right' ? target.right : target.left] ?? '';
    const count = down ? target.bottom - target.top + 1 : target.right - target.left + 1;
    const next = seriesOf(sourceTexts(model, fill, down ? from.left : from.top, ids()), {
      counts: model.counts(column) && fill.how !== 'copy',
      back: direction === 'up' || direction === 'left',
      toggled: fill.how === 'other',
      always: fill.how === 'count',
    });
    return model.preview(column, next(count - 1));
  };
  const scroll = createAutoscroll(
    () => drawing.geometry,
    reach,
    () => ({ x: true, y: true }),
  );
  const stop = () => {
    scroll.stop();
    source = null;
    plan = null;
    drawing.setFilling(null);
    tip.remove();
  };

  handle.addEventListener('pointerdown', (event) => {
    source = range.block();
    if (event.button !== 0 || source === null) return;
    event.preventDefault();
    event.stopPropagation();
    handle.setPointerCapture(event.pointerId);
    plan = null;
    tip.hidden = true;
    document.body.append(tip);
  });
  handle.addEventListener('mousedown', (event) => event.preventDefault());
  handle.addEventListener('pointermove', (event) => {
    if (source === null) return;
    if (plan !== null) plan = { ...plan, how: howOf(controlled(event)) };
    reach(event.clientX, event.clientY);
    scroll.at(event.clientX, event.clientY);
  });
  handle.addEventListener('pointerup', (event) => {
    const fill = plan === null ? null : { ...plan, how: howOf(controlled(event)) };
    stop();
    if (fill !== null) finish(fill);
  });
  handle.addEventListener('pointercancel', stop);
  handle.addEventListener('dblclick', (event) => {
    event.stopPropagation();
    const from = range.block();
    const bottom = from === null ? -1 : besideEnd(from, model, ids(), options.bounds().rows);
    if (from === null || bottom <= from.bottom) return;
    finish({
      source: from,
      target: { ...from, top: from.bottom + 1, bottom },
      direction: 'down',
      how: howOf(controlled(event)),
    });
  });
}

function controlled(event: MouseEvent): boolean {
  return event.ctrlKey || event.metaKey;
}

/** The texts a row or column of the source holds, nearest to the beginning of the grid first. */
export function sourceTexts(
  model: Pick<SheetModel, 'text'>,
  { source, direction }: Pick<Fill, 'source' | 'direction'>,
  line: number,
  ids: readonly string[],
  /** Rows that are none of the source: headings of groups. */
  isRow: (position: number) => boolean = () => true,
): string[] {
  const down = direction === 'down' || direction === 'up';
  const [from, to] = down ? [source.top, source.bottom] : [source.left, source.right];
  const steps = Array.from({ length: to - from + 1 }, (_, step) => from + step);
  return down
    ? steps.filter(isRow).map((position) => model.text(position, ids[line] ?? ''))
    : steps.map((place) => model.text(line, ids[place] ?? ''));
}

/** Where a drag from a block to a cell leads: away from the block along the longer way. */
function targetOf(
  source: Block,
  { row, column }: Spot,
): { readonly target: Block; readonly direction: Direction } | null {
  const down = row > source.bottom ? row - source.bottom : row < source.top ? source.top - row : 0;
  const across = column > source.right ? column - source.right : column < source.left ? source.left - column : 0;
  if (down === 0 && across === 0) return null;
  if (down >= across)
    return row > source.bottom
      ? { target: { ...source, top: source.bottom + 1, bottom: row }, direction: 'down' }
      : { target: { ...source, top: row, bottom: source.top - 1 }, direction: 'up' };
  return column > source.right
    ? { target: { ...source, left: source.right + 1, right: column }, direction: 'right' }
    : { target: { ...source, left: column, right: source.left - 1 }, direction: 'left' };
}

/** The last row down to which the column at the left of the block is filled without a gap; else that at its right. */
function besideEnd(block: Block, model: SheetModel, ids: readonly string[], rows: number): number {
  for (const column of [block.left - 1, block.right + 1]) {
    const id = ids[column];
    if (id === undefined) continue;
    const filled = model.filled(id);
    let row = block.bottom;
    while (row + 1 < rows && filled(row + 1)) row += 1;
    if (row > block.bottom) return row;
  }
  return block.bottom;
}
