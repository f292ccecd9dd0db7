import type { BenchBrowser } from '../browser';
import type { EngineTimes } from '../pages/engine.worker';
import type { WhatIfTimes } from '../pages/whatIf.worker';
import { POLICIES } from '../rosterFile';
import { SIZES, type Size } from '../targets';

/** The engine alone, in a worker of the same browser: a recalculation without storage and painting. */
export async function measureEngine(
  browser: BenchBrowser,
  pagesUrl: string,
  size: Size,
  rounds: number,
): Promise<EngineTimes> {
  const page = await browser.open(pagesUrl);
  const times = await page.evaluate((wish) => window.runEngine(wish), {
    policyId: POLICIES[size],
    persons: SIZES[size],
    rounds,
  });
  await page.close();
  return times;
}

/** What-ifs over a sample roster, in a worker of their own. */
export async function measureWhatIf(
  browser: BenchBrowser,
  pagesUrl: string,
  size: Size,
  rounds: number,
): Promise<WhatIfTimes> {
  const page = await browser.open(pagesUrl);
  const times = await page.evaluate((wish) => window.runWhatIf(wish), {
    policyId: POLICIES[size],
    persons: SIZES[size],
    rounds,
  });
  await page.close();
  return times;
}
