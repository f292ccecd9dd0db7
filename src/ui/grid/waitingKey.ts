/** What a key means that says something of a person by itself, but could as well begin a number or a date. */
export interface Waiting {
  /** What the key would type. */
  readonly text: string;
  /** What it does, for what was selected when it was pressed. */
  readonly run: () => void;
  /** It has been done, and only then a date goes on: what was typed is in no cell. */
  readonly stray: () => void;
}

/** A key that waits until the next one tells what was meant. */
export interface WaitingKey {
  /** A key begins to wait; one that waits already is done first. */
  wait(waiting: Waiting): void;
  /**
   * Looks at the next key. `typing`: both belong to a text, which begins with `text`. `used`: it is used up, where it takes the
   * waiting one back or is its repetition. Null: it goes its usual way, after the waiting one has been done.
   */
  next(event: Pressed): { readonly how: 'used' } | { readonly how: 'typing'; readonly text: string } | null;
  /** The cell took no text: what is typed on belongs to it, and means nothing by itself. */
  refused(): void;
  /** Does what waits at once. */
  flush(): void;
}
type Pressed = Pick<
  KeyboardEvent,
  'key' | 'keyCode' | 'isComposing' | 'repeat' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'
>;

/** Within this time a date goes on, however slowly it is typed by one finger. */
export const MOMENT = 450;
/** So long after it was done a sign of dates still belongs to what was typed. */
export const STRAY = 3000;
/** After a text was refused its next sign is expected for so long. */
export const REST = 1000;
const OF_DATES = /^[-/.．－／年]$/u;
const ALONE: ReadonlySet<string> = new Set(['Shift', 'Control', 'Alt', 'Meta', 'CapsLock', 'NumLock', 'Process']);

/**
 * A digit sets why somebody has not paid, wherever nobody types digits; whoever types a date into such a cell all the same would
 * set reasons by it unseen. So a digit waits for a moment: with the next sign it is a text, as in Excel; Esc, Backspace and Ctrl+Z
 * take it back; any other key, a press of the mouse or nothing at all, and it is done.
 * @param now a clock in milliseconds
 */
export function createWaitingKey(now: () => number = () => performance.now()): WaitingKey {
  let waiting: Waiting | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** Done because nothing else came. */
  let last: { readonly waiting: Waiting; readonly at: number } | null = null;
  const take = (): Waiting | null => {
    clearTimeout(timer);
    const taken = waiting;
    waiting = null;
    return taken;
  };
  const flush = () => take()?.run();
  /** When the last sign of a text came that the cell does not take. */
  let refusedAt = -Infinity;
  return {
    wait(next) {
      flush();
      waiting = next;
      timer = setTimeout(() => {
        last = { waiting: next, at: now() };
        flush();
      }, MOMENT);
    },
    next(event) {
      const composed = event.isComposing || event.keyCode === 229;
      if (ALONE.has(event.key) && !composed) return null;
      const before = last;
      last = null;
      const command = event.ctrlKey || event.metaKey || event.altKey;
      const sign = composed || (!command && event.key.length === 1 && event.key !== ' ');
      const rest = now() - refusedAt < REST;
      refusedAt = -Infinity;
      if (waiting === null && rest && sign && !composed) {
        refusedAt = now();
        return { how: 'used' };
      }
      if (waiting === null) {
        if (before !== null && !command && OF_DATES.test(event.key) && now() - before.at < STRAY)
          before.waiting.stray();
        return null;
      }
      if (event.repeat && event.key === waiting.text) return { how: 'used' };
      if (sign) return { how: 'typing', text: take()?.text ?? '' };
      if (takesBack(event)) {
        take();
        return { how: 'used' };
      }
      flush();
      return null;
    },
    refused() {
      refusedAt = now();
    },
    flush,
  };
}

function takesBack({ key, ctrlKey, metaKey, shiftKey, altKey }: Pressed): boolean {
  if (altKey || shiftKey) return false;
  return ctrlKey || metaKey ? /^z$/i.test(key) : ['Escape', 'Backspace', 'Delete'].includes(key);
}
