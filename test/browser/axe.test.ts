import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { useBrowser } from './support/browser';
import { makeSheet } from './support/sheet';
import { SMALL, Workbench } from './support/workbench';

const site = useBrowser();
const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** Asked besides: it is counted as experimental, though WCAG 2.5.3 asks for it. */
const MORE = { 'label-content-name-mismatch': { enabled: true } };
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

interface Finding {
  readonly id: string;
  readonly nodes: readonly { readonly target: readonly string[] }[];
}

/** What axe finds on the page as it stands, in words short enough to read in a failure. */
async function findings(page: Page): Promise<string[]> {
  await page.evaluate(source);
  const found = await page.evaluate(
    async ([runOnly, rules]): Promise<Finding[]> => {
      const { axe } = globalThis as unknown as {
        axe: { run(on: Document, options: object): Promise<{ violations: Finding[] }> };
      };
      return (await axe.run(document, { runOnly, rules })).violations;
    },
    [RULES, MORE] as const,
  );
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`);
}

test.each(['zh', 'en'])('no screen breaks a rule of WCAG 2.2 AA (%s)', async (language) => {
  const bench = await Workbench.start(site);
  const clean = async (screen: string) => expect(await findings(bench.page), screen).toEqual([]);
  await bench.get('new-workbook').waitFor();
  if (language === 'en') await bench.get('language').click();
  await clean('start');
  await bench.get('new-workbook').click();
  await clean('choice of the policy');
  await bench.get('policy-daligang-2020').click();
  await bench.get('sample-data').waitFor();
  await clean('empty workbook');
  await bench.choose('名册.csv', SMALL);
  await bench.get('import-preview').waitFor();
  await clean('import preview');
  await bench.get('import-confirm').click();
  await bench.persons(4);
  await bench.page.locator('[data-testid="roster-grid"] [col-id="name"]', { hasText: '王一' }).click();
  await bench.page.keyboard.press('Alt+Enter');
  await bench.get('receipt').waitFor();
  await clean('roster with a person explained');
  await bench.choose('农村低保名单.csv', `低保对象名单,,\n序号,姓名,特别说明栏\n1,王一,甲\n2,王二,乙\n合计,2,\n`);
  await bench.get('import-columns').waitFor();
  await bench.get('import-count-ambiguous').click();
  await bench.get('import-rows-grid').press('Enter');
  await bench.get('import-row-cells').waitFor();
  await clean('an identity list, how it is read, and a row of it');
  await bench.get('import-column-2').press('Enter');
  await bench.get('meaning').getByRole('option').first().waitFor();
  await clean('meanings of a column');
  await bench.page.keyboard.press('Escape');
  await bench.get('import-kind-roster').check();
  await bench.get('import-rules-open').click();
  await clean('rules by column');
  // Names alone may be anybody's: nothing is to be written, and the button closes the preview.
  await bench.get('import-confirm').click();
  await bench.get('import-preview').waitFor({ state: 'detached' });
  await bench.page
    .locator('[data-testid="roster-grid"] [col-id="name"]', { hasText: '王一' })
    .click({ button: 'right' });
  await bench.get('action-menu').waitFor();
  await clean('menu of a cell');
  await bench.page.keyboard.press('Escape');
  await bench.page.keyboard.press('Control+k');
  await bench.get('palette').getByRole('option').first().waitFor();
  await clean('command palette');
  await bench.page.keyboard.type('zzz');
  await clean('command palette, nothing found');
  await bench.page.keyboard.press('Escape');
  await bench.page.keyboard.press('F1');
  await bench.get('key-table').waitFor();
  await clean('table of keys');
  await bench.page.keyboard.press('Escape');
  await bench.get('export-xlsx').click();
  await bench.get('export-roster-xlsx').click();
  await bench.get('export-ids-mask').check();
  await bench.get('export-mark').check();
  await clean('what leaves with an export');
  await bench.page.keyboard.press('Escape');
  await bench.get('export-xlsx').click();
  await bench.get('export-public').click();
  await bench.get('public-aided').check();
  await clean('public list');
  await bench.page.keyboard.press('Escape');
  await bench.page.keyboard.press('Control+Shift+h');
  await bench.page.locator('.history-entry').first().waitFor();
  await clean('history');
  await bench.page.keyboard.press('Escape');
  await bench.get('checks').click();
  await bench.page.locator('.check').first().waitFor();
  await clean('checks');
  const sheet = makeSheet(bench.page);
  await sheet.click(0, 'identities');
  await sheet.press('F2');
  await bench.page.locator('.pick-list').waitFor();
  await clean('list of a cell');
  await sheet.press('Escape');
  await bench.place('units');
  await bench.get('units-grid').waitFor();
  await bench.get('drawer').waitFor();
  await clean('overview');
  await bench.place('policy');
  await bench.get('parameter-premium').fill('290');
  await bench.page.keyboard.press('Enter');
  await bench.get('reset-premium').waitFor();
  await clean('policy');
  await bench.page.locator('.workbook-name').click();
  await clean('menu of the workbook');
  await bench.page.getByRole('menuitem').first().click();
  await bench.get('workbook-list').waitFor();
  await clean('list of workbooks');
  await bench.get('lock-panel-open').click();
  await bench.get('lock-also').waitFor();
  await clean('a password is set');
  await bench.get('lock-new').fill('芝麻开门 2020');
  await clean('a password to be set');
  await bench.get('lock-again').fill('芝麻开门 2020');
  await bench.get('lock-again').press('Enter');
  await bench.get('lock').waitFor();
  await bench.get('lock-panel-open').click();
  await bench.get('lock-minutes').waitFor();
  await clean('password and lock');
  await bench.get('lock-now').click();
  await bench.get('lock-screen').waitFor();
  await clean('locked');
});
