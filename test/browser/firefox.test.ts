import { writeFileSync } from 'node:fs';
import { expect, inject, test } from 'vitest';
import { fileEdition } from './support/editions';
import { firefoxPath, startFirefox } from './support/firefox';
import { idNumber } from './support/workbench';

// Both editions in the Firefox that is installed, where there is one: a walk that reads, types into cells, takes back, copies, pastes and filters.

const CLICK = `document.querySelector('[data-testid="' + arguments[0] + '"]').click()`;
const THERE = `return document.querySelector('[data-testid="' + arguments[0] + '"]') !== null`;
const COUNT = `const count = Number(document.querySelector('[data-testid="person-count"]')?.dataset.count ?? 0); return count > 50000 && count`;
const ROWS = `const rows = document.querySelectorAll('.ag-row').length; return rows > 10 && rows`;
const NAME = `.ag-row[row-index="0"] .ag-cell[col-id="name"]`;
const BELOW = `.ag-row[row-index="1"] .ag-cell[col-id="name"]`;
const FOCUSED = `return document.querySelector(arguments[0])?.contains(document.activeElement) === true`;
const TEXT = `return document.querySelector(arguments[0])?.textContent === arguments[1]`;
const OPEN = `return (document.querySelector('.cell-field.open') !== null) === arguments[0]`;
const CURSOR = `const at = document.activeElement?.closest('.ag-cell'); return at?.getAttribute('col-id') + '@' + at?.closest('.ag-row')?.getAttribute('row-index') === arguments[0]`;
const SHOWN = `return Number(document.querySelector('[data-testid="view-count"]').dataset.shown) === arguments[0]`;
const HAS_FOCUS = `return document.activeElement?.dataset.testid === arguments[0]`;
const PASSWORD = '芝麻开门2020';
const QUIET = `return document.querySelector('[data-testid="work"]') === null`;
const SAVED = `return document.querySelector('[data-testid="save-state"]').dataset.state === 'saved'`;

test.skipIf(firefoxPath === undefined).each([
  ['hosted', () => inject('siteUrl')],
  ['one file', () => fileEdition()],
])(
  '%s in Firefox: the sample town opens, overview, roster and explanation stand, cells are typed into, copied and pasted, a filter holds, a list comes in, a reload keeps it',
  async (name, url) => {
    const firefox = await startFirefox(firefoxPath ?? '');
    const click = (handle: string) => firefox.evaluate(CLICK, handle);
    const look = async (what: string) => {
      const folder = process.env['LOOK'];
      if (folder !== undefined)
        writeFileSync(`${folder}/firefox-${name.replace(' ', '-')}-${what}.png`, await firefox.screenshot());
    };
    try {
      await firefox.open(url());
      await firefox.until(THERE, 'sample-town');
      await firefox.evaluate(
        `window.complaints = []; for (const kind of ['error', 'unhandledrejection', 'securitypolicyviolation']) addEventListener(kind, (event) => window.complaints.push(kind + ' ' + (event.message ?? event.violatedDirective ?? event.reason)))`,
      );
      await look('start');
      await click('sample-town');
      const persons = await firefox.until<number>(COUNT);
      await firefox.until(THERE, 'units-grid');
      await firefox.until(SAVED);
      await firefox.until(QUIET);
      await look('units');
      await click('place-roster');
      await firefox.until(ROWS);
      await firefox.click(NAME);
      await firefox.until(FOCUSED, NAME);
      await click('explain');
      await firefox.until(THERE, 'villager');
      await look('roster');

      // Typed over, gone into with F2, left alone with Esc, taken back: as in any other browser.
      await firefox.click(NAME);
      const before = await firefox.evaluate<string>(`return document.querySelector(arguments[0]).textContent`, NAME);
      await firefox.press('欧阳火狐');
      await firefox.until(OPEN, true);
      await firefox.press('Enter');
      await firefox.until(OPEN, false);
      await firefox.until(TEXT, NAME, '欧阳火狐');
      await firefox.until(CURSOR, 'name@1');
      await firefox.press('ArrowUp', 'F2', '甲', 'ArrowLeft', '乙', 'Enter');
      await firefox.until(TEXT, NAME, '欧阳火狐乙甲');
      await firefox.press('ArrowUp', 'x');
      await firefox.until(OPEN, true);
      await firefox.press('Escape');
      await firefox.until(OPEN, false);
      await firefox.until(TEXT, NAME, '欧阳火狐乙甲');
      await firefox.until(SAVED);
      await firefox.press('Control+z');
      await firefox.until(TEXT, NAME, '欧阳火狐');

      // Copied and pasted by keys, and taken back.
      await firefox.until(CURSOR, 'name@0');
      const next = await firefox.evaluate<string>(`return document.querySelector(arguments[0]).textContent`, BELOW);
      await firefox.press('Control+c', 'ArrowDown', 'Control+v');
      await firefox.until(TEXT, BELOW, '欧阳火狐');
      await firefox.until(SAVED);
      await firefox.press('Control+z');
      await firefox.until(TEXT, BELOW, next);

      // A filter by keyboard.
      await firefox.press('ArrowUp');
      await firefox.until(CURSOR, 'name@0');
      await firefox.press('Alt+ArrowDown');
      await firefox.until(THERE, 'filter-menu');
      await firefox.click('[data-testid="filter-menu"] [aria-label="比较的内容"]');
      await firefox.press('欧阳火狐');
      await firefox.until(SHOWN, 1);
      await firefox.press('Enter');
      await firefox.until(CURSOR, 'name@0');
      await look('filtered');
      await firefox.press('Control+z');
      await firefox.until(TEXT, NAME, before);
      await firefox.until(SAVED);
      // A list comes in: what was read goes from one worker to the other.
      await firefox.evaluate(
        `const data = new DataTransfer(); data.items.add(new File([arguments[0]], '新来.csv', { type: 'text/csv' })); const field = document.querySelector('[data-testid="import-file"]'); field.files = data.files; field.dispatchEvent(new Event('change', { bubbles: true }))`,
        `姓名,证件号码,单位\r\n新来人,${idNumber('19900505', 51)},新月\r\n`,
      );
      await firefox.until(THERE, 'import-confirm');
      await look('import');
      await click('import-confirm');
      await firefox.until(
        `return Number(document.querySelector('[data-testid="person-count"]').dataset.count) === arguments[0]`,
        persons + 1,
      );
      await firefox.until(SAVED);
      expect(await firefox.evaluate('return window.complaints')).toEqual([]);

      await firefox.open(url());
      expect(await firefox.until<number>(COUNT)).toBe(persons + 1);
      await firefox.until(ROWS);

      // A password, everything encrypted, locked, and open again.
      await firefox.press('Control+k', '密码与锁定');
      await firefox.press('Enter');
      await firefox.until(HAS_FOCUS, 'lock-new');
      await firefox.press(PASSWORD, 'Tab', PASSWORD);
      await firefox.evaluate(
        `const also = document.querySelector('[data-testid="lock-also"]'); if (!also.checked) also.click()`,
      );
      await firefox.press('Enter');
      await firefox.until(
        `return [...document.querySelectorAll('.toast')].some((each) => each.textContent.includes('已加密存放'))`,
      );
      await firefox.press('Alt+l');
      await firefox.until(HAS_FOCUS, 'lock-password');
      await look('locked');
      await firefox.press(PASSWORD, 'Enter');
      expect(await firefox.until<number>(COUNT)).toBe(persons + 1);
      await firefox.until(ROWS);
    } finally {
      await firefox.close();
    }
  },
);
