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
  const isOpen = () => menuAsked()?.list === props.list;
  const open = () =>
    openMenu({ list: props.list, label: props.label, place: below(button.getBoundingClientRect()), opener: button });
  return (
    <button
      ref={button}
      type="button"
      class={props.class}
      title={props.label}
      aria-haspopup="menu"
      aria-expanded={isOpen()}
      data-testid={props.handle}
      onKeyDown={(event) => {
        if (event.key !== 'ArrowDown') return;
        event.preventDefault();
        open();
      }}
      onClick={() => (isOpen() ? closeMenu() : open())}
    >
      {props.children}
    </button>
  );
}
