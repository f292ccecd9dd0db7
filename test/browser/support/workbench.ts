import { expect } from 'vitest';
import type { BrowserContext, Download, Page } from 'playwright-core';
import type { TestBrowser } from './browser';

/** The page as a user drives it, by its handles (formats.md 3) and its words. */
export class Workbench {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  static async start(site: TestBrowser, context?: BrowserContext): Promise<Workbench> {
    const page = await site.open(context === undefined ? {} : { context });
    await page.locator('#app > *').first().waitFor();
    return new Workbench(page);
  }

  /** A new workbook for a policy, empty. */
  static async empty(site: TestBrowser, policy: string, context?: BrowserContext): Promise<Workbench> {
    const bench = await Workbench.start(site, context);
    await bench.create(policy);
    return bench;
  }

  get(handle: string) {
    return this.page.getByTestId(handle);
  }

  async create(policy: string): Promise<void> {
    await this.get('new-workbook').click();
    await this.get(`policy-${policy}`).click();
    await this.get('sample-data').waitFor();
  }

  async choose(name: string, content: string | Buffer): Promise<void> {
    await this.get('import-file').setInputFiles({
      name,
      mimeType: 'text/csv',
      buffer: typeof content === 'string' ? Buffer.from(content) : content,
    });
  }

  /** Imports rows of the standard template. */
  async import(content: string | Buffer, name = '名册.csv'): Promise<void> {
    await this.choose(name, content);
    await this.get('import-confirm').click();
    await this.get('import-preview').waitFor({ state: 'detached' });
  }

  /** Opens the backup whose contents are on display. */
  async openSeen(): Promise<void> {
    await this.page.locator('.backup-facts').waitFor();
    await this.page.locator('dialog [type=submit]').click();
  }

  async persons(count: number): Promise<void> {
    await expect.poll(() => this.get('person-count').getAttribute('data-count')).toBe(String(count));
  }

  async saved(): Promise<void> {
    await expect.poll(() => this.get('save-state').getAttribute('data-state')).toBe('saved');
  }

  /** The numbers of the import preview, when it is there. */
  async importCounts(): Promise<
    Record<'added' | 'changed' | 'unchanged' | 'duplicate' | 'problems' | 'ignored', number>
  > {
    await this.get('import-preview').waitFor();
    const count = async (name: string) => Number(await this.get(`import-count-${name}`).getAttribute('data-count'));
    return {
      added: await count('added'),
      changed: await count('changed'),
      unchanged: await count('unchanged'),
      duplicate: await count('duplicate'),
      problems: await count('problems'),
      ignored: await count('ignored'),
    };
  }

  /** How many changes the ledger of this browser has recorded, all workbooks together. */
  logLength(): Promise<number> {
    return this.page.evaluate(async () => {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open('premium-ledger');
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(new Error(String(request.error))));
      });
      const counting = database.transaction('changes').objectStore('changes').count();
      const length = await new Promise<number>((resolve) => {
        counting.addEventListener('success', () => resolve(counting.result));
      });
      database.close();
      return length;
    });
  }

  place(name: 'units' | 'roster' | 'policy') {
    return this.get(`place-${name}`).click();
  }

  /** The text of a cell of the units grid; `row` is the unit's name as shown at the left. */
  async unitCell(row: string, column: string): Promise<string> {
    const name = this.page.locator('.units-grid [col-id="unit"]', { hasText: row }).first();
    const line = await name.locator('xpath=ancestor::*[@row-index][1]').getAttribute('row-index');
    const pinned = line?.startsWith('b-') === true;
    const cell = this.page.locator(`.units-grid [row-index="${line}"] [col-id="${column}"]`).first();
    if (!pinned) await cell.scrollIntoViewIfNeeded();
    return (await cell.textContent()) ?? '';
  }

  /** Opens the explanation of a unit, with the keys: a click would depend on whether its row lies behind the totals. */
  async explainUnit(name: string): Promise<void> {
    const heading = this.get('drawer').getByRole('heading', { level: 2 });
    await this.page.locator('.units-grid [col-id="unit"]', { hasText: name }).first().focus();
    await this.page.keyboard.press('Space');
    await expect.poll(() => heading.textContent()).toBe(name);
  }

  /** The words of the message shown last. */
  toast(words: string | RegExp) {
    return this.page.locator('.toast', { hasText: words }).first();
  }

  /** Lets what is to leave go, once it has been told what it is. */
  async letGo(): Promise<void> {
    await this.get('export-panel').waitFor();
    await this.page.keyboard.press('Enter');
  }

  async download(handle: string): Promise<{ readonly name: string; readonly text: string }> {
    const [file] = await Promise.all([this.page.waitForEvent('download'), this.get(handle).click()]);
    return { name: file.suggestedFilename(), text: await textOf(file) };
  }
}

export async function bytesOf(file: Download): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of await file.createReadStream()) parts.push(Buffer.from(part));
  return Buffer.concat(parts);
}

async function textOf(file: Download): Promise<string> {
  return (await bytesOf(file)).toString('utf8');
}

const CHECK = '10X98765432';
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** A made-up ID number with a right check digit. */
export function idNumber(birth: string, order: number): string {
  const body = `430903${birth}${String(order).padStart(3, '0')}`;
  return body + CHECK[WEIGHTS.reduce((sum, weight, index) => sum + weight * Number(body[index]), 0) % 11];
}

export const HEADER = '姓名,证件号码,户编号,与户主关系,单位,身份类别,其他参保,缴费日期,缴费金额';

/** Rows of a roster: a household of Lanxi's village 百家塅 and one person of 新月. */
export const SMALL = [
  HEADER,
  `王一,${idNumber('19700101', 11)},1,户主,百家塅,,,2020-11-02,280.00`,
  `王二,${idNumber('19720202', 22)},1,配偶,百家塅,农村低保,,,`,
  `王三,${idNumber('20010303', 31)},1,子,百家塅,,职工医保,,`,
  `李四,${idNumber('19500404', 41)},2,户主,新月,特困人员,,2020-12-24,0.00`,
].join('\r\n');
