import { createSignal, createUniqueId, For, onCleanup, Show, type JSX } from 'solid-js';
import { listenToKeysOf } from './listen';
import './menu.css';

export interface MenuItem {
  readonly label: string;
  readonly run?: () => void; // absent: a line of text
  readonly checked?: boolean;
  readonly divided?: boolean; // a line above it
  readonly title?: string;
  readonly handle?: string; // data-testid
}

export interface MenuProps {
  readonly label: string;
  readonly class?: string;
  readonly handle?: string;
  readonly items: readonly MenuItem[];
  readonly children: JSX.Element;
}

/** A button that opens a short list of actions; arrows, Home, End and Esc work as in a desktop menu. */
export function Menu(props: MenuProps) {
  const id = createUniqueId();
  const [open, setOpen] = createSignal(false);
  let host!: HTMLDivElement;
  let button!: HTMLButtonElement;
  const entries = () => [...host.querySelectorAll<HTMLButtonElement>('[role^="menuitem"]')];
  const focusAt = (index: number) => {
    const all = entries();
    all[(index + all.length) % all.length]?.focus();
  };
  const shut = (back: boolean) => {
    setOpen(false);
    if (back) button.focus();
  };
  const show = (at: number) => {
    setOpen(true);
    focusAt(at);
  };
  const onKey = (event: KeyboardEvent) => {
    const at = entries().findIndex((entry) => entry === document.activeElement);
    const moves: Record<string, () => void> = {
      ArrowDown: () => (open() ? focusAt(at + 1) : show(0)),
      ArrowUp: () => (open() ? focusAt(at - 1) : show(-1)),
      Home: () => focusAt(0),
      End: () => focusAt(-1),
      Escape: () => shut(true),
    };
    const move = moves[event.key];
    if (event.key === 'Tab') shut(false);
    if (move === undefined || (!open() && !event.key.startsWith('Arrow'))) return;
    event.preventDefault();
    event.stopPropagation();
    move();
  };
  listenToKeysOf(() => host, onKey);
  const outside = (event: PointerEvent) => {
    if (event.target instanceof Node && !host.contains(event.target)) setOpen(false);
  };
  document.addEventListener('pointerdown', outside);
  onCleanup(() => document.removeEventListener('pointerdown', outside));
  const choose = (item: MenuItem) => {
    shut(true);
    item.run?.();
  };
  return (
    <div class="menu" ref={host}>
      <button
        type="button"
        ref={button}
        class={props.class}
        data-testid={props.handle}
        aria-haspopup="menu"
        aria-expanded={open()}
        aria-controls={id}
        aria-label={props.label}
        title={props.label}
        onClick={() => (open() ? shut(true) : show(0))}
      >
        {props.children}
      </button>
      <div id={id} class="menu-list" role="menu" aria-label={props.label} hidden={!open()}>
        <For each={props.items}>{(item) => <Entry item={item} onChoose={choose} />}</For>
      </div>
    </div>
  );
}

function Entry(props: { item: MenuItem; onChoose: (item: MenuItem) => void }) {
  return (
    <>
      <Show when={props.item.divided}>
        <hr class="menu-line" />
      </Show>
      <Show
        when={props.item.run}
        fallback={
          <p class="menu-text" role="presentation">
            {props.item.label}
          </p>
        }
      >
        <button
          type="button"
          class="menu-item"
          title={props.item.title}
          data-testid={props.item.handle}
          tabindex={-1}
          role={props.item.checked === undefined ? 'menuitem' : 'menuitemcheckbox'}
          aria-checked={props.item.checked}
          onClick={() => props.onChoose(props.item)}
        >
          {props.item.label}
        </button>
      </Show>
    </>
  );
}
