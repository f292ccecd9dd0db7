import { createSignal } from 'solid-js';

/** A short message at the foot of the page. Texts are functions, so that a change of language reaches them. */
export interface Toast {
  readonly id: number;
  readonly kind: 'done' | 'problem';
  readonly text: () => string;
  readonly action?: ToastAction | undefined;
}
export interface ToastAction {
  readonly label: () => string;
  readonly run: () => void | Promise<void>;
}
export interface ToastOptions {
  readonly action?: ToastAction | undefined;
  /** Milliseconds on screen; by default 8 s, with an action 12 s. Problems stay until dismissed. */
  readonly stay?: number;
}

const DONE_STAYS = 8000;
const ACTION_STAYS = 12_000;
const AT_MOST = 4;

const [list, setList] = createSignal<readonly Toast[]>([]);
const timers = new Map<number, ReturnType<typeof setTimeout>>();
let last = 0;

/** What is on screen, oldest first. */
export const toasts = list;

/** Says that something is done; returns the message's number for `dismissToast`. */
export function toastDone(text: () => string, options: ToastOptions = {}): number {
  const stay = options.stay ?? (options.action === undefined ? DONE_STAYS : ACTION_STAYS);
  const id = add({ kind: 'done', text, action: options.action });
  hold(id, stay);
  return id;
}

/** Says that something went wrong; stays until it is dismissed. The same words are not shown twice. */
export function toastProblem(text: () => string, options: ToastOptions = {}): number {
  const words = text();
  const shown = list().find((toast) => toast.kind === 'problem' && toast.text() === words);
  return shown === undefined ? add({ kind: 'problem', text, action: options.action }) : shown.id;
}

export function dismissToast(id: number): void {
  clearTimeout(timers.get(id));
  timers.delete(id);
  setList((now) => now.filter((toast) => toast.id !== id));
}

/** While the pointer or the focus is on a message it does not go away. */
export function keepToast(id: number): void {
  clearTimeout(timers.get(id));
  timers.delete(id);
}
export function releaseToast(id: number): void {
  const toast = list().find((each) => each.id === id);
  if (toast?.kind === 'done') hold(id, DONE_STAYS);
}

function hold(id: number, stay: number): void {
  keepToast(id);
  timers.set(
    id,
    setTimeout(() => dismissToast(id), stay),
  );
}

function add(toast: Omit<Toast, 'id'>): number {
  last += 1;
  const id = last;
  const next = [...list(), { ...toast, id }];
  const excess = next.filter((each) => each.kind === 'done').slice(0, Math.max(0, next.length - AT_MOST));
  setList(next);
  for (const each of excess) dismissToast(each.id);
  return id;
}
