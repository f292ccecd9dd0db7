import type { Values } from '../i18n/fill';
import type { Language, WordKey } from '../i18n';

/** Where an action is listed: in the palette, in the table of keys, in this order. */
export const ACTION_GROUPS = [
  'edit',
  'pay',
  'find',
  'view',
  'rows',
  'columns',
  'select',
  'move',
  'data',
  'file',
  'go',
  'help',
] as const;
export type ActionGroup = (typeof ACTION_GROUPS)[number];

/**
 * Something the clerk can have done: one entry for the palette, the table of keys, the right-click menu and the keyboard alike,
 * so that none of them can say something the others do not know.
 */
export type Action = What & Possible;

/** Whatever can be impossible says why: a greyed name alone helps nobody. */
type Possible =
  | { readonly enabled?: undefined; readonly why?: undefined }
  | {
      /** Whether it can be done now. A key of an action that cannot be done is used up all the same. */
      readonly enabled: () => boolean;
      /** Why it cannot be done now, as a sentence: shown beside the greyed name, and said when its key is pressed. */
      readonly why: () => string;
    };

interface What {
  /** Stable, `area.word`. */
  readonly id: string;
  readonly group: ActionGroup;
  /** Its name in both languages, in the imperative, short: 向下填充. */
  readonly title: WordKey;
  /** What its name is filled with, in the language asked for. */
  readonly values?: (spoken: Language) => Values;
  /**
   * Keys as written in the table of keys: `Ctrl+D`, `Shift+Space`, `Alt+ArrowDown`, `F1`, `1`. The first one is shown beside the
   * name. Meta counts as Ctrl.
   */
  readonly keys?: readonly string[];
  /** `grid`: the keys work while a cell has the focus and is not open for typing. `page`: everywhere in the workbook (the default). */
  readonly scope?: 'grid' | 'page';
  /** A key of the grid that works beside the grid too, wherever no text is being typed. */
  readonly beside?: boolean;
  /** Keys that another part handles by itself (arrows, Enter): listed, never run from here. */
  readonly shownOnly?: boolean;
  /** One of those that can be run from a list all the same: the palette has it too. */
  readonly listed?: boolean;
  /** Whether its keys mean this action here; where not they go to whoever wants them: digits are typed into amounts. The default is yes. */
  readonly when?: () => boolean;
  /**
   * Its key may as well begin a text: pressed in a cell it waits until the next key tells. Gives what is done then, for what is
   * selected now, and what is said where a text goes on after it has been done.
   */
  readonly waits?: () => { readonly run: () => void | Promise<void>; readonly stray: () => string };
  /** A key that is held down does it once. */
  readonly once?: boolean;
  /** Something that is on or off: shown with a tick. */
  readonly checked?: () => boolean;
  readonly run: () => void | Promise<void>;
}

/** Somewhere to go that is made from data and not from words: the palette finds it by name. */
export const DESTINATIONS = ['unit', 'column', 'workbook'] as const;
export interface Destination {
  readonly id: string;
  readonly kind: (typeof DESTINATIONS)[number];
  readonly name: string;
  /** A second name it is found by. */
  readonly also?: string;
  /** A fact beside the name. */
  readonly hint?: string;
  readonly run: () => void | Promise<void>;
}
