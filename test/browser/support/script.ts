import { expect } from 'vitest';
import { makeSheet } from './sheet';
import { idNumber, type Workbench } from './workbench';

/** A seeded script of changes made by keys, and what the roster must hold after each: for browsers that are killed on the way. */

/** Columns in view without scrolling, by their header in the file. */
const COLUMNS = [
  ['group', '组'],
  ['household', '户编号'],
  ['relation', '与户主关系'],
] as const;

export type Roster = readonly (readonly string[])[];
export type Kind = 'edit' | 'paste' | 'import' | 'undo';

export interface Change {
  readonly kind: Kind;
  /** The states as they are once it is saved. */
  readonly states: Roster[];
}

/** mulberry32: the same script in every run. */
export function randomOf(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

/** The page and, beside it, what it must hold: the states from the first to the last change. */
export class Script {
  readonly random: (below: number) => number;
  /** The newest last; undo drops it. */
  states: Roster[] = [];
  private readonly kinds: readonly Kind[];
  private serial = 0;

  /** @param kinds what a change may be, each as often as it is named. */
  constructor(seed: number, kinds: readonly Kind[]) {
    this.random = randomOf(seed);
    this.kinds = kinds;
  }

  get now(): Roster {
    return this.states.at(-1) ?? [];
  }

  /** Starts one change by keys. */
  async change(bench: Workbench): Promise<Change> {
    const row = this.random(12);
    const [column, header] = COLUMNS[this.random(COLUMNS.length)] ?? COLUMNS[0];
    const kind = this.kinds[this.random(this.kinds.length)] ?? 'edit';
    this.serial += 1;
    if (kind === 'undo' && this.states.length > 1) {
      await bench.page.keyboard.press('Control+z');
      return { kind, states: this.states.slice(0, -1) };
    }
    if (kind === 'paste') return { kind, states: [...this.states, await this.paste(bench, row)] };
    if (kind === 'import') return { kind, states: [...this.states, await this.import(bench)] };
    const text = `改${this.serial}`;
    await makeSheet(bench.page).click(row, column);
    await bench.page.keyboard.type(text);
    await bench.page.keyboard.press('Enter');
    return { kind: 'edit', states: [...this.states, changed(this.now, row, { [header]: text })] };
  }

  /** The change is on screen and called saved: from here on it must not be lost. */
  async acknowledged(bench: Workbench, next: Roster): Promise<void> {
    const { now } = this;
    await bench.persons(next.length - 1);
    const [header = []] = next;
    const row = next.findIndex((line, at) => at > 0 && JSON.stringify(line) !== JSON.stringify(now[at])) - 1;
    const line = next[row + 1] ?? [];
    const sheet = makeSheet(bench.page);
    // A person who came or went is told by the count; a cell, by its text.
    for (const [column, name] of row >= 0 && row < 12 ? COLUMNS : []) {
      const at = header.indexOf(name);
      if (line[at] !== now[row + 1]?.[at]) await expect.poll(() => sheet.text(row, column)).toBe(line[at]);
    }
    await bench.saved();
  }

  private async paste(bench: Workbench, row: number): Promise<Roster> {
    const [group, household] = [`粘${this.serial}`, `贴${this.serial}`];
    await makeSheet(bench.page).click(row, 'group');
    await bench.page.evaluate((text) => navigator.clipboard.writeText(text), `${group}\t${household}`);
    await bench.page.keyboard.press('Control+v');
    return changed(this.now, row, { 组: group, 户编号: household });
  }

  /** A file with some new persons. */
  private async import(bench: Workbench): Promise<Roster> {
    const count = 1 + this.random(3);
    const added = Array.from({ length: count }, (_, index) => ({
      姓名: `新${this.serial}之${index}`,
      证件号码: idNumber(`1980${String(1 + (this.serial % 12)).padStart(2, '0')}11`, (this.serial * 3 + index) % 1000),
      单位: '百家塅',
    }));
    const lines = added.map((person) => Object.values(person).join(','));
    await bench.choose(`增员${this.serial}.csv`, ['姓名,证件号码,单位', ...lines].join('\n'));
    await bench.get('import-confirm').click();
    const [header = []] = this.now;
    const cells: readonly Readonly<Record<string, string>>[] = added;
    return [...this.now, ...cells.map((person) => header.map((name) => person[name] ?? ''))];
  }
}

function changed(roster: Roster, row: number, texts: Readonly<Record<string, string>>): Roster {
  const [header = []] = roster;
  return roster.map((line, index) =>
    index === row + 1 ? line.map((cell, at) => texts[header[at] ?? ''] ?? cell) : line,
  );
}
