import type { Page } from 'playwright-core';
import { reached, workDuring, type Reached, type Work } from '../hands';
import { round } from '../stats';

interface Stand {
  readonly total: string;
  readonly bar: string;
}

/** Three scenarios stand beside the baseline; the slider of the last one's premium goes a step at a time, by its key. */
export async function measureSlides(
  page: Page,
  rounds: number,
): Promise<{ readonly times: readonly Reached[]; readonly workPerStep: Work }> {
  await page.getByTestId('place-policy').click();
  await page.getByTestId('policy-tab-whatif').click();
  await page.getByTestId('whatif-add').waitFor();
  for (let at = await page.getByTestId('whatif-scenario').count(); at < 3; at += 1) {
    await page.getByTestId('whatif-add').click();
    const field = page.locator('[data-testid="whatif-editor"] [data-testid^="whatif-field-"]').first();
    await field.fill(String(300 + 10 * at));
    await field.press('Enter');
    await page.locator('[data-bar="personal/' + (at + 1) + '"]').waitFor();
  }
  const slider = page.locator('[data-testid="whatif-editor"] [data-testid^="whatif-slider-"]').first();
  await page.getByTestId('chart-funders').scrollIntoViewIfNeeded(); // what cannot be seen is not drawn
  await slider.focus();
  await page.waitForTimeout(1000);
  const times: Reached[] = [];
  for (let turn = 0; turn < rounds; turn += 1) {
    const before = await page.evaluate(standNow);
    const act = () => page.keyboard.press('ArrowRight');
    times.push(await reached(page, act, { event: 'input' }, hasMoved, before));
    await page.waitForTimeout(500); // what is kept with the workbook is written when the slider rests
  }
  const session = await page.context().newCDPSession(page);
  const work = await workDuring(session, async () => {
    for (let turn = 0; turn < rounds; turn += 1) {
      await page.keyboard.press('ArrowLeft');
      await page.waitForTimeout(150);
    }
  });
  await session.detach();
  await page.getByTestId('place-roster').click(); // where it is opened again: what is measured next is the roster's
  const each = (ms: number) => round(ms / rounds);
  const workPerStep = {
    all: each(work.all),
    script: each(work.script),
    layout: each(work.layout),
    style: each(work.style),
  };
  return { times, workPerStep };
}

function standNow(): Stand {
  return {
    total: document.querySelector<HTMLElement>('[data-line="receivable"] td:last-child')?.dataset['value'] ?? '',
    bar: document.querySelector('[data-bar="personal/3"]')?.getAttribute('width') ?? '',
  };
}

/** Sums and bars show other figures. */
function hasMoved(before: Stand): boolean {
  const total = document.querySelector<HTMLElement>('[data-line="receivable"] td:last-child')?.dataset['value'];
  const bar = document.querySelector('[data-bar="personal/3"]')?.getAttribute('width');
  return total !== before.total && bar !== before.bar;
}
