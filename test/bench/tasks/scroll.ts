import type { BrowserContext, CDPSession, Page } from 'playwright-core';
import { framesDuring, moveAlong, paceOf, workDuring, type Frames, type Pace, type Work } from '../hands';
import { round } from '../stats';
import { focusCell } from './workbook';

const DRAG = 2000;

/** Pictures of what was on screen, as the browser drew it. */
interface Picture {
  readonly at: number; // ms
  readonly data: string;
}

export interface Blanks {
  /** From the first picture with a row missing to the next one without. */
  readonly longest: number;
  /** Of the pictures taken while the thumb moved. */
  readonly share: number;
  readonly pictures: number;
}

export interface Scrolled {
  /** By pictures of the screen. */
  readonly shown: Blanks;
  /** By the rows the page's thread has made, without taking pictures: what it has painted when each of its frames ends. */
  readonly made: { readonly blanks: Blanks; readonly pace: Pace };
  readonly workPerFrame: Work;
}

/** The thumb of the scroll bar is dragged through the whole roster in two seconds. */
export async function measureScrolls(context: BrowserContext, page: Page, rounds: number): Promise<Scrolled[]> {
  const session = await context.newCDPSession(page);
  const results: Scrolled[] = [];
  try {
    for (let turn = 0; turn < rounds; turn += 1) {
      await page.keyboard.press('Control+Home');
      await focusCell(page, 0, 'name');
      let frames: Frames = { at: [], seen: [] };
      const work = await workDuring(session, async () => {
        frames = await framesDuring(page, madeRows, () => dragThumb(session, page));
      });
      const { at, seen } = frames;
      const each = (ms: number) => round(ms / at.length);
      await page.keyboard.press('Control+Home');
      await focusCell(page, 0, 'name');
      const pictures = await picturesDuring(session, () => dragThumb(session, page));
      const blank = await whichAreBlank(context, page, pictures);
      const ends = at.map((start, index) => ({ at: start, blank: Number(seen[index] ?? 0) > 0 }));
      results.push({
        shown: blanksOf(pictures.map(({ at: time }, index) => ({ at: time, blank: blank[index] === true }))),
        made: { blanks: blanksOf(ends), pace: paceOf(at) },
        workPerFrame: {
          all: each(work.all),
          script: each(work.script),
          layout: each(work.layout),
          style: each(work.style),
        },
      });
    }
  } finally {
    await session.detach();
  }
  await page.keyboard.press('Control+Home');
  return results;
}

/** Takes hold of the thumb at the top and draws it to the bottom; it must have come there. */
async function dragThumb(session: CDPSession, page: Page): Promise<void> {
  const bar = await page.evaluate(() => {
    // The grid keeps its scroll bars beside its rows.
    const found = document.querySelector<HTMLElement>('.ag-body-vertical-scroll-viewport');
    if (found === null) return { wide: 0, right: 0, top: 0, bottom: 0 };
    const { right, top, bottom } = found.getBoundingClientRect();
    return { wide: found.offsetWidth - found.clientWidth, right, top, bottom };
  });
  if (bar.wide < 4) throw new Error('the grid has no scroll bar to take hold of');
  const x = bar.right - bar.wide / 2;
  const y = bar.top + bar.wide + 9; // below the bar's own arrow, on the thumb
  await page.mouse.move(x, y);
  await page.mouse.down();
  await moveAlong(session, DRAG, (part) => ({ x, y: y + (bar.bottom - y) * part }));
  // The hand rests before it lets go, until the rows have come after it: what comes late counts as blank there too.
  await page.waitForFunction(atTheEnd, null, { timeout: 15_000 });
  await page.waitForTimeout(300);
  await page.mouse.up();
}

function atTheEnd(): boolean {
  const rows = [...document.querySelectorAll('.ag-row')].map((row) => Number(row.getAttribute('row-index')) + 1);
  const all = Number(document.querySelector('[aria-rowcount]')?.getAttribute('aria-rowcount'));
  return Math.max(...rows) >= all * 0.97;
}

/** How many pixels of the view no row with text lies over, in the page's own thread after a frame. */
function madeRows(): number {
  const viewport = document.querySelector<HTMLElement>('.ag-grid-viewport');
  const head = document.querySelector<HTMLElement>('.ag-grid-pinned-top-rows');
  if (viewport === null || head === null) return 1;
  const from = viewport.scrollTop;
  const to = Math.min(from + viewport.clientHeight - head.offsetHeight, viewport.scrollHeight - head.offsetHeight);
  let covered = 0;
  for (const row of viewport.querySelectorAll<HTMLElement>('.ag-row')) {
    if (row.querySelector('[col-id="row-number"]')?.textContent === '') continue;
    const moved = /translateY\((-?[\d.]+)px\)/.exec(row.style.transform)?.[1];
    const top = Number.parseFloat(moved ?? row.style.top);
    covered += Math.max(0, Math.min(to, top + Number.parseFloat(row.style.height)) - Math.max(from, top));
  }
  return covered >= to - from - 2 ? 0 : to - from - covered;
}

function blanksOf(frames: readonly { readonly at: number; readonly blank: boolean }[]): Blanks {
  let longest = 0;
  let since = Number.NaN;
  for (const { at, blank } of frames) {
    if (blank && Number.isNaN(since)) since = at;
    if (!Number.isNaN(since)) longest = Math.max(longest, at - since);
    if (!blank) since = Number.NaN;
  }
  const blank = frames.filter((each) => each.blank).length;
  return {
    longest: round(longest),
    share: Math.round((1000 * blank) / frames.length) / 1000,
    pictures: frames.length,
  };
}

async function picturesDuring(session: CDPSession, act: () => Promise<unknown>): Promise<Picture[]> {
  const pictures: Picture[] = [];
  const take = ({
    data,
    metadata,
    sessionId,
  }: {
    data: string;
    metadata: { timestamp?: number };
    sessionId: number;
  }) => {
    pictures.push({ at: 1000 * (metadata.timestamp ?? Number.NaN), data });
    session.send('Page.screencastFrameAck', { sessionId }).catch(() => {});
  };
  session.on('Page.screencastFrame', take);
  await session.send('Page.startScreencast', { format: 'jpeg', quality: 60, everyNthFrame: 1 });
  await act();
  await session.send('Page.stopScreencast');
  session.off('Page.screencastFrame', take);
  if (pictures.length < 5) throw new Error(`${pictures.length} pictures of the scrolling were taken`);
  return pictures.sort((a, b) => a.at - b.at);
}

/** Rows are blank where, beside the left edge (number and name stand there), more than a row and a half holds nothing dark. */
async function whichAreBlank(
  context: BrowserContext,
  page: Page,
  pictures: readonly Picture[],
): Promise<readonly boolean[]> {
  const area = await page.evaluate(() => {
    const box = document.querySelector('.ag-grid-viewport')?.getBoundingClientRect();
    const head = document.querySelector('.ag-grid-pinned-top-rows')?.getBoundingClientRect();
    const name = document.querySelector('.ag-row .ag-cell[col-id="name"]')?.getBoundingClientRect();
    const row = document.querySelector('.ag-row')?.getBoundingClientRect();
    if (box === undefined || head === undefined || name === undefined || row === undefined)
      throw new Error('no rows to look at');
    const wide = document.documentElement.clientWidth;
    return {
      left: box.left + 4,
      top: head.bottom + 2,
      right: name.right - 6,
      bottom: box.bottom - 20,
      row: row.height,
      wide,
    };
  });
  const helper = await context.newPage();
  try {
    const blank: boolean[] = [];
    for (const { data } of pictures)
      // oxlint-disable-next-line no-await-in-loop -- one picture at a time in memory
      blank.push(await helper.evaluate(looksBlank, { data, area }));
    if (process.env['BENCH_PICTURES'] !== undefined) await keep(pictures, blank, process.env['BENCH_PICTURES']);
    return blank;
  } finally {
    await helper.close();
  }
}

/** For whoever doubts: the pictures as files. */
async function keep(pictures: readonly Picture[], blank: readonly boolean[], folder: string): Promise<void> {
  const { mkdirSync, writeFileSync } = await import('node:fs');
  mkdirSync(folder, { recursive: true });
  for (const [index, { at, data }] of pictures.entries()) {
    const word = blank[index] === true ? 'blank' : 'full';
    writeFileSync(`${folder}/${Math.round(at)}-${index}-${word}.jpg`, Buffer.from(data, 'base64'));
  }
}

/** In a page of its own: decodes a picture and looks for the tallest stretch without anything dark. */
async function looksBlank({
  data,
  area,
}: {
  data: string;
  area: { left: number; top: number; right: number; bottom: number; row: number; wide: number };
}): Promise<boolean> {
  const image = new Image();
  image.src = `data:image/jpeg;base64,${data}`;
  await image.decode();
  const scale = image.naturalWidth / area.wide;
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth;
  canvas.height = image.naturalHeight;
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no canvas');
  context.drawImage(image, 0, 0);
  const left = Math.round(area.left * scale);
  const top = Math.round(area.top * scale);
  const width = Math.round((area.right - area.left) * scale);
  const height = Math.round((area.bottom - area.top) * scale);
  const { data: pixels } = context.getImageData(left, top, width, height);
  let empty = 0;
  let most = 0;
  for (let y = 0; y < height; y += 1) {
    let dark = false;
    for (let x = 0; x < width && !dark; x += 1) {
      const at = (y * width + x) * 4;
      dark = (pixels[at] ?? 255) + (pixels[at + 1] ?? 255) + (pixels[at + 2] ?? 255) < 420;
    }
    empty = dark ? 0 : empty + 1;
    most = Math.max(most, empty);
  }
  return most > area.row * 1.5 * scale;
}
