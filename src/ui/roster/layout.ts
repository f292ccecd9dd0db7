import { batch, createSignal, type Accessor } from 'solid-js';
import type { ColumnLayout, Layout, SavedView } from '../../client/protocol';
import type { Session } from '../../client/types';
import type { Scenario } from '../../policy/scenario-types';
import { reportError } from '../toast/report';
import { GROUPINGS, type Grouping } from './grouping/places';

export const ROW_HEIGHTS = [24, 26, 28, 34] as const satisfies readonly Layout['rowHeight'][];
export const ZOOM_STEPS: readonly number[] = [80, 90, 100, 110, 125, 150];
export const LEAST_ZOOM = 80;
export const MOST_ZOOM = 150;

/** How a workbook looks before anybody has arranged anything. */
export const FIRST_LAYOUT: Layout = { views: [], columns: null, rowHeight: 26, zoom: 100 };

/** How the open workbook looks: kept by the ledger, the same for every part of the screen. */
export interface RosterLayout {
  /** The ledger has said what it keeps; until then the program's own layout stands. */
  readonly known: Accessor<boolean>;
  /** Grows whenever the ledger has said it: what has changed by that nobody did here. */
  readonly arrived: Accessor<number>;
  readonly views: Accessor<readonly SavedView[]>;
  readonly columns: Accessor<ColumnLayout | null>;
  readonly rowHeight: Accessor<Layout['rowHeight']>;
  /** Percent. */
  readonly zoom: Accessor<number>;
  /** How persons are grouped; a layout of earlier times says nothing of it. */
  readonly grouping: Accessor<Grouping>;
  /** What-ifs kept with the workbook; a layout of earlier times has none. */
  readonly scenarios: Accessor<readonly Scenario[]>;
  /** Whether what has been done to the what-ifs is on disk. */
  readonly scenariosKept: Accessor<Kept>;
  /** In force at once, kept a moment later; scenarios at once too, where none is being kept. */
  change(patch: Partial<Layout>): void;
  /** Keeps what waits to be kept, before the workbook is left. */
  keep(): void;
  /** The same, and waits until it is stored; false where that failed, which has been told. */
  stored(): Promise<boolean>;
}

/** `keeping`: on its way, or waiting for what is; `failed`: told, and tried again with the next change. */
export type Kept = 'kept' | 'keeping' | 'failed';

const NONE: readonly Scenario[] = [];

/** Dragging a slider or an edge is one change in the end. */
const WAIT = 300;
const layouts = new WeakMap<Session, RosterLayout>();

/** The layout of the open workbook; one a session, however often it is asked for. */
export function createLayout(session: Session): RosterLayout {
  const known = layouts.get(session);
  if (known !== undefined) return known;
  const made = makeLayout(session);
  layouts.set(session, made);
  return made;
}

function makeLayout(session: Session): RosterLayout {
  const [now, setNow] = createSignal(FIRST_LAYOUT);
  const [known, setKnown] = createSignal(false);
  const [arrived, setArrived] = createSignal(0);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let changed: Partial<Layout> = {};
  let storing = Promise.resolve(true);
  let busy = false;
  const [scenariosKept, setScenariosKept] = createSignal<Kept>('kept');
  /** The what-ifs as they were given to be kept last. */
  let given: readonly Scenario[] | undefined;
  const store = async (): Promise<boolean> => {
    busy = true;
    const { scenarios } = now();
    try {
      await session.api.setLayout(now());
      if (scenarios === given) setScenariosKept('kept');
      return true;
    } catch (error) {
      reportError(error);
      if (scenariosKept() === 'keeping') setScenariosKept('failed');
      return false;
    } finally {
      busy = false;
    }
  };
  const keep = () => {
    if (timer === undefined || !known()) return;
    clearTimeout(timer);
    timer = undefined;
    storing = store();
  };
  const load = async () => {
    try {
      const kept = await session.api.layout();
      // What has been arranged in the meantime counts more.
      batch(() => {
        if (kept !== null) setNow({ ...kept, ...changed });
        setArrived((times) => times + 1);
      });
    } catch (error) {
      reportError(error);
    }
    setKnown(true);
    if (Object.keys(changed).length > 0) keep();
  };
  void load();
  let { mode } = session.state();
  session.subscribe((state) => {
    const promoted = mode === 'reader' && state.mode === 'writer';
    mode = state.mode;
    if (!promoted) return;
    // The tab that wrote until now has kept more since. What was tried here was never to be kept.
    const { scenarios: _tried, ...arranged } = changed;
    changed = arranged;
    given = undefined;
    setScenariosKept('kept');
    setNow((before) => ({ ...before, scenarios: [] }));
    void load();
  });
  return {
    known,
    arrived,
    views: () => now().views,
    columns: () => now().columns,
    rowHeight: () => now().rowHeight,
    zoom: () => now().zoom,
    grouping: () => GROUPINGS.find((each) => each === now().grouping) ?? 'none',
    scenarios: () => now().scenarios ?? NONE,
    scenariosKept,
    change(patch) {
      changed = { ...changed, ...patch };
      if (patch.scenarios !== undefined) {
        given = patch.scenarios;
        setScenariosKept('keeping');
      }
      setNow((before) => ({ ...before, ...patch }));
      clearTimeout(timer);
      timer = setTimeout(keep, WAIT);
      // A scenario is work: the first of a run of its changes is kept at once, and the last once the hand rests.
      if (patch.scenarios !== undefined && !busy) keep();
    },
    keep,
    stored: () => {
      keep();
      return storing;
    },
  };
}

/** A zoom as it may be: whole percents within the ends. */
export function zoomWithin(percent: number): number {
  return Math.min(MOST_ZOOM, Math.max(LEAST_ZOOM, Math.round(percent)));
}

/** The next step up or down from wherever the slider was left. */
export function nextZoom(zoom: number, by: -1 | 1): number {
  const steps =
    by === 1 ? ZOOM_STEPS.filter((step) => step > zoom) : ZOOM_STEPS.filter((step) => step < zoom).reverse();
  return steps[0] ?? zoom;
}
