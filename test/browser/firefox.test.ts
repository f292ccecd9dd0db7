import { writeFileSync } from 'node:fs';
import { expect, inject, test } from 'vitest';
import { fileEdition } from './support/editions';
import { firefoxPath, startFirefox } from './support/firefox';

// Both editions in the Firefox that is installed, where there is one: a short walk that reads. Typing into cells is not tried here.

const CLICK = `document.querySelector('[data-testid="' + arguments[0] + '"]').click()`;
const THERE = `return document.querySelector('[data-testid="' + arguments[0] + '"]') !== null`;
const COUNT = `const count = Number(document.querySelector('[data-testid="person-count"]')?.dataset.count ?? 0); return count > 50000 && count`;
const ROWS = `const rows = document.querySelectorAll('.ag-row').length; return rows > 10 && rows`;
const NAME = `.ag-row[row-index="0"] .ag-cell[col-id="name"]`;
const FOCUSED = `return document.querySelector(arguments[0])?.contains(document.activeElement) === true`;
const QUIET = `return document.querySelector('[data-testid="work"]') === null`;
const SAVED = `return document.querySelector('[data-testid="save-state"]').dataset.state === 'saved'`;

test.skipIf(firefoxPath === undefined).each([
  ['hosted', () => inject('siteUrl')],
  ['one file', () => fileEdition()],
])(
  '%s in Firefox: the sample town opens, overview, roster and explanation stand, a reload keeps it',
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
      expect(await firefox.evaluate('return window.complaints')).toEqual([]);

      await firefox.open(url());
      expect(await firefox.until<number>(COUNT)).toBe(persons);
      await firefox.until(ROWS);
    } finally {
      await firefox.close();
    }
  },
);
