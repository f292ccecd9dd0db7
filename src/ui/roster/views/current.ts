import { createSignal, type Accessor, type Setter } from 'solid-js';
import type { Day } from '../../../base/day';
import type { Filter, SavedView, ViewQuery } from '../../../client/protocol';
import type { Session } from '../../../client/types';
import { t } from '../../i18n';
import { sessionMemory } from '../../state/sessionMemory';
import type { RosterDesk } from '../desk';
import { BUILT_IN, BUILT_IN_IDS, followed, type BuiltInId } from './builtIn';
import { isShown, patchOf } from './savedViews';
import { nameOf } from './viewWords';

/** The view chosen last, and the as-of date it was last shown for. */
interface Chosen {
  readonly id: string;
  readonly asOf: Day;
}
type Choice = readonly [Accessor<Chosen | null>, Setter<Chosen | null>];

/** Outlasts the screen: whoever comes back finds the view. */
const choices = sessionMemory<Choice>();

function choiceOf(session: Session): Choice {
  const known = choices.get(session);
  if (known !== undefined) return known;
  const made: Choice = createSignal<Chosen | null>(null);
  choices.set(session, made);
  return made;
}

export function isBuiltIn(id: string): id is BuiltInId {
  return BUILT_IN_IDS.some((each) => each === id);
}

/** Which view is on display. */
export interface Current {
  /** null: filters of no view. */
  readonly id: string | null;
  readonly name: string;
  /** Something has been changed since it was chosen. */
  readonly changed: boolean;
}

export function currentView(desk: RosterDesk): Current {
  const query = desk.view.query();
  const [chosen] = choiceOf(desk.session);
  const about = { policy: desk.session.policy, asOf: desk.state().asOf };
  const filters = JSON.stringify(query.filters);
  const own = desk.layout.views();
  const grouping = desk.view.grouping();
  const last = chosen()?.id ?? null;
  const shown = own.filter((view) => isShown(view, query, grouping));
  const mine = shown.find(({ id }) => id === last) ?? shown[0];
  const builtIn =
    query.search !== '' ? undefined : BUILT_IN_IDS.find((id) => JSON.stringify(BUILT_IN[id](about)) === filters);
  // Of a view of one's own and the program's that say the same the one chosen counts.
  if (mine !== undefined && (mine.id === last || builtIn === undefined))
    return { id: mine.id, name: nameOf(mine), changed: false };
  const kept = own.find(({ id }) => id === last);
  const stays = (of: readonly Filter[]) => of.length === 0 || of.some(({ column }) => asksOf(query.filters, column));
  if (kept !== undefined && stays(kept.query.filters) && (builtIn === undefined || builtIn !== 'all'))
    return { id: kept.id, name: nameOf(kept), changed: true };
  if (builtIn !== undefined) return { id: builtIn, name: t(`views.name.${builtIn}`), changed: false };
  if (last !== null && isBuiltIn(last) && last !== 'all' && stays(BUILT_IN[last](about)))
    return { id: last, name: t(`views.name.${last}`), changed: true };
  return { id: null, name: t('views.name.own'), changed: false };
}

/** A view of whose conditions none is left is no more on display, not even changed. */
function asksOf(filters: readonly Filter[], column: string): boolean {
  return filters.some((filter) => filter.column === column);
}

/** Others are shown than any view asks for: persons with a finding, persons behind a number. */
export function chooseNone(session: Session): void {
  choiceOf(session)[1](null);
}

/** `besides`: what else is asked for, such as all units. */
export function showBuiltIn(desk: RosterDesk, id: BuiltInId, besides: Partial<ViewQuery> = {}): void {
  const { asOf } = desk.state();
  const order = orderBeside(desk);
  choiceOf(desk.session)[1]({ id, asOf });
  const filters = BUILT_IN[id]({ policy: desk.session.policy, asOf });
  desk.view.change({ filters, search: '', removed: false, ...order, ...besides });
}

/** The order that came with a view of one's own goes with it; one chosen since then stays. */
function orderBeside(desk: RosterDesk): Partial<ViewQuery> {
  const before = currentView(desk).id;
  const own = desk.layout.views().find(({ id }) => id === before)?.query;
  if (own === undefined) return {};
  const { sort, together } = desk.view.query();
  const same = JSON.stringify(sort) === JSON.stringify(own.sort);
  return {
    ...(same ? { sort: [] } : {}),
    ...(same && own.together === true && together === true ? { together: false } : {}),
  };
}

export function showOwn(desk: RosterDesk, view: SavedView): void {
  choiceOf(desk.session)[1]({ id: view.id, asOf: desk.state().asOf });
  if (view.grouping !== undefined) desk.view.group(view.grouping);
  desk.view.change(patchOf(view));
}

/** A view just made of what is on display is the one chosen. */
export function choose(desk: RosterDesk, id: string): void {
  choiceOf(desk.session)[1]({ id, asOf: desk.state().asOf });
}

/** The view chosen goes along with the as-of date. */
export function followAsOf(desk: RosterDesk): void {
  const [chosen, setChosen] = choiceOf(desk.session);
  const now = desk.state().asOf;
  const last = chosen();
  if (last === null || last.asOf === now) return;
  setChosen({ ...last, asOf: now });
  if (!isBuiltIn(last.id)) return;
  const { filters } = desk.view.query();
  const { policy } = desk.session;
  const next = followed(last.id, filters, { policy, asOf: last.asOf }, { policy, asOf: now });
  if (JSON.stringify(next) !== JSON.stringify(filters)) desk.view.change({ filters: next });
}
