import { createSignal } from 'solid-js';

/** What the screen of scenarios is to begin with, asked for from another place of the workbook: a new one, a goal, sharing. */
export type WhatIfAsked = 'new' | 'seek' | 'share' | 'open';

const [asked, setAsked] = createSignal<WhatIfAsked | null>(null);

export { asked as whatIfAsked, setAsked as askWhatIf };
