import type { Choices } from './sheet';

/** What the list under a cell says about itself; worded by whoever shows it. */
export interface PickWords {
  readonly listLabel: string;
  /** The line that keeps a text the list does not know. */
  readonly asTyped: (text: string) => string;
}

/**
 * The list of words under the cell being edited. It never takes the focus: the keys stay with the text field,
 * which hands on those that move or tick.
 */
export interface PickList {
  /** Shows the words that go with the text typed so far. */
  update(text: string, typed: boolean): void;
  /** Up or down among the words; false when there are none. */
  move(step: number): boolean;
  /**
   * The text the cell takes if it is closed now. `taking`: by a key that takes what is highlighted, be it only because no
   * other word fits; otherwise only what the arrows have been moved to counts more than what was typed.
   */
  chosen(text: string, taking: boolean): string;
  /** There is nothing to choose among: what was typed means one word, or none of the list. An arrow goes on to the next cell then. */
  settled(): boolean;
  /** Ticks or unticks the word the arrows stand on; null where nothing is to be ticked. */
  toggle(text: string): string | null;
  close(): void;
}

let made = 0;

/** Opens the list below `cell`, inside `host`. `onPick` is called with the cell's new text when a word is clicked. */
export function openPickList(
  host: HTMLElement,
  cell: HTMLElement,
  field: HTMLTextAreaElement,
  choices: Choices,
  words: PickWords,
  onPick: (text: string, done: boolean) => void,
): PickList {
  made += 1;
  const list = document.createElement('div');
  list.className = 'pick-list';
  list.id = `pick-list-${made}`;
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', words.listLabel);
  if (choices.joined !== null) list.setAttribute('aria-multiselectable', 'true');
  // No key ever comes to it (Tab closes the cell), but a list that scrolls has to be one that could take the focus.
  list.tabIndex = 0;
  list.addEventListener('mousedown', (event) => event.preventDefault()); // its scroll bar leaves the focus in the cell
  host.append(list);
  place(host, cell, list);
  // A text area may not be called a combobox: it stays a text box that has a list.
  field.setAttribute('aria-haspopup', 'listbox');
  field.setAttribute('aria-autocomplete', 'list');
  field.setAttribute('aria-controls', list.id);

  let shown: readonly string[] = [];
  let at = -1;
  let current = field.value;
  /** The highlight is the list's own guess, no arrow has moved it yet. */
  let guessed = false;
  /** A word was ticked: a mark for the next one stands at the end. */
  let marked = false;
  let closed = false;
  /** Several words are read as was typed. */
  let several = false;
  /** Words that hold what was typed, else those that are read so. */
  const fittingOf = (part: string): readonly string[] => {
    const held = choices.words.filter((word) => word.includes(part));
    return held.length > 0 ? held : choices.read(part, choices.words);
  };
  const isHalf = (part: string, word: string): boolean =>
    !choices.words.includes(part) && (word.includes(part) || choices.read(part, [word]).length > 0);
  const parts = (text: string) => (choices.joined === null ? [text] : splitWords(text));

  const mark = () => {
    for (const [index, option] of [...list.children].entries()) {
      option.classList.toggle('at', index === at);
      if (index === at) option.scrollIntoView({ block: 'nearest' });
    }
    if (at >= 0) field.setAttribute('aria-activedescendant', `${list.id}-${at}`);
    else field.removeAttribute('aria-activedescendant');
  };
  const known = (word: string | undefined) => word !== undefined && choices.words.includes(word);
  const toggled = (text: string, word: string) => {
    const next = withWord(text, word, choices, isHalf);
    marked = true;
    return next === '' ? '' : next + (choices.joined ?? '');
  };
  const unmarked = (text: string) =>
    marked && choices.joined !== null && text.endsWith(choices.joined) ? text.slice(0, -choices.joined.length) : text;
  const draw = () => {
    const ticked = new Set(parts(current));
    list.replaceChildren(
      ...shown.map((word, index) => {
        const option = document.createElement('div');
        option.id = `${list.id}-${index}`;
        option.setAttribute('role', 'option');
        const listed = known(word);
        option.className = listed ? 'pick' : 'pick pick-free';
        const on = listed && ticked.has(word);
        option.setAttribute('aria-selected', String(on));
        if (choices.joined !== null && listed) option.classList.add(on ? 'ticked' : 'unticked');
        option.textContent = listed ? word : words.asTyped(word);
        option.addEventListener('mousedown', (event) => {
          event.preventDefault(); // the focus stays in the cell
          if (choices.joined === null) onPick(word, true);
          else if (listed) onPick(toggled(current, word), false);
          else onPick(current, true);
        });
        return option;
      }),
    );
    mark();
  };

  const update = (text: string, typed: boolean) => {
    current = text;
    const part = choices.joined === null ? text.trim() : lastPart(text);
    const fitting = typed && part !== '' ? fittingOf(part) : choices.words;
    const strange = typed && part !== '' && !choices.words.includes(part);
    const kept = strange && (choices.keeps(part) || choices.keeps(text.trim()));
    const before = shown[at];
    if (kept) shown = [part, ...fitting];
    else shown = strange ? [...fitting, part] : fitting;
    guessed = typed;
    if (kept) at = 0;
    else if (typed) at = choices.joined !== null && known(part) ? -1 : meant(fitting, part);
    else if (choices.joined === null) at = shown.indexOf(text);
    else at = before === undefined ? -1 : shown.indexOf(before);
    // Letters are meant for one of the words that are read so, and the first of them is seen to be taken.
    several = !kept && typed && fitting.length > 1 && fitting[0]?.includes(part) === false;
    if (several) at = 0;
    list.hidden = shown.length === 0;
    draw();
  };
  const readLater = async () => {
    if ((await choices.arrived()) && !closed && guessed) update(current, true);
  };
  void readLater();

  return {
    update,
    move(step) {
      if (shown.length === 0) return false;
      // The first ↓ after typing stays at the word found rather than go on to the text as typed.
      const stays = guessed && step > 0 && at >= 0 && known(shown[at]) && !known(shown[at + 1]);
      guessed = false;
      if (!stays) at = at < 0 && step < 0 ? shown.length - 1 : (at + step + shown.length) % shown.length;
      mark();
      return true;
    },
    chosen(text, taking) {
      const word = taking || !guessed ? shown[at] : undefined;
      if (choices.joined === null) return word ?? text;
      const part = lastPart(text);
      const half = part !== '' && word !== undefined && known(word) && isHalf(part, word);
      return half ? withWord(text, word, choices, isHalf) : unmarked(text);
    },
    settled: () => choices.joined === null && guessed && !several && (at >= 0 || !shown.some(known)),
    toggle(text) {
      const word = shown[at];
      if (choices.joined === null || word === undefined) return null;
      if (known(word)) return toggled(text, word);
      marked = true;
      return text + choices.joined;
    },
    close() {
      closed = true;
      list.remove();
      field.removeAttribute('aria-haspopup');
      field.removeAttribute('aria-autocomplete');
      field.removeAttribute('aria-controls');
      field.removeAttribute('aria-activedescendant');
    },
  };
}

/**
 * The word the text stands for without anybody having gone to it: itself where the list has it, else the only word that
 * fits if it begins with the text or is read so; -1 where there is a choice to be made.
 */
function meant(words: readonly string[], text: string): number {
  const same = words.indexOf(text);
  if (same >= 0 || text === '') return same;
  const [only] = words;
  if (only === undefined || words.length > 1) return -1;
  return only.startsWith(text) || !only.includes(text) ? 0 : -1;
}

function splitWords(text: string): string[] {
  return text.split(/[、,，;；/|\s]+/u).filter((word) => word !== '');
}

/** The word being typed at the end of a joined text; empty after a mark. */
function lastPart(text: string): string {
  return /[^、,，;；/|\s]*$/u.exec(text)?.[0] ?? '';
}

/** Adds a word to the text or takes it out; a half-typed word it begins with gives way to it. */
function withWord(
  text: string,
  word: string,
  choices: Choices,
  isHalf: (part: string, word: string) => boolean,
): string {
  const words = splitWords(text);
  const half = lastPart(text);
  if (half !== '' && isHalf(half, word)) words.pop();
  const rest = words.filter((each) => each !== word);
  if (rest.length === words.length) rest.push(word);
  return rest.join(choices.joined ?? '');
}

/** Below the cell, or above it where there is no room; positions go through CSSOM, which a strict CSP lets pass. */
function place(host: HTMLElement, cell: HTMLElement, list: HTMLElement): void {
  const ground = host.getBoundingClientRect();
  const box = cell.getBoundingClientRect();
  const below = ground.bottom - box.bottom;
  const above = box.top - ground.top;
  const up = below < 180 && above > below;
  list.style.left = `${Math.max(0, Math.min(box.left - ground.left, ground.width - 180))}px`;
  list.style.minWidth = `${Math.max(box.width, 120)}px`;
  list.style.maxHeight = `${Math.min(300, Math.max(90, (up ? above : below) - 6))}px`;
  if (up) list.style.bottom = `${ground.bottom - box.top + 1}px`;
  else list.style.top = `${box.bottom - ground.top + 1}px`;
}
