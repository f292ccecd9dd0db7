import { openPickList, type PickList, type PickWords } from './pickList';
import type { SheetModel } from './sheet';

/**
 * Typing into cells. One text area lives inside the focused cell, unseen until something is typed: a Chinese input
 * method needs a text field under the keys from the first letter on, and AG Grid offers none (facts.md 3).
 * While a composition is under way every key belongs to the input method.
 */
export interface Typing {
  /** Puts the text area into the focused cell and gives it the keys. */
  attach(cell: HTMLElement, position: number, column: string): void;
  readonly isOpen: () => boolean;
  /** An input method is at a word, which it would lose if the field were moved. */
  readonly isComposing: () => boolean;
  /** Moves the field to another element of the same cell, open as it is. */
  carry(move: () => void): void;
  /** Opens the cell with its present text. */
  open(how: 'all' | 'end'): void;
  /** Opens the cell for a text that begins so, as if it had been typed; false where the cell takes none, which is said. */
  begin(text: string): boolean;
  /** Writes what was typed and closes; `taking`: with the word highlighted in the list, as Enter does. */
  commit(taking?: boolean): void;
  cancel(): void;
  /** Names the cell anew: what it is called by has changed. */
  relabel(): void;
  /** Handles a key of an open cell; true when it is used up. A key that closes the cell says where to go next. */
  key(event: KeyboardEvent): boolean;
  readonly field: HTMLTextAreaElement;
  destroy(): void;
}

export interface TypingOptions {
  readonly host: HTMLElement;
  readonly model: SheetModel;
  readonly words: () => PickWords & {
    readonly fieldLabel: (column: string, position: number) => string;
    /** What is wrong with the cell's text; null where nothing is. */
    readonly fault: (column: string, position: number) => { readonly invalid: boolean; readonly text: string } | null;
  };
  readonly onOpen: () => void;
  readonly onClose: () => void;
  /**
   * Enter, Tab or an arrow closes the cell. Finds where to go and brings it into view while the page is still laid out
   * as painted; what it returns goes there, after the cell has been written.
   */
  readonly onLeave: (event: KeyboardEvent) => () => void;
  /** Ctrl+Enter closes the cell: its text is meant for all selected cells. */
  readonly onFill: (text: string) => void;
}

interface Place {
  readonly cell: HTMLElement;
  readonly position: number;
  readonly column: string;
}
/** `typing`: arrows, Home, End and the keys of pages leave the cell, as in Excel. `editing`: arrows move in the text (F2, Enter, double click); up and down after Enter leave it. */
/** How high an open cell of several lines may be, in pixels. */
const MOST_HEIGHT = 160;
type Mode = 'closed' | 'typing' | 'editing';

export function createTyping(options: TypingOptions): Typing {
  const { model, words, onLeave } = options;
  const field = document.createElement('textarea');
  field.className = 'cell-field';
  field.rows = 1;
  field.spellcheck = false;
  field.autocomplete = 'off';
  field.tabIndex = -1;

  let place: Place | null = null;
  let mode: Mode = 'closed';
  let composing = false;
  let list: PickList | null = null;
  /** Opened by Enter, and nothing done in it yet: whoever walks down a column as in Excel goes on, and changes nothing. */
  let untouched = false;
  let carried = false;
  /** Opened for a text that began with a key which could have meant something else. */
  let begun = false;

  const show = (next: 'typing' | 'editing', listed = true) => {
    if (place === null || mode !== 'closed') return;
    mode = next;
    options.onOpen();
    field.classList.add('open');
    place.cell.classList.add('cell-open');
    if (listed) showList(next === 'typing');
    grow();
  };
  const showList = (typed: boolean) => {
    const choices = place === null ? null : model.choices(place.column);
    if (place === null || choices === null || list !== null) return;
    list = openPickList(options.host, place.cell, field, choices, words(), (text, done) => {
      field.value = text;
      list?.update(text, false);
      if (done) commit();
    });
    list.update(field.value, typed);
  };
  /** Something is done in the open cell: its list comes with it. */
  const touch = (typed: boolean) => {
    if (!untouched) return;
    untouched = false;
    showList(typed);
  };
  const hide = () => {
    if (mode === 'closed') return;
    mode = 'closed';
    options.onClose();
    composing = false;
    untouched = false;
    begun = false;
    list?.close();
    list = null;
    field.value = '';
    field.classList.remove('open');
    field.style.width = '';
    field.style.height = '';
    place?.cell.classList.remove('cell-open');
  };
  const grow = () => {
    if (mode === 'closed' || place === null) return;
    const most = Math.max(
      place.cell.clientWidth,
      options.host.getBoundingClientRect().right - place.cell.getBoundingClientRect().left - 20,
    );
    field.style.width = '';
    field.style.height = '';
    if (field.value.includes('\n')) field.style.height = `${Math.min(field.scrollHeight + 2, MOST_HEIGHT)}px`;
    if (field.scrollWidth > field.clientWidth) field.style.width = `${Math.min(field.scrollWidth + 16, most, 420)}px`;
  };
  const typedText = (taking: boolean) => {
    const keeps = place !== null && model.lines(place.column);
    const typed = keeps ? field.value : field.value.replaceAll(/[\r\n]+/g, ' ');
    return list === null ? typed : list.chosen(typed, taking);
  };
  /** `taking`: a key closes the cell that takes the word highlighted in the list. */
  const commit = (taking = false) => {
    if (mode === 'closed' || place === null) return;
    const { position, column } = place;
    const text = typedText(taking);
    const keys = begun;
    hide();
    if (keys && model.onlyKeys(position, column, text)) return;
    if (text !== model.text(position, column)) model.edit(position, column, text);
  };
  const fillAll = () => {
    const text = typedText(true);
    const keys = begun;
    hide();
    if (keys && place !== null && model.onlyKeys(place.position, place.column, text)) return;
    options.onFill(text);
  };

  const leave = (event: KeyboardEvent) => {
    const go = onLeave(event);
    commit(true);
    go();
  };

  /** What is told anew is read anew, and costs a turn of whatever reads it. */
  const tell = (name: string, value: string) => {
    if (field.getAttribute(name) !== value) field.setAttribute(name, value);
  };
  const relabel = () => {
    if (place === null) return;
    const { column, position } = place;
    tell('aria-label', words().fieldLabel(column, position));
    tell('aria-readonly', String(!model.canEdit(column, position)));
    const fault = words().fault(column, position);
    tell('aria-invalid', String(fault?.invalid ?? false));
    if (fault === null) field.removeAttribute('aria-description');
    else tell('aria-description', fault.text);
  };
  const mayType = () => place !== null && model.canEdit(place.column, place.position);
  const refuse = () => {
    field.value = '';
    if (place !== null) model.refuse(place.position, place.column, 'type');
  };
  field.addEventListener('compositionstart', () => {
    composing = true;
    if (mayType()) show('typing');
    touch(true);
  });
  field.addEventListener('compositionend', () => {
    composing = false;
    if (!mayType()) refuse();
    else if (mode !== 'closed') list?.update(field.value, true); // the last input event came before
  });
  field.addEventListener('input', () => {
    if (!mayType()) {
      if (!composing) refuse();
      return;
    }
    show('typing');
    touch(true);
    if (!composing) list?.update(field.value, true);
    grow();
  });
  field.addEventListener('compositionupdate', () => queueMicrotask(grow));
  field.addEventListener('blur', () => {
    // Another window in front is no reason to close the cell.
    if (document.hasFocus() && !carried) commit();
  });

  const opened: Typing['open'] = (how) => {
    if (place === null || mode !== 'closed') return;
    if (!model.canEdit(place.column, place.position)) {
      model.refuse(place.position, place.column, 'open');
      return;
    }
    field.value = model.text(place.position, place.column);
    untouched = how === 'all';
    show('editing', !untouched);
    if (how === 'all') field.select();
    else field.setSelectionRange(field.value.length, field.value.length);
  };
  const key = (event: KeyboardEvent): boolean => {
    if (event.isComposing || composing || event.keyCode === 229) return true; // the input method's
    if (mode === 'closed') return false;
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
    switch (event.key) {
      case 'Escape':
        hide();
        break;
      case 'Enter':
        if (event.altKey && !event.ctrlKey && !event.metaKey && place !== null && model.lines(place.column)) {
          field.setRangeText('\n', field.selectionStart, field.selectionEnd, 'end');
          touch(true);
          mode = 'editing';
          grow();
        } else if (event.ctrlKey || event.metaKey) fillAll();
        else leave(event);
        break;
      case 'Tab':
        leave(event);
        break;
      case 'F2':
        if (untouched) touch(false);
        else mode = mode === 'typing' ? 'editing' : 'typing';
        break;
      case 'ArrowUp':
      case 'ArrowDown':
        // As down a column in Excel; Alt with the arrow, or F2 before it, walks in the list all the same.
        if (untouched && plain && !event.shiftKey) {
          leave(event);
          break;
        }
        touch(false);
        if (mode === 'typing' && plain && !event.shiftKey && list?.settled() === true) {
          leave(event);
          break;
        }
        if (list?.move(event.key === 'ArrowUp' ? -1 : 1) === true) break;
        if (mode === 'editing' || !plain) return true;
        leave(event);
        break;
      case 'PageUp':
      case 'PageDown':
        // A text of one line has no pages: the browser would scroll the grid below it away.
        if (mode === 'editing' || event.shiftKey) break;
        leave(event);
        break;
      case 'Home':
      case 'End':
        if (mode === 'editing' || event.shiftKey || event.altKey) return true;
        leave(event);
        break;
      case 'ArrowLeft':
      case 'ArrowRight':
        if (mode === 'editing' || list?.settled() === false || !plain || event.shiftKey) return true;
        leave(event);
        break;
      case ' ': {
        const text = list?.toggle(field.value) ?? null;
        if (text === null) return true;
        field.value = text;
        list?.update(text, false);
        break;
      }
      default:
        return true;
    }
    event.preventDefault();
    return true;
  };

  return {
    field,
    attach(cell, position, column) {
      if (mode !== 'closed' && (place?.position !== position || place.column !== column)) commit();
      place = { cell, position, column };
      relabel();
      if (field.parentElement !== cell) cell.append(field);
      if (document.activeElement !== field) field.focus({ preventScroll: true });
    },
    isOpen: () => mode !== 'closed',
    isComposing: () => composing,
    carry(move) {
      const [start, end] = [field.selectionStart, field.selectionEnd];
      carried = true;
      move();
      carried = false;
      if (mode === 'closed') return;
      field.setSelectionRange(start, end);
      place?.cell.classList.add('cell-open');
      if (list !== null) {
        list.close();
        list = null;
        showList(mode === 'typing');
      }
      grow();
    },
    open: opened,
    begin(text) {
      if (!mayType()) {
        refuse();
        return false;
      }
      field.value = text;
      show('typing');
      begun = true;
      list?.update(text, true);
      return true;
    },
    commit,
    cancel: hide,
    relabel,
    key,
    destroy() {
      list?.close();
      field.remove();
    },
  };
}
