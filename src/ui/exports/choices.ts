import { createSignal } from 'solid-js';
import type { LeaveOut } from '../../reports/xlsx/keepOut';

/** What is chosen of a file before it is made. */
export interface Choices extends LeaveOut {
  readonly mark: boolean;
}

/** Nothing is left out that a file always had. */
const FIRST: Choices = { ids: 'full', phones: true, mark: false };
const IDS: ReadonlySet<unknown> = new Set<Choices['ids']>(['full', 'mask', 'none']);
const nameOf = (workbook: string): string => `workbench.export.${workbook}`;

/** What was chosen the last time for that workbook, on this computer. */
export function recallChoices(workbook: string): Choices {
  try {
    const told: unknown = JSON.parse(localStorage.getItem(nameOf(workbook)) ?? 'null');
    if (typeof told !== 'object' || told === null) return FIRST;
    const { ids, phones, mark } = told as Partial<Record<keyof Choices, unknown>>;
    return { ids: IDS.has(ids) ? (ids as Choices['ids']) : 'full', phones: phones !== false, mark: mark === true };
  } catch {
    return FIRST; // storage refused, or not what was written
  }
}

export function keepChoices(workbook: string, choices: Choices): void {
  try {
    localStorage.setItem(nameOf(workbook), JSON.stringify(choices));
  } catch {
    // They hold for this file.
  }
}

/** What the last file was for; it is nobody's business on another day, so only the page remembers it. */
export const [purpose, setPurpose] = createSignal('');
