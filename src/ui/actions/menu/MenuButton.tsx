import type { JSX } from 'solid-js';
import { below, closeMenu, menuAsked, openMenu, type MenuList } from './asked';

/** A button that opens a menu of actions below itself. */
export function MenuButton(props: {
  list: MenuList;
  label: string;
  class: string;
  handle: string;
  children: JSX.Element;
}) {
  let button!: HTMLButtonElement;
  let wasOpen = false;
  const isOpen = () => menuAsked()?.list === props.list;
  return (
    <button
      ref={button}
      type="button"
      class={props.class}
      title={props.label}
      aria-haspopup="menu"
      aria-expanded={isOpen()}
      data-testid={props.handle}
      // The press itself has closed an open menu, as any press beside it does.
      onPointerDown={() => (wasOpen = isOpen())}
      onKeyDown={(event) => {
        wasOpen = false;
        if (event.key !== 'ArrowDown') return;
        event.preventDefault();
        button.click();
      }}
      onClick={() => {
        if (wasOpen) closeMenu();
        else openMenu({ list: props.list, label: props.label, place: below(button.getBoundingClientRect()) });
        wasOpen = false;
      }}
    >
      {props.children}
    </button>
  );
}
