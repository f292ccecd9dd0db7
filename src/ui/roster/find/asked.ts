import { createSignal } from 'solid-js';

/** What is to be opened over the roster as soon as it stands: asked for from another place of the workbook. */
export type FindAsked = 'find' | 'replace' | 'goto';

const [asked, setAsked] = createSignal<FindAsked | null>(null);

export { asked as findAsked, setAsked as askToFind };
