import { chordOf, editsText } from '../actions/chords';
import { inside, moveBy, nextInRow, type Bounds } from './navigate';
import type { Range } from './range';
import type { Block, Spot } from './sheet';
import type { TabWalk } from './tabWalk';
import type { Typing } from './typing';
import { createWaitingKey, type Waiting } from './waitingKey';
import type { Step } from './walking';

export interface KeysOptions {
  readonly range: Range;
  readonly typing: Typing;
  readonly bounds: () => Bounds;
  readonly focus: (spot: Spot) => void;
  /** Takes the focus to another cell of the selection, which stays. */
  readonly walk: (step: Step) => void;
  readonly reveal: (spot: Spot) => void;
  readonly clear: () => void;
  /** Blocks drawn as lying on the clipboard, and how to end that. */
  readonly copied: () => readonly Block[];
  readonly endCopy: () => void;
  /** Scrolls sideways to where the columns begin: the first of them is always on screen. */
  readonly toStart: () => void;
  readonly tabs: TabWalk;
  /** ↓ on the last row. */
  readonly pastEnd: () => void;
  /** Esc has nothing to end in the grid. */
  readonly onEscape: () => void;
  /** Keys of the screen; true when it has used one up. One that may begin a text is given to `wait`. */
  readonly onKey: (event: KeyboardEvent, wait: (waiting: Waiting) => void) => boolean;
}

/** Keys that put a value into the focused cell, or say something of its person, without opening it. */
const FILLING: ReadonlySet<string> = new Set([
  'Space',
  'Shift+Space',
  'Delete',
  'Backspace',
  'Ctrl+;',
  'Ctrl+D',
  'Ctrl+Shift+D',
  'Ctrl+R',
  'Ctrl+Enter',
  ...'0123456789',
]);
/** What is pasted comes with an event of its own. */
const PASTING: ReadonlySet<string> = new Set(['Ctrl+V', 'Shift+Insert']);
const MODIFIERS: ReadonlySet<string> = new Set(['Control', 'Shift', 'Alt', 'Meta']);

/** What the keys do while a cell has the focus: the open cell first, then the screen, then moving about. */
export function makeKeyHandler(options: KeysOptions): (event: KeyboardEvent) => void {
  const { range, typing, bounds, focus, tabs } = options;
  /** The cell into which the key before put a value: Enter goes on from there, as after typing. */
  let filled: Spot | null = null;
  const held = createWaitingKey();
  const flush = () => held.flush();
  typing.field.addEventListener('blur', flush);
  const wait = (waiting: Waiting) => {
    held.wait(waiting);
    document.addEventListener('pointerdown', flush, { capture: true, once: true }); // one only, however often
  };
  const closed = (event: KeyboardEvent, at: Spot): boolean => {
    switch (event.key) {
      case 'Tab': {
        const to = nextInRow(at, event.shiftKey, bounds());
        focus(to);
        tabs.step(at, to, false);
        return true;
      }
      case 'Enter':
        if (event.altKey || event.ctrlKey || event.metaKey) return false;
        if (event.shiftKey) focus(inside({ row: at.row - 1, column: at.column }, bounds()));
        else if (tabs.typed(at) || (filled?.row === at.row && filled.column === at.column))
          focus(afterClosing(event, at, bounds(), tabs));
        else typing.open('all');
        return true;
      case 'F2':
        typing.open('end');
        return true;
      case 'Delete':
      case 'Backspace':
        options.clear();
        return true;
      case ' ':
        return true; // a blank starts no entry: it would empty the cell unseen
      case 'Escape':
        if (options.copied().length > 0) options.endCopy();
        else if (range.blocks().length > 1 || !isCell(range.block())) range.collapse(at);
        else options.onEscape();
        return true;
      case 'a':
      case 'A': {
        if (!event.ctrlKey && !event.metaKey) return false;
        const { rows, columns } = bounds();
        range.select(at, { row: rows - 1, column: columns - 1 }, 'all');
        return true;
      }
      default:
        return false;
    }
  };
  return (event) => {
    const at = range.anchor();
    if (event.target !== typing.field || at === null) return;
    const next = held.next(event);
    const begun = next?.how === 'typing' && typing.begin(next.text);
    if (next?.how === 'typing' && !begun) held.refused();
    if (next !== null && !begun) {
      filled = null;
      event.preventDefault();
      event.stopPropagation();
      return;
    }
    if (typing.key(event)) {
      // What the open cell has no use for and does not type is a key of the page: Ctrl+F, F1, Alt+1.
      if (event.defaultPrevented || editsText(chordOf(event))) event.stopPropagation();
      return;
    }
    const step = stepOf(event, range);
    if (step !== null) options.walk(step);
    const chord = chordOf(event);
    const used = step !== null || options.onKey(event, wait) || closed(event, at);
    if (!MODIFIERS.has(event.key)) filled = PASTING.has(chord) || (used && FILLING.has(chord)) ? at : null;
    if (used) {
      event.preventDefault();
      event.stopPropagation();
      return;
    }
    if (event.altKey) return;
    const from = event.shiftKey ? (range.head() ?? at) : at;
    const to = moveBy(event, from, bounds());
    if (to === null) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.shiftKey) {
      range.extend(to);
      options.reveal(to);
    } else focus(to);
    if (event.key === 'ArrowDown' && !event.shiftKey && !event.repeat && to.row === at.row) options.pastEnd();
    if (event.key === 'Home') options.toStart();
  };
}

/** Where Enter or Tab leads inside a selection of several cells; null for other keys and for a single cell. */
export function stepOf(event: KeyboardEvent, range: Range): Step | null {
  if (event.altKey || event.ctrlKey || event.metaKey) return null;
  if (event.key !== 'Enter' && event.key !== 'Tab') return null;
  return range.step(event.key === 'Tab' ? 'rows' : 'columns', event.shiftKey);
}

/** Where the focus goes after a key closed the cell: from the end of a walk by Tab back to the column where it began. */
export function afterClosing(event: KeyboardEvent, at: Spot, bounds: Bounds, tabs: TabWalk): Spot {
  if (event.key === 'Tab') return nextInRow(at, event.shiftKey, bounds);
  if (event.key === 'Enter' && event.shiftKey) return inside({ row: at.row - 1, column: at.column }, bounds);
  if (event.key === 'Enter') return inside({ row: at.row + 1, column: tabs.begun(at) ?? at.column }, bounds);
  const far = event.key === 'Home' || event.key === 'End'; // Ctrl with an arrow has stayed in the text
  return moveBy({ key: event.key, ctrlKey: far && event.ctrlKey, metaKey: far && event.metaKey }, at, bounds) ?? at;
}

function isCell(block: Block | null): boolean {
  return block !== null && block.top === block.bottom && block.left === block.right;
}
