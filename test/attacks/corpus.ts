import { readFileSync } from 'node:fs';

/** Inputs that somebody has made to do harm, kept as data beside this. */
function listOf(name: string): readonly string[] {
  return JSON.parse(readFileSync(new URL(`./corpus/${name}.json`, import.meta.url), 'utf8')) as string[];
}

/** Markup, addresses that run, marks of templates and of direction: each would set `__attacked`, ask attack.example, or stand out. */
export const MARKUP = listOf('markup');
/** Names that every object of JavaScript has something under. */
export const KEYS = listOf('keys');
/** Texts that a spreadsheet takes for a formula. */
export const FORMULAS = listOf('formulas');

/** What every object has; taken before and after. */
export function shapeOfObjects(): string {
  const names = [Object.prototype, Array.prototype, Function.prototype, String.prototype].map((prototype) =>
    Object.getOwnPropertyNames(prototype).join(),
  );
  return `${names.join('|')}|${String(({} as Record<string, unknown>)['polluted'])}`;
}
