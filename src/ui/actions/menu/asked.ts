import { createSignal } from 'solid-js';

/** Ids of actions, and `-` for a line between them. Actions that are not on offer are left out. */
export type MenuList = readonly string[];

/** Where a menu opens: at the pointer, or below the box of what it belongs to. */
export interface MenuPlace {
  readonly left: number;
  readonly top: number;
  /** Upper edge of the box: there is the menu's lower end where it finds no room below. */
  readonly above: number;
}

export interface MenuAsked {
  readonly list: MenuList;
  readonly label: string;
  readonly place: MenuPlace;
  /** The button it hangs from: a press there closes it, by the button's own doing. */
  readonly opener?: Element;
}

const [asked, setAsked] = createSignal<MenuAsked | null>(null);

/** The menu of actions that is open; one at a time. */
export const menuAsked = asked;

export function openMenu(menu: MenuAsked): void {
  setAsked(null);
  setAsked(menu);
}

export function closeMenu(): void {
  setAsked(null);
}

export function atPointer(event: Pick<MouseEvent, 'clientX' | 'clientY'>): MenuPlace {
  return { left: event.clientX, top: event.clientY, above: event.clientY };
}

export function below(box: Pick<DOMRect, 'left' | 'top' | 'bottom'>): MenuPlace {
  return { left: box.left, top: box.bottom + 2, above: box.top - 2 };
}
