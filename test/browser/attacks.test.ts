import { expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { readFile } from '../../src/intake/readFile';
import { encodeLink } from '../../src/policy/scenarioLink';
import type { Scenario } from '../../src/policy/scenario-types';
import { TEMPLATE_IDS } from '../../src/roster/fields';
import { KEYS, MARKUP } from '../attacks/corpus';
import { makePage } from '../client/support';
import { useBrowser } from './support/browser';
import { makeSheet } from './support/sheet';
import { bytesOf, SMALL, Workbench } from './support/workbench';

// Everything that somebody else can have written, shown on every screen: it stays text. A console error, a breach of the page's policy,
// an exception or a request to elsewhere fails the test by themselves (support/browser.ts).

const site = useBrowser();
const INPUTS = [...MARKUP, ...KEYS];
const IMAGE = '<img data-attack src=x onerror=__attacked=2>';
/** A view by a column that there is not. */
const ODD_VIEW = '不存在的列';
/** In the name of a file that went out. */
const NOTED = '记事里的文件';
const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;

const scenario = (name: string, premium: number): Scenario => ({
  name,
  overlay: { premium },
  dropped: [],
  added: [
    {
      id: 'constructor',
      name,
      when: { identities: [], ageFrom: 80, ageTo: null },
      funder: 'government',
      aid: { kind: 'percent', value: 5000 },
      place: 'last',
    },
  ],
});

/** A workbook of which every text is hostile: its name, persons, units, views, scenarios, what waits, who worked, and on which file. */
async function hostileBackup(): Promise<Buffer> {
  const { api, open } = await makePage();
  const { id } = await api.create({ policyId: 'lanxi-2021', name: IMAGE });
  const { session } = await open(id);
  await api.setAuthor(MARKUP[0] ?? '');
  // Two of three owe a premium: they are in the sums, and their units in the pictures.
  const real: Readonly<Record<string, string>> = {
    payDate: '2020-11-02',
    payAmount: '280.00',
    birth: '1970-01-01',
    exclusion: '',
    identities: '',
    circumstance: '',
    kind: '',
    tier: '',
  };
  const added = INPUTS.map((input, row) =>
    TEMPLATE_IDS.map((field) => [field, row % 3 > 0 && field in real ? (real[field] ?? '') : input] as const),
  );
  await session.apply({ kind: 'set-cells', name: 'paste', edits: [], added });
  const list = ['姓名,缴费金额,备注', ...INPUTS.map((input) => [`查无${input}`, '280', input].map(cell).join())];
  const read = await readFile(new Blob([list.join('\r\n')]), `缴费名单${IMAGE}.csv`);
  const plan = await api.planImport({ ...read, kind: 'payments' });
  expect(plan.effects).toMatchObject({ added: 0, tray: INPUTS.length });
  await api.applyPlan(plan.planId);
  await api.apply({ kind: 'set-parameters', values: { premium: 29_000 } });
  const named = { of: INPUTS[1] ?? '', file: `${NOTED}${IMAGE}.xlsx`, mark: IMAGE, fields: [...INPUTS] };
  await api.note({ kind: 'export', ...named, persons: 1, rows: 1, ids: 'none', phones: false }, id);
  await api.note({ kind: 'parcel', file: IMAGE, units: [...INPUTS], persons: 1, sealed: false }, id);
  await api.note({ kind: 'restored', file: IMAGE, madeAt: 1e300, replaced: IMAGE, sealed: true }, id);
  while ((await api.notesSince(0)).length < 3) await new Promise((resolve) => setTimeout(resolve, 5));
  await api.setLayout({
    views: [ODD_VIEW, ...INPUTS].map((name, at) => ({
      id: `v${at}`,
      name,
      query: {
        unit: null,
        search: '',
        sort: name === ODD_VIEW ? [{ column: 'toString' as never, descending: true }] : [],
        filters: [{ column: name === ODD_VIEW ? ('constructor' as never) : 'note', kind: 'in', values: [name] }],
      },
    })),
    // Columns that there are not, called as objects call theirs.
    columns: {
      order: ['constructor', 'note', '__proto__', 'name'] as never,
      hidden: ['toString', 'phone'] as never,
      pinned: ['valueOf', 'name'] as never,
      widths: Object.fromEntries([
        ['constructor', 90],
        ['name', 1e9],
        ['note', -5],
      ]),
    },
    rowHeight: 26,
    zoom: 100,
    scenarios: [scenario(IMAGE, 30_000), scenario(MARKUP[35] ?? '', 32_000)],
  });
  return Buffer.from(await (await api.backup()).blob.arrayBuffer());
}

/** What of the inputs has become more than text. */
function leaks(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const odd =
      '[data-attack], x-attack, iframe, object, embed, base, math, form[action], meta[http-equiv="refresh" i], ' +
      '[href^="javascript:" i], [src="x"], [href*="attack.example"], [src*="attack.example"], ' +
      '[onerror], [onload], [onfocus], [ontoggle], svg script';
    const found = [...document.querySelectorAll(odd)].map((each) => each.outerHTML.slice(0, 200));
    return '__attacked' in globalThis ? [...found, 'something ran'] : found;
  });
}

/** A saved picture holds shapes and texts, nothing that runs, refers or frames. */
async function expectDrawing(page: Page, svg: string): Promise<void> {
  const told = await page.evaluate((xml) => {
    const made = new DOMParser().parseFromString(xml, 'image/svg+xml');
    const all = [...made.querySelectorAll('*')];
    const odd = all.filter(
      ({ localName, attributes }) =>
        ['script', 'foreignObject', 'a', 'use', 'image', 'style', 'parsererror', 'img'].includes(localName) ||
        [...attributes].some(({ name, value }) => /^on|href/i.test(name) || /javascript:|attack\.example/i.test(value)),
    );
    return { all: all.length, odd: odd.map(({ outerHTML }) => outerHTML.slice(0, 200)) };
  }, svg);
  expect(told.odd).toEqual([]);
  expect(told.all).toBeGreaterThan(10);
}

test(`${INPUTS.length} inputs in every field, name and note, on every screen: text everywhere, nothing runs, nothing is asked for`, async () => {
  const bench = await Workbench.start(site);
  const { page } = bench;
  const asked: string[] = [];
  page.on('dialog', (dialog) => {
    asked.push(dialog.message());
    void dialog.dismiss();
  });
  const seen: string[] = [];
  const clean = async (screen: string, shows = '') => {
    seen.push(screen);
    expect(await leaks(page), screen).toEqual([]);
    expect(asked, screen).toEqual([]);
    await expect.poll(() => page.evaluate(() => document.body.innerText), { message: screen }).toContain(shows);
  };
  const escape = () => page.keyboard.press('Escape');
  // What is looked for is found: an element as an input would make it.
  await page.evaluate(() => document.body.append(document.createElement('x-attack')));
  expect(await leaks(page)).toEqual(['<x-attack></x-attack>']);
  await page.evaluate(() => document.querySelector('x-attack')?.remove());

  const file = { name: `${IMAGE}.cztz`, mimeType: 'application/octet-stream', buffer: await hostileBackup() };
  await bench.get('backup-file').setInputFiles({ ...file, buffer: Buffer.from('CZTZ nothing') });
  await page.locator('.toast').first().waitFor();
  await clean('a refused backup');
  await bench.get('backup-file').setInputFiles(file);
  await page.locator('.backup-facts').waitFor();
  await clean('what a backup holds', IMAGE);
  await bench.openSeen();
  await bench.persons(INPUTS.length);
  const sheet = makeSheet(page);
  await clean('roster', IMAGE);
  await sheet.click(1, 'name');
  await page.keyboard.press('Alt+Enter');
  await bench.get('receipt').waitFor();
  await clean('a person explained');
  await page.evaluate(() => {
    window.print = () => document.documentElement.classList.add('has-printed');
  });
  await bench.get('slip-print').click();
  await bench.get('export-mark').check();
  await bench.get('export-mark-purpose').fill(IMAGE);
  await clean('what leaves with an export', MARKUP[0]);
  await bench.letGo();
  await page.locator('html.has-printed.prints-slip').waitFor({ state: 'attached' });
  await clean('the slip');
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await sheet.click(1, 'name');
  await sheet.press('Control+End');
  await clean('the end of the roster');
  await sheet.press('Control+Home');
  await sheet.click(1, 'name');
  await page.keyboard.press('Alt+ArrowDown');
  await bench.get('filter-menu').waitFor();
  await clean('a filter list', '<script data-attack>');
  await escape();
  await bench.get('views').click();
  await bench.get('views-menu').waitFor();
  await clean('saved views', IMAGE);
  await bench.get('views-menu').getByText(ODD_VIEW).first().click();
  await sheet.settle();
  await clean('a view by a column that there is not');
  await bench.get('views').click();
  await bench.get('views-menu').waitFor();
  await bench
    .get('views-menu')
    .getByText(MARKUP[2] ?? '')
    .first()
    .click();
  await expect.poll(async () => (await sheet.counts()).shown).toBeLessThan(INPUTS.length);
  await clean('a saved view and its chips', MARKUP[2] ?? '');
  await page.keyboard.press('Control+f');
  await bench.get('find-text').fill('<');
  await bench.get('find-text').press('Enter');
  await clean('find');
  await escape();
  await page.keyboard.press('Control+g');
  await page.keyboard.type('<img');
  await sheet.settle();
  await clean('go to');
  await escape();
  await page.keyboard.press('Control+k');
  await bench.get('palette').getByRole('option').first().waitFor();
  await page.keyboard.type('<img data');
  await sheet.settle();
  await clean('command palette');
  await escape();
  await page.keyboard.press('Control+Shift+h');
  await page.locator('.history-entry').first().waitFor();
  await clean('history', MARKUP[0]);
  await page.locator('.history-notes .history-all').first().click();
  await clean('what left, in the history', `${NOTED}${IMAGE}`);
  await escape();
  await bench.get('checks').click();
  await page.locator('.check').first().waitFor();
  await clean('checks');
  await escape();
  await page.keyboard.press('Alt+t');
  await bench.get('tray-panel').waitFor();
  await clean('what waits', `查无${IMAGE}`);
  await escape();

  await bench.place('units');
  await bench.get('units-grid').waitFor();
  await clean('overview', IMAGE);
  await page.locator('.units-grid [col-id="unit"]', { hasText: IMAGE }).first().focus();
  await page.keyboard.press('Space');
  await bench.get('drawer').getByRole('heading', { level: 2 }).waitFor();
  await clean('a unit explained');
  await bench.place('policy');
  await clean('policy');
  await bench.get('policy-tab-whatif').click();
  await bench.get('chart-funders').waitFor();
  await clean('scenarios and charts', IMAGE);
  for (const chart of ['chart-funders', 'chart-units']) {
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      bench.get(chart).getByRole('button', { name: '存 SVG' }).click(),
    ]);
    expect(saved.suggestedFilename()).not.toMatch(/[<>"/\\|?*]/);
    const text = (await bytesOf(saved)).toString('utf8');
    await expectDrawing(page, text);
  }

  await bench.place('roster');
  const listed = ['姓名', '单位', '备注', ...KEYS].map(cell).join();
  const lines = INPUTS.map((input, at) => [`王${at}${input}`, input, input, ...KEYS].map(cell).join());
  await bench.choose(`${IMAGE}.csv`, [cell(`花名册${IMAGE}`), listed, ...lines].join('\r\n'));
  await bench.get('import-preview').waitFor();
  await clean('import preview', IMAGE);
  await escape();
  await bench.get('import-preview').waitFor({ state: 'detached' });
  await bench.choose(`${IMAGE}.csv`, '');
  await bench.toast('<img data-attack').waitFor();
  await clean('a refused file', IMAGE);
  for (const kind of ['roster', 'results', 'units']) {
    const { name } = await bench.download(`export-${kind}`);
    expect(name).not.toMatch(/[<>"/\\|?*]/);
  }
  await page.locator('.workbook-name').click();
  await clean('menu of the workbook');
  await page.getByRole('menuitem', { name: '全部工作簿' }).click();
  await bench.get('workbook-list').waitFor();
  await clean('list of workbooks', IMAGE);
  const link = encodeLink('lanxi-2021', 'v', { ...scenario('<x-attack>链接', 30_000), added: [] });
  expect(link.ok).toBe(true);
  await page.evaluate(
    (hash) => {
      location.hash = hash;
    },
    link.ok ? link.text : '',
  );
  await clean('a scenario by link', '<x-attack>链接');
  expect(seen.length).toBeGreaterThan(20);
});

/** What a policy document says in words; the rest of it are names of things and kinds, which its reader checks. */
const WORDS =
  /"(title|titleEn|shortTitle|region|number|issuer|label|labelEn|article|note|noteEn|name|nameEn|word|wordEn|text|textEn)":"([^"]+)"/g;

test('a policy document whose every word is hostile: where it is chosen, on its page, in sentences, scenarios, stories, slips and saved pictures', async () => {
  const context = await site.context();
  const altered: string[] = [];
  await context.route(/\/assets\/[^/]+\.js$/, async (route) => {
    const response = await route.fetch();
    const code = await response.text();
    const from = code.indexOf('{"id":"lanxi-2021"');
    if (from < 0) return route.fulfill({ response });
    const to = code.indexOf('`', from);
    const body = code.slice(from, to).replace(WORDS, `"$1":"$2${IMAGE}"`);
    altered.push(...(body.match(/data-attack/g) ?? []));
    return route.fulfill({ response, body: code.slice(0, from) + body + code.slice(to) });
  });
  const bench = await Workbench.start(site, context);
  const { page } = bench;
  const clean = async (screen: string, shows: string) => {
    await expect.poll(() => page.evaluate(() => document.body.innerText), { message: screen }).toContain(shows);
    expect(await leaks(page), screen).toEqual([]);
  };
  await bench.get('new-workbook').click();
  await bench.get('policy-lanxi-2021').waitFor();
  await clean('where it is chosen', `兰溪镇${IMAGE}`);
  expect(altered.length).toBeGreaterThan(200);
  await bench.get('policy-lanxi-2021').click();
  await bench.get('sample-data').waitFor();
  await bench.import(SMALL);
  await bench.persons(4);
  const sheet = makeSheet(page);
  await sheet.click(1, 'name');
  await clean('roster', `半额资助${IMAGE}`);
  await page.keyboard.press('Alt+Enter');
  await bench.get('receipt').waitFor();
  await clean('a person explained', `二（二）表${IMAGE}`);
  await page.evaluate(() => {
    window.print = () => document.documentElement.classList.add('has-printed');
  });
  await bench.get('slip-print').click();
  await bench.letGo();
  await page.locator('html.has-printed.prints-slip').waitFor({ state: 'attached' });
  await clean('the slip', IMAGE);
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await bench.place('units');
  await bench.get('units-grid').waitFor();
  await page.locator('.units-grid [col-id="unit"]').first().focus();
  await page.keyboard.press('Space');
  await bench.get('drawer').getByRole('heading', { level: 2 }).waitFor();
  await clean('overview and a unit explained', IMAGE);

  await bench.place('policy');
  await clean('its page', `城乡居民基本医疗保险筹资方案${IMAGE}`);
  await bench.get('parameter-premium').fill('300');
  await bench.get('parameter-premium').press('Enter');
  await expect.poll(() => bench.get('policy-changes').getAttribute('data-count')).toBe('1');
  await page.keyboard.press('Control+Shift+h');
  await page.locator('.history-entry').first().waitFor();
  await clean('a figure changed, in the history', `个人缴费标准${IMAGE}`);
  await page.keyboard.press('Escape');
  await bench.get('policy-tab-whatif').click();
  await bench.get('whatif-add').click();
  await bench.get('whatif-slider-premium').focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => bench.get('whatif-sentence').innerText()).toContain('多缴');
  await clean('scenarios', IMAGE);
  const drawn: string[] = [];
  for (const chart of ['chart-funders', 'chart-units', 'chart-mix', 'chart-lines']) {
    const save = bench.get(chart).getByRole('button', { name: '存 SVG' });
    const [saved] = await Promise.all([page.waitForEvent('download'), save.click()]);
    const text = (await bytesOf(saved)).toString('utf8');
    if (text.includes('&lt;img data-attack')) drawn.push(chart);
    expect(saved.suggestedFilename()).not.toMatch(/[<>"/\\|?*]/);
    await expectDrawing(page, text);
  }
  expect(drawn).toEqual(expect.arrayContaining(['chart-funders', 'chart-mix']));
  await bench.get('policy-tab-demo').click();
  await bench.get('demo-own-award').click();
  await bench.get('show-lacks').waitFor();
  await clean('what keeps a roster from carrying a story', IMAGE);
  await bench.get('show-sample').click();
  for (const frame of [1, 2, 3]) {
    await bench.get(`show-frame-${frame}`).waitFor();
    await clean(`a story, frame ${frame}`, IMAGE);
    await page.keyboard.press('ArrowRight');
  }
  await page.keyboard.press('Escape');
  await bench.get('demo-show').waitFor({ state: 'detached' });
  await bench.get('policy-tab-document').click();
  await bench.get('language').click();
  await clean('its page in English', `Lanxi Town, premiums for 2021${IMAGE}`);
});
