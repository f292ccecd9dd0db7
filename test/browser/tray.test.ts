import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { makeBackup } from '../../src/ledger/backup/make';
import type { FieldId } from '../../src/roster/fields';
import { makeLedger, POLICY } from '../ledger/support/ledger';
import { addWaiting, waiting } from '../ledger/support/tray';
import { useBrowser } from './support/browser';
import { makeSheet } from './support/sheet';
import { Workbench } from './support/workbench';

// Rows of lists that wait: found, settled by keys alone, and back by one undo.

const site = useBrowser();
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds, in short. */
async function findings(bench: Workbench): Promise<readonly string[]> {
  await bench.page.evaluate(axe);
  return bench.page.evaluate(async () => {
    const { axe: run } = window as unknown as {
      axe: { run(of: object): Promise<{ violations: readonly { id: string; nodes: readonly { html: string }[] }[] }> };
    };
    const { violations } = await run.run({ include: [['.tray-panel']] });
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
  });
}

/** A workbook of three persons in which four rows wait, as a backup. */
async function file(): Promise<Buffer> {
  const { ledger } = await makeLedger();
  const { id } = await ledger.shelf.create({ policyId: POLICY.id, name: '待处理' });
  await ledger.open(id);
  const person = (name: string, idNumber: string): (readonly [FieldId, string])[] => [
    ['name', name],
    ['idNumber', idNumber],
    ['unit', '新月'],
  ];
  await ledger.apply({
    kind: 'set-cells',
    name: 'edit',
    edits: [],
    added: [
      person('王一', '430903199001011234'),
      person('李二', '11010519491231002X'),
      person('张三', '430903198505050017'),
    ],
  });
  const paid = (name: string, line: number, more: object = {}) =>
    waiting({
      line,
      cells: { name, idNumber: '430903199001019999', payDate: '2020-12-01', payAmount: '280.00' },
      ...more,
    });
  await addWaiting(ledger, [
    paid('王一', 2, { reason: 'id-wrong', candidates: [0] }),
    paid('李儿', 3),
    paid('新来', 4),
    waiting({
      kind: 'identities',
      file: '低保.xlsx',
      sheet: '一季度',
      line: 8,
      cells: { name: '张三', identities: '孤儿' },
      told: [{ field: null, code: 'said-dead', text: '2020年8月' }],
    }),
  ]);
  const { blob } = await makeBackup(ledger.desk.database, id, Date.now(), { step: async () => undefined });
  return Buffer.from(await blob.arrayBuffer());
}

async function opened(): Promise<Workbench> {
  const bench = await Workbench.start(site);
  await bench.get('new-workbook').waitFor();
  const buffer = await file();
  await bench.get('backup-file').setInputFiles({ name: '待处理.cztz', mimeType: 'application/octet-stream', buffer });
  await bench.openSeen();
  await bench.persons(3);
  await bench.place('roster');
  await bench.get('roster-grid').waitFor();
  return bench;
}

const names = (bench: Workbench) => bench.page.locator('.tray-item .tray-who b').allTextContents();
const current = (bench: Workbench) => bench.page.locator('.tray-item.current .tray-who b').textContent();
/** Who has the keys. */
const holder = (bench: Workbench) =>
  bench.page.evaluate(() => {
    const { activeElement: at } = document;
    return at === null || at === document.body ? 'nobody' : (at.getAttribute('role') ?? at.textContent ?? '');
  });

test('by keys alone: opened, written to a candidate, to whoever is found, added, dismissed; Esc leads back', async () => {
  const bench = await opened();
  const sheet = makeSheet(bench.page);
  const { keyboard } = bench.page;
  await sheet.click(0, 'name');
  expect(await bench.get('tray').textContent()).toBe('待处理 4');
  await keyboard.press('Alt+t');
  await expect.poll(() => names(bench)).toEqual(['张三', '王一', '李儿', '新来']);
  await expect.poll(() => holder(bench)).toBe('listbox');
  expect(await bench.page.locator('.tray-panel').innerText()).not.toContain('430903199001019999');
  // Why it waits, as the preview said it.
  expect(await bench.page.locator('.tray-told').allTextContents()).toEqual([expect.stringContaining('2020年8月')]);

  // Its candidate is offered first; what would change is told.
  await keyboard.press('ArrowDown');
  expect(await current(bench)).toBe('王一');
  await bench.page.getByText('缴费金额 空 → 280.00').first().waitFor();
  await keyboard.press('Enter');
  expect(await holder(bench)).toBe('对应到 王一');
  await keyboard.press('Enter');
  await expect.poll(() => names(bench)).toEqual(['张三', '李儿', '新来']);
  await expect.poll(async () => [await holder(bench), await current(bench)]).toEqual(['listbox', '李儿']);
  await expect.poll(() => sheet.text(0, 'payAmount')).toBe('280.00');

  // Somebody else, found by name.
  await bench.get('tray-search').focus();
  await keyboard.press('Enter');
  await bench.get('goto-text').fill('李二');

  await expect.poll(() => bench.page.locator('.goto-name').allTextContents()).toEqual(['李二']);
  await keyboard.press('Enter');
  await expect.poll(() => names(bench)).toEqual(['张三', '新来']);
  await expect.poll(async () => [await holder(bench), await current(bench)]).toEqual(['listbox', '新来']);
  await expect.poll(() => sheet.text(1, 'payAmount')).toBe('280.00');

  await bench.get('tray-add').focus();
  await keyboard.press('Enter');
  await bench.persons(4);
  await expect.poll(() => names(bench)).toEqual(['张三']);
  await expect.poll(() => holder(bench)).toBe('listbox');
  await keyboard.press('Delete');
  await bench.page.getByText('没有待处理的行').waitFor();
  expect(await holder(bench)).toBe('✕');
  await keyboard.press('Escape');
  await expect.poll(() => sheet.focus()).toMatch(/@0$/);
  await bench.get('tray').waitFor({ state: 'detached' });

  for (const left of [1, 2, 3, 4]) {
    await keyboard.press('Control+z');
    await expect.poll(() => bench.get('tray').textContent()).toBe(`待处理 ${left}`);
  }
  await bench.persons(3);
  await expect.poll(() => sheet.text(0, 'payAmount')).toBe('');
});

test('several at once, by reason, to the person at the cursor; a reload keeps the rest', async () => {
  const bench = await opened();
  const sheet = makeSheet(bench.page);
  const { keyboard } = bench.page;
  await sheet.click(2, 'name');
  await bench.get('tray').click();
  await expect.poll(() => holder(bench)).toBe('listbox');
  await bench.get('tray-reasons').selectOption('not-in-roster');
  await expect.poll(() => names(bench)).toEqual(['张三', '李儿', '新来']);
  await bench.page.locator('.tray-list').focus();
  await keyboard.press('Space');
  expect(await bench.get('tray-focused').textContent()).toBe('对应到光标所在的人：张三');
  await bench.get('tray-focused').click();
  await expect.poll(() => sheet.text(2, 'identities')).toBe('孤儿');
  await expect.poll(() => names(bench)).toEqual(['李儿', '新来']);
  await expect.poll(() => holder(bench)).toBe('listbox');
  await keyboard.press('Control+a');
  expect(await bench.page.locator('.tray-actions h3').textContent()).toBe('已选 2 行：怎么处理？');
  await keyboard.press('Delete');
  // The last ones of their reason: all that wait are shown again.
  await expect.poll(() => names(bench)).toEqual(['王一']);
  await bench.saved();
  await bench.page.reload();
  await expect.poll(() => bench.get('tray').textContent()).toBe('待处理 1');
});

test('the panel breaks no rule of WCAG 2.2 AA, full and empty; in English every word is English', async () => {
  const bench = await opened();
  const { keyboard } = bench.page;
  await bench.get('tray').click();
  await expect.poll(() => holder(bench)).toBe('listbox');
  await keyboard.press('Space');
  expect(await findings(bench)).toEqual([]);
  await bench.page.getByRole('button', { name: 'EN', exact: true }).click();
  const panel = bench.page.locator('.tray-panel');
  await panel.getByText('4 waiting rows').waitFor();
  for (const word of await panel.locator('button, .tray-why, h3').allTextContents())
    expect(word.replaceAll(/[王一李二张三儿新来]/g, '')).not.toMatch(/\p{Script=Han}/u);
  await bench.page.locator('.tray-list').focus();
  await keyboard.press('Control+a');
  await keyboard.press('Delete');
  await panel.getByText('No rows are waiting').waitFor();
  expect(await findings(bench)).toEqual([]);
});
