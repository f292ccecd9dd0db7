import type { BrowserContext, CDPSession, Page } from 'playwright-core';
import { framesDuring, moveAlong, paceOf, workDuring, type Frames, type Pace, type Work } from '../hands';
import { grid } from './workbook';

const WIDTH = 1100;
const HEIGHT = 650;
const DRAG = 3000;

export interface Dragged extends Pace {
  /** Frames in which the drawn range was another one than in the frame before. */
  readonly moved: number;
  /** Of the page's thread. */
  readonly workPerFrame: Work;
}

export interface RangeDrags {
  readonly inside: readonly Dragged[];
  /** The same where the mouse stands below the grid and the rows scroll under it. */
  readonly edge: Dragged;
  /** The mouse moves as much, nothing is pressed: what this machine can do at this moment. */
  readonly idle: Pace;
}

/** The mouse drags a range through rows and columns of a grid of 1100 × 650. */
export async function measureRangeDrags(context: BrowserContext, page: Page, rounds: number): Promise<RangeDrags> {
  const session = await context.newCDPSession(page);
  const before = page.viewportSize() ?? { width: 1366, height: 768 };
  try {
    await sizeGrid(page);
    await page.keyboard.press('Control+Home');
    const box = (await grid(page).boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    const from = { x: box.x + 200, y: box.y + 80 };
    const way = (part: number) => ({
      x: from.x + (box.width - 280) * Math.sin((part * Math.PI) / 2) * (0.75 + 0.25 * Math.cos(part * 31)),
      y: from.y + (box.height - 140) * part * (0.8 + 0.2 * Math.cos(part * 23)),
    });
    const { at } = await framesDuring(
      page,
      () => 0,
      () => moveAlong(session, DRAG, way, false),
    );
    const idle = paceOf(at);
    const inside: Dragged[] = [];
    for (let round = 0; round < rounds; round += 1) inside.push(await drag(session, page, from, way));
    const edge = await drag(session, page, from, (part) => ({
      x: from.x + 400 * part,
      y: Math.min(box.y + box.height + 20, from.y + 2 * part * box.height),
    }));
    if ((await scrollTop(page)) === 0) throw new Error('a drag to the lower edge does not scroll');
    await page.keyboard.press('Control+Home');
    return { inside, edge, idle };
  } finally {
    await page.setViewportSize(before);
    await session.detach();
  }
}

async function drag(
  session: CDPSession,
  page: Page,
  from: { readonly x: number; readonly y: number },
  way: (part: number) => { readonly x: number; readonly y: number },
): Promise<Dragged> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  if ((await block(page)) !== '') throw new Error('a press alone selects more than its cell');
  let frames: Frames = { at: [], seen: [] };
  const work = await workDuring(session, async () => {
    frames = await framesDuring(page, drawnRange, () => moveAlong(session, DRAG, way));
  });
  await page.mouse.up();
  const { at, seen } = frames;
  const moved = seen.filter((now, index) => index > 0 && now !== seen[index - 1]).length;
  if (moved < 20) throw new Error(`the range followed the mouse in ${moved} of ${at.length} frames only`);
  if ((await block(page)) === '') throw new Error('no range stands after the drag');
  const each = (ms: number) => Math.round((ms / at.length) * 10) / 10;
  return {
    ...paceOf(at),
    moved,
    workPerFrame: {
      all: each(work.all),
      script: each(work.script),
      layout: each(work.layout),
      style: each(work.style),
    },
  };
}

/** Where the range stands, by its own words in the document: nothing is laid out for it. */
function drawnRange(): string {
  return [...document.querySelectorAll<HTMLElement>('.range-block')]
    .map(({ style }) => `${style.transform} ${style.width} ${style.height}`)
    .join(';');
}

async function block(page: Page): Promise<string> {
  const status = page.getByTestId('selection-status');
  return (await status.count()) === 0 ? '' : ((await status.locator('span').first().textContent()) ?? '');
}

/** The window gets the size at which the grid has its own. */
async function sizeGrid(page: Page): Promise<void> {
  for (let tries = 0; tries < 3; tries += 1) {
    const box = await grid(page).boundingBox();
    const window = page.viewportSize();
    if (box === null || window === null) throw new Error('no grid');
    if (Math.abs(box.width - WIDTH) <= 1 && Math.abs(box.height - HEIGHT) <= 1) return;
    await page.setViewportSize({
      width: Math.round(window.width + WIDTH - box.width),
      height: Math.round(window.height + HEIGHT - box.height),
    });
    await page.waitForTimeout(300);
  }
  throw new Error(`the grid cannot be made ${WIDTH} × ${HEIGHT}`);
}

const scrollTop = (page: Page): Promise<number> =>
  grid(page)
    .locator('.ag-grid-viewport')
    .evaluate((viewport) => viewport.scrollTop);
