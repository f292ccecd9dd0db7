import type { Page } from 'playwright-core';

const PASSWORD = '芝麻开门 2020';

/** Sets a password in an open workbook and has what is stored encrypted. */
export async function encrypt(page: Page): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.type('密码与锁定');
  await page.keyboard.press('Enter');
  await page.getByTestId('lock-new').fill(PASSWORD);
  await page.getByTestId('lock-again').fill(PASSWORD);
  await page.getByTestId('lock-also').check();
  await page.getByTestId('lock-again').press('Enter');
  await page.getByTestId('lock-panel').waitFor({ state: 'detached' });
}

/** Opens a locked page; the clock runs from Enter on. */
export async function unlock(page: Page): Promise<void> {
  await page.getByTestId('lock-password').fill(PASSWORD);
  await page.evaluate(() => window.instruments.arm('keydown', 'Enter'));
  await page.getByTestId('lock-password').press('Enter');
}
