import { createSignal } from 'solid-js';

/** A short message. Texts are functions, so that a change of language reaches them. */
export interface Toast {
  readonly id: number;
  readonly kind: 'done' | 'problem';
  readonly text: () => string;
  readonly action?: ToastAction | undefined;
  /** A second answer. */
  readonly other?: ToastAction | undefined;
  /** It waits for an answer: no time takes it away, and no other message. */
  readonly lasting: boolean;
  /** It is about the page, not about the open workbook, and stays when that is left. */
  readonly beyond: boolean;
  /** What it is about, where a later word about the same takes its place. */
  readonly topic: Topic | null;
  /** When the same went wrong again while the message stood. */
  readonly again?: Date;
  /** What was refused will tell of the same failure itself. */
  readonly first: boolean;
  /** Milliseconds on screen; null = it goes with what it is about. */
  readonly stay: number | null;
}
/** `file`: a file that came in or was to go out. */
export type Topic = 'file';
export interface ToastAction {
  readonly label: () => string;
  readonly run: () => void | Promise<void>;
}
export interface ToastOptions {
  readonly action?: ToastAction | undefined;
  readonly other?: ToastAction | undefined;
  readonly lasting?: boolean;
  /** Milliseconds on screen; by default 6 s. Problems stay until they have ended or are dismissed, unless it is given. */
  readonly stay?: number;
  readonly beyond?: boolean;
  /** Of a problem: an earlier one of the same topic gives way. */
  readonly topic?: Topic | undefined;
  /** The same failure is told once more in the same words, by what was refused: that is no second one. */
  readonly first?: boolean;
  /** Calls `over` once the message no longer holds, which takes it away; returns how to stop listening. */
  readonly until?: (over: () => void) => () => void;
}

const DONE_STAYS = 6000;
const AT_MOST = 2;

const [list, setList] = createSignal<readonly Toast[]>([]);
const timers = new Map<number, ReturnType<typeof setTimeout>>();
const watches = new Map<number, () => void>();
let last = 0;

/** What is on screen, oldest first. */
export const toasts = list;

/** Says that something is done; returns the message's number for `dismissToast`. */
export function toastDone(text: () => string, options: ToastOptions = {}): number {
  const stay = options.stay ?? DONE_STAYS;
  if (options.action === undefined && options.other === undefined) endEqual(text());
  const id = add({ kind: 'done', text, ...told(options), first: false, stay });
  if (options.lasting !== true) hold(id, stay);
  watch(id, options);
  return id;
}

/** The same said again takes the place of what stands: a key that is held down at a limit makes no pile. */
function endEqual(words: string): void {
  for (const toast of list())
    if (toast.kind === 'done' && toast.action === undefined && toast.other === undefined && toast.text() === words)
      dismissToast(toast.id);
}

/** Says that something went wrong; stays until it is dismissed. The same words are not shown twice: they come anew, with the time. */
export function toastProblem(text: () => string, options: ToastOptions = {}): number {
  const words = text();
  const shown = list().find((toast) => toast.kind === 'problem' && toast.text() === words);
  const first = options.first === true;
  if (shown?.first === true && !first) {
    setList((now) => now.map((toast) => (toast === shown ? { ...shown, first } : toast)));
    return shown.id;
  }
  if (shown !== undefined) {
    // Another object: the line is made anew, so that it is seen to flash and is read out again.
    const renewed: Toast = { ...shown, text, first, again: new Date() };
    setList((now) => [...now.filter((toast) => toast !== shown), renewed]);
    releaseToast(shown.id);
    return shown.id;
  }
  if (options.topic !== undefined) endProblems(options.topic);
  const id = add({ kind: 'problem', text, ...told(options), first, stay: options.stay ?? null });
  if (options.stay !== undefined) hold(id, options.stay);
  watch(id, options);
  return id;
}

function told({ action, other, lasting, beyond, topic }: ToastOptions) {
  return { action, other, lasting: lasting === true, beyond: beyond === true, topic: topic ?? null };
}

function watch(id: number, { until }: ToastOptions): void {
  if (until !== undefined)
    watches.set(
      id,
      until(() => dismissToast(id)),
    );
}

/** Work on the workbook goes on: what had gone wrong before, or before with a topic, counts no more. */
export function endProblems(topic?: Topic): void {
  for (const toast of list())
    if (toast.kind === 'problem' && !toast.beyond && (topic === undefined || toast.topic === topic))
      dismissToast(toast.id);
}

export function dismissToast(id: number): void {
  clearTimeout(timers.get(id));
  timers.delete(id);
  watches.get(id)?.();
  watches.delete(id);
  setList((now) => now.filter((toast) => toast.id !== id));
}

/** The workbook is left: what was said about it goes with it. */
export function leaveToasts(): void {
  for (const toast of list()) if (!toast.beyond) dismissToast(toast.id);
}

/** While the pointer or the focus is on a message it does not go away. */
export function keepToast(id: number): void {
  clearTimeout(timers.get(id));
  timers.delete(id);
}
export function releaseToast(id: number): void {
  const toast = list().find((each) => each.id === id);
  if (toast === undefined || toast.lasting) return;
  if (toast.kind === 'done') hold(id, DONE_STAYS);
  else if (toast.stay !== null) hold(id, toast.stay);
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
  // What is done gives way first, the oldest before the others; what went wrong only to what went wrong.
  const older = next.slice(0, -1).filter((each) => !each.lasting);
  const yielding = [...older.filter((each) => each.kind === 'done'), ...older.filter((each) => each.kind !== 'done')];
  const excess = yielding.slice(0, Math.max(0, older.length + 1 - AT_MOST));
  setList(next);
  for (const each of excess) dismissToast(each.id);
  return id;
}
