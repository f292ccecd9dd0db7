import { readdirSync, readFileSync } from 'node:fs';
import type { BrowserContext, Page } from 'playwright-core';

export interface Memory {
  /** What page and workers hold: objects and typed arrays, after a garbage collection. */
  readonly heldMB: number;
  /** Private memory of the largest renderer process, all of its overhead included; null where the system does not tell. */
  readonly processMB: number | null;
}

/** Page and workers of the one page there is. */
export async function measureMemory(context: BrowserContext, page: Page): Promise<Memory> {
  const session = await context.newCDPSession(page);
  await session.send('HeapProfiler.enable');
  await session.send('HeapProfiler.collectGarbage');
  const held = heapOf(await session.send('Runtime.getHeapUsage')) + (await workersHold(page));
  await session.detach();
  return { heldMB: Math.round(held / 1e6), processMB: largestRenderer() };
}

/** In a dedicated worker there is no such question to the protocol: it tells itself what it holds. */
async function workersHold(page: Page): Promise<number> {
  let sum = 0;
  for (const worker of page.workers()) {
    sum += await worker.evaluate(() => {
      const memory: unknown = Reflect.get(performance, 'memory');
      const used: unknown = typeof memory === 'object' && memory !== null ? Reflect.get(memory, 'usedJSHeapSize') : 0;
      return typeof used === 'number' ? used : 0;
    });
  }
  return sum;
}

function heapOf(usage: object): number {
  return ['usedSize', 'embedderHeapUsedSize', 'backingStorageSize']
    .map((key) => Reflect.get(usage, key) as unknown)
    .reduce<number>((sum, value) => sum + (typeof value === 'number' ? value : 0), 0);
}

/** Linux only: private pages of the largest renderer among this process's descendants, in MB. */
export function largestRenderer(): number | null {
  try {
    const parents = new Map<number, number>();
    const renderers: number[] = [];
    for (const name of readdirSync('/proc')) {
      if (!/^\d+$/.test(name)) continue;
      try {
        const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
        parents.set(Number(name), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]));
        if (readFileSync(`/proc/${name}/cmdline`, 'utf8').includes('--type=renderer')) renderers.push(Number(name));
      } catch {
        // The process has ended meanwhile.
      }
    }
    const ours = renderers.filter((pid) => {
      for (let at: number | undefined = pid; at !== undefined && at > 1; at = parents.get(at))
        if (at === process.pid) return true;
      return false;
    });
    const sizes = ours.map((pid) => {
      const lines = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8').matchAll(/^Private_\w+:\s+(\d+) kB/gm);
      return [...lines].reduce((sum, [, kb]) => sum + Number(kb), 0) / 1024;
    });
    return sizes.length === 0 ? null : Math.round(Math.max(...sizes));
  } catch {
    return null;
  }
}
