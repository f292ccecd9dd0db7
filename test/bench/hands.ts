import type { CDPSession, Page } from 'playwright-core';

/** When something was reached that the page can be asked for. */
export interface Reached {
  /** From the event to the end of the frame that first shows it. */
  readonly ms: number;
  /** From the event to the end of the first frame that shows any change. */
  readonly firstMs: number;
  /** What the browser itself says of that event (Event Timing): to the presentation, in steps of 8 ms; null: under 16. */
  readonly eventMs: number | null;
  /** Long tasks (over 50 ms) of the page's thread: [start after the event, duration]. */
  readonly long: readonly (readonly [number, number])[];
}

/** Frames of the page between two moments. */
export interface Frames {
  /** Begin of each frame. */
  readonly at: readonly number[];
  /** What was looked at when each frame had been painted. */
  readonly seen: readonly (string | number)[];
}

interface Hands {
  watch(done: () => boolean, event: string, key: string | null): void;
  reached(limit: number): Promise<Reached>;
  startFrames(look: () => string | number): void;
  stopFrames(): Frames;
}

declare global {
  interface Window {
    readonly hands: Hands;
  }
}

/** Runs in the page, before its own scripts; must not refer to anything outside itself. */
export function installHands(): void {
  const long: [number, number][] = [];
  const timings: [number, number][] = [];
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) long.push([entry.startTime, entry.duration]);
  }).observe({ type: 'longtask', buffered: true });
  const ofEvents: PerformanceObserverInit & { durationThreshold: number } = { type: 'event', durationThreshold: 16 };
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) timings.push([entry.startTime, entry.duration]);
  }).observe(ofEvents);
  const afterFrame = (then: () => void): void => {
    const channel = new MessageChannel();
    channel.port1.addEventListener('message', then, { once: true });
    channel.port1.start();
    channel.port2.postMessage(null);
  };

  let done: () => boolean = () => false;
  let started = Number.NaN;
  let first = 0;
  let end = 0;
  let wrong = '';
  let waiting = false;
  const observer = new MutationObserver(() => {
    if (Number.isNaN(started)) return;
    if (first === 0) {
      first = -1;
      requestAnimationFrame(() => afterFrame(() => (first = performance.now())));
    }
    if (waiting || end > 0 || !done()) return;
    waiting = true;
    requestAnimationFrame(() =>
      afterFrame(() => {
        waiting = false;
        if (done()) end = performance.now(); // else it was only passing by
      }),
    );
  });
  let running = 0;
  let frames: { at: number[]; seen: (string | number)[] } = { at: [], seen: [] };

  const hands: Hands = {
    watch(condition, event, key) {
      done = condition;
      started = Number.NaN;
      [first, end, waiting] = [0, 0, false];
      wrong = condition() ? 'it stood there before anything was done' : '';
      observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
      const listener = (happened: Event): void => {
        if (key !== null && (happened as KeyboardEvent).key !== key) return;
        window.removeEventListener(event, listener, true);
        started = happened.timeStamp;
      };
      window.addEventListener(event, listener, true);
    },
    async reached(limit) {
      const deadline = performance.now() + limit;
      const shown = (): boolean => end > 0 && first > 0;
      while (!shown()) {
        if (wrong !== '') throw new Error(wrong);
        if (performance.now() > deadline) {
          throw new Error(Number.isNaN(started) ? 'the event never came' : `not reached within ${limit} ms`);
        }
        await new Promise((resolve) => {
          setTimeout(resolve, 10);
        });
      }
      observer.disconnect();
      // Entries about events come a moment after the frame.
      await new Promise((resolve) => {
        setTimeout(resolve, 60);
      });
      const own = timings.filter(([start]) => Math.abs(start - started) < 0.2).map(([, duration]) => duration);
      const result = {
        ms: end - started,
        firstMs: first - started,
        eventMs: own.length === 0 ? null : Math.max(...own),
        long: long
          .filter(([start, duration]) => start + duration >= started && start <= end)
          .map(([start, duration]): [number, number] => [start - started, duration]),
      };
      started = Number.NaN;
      return result;
    },
    startFrames(look) {
      frames = { at: [], seen: [] };
      const mine = (running += 1);
      const { at, seen } = frames;
      const step = (): void => {
        if (mine !== running) return;
        at.push(performance.now());
        afterFrame(() => seen.push(look()));
        requestAnimationFrame(step);
      };
      requestAnimationFrame(step);
    },
    stopFrames() {
      running += 1;
      return frames;
    },
  };
  Object.defineProperty(window, 'hands', { value: hands });
}

/**
 * Does something by hand and waits for the frame that shows what is to come of it. The clock starts with the event's own time;
 * it is an error if the page says yes before anything was done.
 */
export async function reached<T>(
  page: Page,
  act: () => Promise<unknown>,
  { event, key = null, limit = 60_000 }: { event: string; key?: string | null; limit?: number },
  done: (wanted: T) => boolean,
  wanted: T,
): Promise<Reached> {
  const condition = `() => (${done.toString()})(${JSON.stringify(wanted)})`;
  await page.evaluate(`window.hands.watch(${condition}, ${JSON.stringify(event)}, ${JSON.stringify(key)})`);
  await act();
  return page.evaluate((most) => window.hands.reached(most), limit);
}

/** Frames of the page while something is done, with what `look` saw after each of them. */
export async function framesDuring(
  page: Page,
  look: () => string | number,
  act: () => Promise<unknown>,
): Promise<Frames> {
  await page.evaluate(`window.hands.startFrames(${look.toString()})`);
  await act();
  return page.evaluate(() => window.hands.stopFrames());
}

export interface Pace {
  readonly fps: number;
  readonly longest: number;
  readonly frames: number;
}

/** Frames a second and the longest wait from one frame to the next. */
export function paceOf(at: readonly number[]): Pace {
  const gaps = at.slice(1).map((time, index) => time - (at[index] ?? 0));
  const whole = (at.at(-1) ?? 0) - (at[0] ?? 0);
  const tenth = (value: number) => Math.round(value * 10) / 10;
  return { fps: tenth((gaps.length * 1000) / whole), longest: tenth(Math.max(...gaps)), frames: at.length };
}

/** What the page's thread worked, whoever else used the machine: milliseconds of the processor, all, script, layout and style. */
export interface Work {
  readonly all: number;
  readonly script: number;
  readonly layout: number;
  readonly style: number;
}

export async function workDuring(session: CDPSession, act: () => Promise<unknown>): Promise<Work> {
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const read = async (): Promise<Work> => {
    const { metrics } = await session.send('Performance.getMetrics');
    const of = (wanted: string) => 1000 * (metrics.find(({ name }) => name === wanted)?.value ?? 0);
    return {
      all: of('TaskDuration'),
      script: of('ScriptDuration'),
      layout: of('LayoutDuration'),
      style: of('RecalcStyleDuration'),
    };
  };
  const before = await read();
  await act();
  const after = await read();
  await session.send('Performance.disable');
  return {
    all: after.all - before.all,
    script: after.script - before.script,
    layout: after.layout - before.layout,
    style: after.style - before.style,
  };
}

/** Moves the pressed mouse along a way for so many milliseconds, as often as a mouse tells of itself (125 times a second). */
export async function moveAlong(
  session: CDPSession,
  ms: number,
  way: (part: number) => { readonly x: number; readonly y: number },
  pressed = true,
): Promise<void> {
  const from = performance.now();
  const sent: Promise<unknown>[] = [];
  for (;;) {
    const part = Math.min(1, (performance.now() - from) / ms);
    const { x, y } = way(part);
    const button = pressed ? ({ button: 'left', buttons: 1 } as const) : {};
    sent.push(session.send('Input.dispatchMouseEvent', { type: 'mouseMoved', x, y, ...button }));
    if (part === 1) break;
    await new Promise((resolve) => {
      setTimeout(resolve, 8);
    });
  }
  await Promise.all(sent);
}
