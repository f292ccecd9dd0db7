import { writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import type { Page } from 'playwright-core';
import { launchBrowser, type BenchBrowser } from './browser';
import type { Reached } from './hands';
import type { Stopped } from './instruments';
import { readOptions } from './options';
import { writeRosterFile, POLICIES } from './rosterFile';
import { startSites } from './sites';
import { summarize, round, type Summary } from './stats';
import { SIZES, TARGETS, type Measured, type Size } from './targets';
import { measureEdits, measurePastes } from './tasks/edit';
import { measureEngine, measureWhatIf } from './tasks/engine';
import { measureVisits } from './tasks/firstVisit';
import { measureBulk } from './tasks/bulk';
import { largeFiles, measureIntake, measurePastedLists, writePayments } from './tasks/intake';
import { measureFinds } from './tasks/find';
import { measureFilterLists, measureFirstNameSorts, measureNameSorts } from './tasks/heads';
import { measureFarKeys, measureKeys } from './tasks/keys';
import { measureRangeDrags } from './tasks/rangeDrag';
import { measureScrolls } from './tasks/scroll';
import { measureColumnSums, measureSumsOfAll } from './tasks/sums';
import { measureAsOf, measureSearches, measureSorts } from './tasks/look';
import { encrypt } from './tasks/lock';
import { measureMemory } from './tasks/memory';
import { measureSealed, SEALED } from './tasks/sealed';
import { measureSlides } from './tasks/slide';
import { measureFirstSearches, measureOpens } from './tasks/open';
import { importFile, newWorkbook, showRoster } from './tasks/workbook';

interface Row extends Summary {
  readonly id: Measured;
  readonly what: string;
  readonly persons: number;
  readonly unit: string;
  readonly target: number | null;
  readonly ok: boolean | null;
  /** What the machine had to do in the minute before: processes that ran or waited to run. */
  readonly load: number;
  /** Long tasks of the page's thread, over 50 ms: how many, and the longest. */
  readonly longTasks?: { readonly count: number; readonly longest: number };
  readonly parts?: unknown;
}

const HANDS = [
  'key',
  'keyFar',
  'rangeDrag',
  'rangeDragLongest',
  'scrollBlank',
  'sumColumn',
  'sumAll',
  'sortName',
  'firstSortName',
  'filterList',
  'find',
  'findTyped',
  'pasteMany',
  'undoMany',
] as const satisfies readonly Measured[];
const WHAT_IFS = ['whatIf', 'whatIfPersons', 'seek', 'explain'] as const satisfies readonly Measured[];
const LISTS = ['matchPayments', 'pasteRows'] as const satisfies readonly Measured[];
const options = readOptions(process.argv.slice(2));
const rows: Row[] = [];
const failures: string[] = [];
const wanted = (...ids: Measured[]): boolean => options.only === null || ids.some((id) => options.only?.has(id));
const say = (text: string): void => console.error(text);

function report(id: Measured, size: Size, figures: readonly number[], more: Partial<Row> = {}): void {
  const { what, unit, by } = TARGETS[id];
  const target = TARGETS[id][size];
  const summary = summarize(figures);
  const enough = 'atLeast' in TARGETS[id] ? Math.round(summary[by]) >= Number(target) : summary[by] <= Number(target);
  const ok = target === null ? null : enough;
  rows.push({ id, what, persons: SIZES[size], unit, target, ok, load: round(loadavg()[0] ?? 0), ...summary, ...more });
  say(
    `${ok === false ? 'MISSED ' : ''}${id} ${SIZES[size]}: ${by} ${summary[by]} ${unit}, p95 ${summary.p95}, target ${target ?? '–'}, load ${round(loadavg()[0] ?? 0)}`,
  );
}

function stopped(id: Measured, size: Size, times: readonly (Stopped | Reached)[], parts?: unknown): void {
  const long = times.flatMap((time) => time.long.map(([, duration]) => duration));
  report(
    id,
    size,
    times.map((time) => time.ms),
    {
      longTasks: { count: long.length, longest: round(Math.max(0, ...long)) },
      ...(parts === undefined ? {} : { parts }),
    },
  );
}

/** One measurement that fails must not cost the others. */
async function attempt(name: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    failures.push(`${name}: ${error instanceof Error ? error.message : String(error)}`);
    say(`FAILED ${failures.at(-1)}`);
  }
}

async function measureSize(browser: BenchBrowser, site: string, pages: string, size: Size): Promise<void> {
  if (wanted('recalculate')) {
    await attempt('recalculate', async () => {
      const times = await measureEngine(browser, pages, size, 21);
      const whole = times.recalculate.map((ms, index) => ms + (times.units[index] ?? 0));
      report('recalculate', size, whole, { parts: times });
    });
  }
  if (wanted(...WHAT_IFS)) {
    await attempt('whatIf', async () => {
      const times = await measureWhatIf(browser, pages, size, 31);
      const { first, oneMoved, dateMoved, cloned } = times;
      if (wanted('whatIf')) report('whatIf', size, times.threeMoved, { parts: { first, oneMoved, dateMoved, cloned } });
      if (wanted('whatIfPersons')) report('whatIfPersons', size, times.persons);
      if (wanted('seek')) report('seek', size, times.seek);
      if (wanted('explain')) report('explain', size, times.explain);
    });
  }
  if (size === 'small') await measureLargeFiles(browser, site);
  if (
    !wanted(
      'import',
      'edit',
      'paste',
      'asOf',
      'sort',
      'filter',
      'firstFilter',
      'open',
      'memory',
      'slide',
      ...HANDS,
      ...LISTS,
    )
  )
    return;
  const file = writeRosterFile(browser.folder, size);
  const page = await browser.open(site);
  await newWorkbook(page, POLICIES[size]);
  if (options.encrypted) await encrypt(page);
  const { read, commit } = await importFile(page, file);
  report('import', size, [read.ms + commit.ms], { parts: { read, commit } });
  await showRoster(page);
  if (wanted('edit')) await attempt('edit', async () => stopped('edit', size, await measureEdits(page, 25)));
  if (wanted('paste')) await attempt('paste', async () => stopped('paste', size, await measurePastes(page, 7)));
  if (wanted('asOf')) await attempt('asOf', async () => stopped('asOf', size, await measureAsOf(page, 15)));
  if (wanted('filter')) {
    await attempt('filter', async () =>
      stopped('filter', size, await measureSearches(page, ['王', '李梅', '19800', '4309', '张伟'])),
    );
  }
  if (wanted('sort')) {
    const columns = ['name', 'unit', 'idNumber', 'age', 'payable', 'status', 'payDate'];
    await attempt('sort', async () => stopped('sort', size, await measureSorts(page, columns)));
  }
  if (wanted('memory')) {
    await attempt('memory', async () => {
      const memory = await measureMemory(browser.context, page);
      report('memory', size, [memory.processMB ?? memory.heldMB], { parts: memory });
    });
  }
  if (size === 'small') await measureLists(page, writePayments(browser.folder, file));
  await measureHands(browser, page, size);
  if (wanted('slide'))
    await byHand(page, 'slide', async () => {
      const { times, workPerStep } = await measureSlides(page, 15);
      const parts = { firstFrame: times.map(({ firstMs }) => round(firstMs)), workPerStep };
      stopped('slide', size, times, parts);
    });
  await page.close();
  if (wanted('firstSortName'))
    await attempt('firstSortName', async () =>
      stopped('firstSortName', size, await measureFirstNameSorts(browser, site, 3)),
    );
  if (wanted('firstFilter'))
    await attempt('firstFilter', async () =>
      stopped('firstFilter', size, await measureFirstSearches(browser, site, 3)),
    );
  if (wanted('open'))
    await attempt('open', async () => stopped('open', size, await measureOpens(browser, site, 5, options.encrypted)));
}

/** Rosters as offices send them, into empty workbooks (issue 4). */
async function measureLargeFiles(browser: BenchBrowser, site: string): Promise<void> {
  for (const id of ['importXlsx', 'importMessyCsv'] as const) {
    if (!wanted(id) && !(id === 'importXlsx' && wanted('importXlsxMemory'))) continue;
    await attempt(id, async () => {
      const path = largeFiles[id](browser.folder);
      const page = await browser.open(site);
      await newWorkbook(page, POLICIES.small);
      const { stopped: time, parts } = await measureIntake(page, path);
      stopped(id, 'small', [time], parts);
      if (id === 'importXlsx' && parts.peakMB !== null) report('importXlsxMemory', 'small', [parts.peakMB]);
      await page.close();
    });
  }
}

/** What encryption costs, in a browser of its own. */
async function measureWithEncryption(site: string): Promise<void> {
  const browser = await launchBrowser();
  try {
    const file = writeRosterFile(browser.folder, 'small');
    await measureSealed(browser, site, { policy: POLICIES.small, file }, (id, times) => {
      if (wanted(id)) stopped(id, 'small', times);
    });
  } finally {
    await browser.close();
  }
}

/** Lists that come into a workbook of many persons. */
async function measureLists(page: Page, payments: string): Promise<void> {
  if (wanted('matchPayments'))
    await byHand(page, 'matchPayments', async () => {
      const came = [await measureIntake(page, payments), await measureIntake(page, payments)];
      stopped(
        'matchPayments',
        'small',
        came.map((each) => each.stopped),
        came.map(({ parts }) => parts),
      );
    });
  if (wanted('pasteRows'))
    await byHand(page, 'pasteRows', async () => {
      const times = await measurePastedLists(page, 5);
      const parts = times.map(({ ms, long }) => ({ ms, long }));
      stopped('pasteRows', 'small', times, parts);
    });
}

/** The same for what is done by hand: what a failed one has left open is closed, or the next would fail too. */
async function byHand(page: Page, name: string, work: () => Promise<void>): Promise<void> {
  await attempt(name, async () => {
    try {
      await work();
    } catch (error) {
      for (let times = 0; times < 3; times += 1) await page.keyboard.press('Escape');
      throw error;
    }
  });
}

/** What hands that come from a spreadsheet wait for (issue 3). */
async function measureHands(browser: BenchBrowser, page: Page, size: Size): Promise<void> {
  const persons = SIZES[size];
  if (wanted('key'))
    await byHand(page, 'key', async () => {
      const { times, parts } = await measureKeys(page);
      stopped('key', size, times, parts);
    });
  if (wanted('keyFar'))
    await byHand(page, 'keyFar', async () => {
      const { times, parts } = await measureFarKeys(page, persons);
      stopped('keyFar', size, times, parts);
    });
  if (wanted('rangeDrag', 'rangeDragLongest'))
    await byHand(page, 'rangeDrag', async () => {
      const drags = await measureRangeDrags(browser.context, page, 5);
      const { inside } = drags;
      report(
        'rangeDrag',
        size,
        inside.map(({ fps }) => fps),
        { parts: drags },
      );
      report(
        'rangeDragLongest',
        size,
        inside.map(({ longest }) => longest),
      );
    });
  if (wanted('scrollBlank'))
    await byHand(page, 'scrollBlank', async () => {
      const scrolls = await measureScrolls(browser.context, page, 3);
      report(
        'scrollBlank',
        size,
        scrolls.map(({ shown }) => shown.longest),
        { parts: scrolls },
      );
    });
  if (wanted('sumColumn'))
    await byHand(page, 'sumColumn', async () => {
      const columns = ['payAmount', 'payable', 'standard', 'age', 'aid', 'paid'];
      const { times, parts } = await measureColumnSums(page, columns, persons);
      stopped('sumColumn', size, times, parts);
    });
  if (wanted('sumAll'))
    await byHand(page, 'sumAll', async () => {
      const times = await measureSumsOfAll(page, 3, persons);
      stopped('sumAll', size, times, { firstFigures: times.map(({ firstMs }) => round(firstMs)) });
    });
  if (wanted('sortName'))
    await byHand(page, 'sortName', async () => stopped('sortName', size, await measureNameSorts(page, 3)));
  if (wanted('filterList'))
    await byHand(page, 'filterList', async () => {
      const columns = ['name', 'unit', 'household', 'idNumber', 'age', 'identities', 'payDate', 'address', 'status'];
      const { times, parts } = await measureFilterLists(page, columns);
      stopped('filterList', size, times, parts);
    });
  if (wanted('find', 'findTyped'))
    await byHand(page, 'find', async () => {
      const { entered, typed, parts } = await measureFinds(page, ['王', '李梅', '280', '2020-11', '1', '没有这样的']);
      stopped('find', size, entered, { entered: parts.entered, rested: parts.rested });
      stopped('findTyped', size, typed, parts.typed);
    });
  if (wanted('pasteMany', 'undoMany'))
    await byHand(page, 'pasteMany', async () => {
      const { pastes, undos } = await measureBulk(page, 3);
      stopped('pasteMany', size, pastes);
      stopped('undoMany', size, undos);
    });
}

const sites = await startSites(options.built);
let version = '';
try {
  for (const size of options.sizes) {
    const browser = await launchBrowser();
    version = browser.version;
    try {
      if (size === 'small' && wanted('usable', 'firstScript')) {
        await attempt('visits', async () => {
          const visits = await measureVisits(browser, sites.site, 5);
          report('firstScript', size, [visits.scriptKB]);
          report('usable', size, visits.cachedMs, { parts: { firstVisitMs: round(visits.firstMs) } });
        });
      }
      await attempt(`${SIZES[size]} persons`, () => measureSize(browser, sites.site, sites.pages, size));
    } finally {
      await browser.close();
    }
    if (size === 'small' && wanted(...SEALED)) await attempt('sealed', () => measureWithEncryption(sites.site));
  }
} finally {
  await sites.close();
}

const result = {
  machine: {
    cpu: cpus()[0]?.model ?? 'unknown',
    cores: cpus().length,
    memoryGB: Math.round(totalmem() / 2 ** 30),
    node: process.version,
  },
  browser: `Chromium ${version}`,
  rows,
  failures,
  ok: failures.length === 0 && rows.every((row) => row.ok !== false),
};
const json = JSON.stringify(result, null, 2);
if (options.out !== null) writeFileSync(options.out, `${json}\n`);
console.log(json);
