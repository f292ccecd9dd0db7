import { createMemo, createResource, For, onCleanup, onMount, Show } from 'solid-js';
import { belongsToInputMethod, chordOf, editsText } from '../chords';
import { rememberFocus } from '../focusBack';
import { chordWord } from '../keyWords';
import { fold, misfit, partsOf } from '../palette/match';
import { loadSpeller, NO_READINGS } from '../palette/spelling';
import { actionById, canRun, keysOf, refuse, runAction, titleOf } from '../registry';
import type { Action } from '../types';
import { closeMenu, menuAsked, type MenuAsked, type MenuList } from './asked';
import './menu.css';

/** The menu of actions, wherever it was asked for. */
export function ActionMenu() {
  return (
    <Show when={menuAsked()} keyed>
      {(asked) => (
        <Show when={linesOf(asked.list).length > 0}>
          <Popup asked={asked} />
        </Show>
      )}
    </Show>
  );
}

interface Line {
  readonly action: Action;
  /** A line stands above it. */
  readonly divided: boolean;
}

/** Actions on offer, each with whether something was cut off above it. */
export function linesOf(list: MenuList): readonly Line[] {
  const lines: Line[] = [];
  let divided = false;
  for (const id of list) {
    const action = id === '-' ? undefined : actionById(id);
    if (action !== undefined) lines.push({ action, divided: divided && lines.length > 0 });
    divided = action === undefined ? divided || id === '-' : false;
  }
  return lines;
}

const EDGE = 4;

/** Arrows, Home, End, first letters and Enter as in a desktop menu; Esc, a scroll or a click elsewhere closes it. */
function Popup(props: { asked: MenuAsked }) {
  const giveBack = rememberFocus();
  const lines = createMemo(() => linesOf(props.asked.list));
  const [spelled] = createResource(loadSpeller);
  let menu!: HTMLDivElement;
  let letters = '';
  let typedAt = 0;

  const items = () => [...menu.querySelectorAll<HTMLElement>('[role^="menuitem"]')];
  const at = () => items().findIndex((item) => item === document.activeElement);
  const focusAt = (index: number) => {
    const all = items();
    all[(index + all.length) % all.length]?.focus();
  };
  const close = () => {
    closeMenu();
    giveBack();
  };
  const choose = (action: Action) => {
    close();
    if (canRun(action)) runAction(action);
    else refuse(action);
  };
  /** The next line whose name begins so: by its character, its pinyin or its English word. */
  const jump = (letter: string) => {
    const now = performance.now();
    letters = now - typedAt > 700 ? letter : letters + letter;
    typedAt = now;
    const all = lines();
    const speller = spelled.error === undefined ? spelled() : undefined;
    for (let step = letters.length > 1 ? 0 : 1; step <= all.length; step += 1) {
      const index = (at() + step + all.length) % all.length;
      const action = all[index]?.action;
      if (action === undefined) continue;
      const names = [titleOf(action, 'zh'), titleOf(action, 'en')];
      const costs = names.flatMap((name) => misfit(fold(letters), partsOf(name, speller ?? NO_READINGS)) ?? []);
      if (costs.some((cost) => cost < 1)) {
        focusAt(index);
        return;
      }
    }
  };
  const keys: Readonly<Record<string, () => void>> = {
    ArrowDown: () => focusAt(at() + 1),
    ArrowUp: () => focusAt(Math.max(0, at()) - 1),
    Home: () => focusAt(0),
    End: () => focusAt(-1),
    Escape: close,
    Tab: close,
    'Shift+Tab': close,
    ContextMenu: close,
    'Shift+F10': close,
  };
  const onKey = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (belongsToInputMethod(event)) return;
    const chord = chordOf(event);
    if (chord === 'Enter' || chord === 'Space') return; // the button's own
    const act = keys[chord];
    if (act !== undefined) act();
    else if (event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey) jump(event.key);
    else if (editsText(chord)) return;
    event.preventDefault();
  };
  const outside = (event: Event) => {
    const { target } = event;
    const own = target instanceof Node && (menu.contains(target) || props.asked.opener?.contains(target) === true);
    if (!own) closeMenu();
  };

  onMount(() => {
    // Positions go through CSSOM: a strict policy drops style attributes.
    const { place } = props.asked;
    const { width, height } = menu.getBoundingClientRect();
    const room = window.innerHeight - EDGE - place.top;
    const top = height <= room ? place.top : place.above - height;
    // Where it fits neither below nor above it stands beside, so that nothing lies under the pointer unasked.
    const fitsLeft = place.left - width >= EDGE;
    const beside = top >= EDGE ? place.left : fitsLeft ? place.left - width - 2 : place.left + 2;
    menu.style.left = `${Math.max(EDGE, Math.min(beside, window.innerWidth - width - EDGE))}px`;
    menu.style.top = `${Math.max(EDGE, Math.min(top, window.innerHeight - height - EDGE))}px`;
    focusAt(0);
    menu.addEventListener('keydown', onKey);
    menu.addEventListener('contextmenu', (event) => event.preventDefault());
    document.addEventListener('pointerdown', outside, true);
    document.addEventListener('wheel', outside, { capture: true, passive: true });
    document.addEventListener('scroll', outside, true);
    window.addEventListener('resize', closeMenu);
    window.addEventListener('blur', closeMenu);
  });
  onCleanup(() => {
    document.removeEventListener('pointerdown', outside, true);
    document.removeEventListener('wheel', outside, { capture: true });
    document.removeEventListener('scroll', outside, true);
    window.removeEventListener('resize', closeMenu);
    window.removeEventListener('blur', closeMenu);
    // The focus never falls to the page: closed by a click elsewhere, that click says where it goes.
    queueMicrotask(() => {
      if (document.activeElement === document.body) giveBack();
    });
  });

  return (
    <div ref={menu} class="action-menu" role="menu" aria-label={props.asked.label} data-testid="action-menu">
      <For each={lines()}>
        {({ action, divided }) => (
          <>
            <Show when={divided}>
              <hr class="action-line" />
            </Show>
            <button
              type="button"
              class="action-item"
              tabindex={-1}
              role={action.checked === undefined ? 'menuitem' : 'menuitemcheckbox'}
              aria-checked={action.checked?.()}
              aria-disabled={!canRun(action)}
              aria-keyshortcuts={keysOf(action)[0]?.replace('Ctrl', 'Control')}
              data-action={action.id}
              title={canRun(action) ? undefined : action.why?.()}
              onPointerMove={(event) => event.currentTarget.focus()}
              onClick={() => choose(action)}
            >
              <span>{titleOf(action)}</span>
              <span class="action-keys" aria-hidden="true">
                {keysOf(action).slice(0, 1).map(chordWord).join('')}
              </span>
            </button>
          </>
        )}
      </For>
    </div>
  );
}
