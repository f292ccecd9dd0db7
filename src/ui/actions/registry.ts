import { createSignal, onCleanup } from 'solid-js';
import { language, tIn, type Language } from '../i18n';
import { run } from '../toast/report';
import { toastDone } from '../toast/toasts';
import { belongsToInputMethod, chordOf } from './chords';
import { otherWordsOf } from './otherWords';
import type { Action, Destination } from './types';

const [offered, setOffered] = createSignal<readonly (readonly Action[])[]>([]);
const [sources, setSources] = createSignal<readonly (() => readonly Destination[])[]>([]);

/** Offers actions for as long as the component that calls it stands. The one offered last comes first where keys or ids meet. */
export function offerActions(actions: readonly Action[]): void {
  setOffered((before) => [actions, ...before]);
  onCleanup(() => setOffered((before) => before.filter((each) => each !== actions)));
}

/** Offers places to go to, read anew whenever the palette is open. */
export function offerDestinations(source: () => readonly Destination[]): void {
  setSources((before) => [...before, source]);
  onCleanup(() => setSources((before) => before.filter((each) => each !== source)));
}

export function destinationsOnOffer(): readonly Destination[] {
  return sources().flatMap((source) => source());
}

/** All actions on offer, each id once; reactive. */
export function actionsOnOffer(): readonly Action[] {
  const byId = new Map<string, Action>();
  for (const action of offered().flat()) if (!byId.has(action.id)) byId.set(action.id, action);
  return [...byId.values()];
}

export function actionById(id: string): Action | undefined {
  for (const actions of offered()) for (const action of actions) if (action.id === id) return action;
  return undefined;
}

export function canRun(action: Action): boolean {
  return action.enabled?.() ?? true;
}

export function titleOf(action: Action, spoken: Language = language()): string {
  return tIn(spoken, action.title, action.values?.(spoken));
}

/** Its own names: as shown, and in the other language. */
export function ownNamesOf(action: Action): readonly string[] {
  return [...new Set([titleOf(action), titleOf(action, 'zh'), titleOf(action, 'en')])];
}

/** The names an action is found by: its own, then what else people call it. */
export function namesOf(action: Action): readonly string[] {
  return [...new Set([...ownNamesOf(action), ...otherWordsOf(action.id)])];
}

/** Carries an action out and shows what goes wrong. */
export function runAction(action: Action): void {
  if (canRun(action)) run(async () => action.run());
}

/** Carries out an action by its id, as its key would. */
export function act(id: string): void {
  const action = actionById(id);
  if (action !== undefined) runAction(action);
}

/** The action a key stands for here. Where several ask for one key the one offered last has it. */
export function actionOfKey(chord: string, scope: 'grid' | 'page'): Action | undefined {
  for (const actions of offered())
    for (const action of actions)
      if (
        action.shownOnly !== true &&
        scopeOf(action) === scope &&
        action.keys?.includes(chord) === true &&
        meant(action)
      )
        return action;
  return undefined;
}

/** The keys that really lead to an action: one that has been given to another is not named. */
export function keysOf(action: Action): readonly string[] {
  const keys = action.keys ?? [];
  return action.shownOnly === true
    ? keys
    : keys.filter((key) => {
        const taker = actionOfKey(key, scopeOf(action));
        return taker === undefined || taker.id === action.id;
      });
}

/** A key that waits until the next one tells whether it began a text. */
interface Waiting {
  readonly text: string;
  readonly run: () => void;
  readonly stray: () => void;
}

/**
 * Runs the action whose key this is; true when the key is used up. One that cannot be done now says so. `wait`: takes those whose
 * keys may begin a text.
 */
export function runKey(event: KeyboardEvent, scope: 'grid' | 'page', wait?: (waiting: Waiting) => void): boolean {
  if (belongsToInputMethod(event)) return false;
  const action = actionOfKey(chordOf(event), scope);
  if (action === undefined) return false;
  if (event.repeat && action.once === true) return true;
  const waits = wait === undefined ? undefined : action.waits;
  if (!canRun(action)) refuse(action);
  else if (waits === undefined) runAction(action);
  else {
    const { run: work, stray } = waits();
    wait?.({ text: event.key, run: () => run(async () => work()), stray: () => toastDone(stray, { stay: 9000 }) });
  }
  return true;
}

/** Says why an action cannot be done now. */
export function refuse(action: Action): void {
  const said = () => action.why?.() ?? '';
  toastDone(said, { stay: 4000 });
}

function meant(action: Action): boolean {
  return action.when?.() ?? true;
}

function scopeOf(action: Action): 'grid' | 'page' {
  return action.scope ?? 'page';
}
