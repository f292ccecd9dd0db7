import { t } from '../i18n';

/** Keys pressed while something is on its way that will have the focus. */
export interface HeldKeys {
  /** The key by whose press it was seen that they are to be held. */
  first(event: KeyboardEvent): void;
  /** Puts the focus back where it was, so that what is made now knows whom to give it back to. */
  lend(): void;
  /** Gives the keys on, as soon as what has been made has taken the focus. */
  handOver(): void;
  /** Gives the keys on to what has the focus now, or will have it within so long (ms): it was there before. */
  release(patience?: number): void;
  /** Ends it, and the keys are forgotten. */
  end(): void;
  /** Whether it was left: by Esc, or by a press elsewhere. Then nothing of this does anything any more. */
  left(): boolean;
}

interface Pressed {
  /** What an input method wrote before the key. */
  readonly text: string;
  readonly key: KeyboardEventInit | null;
  /** What was pasted after it. */
  readonly paste?: DataTransfer;
  /** What the clipboard was asked for after it. */
  readonly clip?: 'copy' | 'cut';
}

/** So long the focus is waited for once the part stands, ms. */
const PATIENCE = 1000;
/** What has not come after so long will not be waited for; ms. */
const LONG = 20_000;
/** The field of keys that the grid itself is to have: it may take the focus from it. */
const FOR_GRID = 'held-keys-grid';

/** Whether the keys are held for the grid just now. */
export function heldForGrid(): boolean {
  return document.activeElement?.classList.contains(FOR_GRID) === true;
}

/**
 * Holds the keys in a field of its own, where input methods work too, until they are given on. Esc, or a press elsewhere, ends it,
 * and then `onLeave` is called. `grid`: for the grid, which takes the focus as soon as it can.
 */
export function holdKeys(onLeave: () => void = () => undefined, grid = false): HeldKeys {
  const before = document.activeElement;
  const pressed: Pressed[] = [];
  const field = document.createElement('input');
  field.className = grid ? `held-keys ${FOR_GRID}` : 'held-keys';
  field.setAttribute('aria-label', t('frame.opening'));
  // A landmark of its own kind: what stands beside all of them is lost to whoever walks by them.
  const host = document.createElement('div');
  host.className = 'held-keys-host';
  host.setAttribute('role', 'status');
  host.append(field);
  let over = false;
  let wasLeft = false;
  let composing = false;
  const take = (key: KeyboardEventInit | null) => {
    if (key === null && field.value === '') return;
    pressed.push({ text: field.value, key });
    field.value = '';
  };
  const onKey = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.isComposing || event.keyCode === 229 || isFields(event, field.value)) return;
    event.preventDefault();
    if (event.key === 'Escape') leave();
    else take(copyOf(event));
  };
  const stop = (event: Event) => event.stopPropagation();
  const leave = () => {
    wasLeft = true;
    restore();
    end();
    onLeave();
  };
  field.addEventListener('keydown', onKey);
  const onPaste = (event: ClipboardEvent) => {
    event.stopPropagation();
    event.preventDefault();
    const paste = new DataTransfer();
    for (const kind of event.clipboardData?.types ?? [])
      if (kind !== 'Files') paste.setData(kind, event.clipboardData?.getData(kind) ?? '');
    pressed.push({ text: field.value, key: null, paste });
    field.value = '';
  };
  field.addEventListener('paste', onPaste);
  const onClip = (event: ClipboardEvent) => {
    event.stopPropagation();
    pressed.push({ text: field.value, key: null, clip: event.type === 'cut' ? 'cut' : 'copy' });
    field.value = '';
  };
  field.addEventListener('copy', onClip);
  field.addEventListener('cut', onClip);
  field.addEventListener('compositionstart', () => (composing = true));
  field.addEventListener('compositionend', () => (composing = false));
  for (const kind of ['keyup', 'input']) field.addEventListener(kind, stop);
  document.addEventListener('pointerdown', leave, true);
  const park = () => {
    document.body.append(host);
    field.focus({ preventScroll: true });
  };
  park();
  const end = () => {
    over = true;
    document.removeEventListener('focusin', onFocus);
    document.removeEventListener('pointerdown', leave, true);
    host.remove();
  };
  const restore = () => {
    if (document.activeElement === field && before instanceof HTMLElement && before.isConnected)
      before.focus({ preventScroll: true });
  };
  const giveOn = () => {
    if (over) return;
    take(null);
    restore();
    end();
    for (const each of pressed) replay(each);
  };
  // As soon as another has the focus, in the same task: the next key is pressed after those that were held.
  const onFocus = () =>
    queueMicrotask(() => {
      if (document.activeElement !== field && !composing) giveOn();
    });
  const waits = (until: number) => {
    if (over) return;
    document.addEventListener('focusin', onFocus);
    // The word that an input method is at is no word yet.
    if (document.activeElement === field && (composing || performance.now() < until))
      requestAnimationFrame(() => waits(until));
    else giveOn();
  };
  return {
    first: onKey,
    lend: restore,
    handOver() {
      // What is made takes the focus when it is mounted, or a moment later.
      queueMicrotask(() => {
        if (over) return;
        if (document.activeElement === before) park();
        waits(performance.now() + PATIENCE);
      });
    },
    release: (patience = PATIENCE) => waits(performance.now() + patience),
    end() {
      restore();
      end();
    },
    left: () => wasLeft,
  };
}

/** The same for the grid, as soon as it takes the focus; `onLeave` is to give it the focus. */
export function holdForGrid(onLeave: () => void): HeldKeys {
  const keys = holdKeys(onLeave, true);
  keys.release(LONG);
  return keys;
}

/**
 * The same while something is on its way that leads to where the keys are meant: they are given on as soon as it has come. `come`
 * goes there; false where there is no such place, and they are forgotten. It is not called once the keys were left. Rejects as
 * `going` does, with the keys forgotten.
 */
export async function holdKeysUntil(
  going: Promise<unknown>,
  come: (keys: HeldKeys) => boolean,
  onLeave: () => void = () => undefined,
): Promise<void> {
  const keys = holdKeys(onLeave);
  try {
    await going;
    if (keys.left()) return;
    if (come(keys)) keys.release();
    else keys.end();
  } catch (thrown) {
    keys.end();
    throw thrown;
  }
}

/**
 * What the field itself does at a key: for the clipboard, for an input method, and in a text that one has written; and what the
 * browser does, to whom a key that is pressed again for it means nothing.
 */
function isFields({ key, ctrlKey, altKey, metaKey }: KeyboardEvent, written: string): boolean {
  if (key === 'F5' || key === 'F11' || key === 'F12') return true;
  if (ctrlKey || metaKey) return !altKey && /^[cvx]$/i.test(key);
  return !altKey && (key === 'Process' || key === 'Dead' || (key === 'Backspace' && written !== ''));
}

function copyOf({ key, code, ctrlKey, altKey, shiftKey, metaKey }: KeyboardEvent): KeyboardEventInit {
  return { key, code, ctrlKey, altKey, shiftKey, metaKey, bubbles: true, cancelable: true };
}

/** As if it were pressed now, by whoever has the focus now. */
function replay({ text, key, paste, clip }: Pressed): void {
  const to = document.activeElement;
  if (to === null) return;
  if (text !== '') {
    if (takesText(to)) write(to, text);
    else for (const each of text) press(to, { key: each, bubbles: true, cancelable: true });
  }
  if (key !== null) press(document.activeElement ?? to, key);
  if (paste !== undefined) pasteInto(document.activeElement ?? to, paste);
  // Only so does a page copy when no key is down any more: the event that follows is the one of Ctrl+C.
  if (clip !== undefined) document.execCommand(clip);
}

/** In place of what is selected, as typing does. */
function write(to: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  to.setRangeText(text, to.selectionStart ?? 0, to.selectionEnd ?? 0, 'end');
  to.dispatchEvent(new InputEvent('input', { bubbles: true, data: text, inputType: 'insertText' }));
}

/** A cell takes it as it takes any paste; a field as text. */
function pasteInto(to: Element, paste: DataTransfer): void {
  const unheard = to.dispatchEvent(
    new ClipboardEvent('paste', { clipboardData: paste, bubbles: true, cancelable: true }),
  );
  if (unheard && takesText(to)) replay({ text: paste.getData('text/plain').replaceAll(/[\r\n]+/g, ' '), key: null });
}

function takesText(element: Element): element is HTMLInputElement | HTMLTextAreaElement {
  if (element instanceof HTMLTextAreaElement) return !element.readOnly;
  return element instanceof HTMLInputElement && /^(?:text|search|tel)$/.test(element.type);
}

/** What the page does at a key it does; of what the browser would do, typing, Backspace, and that Enter and the space bar press a button. */
function press(to: Element, key: KeyboardEventInit): void {
  if (!to.dispatchEvent(new KeyboardEvent('keydown', key))) return;
  if (to instanceof HTMLButtonElement && (key.key === 'Enter' || key.key === ' ')) to.click();
  if (!takesText(to) || key.ctrlKey === true || key.metaKey === true || key.altKey === true) return;
  if (key.key?.length === 1) write(to, key.key);
  else if (key.key === 'Backspace') {
    const from = to.selectionStart ?? 0;
    const end = to.selectionEnd ?? 0;
    to.setSelectionRange(from === end ? Math.max(0, from - 1) : from, end);
    write(to, '');
  }
}
