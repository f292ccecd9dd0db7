import { createContext, createMemo, createSignal, onCleanup, untrack, useContext, type Accessor } from 'solid-js';
import type { HistoryFilter, ViewQuery } from '../../client/protocol';
import type { Session, SessionState } from '../../client/types';
import type { UnitsResult } from '../../engine/types';
import type { Policy } from '../../policy/types';
import { judgeBy } from '../words/judged';
import { createAsOf, type AsOf } from './asOf';
import { rememberPlace } from './memory';
import type { Place } from './places';
import { takeMemories } from './sessionMemory';

/** What the drawer at the right explains. */
export type Explained =
  // `beside`: opened from a scenario's list, where it could be taken for the scenario's.
  | { readonly kind: 'person'; readonly row: number; readonly beside?: 'scenario' }
  | { readonly kind: 'unit'; readonly name: string | null } // null = the total
  | { readonly kind: 'history'; readonly of: HistoryFilter };

/** The persons the roster screen is asked to show; a new object each time, so that asking again works. */
export interface PersonsAsked {
  readonly view: Partial<ViewQuery>;
}

/** One open workbook as the screens see it. */
export interface OpenWorkbook {
  readonly session: Session;
  readonly policy: Policy;
  readonly state: Accessor<SessionState>;
  readonly units: Accessor<UnitsResult>;
  readonly asOf: AsOf;
  readonly writable: Accessor<boolean>;
  readonly place: Accessor<Place>;
  goTo(place: Place): void;
  readonly persons: Accessor<PersonsAsked>;
  /** Opens the roster at these persons. */
  showPersons(view: Partial<ViewQuery>): void;
  /** Opens the roster at the persons whose name or ID number holds the text, within the unit on display. */
  search(text: string): void;
  /** The roster, when it is opened the next time, is no longer searched. */
  endSearch(): void;
  /** The roster tells what it shows, and shows it again when it is opened the next time. */
  readonly shownView: Accessor<Partial<ViewQuery> | null>;
  keepView(view: ViewQuery): void;
  resumeView(): void;
  readonly explained: Accessor<Explained | null>;
  explain(what: Explained | null): void;
}

/** Where somebody was in a workbook, to be there again when it is opened anew. */
export interface Whereabouts {
  readonly workbook: string;
  readonly place: Place;
  readonly view: Partial<ViewQuery> | null;
  readonly explained: Explained | null;
  /** What the screens remember of it: the cell that had the keys, the tab that was open … */
  readonly remember: (heir: Session) => void;
}

export function whereaboutsOf({ session, state, place, persons, shownView, explained }: OpenWorkbook): Whereabouts {
  return {
    workbook: state().info.id,
    place: place(),
    view: shownView() ?? persons().view,
    explained: explained(),
    remember: takeMemories(session),
  };
}

export function createOpenWorkbook(session: Session, firstPlace: Place, left: Whereabouts | null = null): OpenWorkbook {
  const [state, setState] = createSignal<SessionState>(session.state());
  const { policy } = session;
  let { overlay } = state();
  judgeBy(policy, overlay);
  onCleanup(
    session.subscribe((next) => {
      if (next.overlay !== overlay) judgeBy(policy, ({ overlay } = next).overlay);
      setState(next);
    }),
  );
  const units = createMemo(() => state().units);
  const [place, setPlace] = createSignal<Place>(firstPlace);
  const [persons, setPersons] = createSignal<PersonsAsked>({ view: {} });
  const [shown, setShown] = createSignal<Partial<ViewQuery> | null>(null);
  const [explained, explain] = createSignal<Explained | null>(null);
  const goTo = (next: Place) => {
    if (next !== place()) explain(null);
    setPlace(next);
    rememberPlace({ workbook: state().info.id, place: next });
  };
  goTo(firstPlace);
  if (left !== null) {
    setShown(left.view);
    explain(left.explained);
    left.remember(session);
  }
  return {
    session,
    policy,
    state,
    units,
    asOf: createAsOf(session, state),
    writable: () => state().mode === 'writer',
    place,
    goTo,
    persons,
    showPersons(view) {
      setShown(null);
      setPersons({ view });
      goTo('roster');
    },
    search(text) {
      const before = place() === 'roster' ? (untrack(shown) ?? untrack(persons).view) : {};
      const view = { ...before, search: text };
      setShown(view);
      setPersons({ view });
      goTo('roster');
    },
    endSearch() {
      const before = untrack(shown);
      if (before !== null) setShown({ ...before, search: '' });
    },
    shownView: shown,
    keepView: (view) => setShown(view),
    resumeView() {
      const before = untrack(shown);
      if (before !== null) setPersons({ view: before });
    },
    explained,
    explain,
  };
}

export const OpenContext = createContext<OpenWorkbook>();

/** The open workbook; only for what is drawn inside one. */
export function useOpen(): OpenWorkbook {
  const open = useContext(OpenContext);
  if (open === undefined) throw new Error('useOpen() is for components inside an open workbook');
  return open;
}
