import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { largeCsv, largeXlsx } from '../../intake/containers/support/large';
import { timed } from '../browser';
import type { Stopped } from '../instruments';
import { largestRenderer } from './memory';

/** The roster of issue 4: 85,000 × 20, about 42,000 merges in its .xlsx. */
const PERSONS = 85_000;
const PAYMENTS = 20_000;
const PASTED = 5000;
const LIMIT = 120_000;

export interface Came {
  readonly stopped: Stopped;
  readonly parts: {
    /** Times that the progress bar moved. */
    readonly progressSteps: number;
    /** The longest time without a move of it while it stood there. */
    readonly longestStandstill: number;
    /** The largest private memory of the page's process with its workers, in MB, looked at four times a second. */
    readonly peakMB: number | null;
    readonly persons: number;
    /** Long tasks of the page's thread: [start after the choice, duration]. */
    readonly long: Stopped['long'];
  };
}

export const largeFiles = {
  importXlsx: (folder: string) => write(join(folder, 'large.xlsx'), largeXlsx(PERSONS)),
  importMessyCsv: (folder: string) => write(join(folder, 'large.csv'), `\ufeff${largeCsv(PERSONS)}`),
} as const;

/** A list of payments of every fifth or so person of a roster in the standard template. */
export function writePayments(folder: string, rosterFile: string): string {
  const [header = '', ...lines] = readFileSync(rosterFile, 'utf8')
    .replace(/^\ufeff/, '')
    .split('\r\n');
  const at = (word: string) => header.split(',').indexOf(word);
  const [name, id, unit] = [at('姓名'), at('证件号码'), at('单位')];
  const step = Math.floor(lines.length / PAYMENTS);
  const rows = Array.from({ length: PAYMENTS }, (_, row) => {
    const cells = (lines[row * step] ?? '').split(',');
    return [cells[name], cells[id], cells[unit], '280.00', '2020-12-10', '微信', `T${row}`].join(',');
  });
  const head = '缴费人姓名,证件号码,村,实缴金额,缴款日期,缴费方式,税票号码';
  return write(join(folder, '电子税务局缴费明细.csv'), [head, ...rows].join('\r\n'));
}

/** Chooses a file; the clock runs until its preview is painted, which is then dropped. */
export async function measureIntake(page: Page, path: string): Promise<Came> {
  let peak: number | null = null;
  const looking = setInterval(() => {
    const now = largestRenderer();
    if (now !== null && now > (peak ?? 0)) peak = now;
  }, 250);
  try {
    await page.evaluate(watchProgress);
    const stopped = await timed(
      page,
      async () => {
        await page.getByTestId('import-file').setInputFiles(path);
        await page.getByTestId('import-confirm').waitFor({ timeout: LIMIT });
      },
      { limit: LIMIT, quiet: 500, event: 'change' },
    );
    const moves = await page.evaluate(() => window.progressMoves);
    const gaps = moves.map((each, index) => each - (moves[index - 1] ?? each));
    const persons = await rowsOfPreview(page);
    await page.getByTestId('import-cancel').click();
    const parts = {
      progressSteps: moves.length,
      longestStandstill: Math.max(0, ...gaps),
      peakMB: peak,
      persons,
      long: stopped.long,
    };
    return { stopped, parts };
  } finally {
    clearInterval(looking);
  }
}

/** Pastes a list of 5000 rows with a header, as from a spreadsheet; the clock runs until its preview is painted. */
export async function measurePastedLists(page: Page, rounds: number): Promise<Stopped[]> {
  const times: Stopped[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const rows = Array.from({ length: PASTED }, (_, row) =>
      [
        '莲花塘',
        `${row % 14}组`,
        `人员${row}`,
        `43090319800101${String(row).padStart(4, '0')}`,
        `138${round}${row}`,
      ].join('\t'),
    );
    const text = ['行政村\t组\t姓名\t身份证号\t联系电话', ...rows].join('\r\n');
    const html = `<table>${text
      .split('\r\n')
      .map(
        (line) =>
          `<tr>${line
            .split('\t')
            .map((cell) => `<td>${cell}</td>`)
            .join('')}</tr>`,
      )
      .join('')}</table>`;
    times.push(
      await timed(
        page,
        async () => {
          await page.evaluate(
            ([plain, markup]) => {
              const clipboardData = new DataTransfer();
              clipboardData.setData('text/plain', plain);
              clipboardData.setData('text/html', markup);
              document.body.dispatchEvent(
                new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
              );
            },
            [text, html] as const,
          );
          await page.getByTestId('import-confirm').waitFor();
        },
        { event: 'paste' },
      ),
    );
    await page.getByTestId('import-cancel').click();
    await page.getByTestId('import-preview').waitFor({ state: 'detached' });
  }
  return times;
}

function rowsOfPreview(page: Page): Promise<number> {
  return page.evaluate(() => {
    const tab = document.querySelector<HTMLElement>(
      '[data-testid="import-count-added"], [data-testid="import-count-matched"]',
    );
    return Number(tab?.dataset['count'] ?? 0);
  });
}

declare global {
  interface Window {
    progressMoves: number[];
  }
}

/** Runs in the page: notes when the progress bar moves. */
function watchProgress(): void {
  window.progressMoves = [];
  let last = -1;
  const look = (): void => {
    const bar = document.querySelector<HTMLProgressElement>('progress.work-bar');
    const value = bar?.value ?? last;
    if (value !== last) window.progressMoves.push(performance.now());
    last = value;
  };
  new MutationObserver(look).observe(document.body, { subtree: true, childList: true, attributes: true });
}

function write(path: string, content: string | Uint8Array): string {
  writeFileSync(path, content);
  return path;
}
