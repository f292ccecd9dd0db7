import { expect, test } from 'vitest';
import { useBrowser } from './support/browser';
import { EXAMPLES, filledCells } from './support/files';
import { Workbench } from './support/workbench';

// Synthetic persons under each policy: a town in mid-campaign, at the size of its quota table.

const site = useBrowser();

test('a date chosen as soon as the persons are there is not taken back by the date of the sample', async () => {
  const bench = await Workbench.empty(site, 'qianjiang-2021');
  await bench.get('sample-data').click();
  await bench.page.waitForFunction(
    () => Number(document.querySelector('[data-testid="person-count"]')?.getAttribute('data-count')) > 0,
    undefined,
    { timeout: 90_000 },
  );
  await bench.get('as-of').fill('2020-12-03');
  await bench.saved();
  expect(await bench.get('as-of').inputValue()).toBe('2020-12-03');
});

test.each(EXAMPLES)('%s: the sample has persons, findings and payments in every unit', async (policy) => {
  const bench = await Workbench.empty(site, policy);
  const few = policy === 'tengzhou-2021';
  if (few) await bench.get('sample-units').selectOption('1');
  await bench.get('sample-data').click();
  const persons = async () => Number(await bench.get('person-count').getAttribute('data-count'));
  await expect.poll(persons, { timeout: 60_000 }).toBeGreaterThan(1000);
  await bench.saved();
  await bench.get('roster-grid').waitFor();
  await bench.get('checks').click();
  await bench.page.locator('.check').first().click();
  await expect
    .poll(async () => Number(await bench.get('view-count').getAttribute('data-shown')))
    .toBeLessThan(await persons());
  expect(Number(await bench.get('view-count').getAttribute('data-shown'))).toBeGreaterThan(0);
  if (few) await eachFinding(bench);

  const units = filledCells((await bench.download('export-units')).text);
  const filled = units.filter((unit) => Number(unit['roster']) > 0);
  // The planted mistakes put some persons in units that no table knows: those come last and have no target.
  expect(filled.filter((unit) => unit['target'] !== undefined)).toHaveLength(
    few ? 1 : units.filter((unit) => unit['target'] !== undefined).length,
  );
  const sum = (column: string) => units.reduce((total, unit) => total + Number(unit[column] ?? 0), 0);
  expect(sum('roster')).toBe(await persons());
  for (const unit of filled.filter(({ roster }) => Number(roster) > 100)) {
    const name = unit['unit'] ?? '';
    expect(Number(unit['enrolled']), name).toBeGreaterThan(0);
    expect(Number(unit['enrolled']), name).toBeLessThan(Number(unit['should']));
    expect(Number(unit['collected']), name).toBeGreaterThan(0);
  }
  // Neither nothing nor everything has been paid, and mistakes of amount do not swamp it.
  expect(sum('collected')).toBeGreaterThan(sum('receivable') * 0.3);
  expect(sum('collected')).toBeLessThan(sum('receivable') * 1.1);
});

/** Whatever finding is chosen, the cursor waits in a cell that is marked because of it. */
async function eachFinding({ page }: Workbench): Promise<void> {
  const checks = page.locator('.check');
  for (let index = 0; index < (await checks.count()); index += 1) {
    await checks.nth(index).click();
    await page.locator(`li:nth-child(${index + 1}) > .check[aria-pressed="true"]`).waitFor();
    const name = (await checks.nth(index).locator('.check-name').textContent()) ?? '';
    const at = () =>
      page.evaluate(() => [...(document.querySelector('.cell-field')?.closest('.ag-cell')?.classList ?? [])].join(' '));
    await expect
      .poll(
        async () => {
          await checks.nth(index).focus();
          await page.keyboard.press('Shift+F6');
          return at();
        },
        { message: name },
      )
      .toMatch(/mark-(?:error|warning|info)/);
  }
}
