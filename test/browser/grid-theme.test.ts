import { expect, inject, test } from 'vitest';
import { useBrowser } from './support/browser';

const pages = useBrowser(inject('pagesUrl'));

test('the grid is drawn in full under the Content-Security-Policy, in its own theme and only the rows in view', async () => {
  const page = await pages.open();
  await page.locator('.ag-grid-scrolling-container .ag-row').first().waitFor();
  const seen = await page.evaluate(() => {
    const style = (selector: string) => {
      const element = document.querySelector(selector);
      if (!element) throw new Error(`nothing matches ${selector}`);
      return getComputedStyle(element);
    };
    const icon = document.querySelector('.ag-sort-descending-icon .ag-icon');
    if (!icon) throw new Error('the sorted column shows no arrow');
    return {
      rows: document.querySelectorAll('.ag-grid-scrolling-container .ag-row').length,
      rowHeight: style('.ag-grid-scrolling-container .ag-row').height,
      headerHeight: style('.ag-header-row').height,
      font: style('.ag-cell').fontFamily,
      size: style('.ag-cell').fontSize,
      color: style('.ag-cell').color,
      line: style('.ag-cell[col-id="name"]').borderRightColor,
      icon: getComputedStyle(icon, '::before').getPropertyValue('-webkit-mask-image'),
    };
  });
  expect(seen.rows).toBeLessThan(60);
  expect(seen).toMatchObject({ rowHeight: '26px', headerHeight: '34px', size: '13px', color: 'rgb(27, 36, 48)' });
  expect(seen.line).toBe('rgb(223, 228, 233)');
  expect(seen.font).toContain('Microsoft YaHei UI');
  expect(seen.icon).toMatch(/^url\(/);
});

test('a cell opens its editor and the value typed stays', async () => {
  const page = await pages.open();
  const cell = page.locator('.ag-row[row-index="0"] .ag-cell[col-id="name"]');
  await cell.dblclick();
  await page.keyboard.press('Control+A');
  await page.keyboard.type('王小明');
  await page.keyboard.press('Enter');
  expect(await cell.textContent()).toBe('王小明');
});
