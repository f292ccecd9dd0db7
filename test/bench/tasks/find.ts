import type { Page } from 'playwright-core';
import { reached, type Reached } from '../hands';
import { round as rounded } from '../stats';
import { changeSomething } from './heads';

export interface FindTimes {
  /** Word and Enter in one go: Enter looks at once. */
  readonly entered: readonly Reached[];
  /** The word alone: the search waits for the hand to rest, and that pause is counted. */
  readonly typed: readonly Reached[];
  readonly parts: {
    readonly entered: Readonly<Record<string, number>>;
    readonly typed: Readonly<Record<string, number>>;
    /** As entered, a second and a half after the edit. */
    readonly rested: Readonly<Record<string, number>>;
  };
}

/** Looks for words in all columns on display, each time after an edit; ends when the count stands painted. */
export async function measureFinds(page: Page, words: readonly string[]): Promise<FindTimes> {
  const { keyboard } = page;
  const entered: Reached[] = [];
  const rested: Record<string, number> = {};
  const typed: Reached[] = [];
  const parts: { entered: Record<string, number>; typed: Record<string, number> } = { entered: {}, typed: {} };
  for (const [round, word] of words.entries()) {
    for (const how of ['entered', 'typed', 'rested'] as const) {
      const byEnter = how !== 'typed';
      // A search right after an edit meets the late check of the data; after a rest it does not.
      await changeSomething(page, round * 3 + (how === 'entered' ? 0 : how === 'typed' ? 1 : 2));
      if (how === 'rested') await page.waitForTimeout(1500);
      await openBar(page);
      const act = byEnter
        ? () => Promise.all([keyboard.insertText(word), keyboard.press('Enter')])
        : () => keyboard.insertText(word);
      const start = byEnter ? { event: 'keydown', key: 'Enter' } : { event: 'input' };
      const time = await reached(page, act, start, countStands, null);
      const text = (await page.getByTestId('find-count').textContent()) ?? '';
      if (word.startsWith('没有') === /\d/.test(text)) throw new Error(`looking for ${word} says ${text}`);
      if (how === 'entered') entered.push(time);
      if (how === 'typed') typed.push(time);
      (how === 'rested' ? rested : parts[how])[`${word}: ${text}`] = rounded(time.ms);
      await keyboard.press('Control+a');
      await keyboard.press('Delete');
      await page.waitForFunction(() => document.querySelector('[data-testid="find-count"]')?.textContent === '');
      await keyboard.press('Escape');
      await page.getByTestId('find-bar').waitFor({ state: 'detached' });
    }
  }
  return { entered, typed, parts: { ...parts, rested } };
}

/** Ctrl+F, an empty field, every column to be looked at. */
async function openBar(page: Page): Promise<void> {
  await page.keyboard.press('Control+f');
  const field = page.getByTestId('find-text');
  await field.waitFor();
  await page.waitForFunction(() => document.activeElement?.getAttribute('data-testid') === 'find-text');
  if ((await field.inputValue()) !== '') throw new Error('the field of the find bar is not empty');
}

function countStands(): boolean {
  const count = document.querySelector<HTMLElement>('[data-testid="find-count"]');
  return count !== null && count.dataset['busy'] === 'false' && !/^$|…$/.test(count.textContent ?? '');
}
