import type { Workbench } from './workbench';

export const PASSWORD = '芝麻开门 2020';

/** A password is set, and with it what is stored is encrypted. */
export async function encrypt(bench: Workbench): Promise<void> {
  await bench.page.keyboard.press('Control+k');
  await bench.page.keyboard.type('密码与锁定');
  await bench.page.keyboard.press('Enter');
  await bench.get('lock-new').fill(PASSWORD);
  await bench.get('lock-again').fill(PASSWORD);
  await bench.get('lock-also').check();
  await bench.get('lock-again').press('Enter');
  await bench.get('lock-panel').waitFor({ state: 'detached' });
}

export async function unlock(bench: Workbench): Promise<void> {
  await bench.get('lock-password').fill(PASSWORD);
  await bench.get('lock-password').press('Enter');
}
