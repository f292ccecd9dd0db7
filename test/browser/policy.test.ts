import { expect, test } from 'vitest';
import { useBrowser } from './support/browser';
import { HEADER, idNumber, SMALL, Workbench } from './support/workbench';

const site = useBrowser();

test('a premium changed in its sentence is computed at once, named in the undo list, and set back to the document', async () => {
  const bench = await Workbench.empty(site, 'lanxi-2021');
  await bench.import(SMALL);
  await bench.place('policy');
  const premium = bench.get('parameter-premium');
  expect(await premium.inputValue()).toBe('280.00');
  await premium.fill('300');
  await premium.press('Enter');
  await expect.poll(() => bench.get('policy-changes').getAttribute('data-count')).toBe('1');
  await expect.poll(() => premium.inputValue()).toBe('300.00');
  expect(await bench.get('undo').getAttribute('title')).toContain('参数“个人缴费标准”280.00 元 → 300.00 元');
  await bench.place('units');
  // 王一 has paid 280 of 300 now.
  await expect.poll(() => bench.unitCell('百家塅', 'enrolled')).toBe('0');
  await bench.place('policy');
  await bench.get('reset-premium').click();
  await expect.poll(() => premium.inputValue()).toBe('280.00');
  await expect.poll(() => bench.get('policy-changes').getAttribute('data-count')).toBe('0');
  await bench.get('undo').click();
  await expect.poll(() => premium.inputValue()).toBe('300.00');
  await bench.get('reset-parameters').click();
  await expect.poll(() => premium.inputValue()).toBe('280.00');
});

test('a value that cannot be is refused with a sentence and the old one stays in force', async () => {
  const bench = await Workbench.empty(site, 'lanxi-2021');
  await bench.place('policy');
  const goal = bench.get('parameter-goal');
  await goal.fill('120');
  await goal.press('Enter');
  await bench.page.getByText('不能超过').waitFor();
  expect(await goal.getAttribute('aria-invalid')).toBe('true');
  const described = await goal.getAttribute('aria-describedby');
  expect(await goal.getAttribute('aria-errormessage')).toBe(described);
  expect(await bench.page.locator(`[id="${described}"]`).textContent()).toContain('不能超过');
  expect(await bench.get('policy-changes').getAttribute('data-count')).toBe('0');
  await goal.press('Escape');
  expect(await goal.inputValue()).toBe('95');
  const closes = bench.get('parameter-window-closes');
  await closes.fill('2020-02-30');
  await closes.press('Enter');
  await bench.page.getByText('没有 2020-02-30 这一天').waitFor();
});

test('what was refused stays in its field with its own sentence, which names the figure as the screen does', async () => {
  const bench = await Workbench.empty(site, 'lanxi-2021');
  await bench.place('policy');
  const refusals = async () =>
    (await bench.page.locator('.rule-refusal').allInnerTexts()).filter((words) => words !== '');
  const write = async (handle: string, text: string) => {
    await bench.get(`parameter-${handle}`).fill(text);
    await bench.get(`parameter-${handle}`).press('Enter');
  };
  await write('goal', '120');
  await write('target@百家塅', 'x1');
  await write('target@新月', '-5');
  await expect
    .poll(refusals)
    .toEqual([
      '“参保率目标”不能超过 100%。',
      '“百家塅的任务数”要写不小于 0 的整数，这里写的是“x1”。',
      '“新月的任务数”要写不小于 0 的整数，这里写的是“-5”。',
    ]);
  // Other changes leave what was refused alone.
  await bench.page.getByLabel('前一天').click();
  await write('target@三岔堤', '2731');
  await bench.page.getByText('三岔堤任务数：2,730 → 2,731').waitFor();
  expect(await bench.get('parameter-goal').inputValue()).toBe('120');
  expect(await bench.get('parameter-target@百家塅').inputValue()).toBe('x1');
  await bench.get('parameter-target@新月').press('Escape');
  await write('goal', '96');
  await expect.poll(refusals).toEqual(['“百家塅的任务数”要写不小于 0 的整数，这里写的是“x1”。']);
  await expect.poll(() => bench.get('policy-changes').getAttribute('data-count')).toBe('2');
});

test('a target of one unit is changed in the quota table', async () => {
  const bench = await Workbench.empty(site, 'lanxi-2021');
  await bench.place('policy');
  const target = bench.get('parameter-target@百家塅');
  await target.fill('2000');
  await target.press('Enter');
  await bench.page.getByText('百家塅任务数：1,879 → 2,000').waitFor();
  await bench.place('units');
  await expect.poll(() => bench.unitCell('百家塅', 'target')).toBe('2,000');
});

test('Ziyang: the fiscal subsidy that the document does not give turns “unknown” into an amount', async () => {
  const bench = await Workbench.empty(site, 'ziyang-2021');
  const header = `${HEADER},特殊情形,情形日期`;
  await bench.import(
    `${header}\n王一,${idNumber('19700101', 11)},1,户主,长春镇,,,2021-04-02,280.00,新迁入,2021-03-20\n`,
  );
  await bench.get('as-of').fill('2021-05-01');
  await bench.place('units');
  await expect.poll(() => bench.unitCell('长春镇', 'enrolled')).toBe('0');
  await bench.page.locator('.figure-warn', { hasText: '1 人应缴待定' }).waitFor();
  await bench.place('policy');
  const subsidy = bench.get('parameter-fiscal-subsidy');
  expect(await subsidy.getAttribute('placeholder')).toBe('文件未给出');
  await subsidy.fill('550');
  await subsidy.press('Enter');
  await expect.poll(() => bench.get('policy-changes').getAttribute('data-count')).toBe('1');
  await bench.place('units');
  await bench.page.locator('.figure', { hasText: '应收 830.00' }).waitFor();
});

test('the sentence of the quota table and the document’s note follow a changed target', async () => {
  const bench = await Workbench.empty(site, 'lanxi-2021');
  await bench.place('policy');
  const goal = bench.page.locator('#policy-goal');
  await goal.getByText('任务数合计 85273；文件印的合计是 85274').waitFor();
  expect(await bench.page.getByText('文件原数：').count()).toBe(0);
  const target = bench.get('parameter-target@百家塅');
  await target.fill('1880');
  await target.press('Enter');
  await goal.getByText('任务数合计 85274，与文件印的合计相符').waitFor();
  const notes = bench.page.locator('.rule-note', { hasText: '各行相加为 85273' });
  expect(await notes.count()).toBe(2);
  for (const note of await notes.allTextContents()) expect(note).toMatch(/^文件原数：/);
  await bench.get('undo').click();
  await goal.getByText('任务数合计 85273；文件印的合计是 85274').waitFor();
  await expect.poll(() => bench.page.getByText('文件原数：').count()).toBe(0);
});
