import { createSignal, onCleanup } from 'solid-js';
import { run } from '../toast/report';
import { chordOf } from './chords';
import type { Action } from './types';

const [offered, setOffered] = createSignal<readonly (readonly Action[])[]>([]);

/** Offers actions for as long as the component that calls it stands. The one offered last comes first where keys or ids meet. */
export function offerActions(actions: readonly Action[]): void {
  setOffered((before) => [actions, ...before]);
  onCleanup(() => setOffered((before) => before.filter((each) => each !== actions)));
}

/** All actions on offer, each id once; reactive. */
export function actionsOnOffer(): readonly Action[] {
  const byId = new Map<string, Action>();
  for (const action of offered().flat()) if (!byId.has(action.id)) byId.set(action.id, action);
  return [...byId.values()];
}

export function actionById(id: string): Action | undefined {
  return actionsOnOffer().find((action) => action.id === id);
}

export function canRun(action: Action): boolean {
  return action.enabled?.() ?? true;
}

/** Carries an action out and shows what goes wrong. */
export function runAction(action: Action): void {
  if (canRun(action)) run(async () => action.run());
}

/** Runs the action whose key this is; true when the key is used up. */
export function runKey(event: KeyboardEvent, scope: 'grid' | 'page'): boolean {
  if (event.isComposing || event.keyCode === 229) return false;
  const chord = chordOf(event);
  const action = actionsOnOffer().find(
    (each) => each.shownOnly !== true && (each.scope ?? 'page') === scope && each.keys?.includes(chord) === true,
  );
  if (action === undefined) return false;
  runAction(action);
  return true;
}
