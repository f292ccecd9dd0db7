import { batch, createEffect, createMemo, createSignal, on, onCleanup, untrack, type Accessor } from 'solid-js';
import type { WordKey } from '../../i18n';
import { t } from '../../i18n';
import { reportError } from '../../toast/report';
import { holdKeysUntil, type HeldKeys } from '../../widgets/heldKeys';
import { isCancelled } from '../../words/failure';
import type { RosterDesk } from '../desk';
import { bringInSight } from './inSight';
import { firstFrom, matchAt, nextMatch, placesOf, type Matches, type Point } from './matches';
import { recallFind, rememberFind } from './memory';
import { scopeOf, type Scope } from './scope';
import { countElsewhere, displayedIds, findOnDisplay, type Elsewhere, type Wanted } from './search';

/** Finding in the rows on display: what is asked, what is found, where it stands. */
export interface Finder {
  readonly open: Accessor<boolean>;
  readonly text: Accessor<string>;
  readonly whole: Accessor<boolean>;
  readonly matchCase: Accessor<boolean>;
  readonly scope: Accessor<Scope>;
  /** The cells that were selected last, several of them; they can be looked at alone. */
  readonly selected: Accessor<Scope | null>;
  /** Null as long as nothing has been looked for. */
  readonly matches: Accessor<Matches | null>;
  /** The matches are of what is asked now; else they are still those of a former question. */
  readonly fresh: Accessor<boolean>;
  /** The match the focus stands on; -1 where it stands on none. */
  readonly current: Accessor<number>;
  readonly busy: Accessor<boolean>;
  readonly note: Accessor<string>;
  readonly elsewhere: Accessor<Elsewhere | null>;
  say(key: WordKey | null, values?: Readonly<Record<string, string | number>>): void;
  begin(): void;
  end(): void;
  /** Something was typed; looked for once the hand rests. */
  type(text: string): void;
  set(options: Partial<Wanted>): void;
  /** To the next match, round the ends; from the grid the focus goes there, and keys pressed on the way wait. */
  step(by: 1 | -1): Promise<void>;
  /** A step that waits for its search; null while there is none. */
  readonly going: () => Promise<void> | null;
  /** Looks again now; then the focus goes to the first match behind the point. */
  walkOn(from: Point): Promise<void>;
  /** Drops unit, search and filters, or the scope, and looks again. */
  widen(): void;
  wanted(): Wanted;
  /** Where the focus stands. */
  here(): Point;
}

/** So long after the last letter the search begins. */
const PAUSE = 120;
/** Changes come in bursts: the matches are counted anew after the last one. */
const SETTLE = 250;

export function createFinder(desk: RosterDesk): Finder {
  const { session, view, sheet } = desk;
  const before = recallFind(session);
  const [open, setOpen] = createSignal(false);
  const [text, setText] = createSignal(before.text);
  const [whole, setWhole] = createSignal(before.whole);
  const [matchCase, setMatchCase] = createSignal(before.matchCase);
  const [scope, setScope] = createSignal<Scope>({ kind: 'all' });
  const [selected, setSelected] = createSignal<Scope | null>(null);
  const [matches, setMatches] = createSignal<Matches | null>(null);
  /** What the matches are of. */
  const [of, setOf] = createSignal<Wanted | null>(null);
  const [busy, setBusy] = createSignal(false);
  const [note, setNote] = createSignal<() => string>(() => '');
  const [elsewhere, setElsewhere] = createSignal<Elsewhere | null>(null);
  let turn = 0;
  let answered = 0;
  let running = 0;
  /** Something was typed whose first match has not been shown yet. */
  let typed = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** What the search that waits is to do with the focus: stay, or go to the first match from where the typing began. */
  let waiting: 'stay' | 'go' | null = null;
  let origin: Point = { rank: 1, place: -1 };
  /** The query under which the selected cells still stand where they were selected. */
  let drawn = view.query();
  /** The match the search itself has gone to: the focus there says nothing about where the clerk is. */
  let placed: Point | null = null;
  onCleanup(() => clearTimeout(timer));

  const wanted = (): Wanted => ({ text: text(), whole: whole(), matchCase: matchCase(), scope: scope() });
  const pointAt = (position: number, place: number): Point => {
    for (let at = position; at < view.shown(); at += 1) {
      const rank = view.rankAt(at);
      if (rank > 0) return { rank, place: at === position ? place : -1 };
    }
    return { rank: view.persons() + 1, place: -1 };
  };
  const here = (): Point => {
    const at = sheet()?.range.anchor() ?? null;
    return at === null ? { rank: 1, place: -1 } : pointAt(at.row, at.column);
  };
  const current = createMemo(() => {
    const found = matches();
    const at = sheet()?.range.anchor() ?? null;
    if (found === null || at === null) return -1;
    const rank = view.rankAt(at.row);
    if (rank === 0) return -1;
    const index = matchAt(found, { rank, place: at.column });
    return found.rows[index] === view.rowAt(at.row) ? index : -1;
  });
  const inGrid = () => document.activeElement === sheet()?.field;
  const show = (index: number) => {
    const row = matches()?.rows[index];
    const place = matches()?.places[index];
    const handle = sheet();
    if (row === undefined || place === undefined || handle === undefined) return;
    const position = view.unfoldTo(row);
    if (position < 0) return;
    placed = { rank: view.rankAt(position), place };
    const spot = { row: position, column: place };
    bringInSight(handle, spot);
    if (inGrid()) handle.focus(spot);
    else {
      handle.grid.clearFocusedCell();
      handle.range.collapse(spot);
    }
  };
  /** Where a search that is typed begins: the cell the clerk went to last. */
  const from = (): Point => {
    const now = here();
    if (placed === null || now.rank !== placed.rank || now.place !== placed.place) origin = now;
    return origin;
  };
  const say: Finder['say'] = (key, values) => setNote(() => (key === null ? () => '' : () => t(key, values)));

  const search = async (how: 'stay' | 'go' | Point): Promise<void> => {
    clearTimeout(timer);
    waiting = null;
    turn += 1;
    const mine = turn;
    if (running > 0) session.api.cancelFind().catch(reportError);
    if (text() === '') {
      setMatches(null);
      setElsewhere(null);
      setBusy(false);
      say(null);
      return;
    }
    const start = from();
    const asked = wanted();
    rememberFind(session, asked);
    running += 1;
    setBusy(true);
    try {
      const found = await findOnDisplay(desk, asked);
      if (mine !== turn) return;
      answered = mine;
      batch(() => {
        setMatches(found);
        setOf(asked);
      });
      if (how !== 'stay') say(null);
      if (how === 'go') typed = false;
      if (how === 'go' && found.rows.length > 0) {
        const index = firstFrom(found, start);
        show(index < found.rows.length ? index : 0);
      } else if (typeof how === 'object') {
        const next = nextMatch(found, how, 1);
        if (next !== null) show(next.index);
      }
      const other = found.count === 0 ? await countElsewhere(desk, asked) : null;
      if (mine === turn) setElsewhere(other);
    } catch (error) {
      if (mine === turn || !isCancelled(error)) throw error;
    } finally {
      running -= 1;
      if (mine === turn) setBusy(false);
    }
  };
  const searchSoon = (how: 'stay' | 'go', pause: number) => {
    clearTimeout(timer);
    if (waiting !== 'go') waiting = how;
    timer = setTimeout(() => {
      if (view.busy()) searchSoon('stay', SETTLE);
      else search(waiting ?? how).catch(reportError);
    }, pause);
  };
  let going: Promise<void> | null = null;
  const step = (by: 1 | -1): Promise<void> => {
    const mine = stepTo(by).finally(() => {
      if (going === mine) going = null;
    });
    going = mine;
    return mine;
  };
  const stepTo = async (by: 1 | -1): Promise<void> => {
    if (text() === '') return;
    // What has just been typed is looked for at once, and its first match is where one arrives.
    if (waiting !== null || answered !== turn) {
      const arriving = typed && !inGrid();
      const searching = search(arriving ? 'go' : 'stay');
      // What is typed meanwhile is meant for the cell that is found: written here it would be cut in two by the jump.
      if (inGrid()) return holdKeysUntil(searching, arrive(by));
      await searching;
      if (arriving) return;
    }
    stepOn(by);
  };
  const arrive = (by: 1 | -1) => (keys: HeldKeys) => {
    keys.lend(); // the match is gone to as from the grid
    stepOn(by);
    if (!inGrid()) desk.refocus();
    return true;
  };
  const stepOn = (by: 1 | -1) => {
    const found = matches();
    const next = found === null ? null : nextMatch(found, here(), by);
    if (found === null || next === null) return;
    show(next.index);
    origin = placed ?? origin;
    const all = found.rows.length === found.count;
    if (!next.wrapped) say(null);
    else if (by === 1) say(all ? 'find.wrapped' : 'find.wrappedAt', { listed: found.rows.length });
    else say(all ? 'find.wrappedBack' : 'find.wrappedBackAt', { listed: found.rows.length });
  };

  onCleanup(
    session.subscribe((_state, update) => {
      if (open() && update !== null && update.cause !== 'info') searchSoon('stay', SETTLE);
    }),
  );
  // Other rows, another order, other columns: what is found stands elsewhere now.
  createEffect(
    on(
      () => [view.query(), view.persons(), view.groups(), sheet()?.columns()],
      () => {
        if (untrack(open)) searchSoon('stay', SETTLE);
      },
      { defer: true },
    ),
  );
  // Whoever selects several cells while the search stands open may mean these.
  createEffect(() => {
    const blocks = sheet()?.range.blocks() ?? [];
    if (!open()) return;
    const now = untrack(() => scopeOf(blocks, displayedIds(desk), view.shown(), view.rowAt));
    if (now === null) return;
    setSelected(now);
    if (untrack(scope).kind !== 'all') set({ scope: now });
  });
  createEffect(() => {
    const found = open() ? matches() : null;
    const area = scope();
    const at = current() < 0 ? null : (sheet()?.range.anchor() ?? null);
    sheet()?.setFound(
      found === null
        ? null
        : {
            inRow(position) {
              const rank = view.rankAt(position);
              return rank === 0 ? [] : placesOf(found, rank, view.rowAt(position));
            },
            at,
            within: area.kind === 'area' && drawn === view.query() ? area.blocks : [],
          },
    );
  });
  onCleanup(() => sheet()?.setFound(null));
  const set: Finder['set'] = (options) => {
    if (options.text !== undefined) setText(options.text);
    if (options.whole !== undefined) setWhole(options.whole);
    if (options.matchCase !== undefined) setMatchCase(options.matchCase);
    if (options.scope !== undefined) {
      drawn = view.query();
      setScope(options.scope);
    }
    typed = true;
    searchSoon('go', 0);
  };

  return {
    open,
    text,
    whole,
    matchCase,
    scope,
    selected,
    matches,
    fresh: () => {
      const asked = of();
      return (
        asked !== null &&
        asked.text === text() &&
        asked.whole === whole() &&
        asked.matchCase === matchCase() &&
        asked.scope === scope()
      );
    },
    current,
    busy,
    note: () => note()(),
    elsewhere,
    say,
    begin() {
      const now = scopeOf(desk.blocks(), displayedIds(desk), view.shown(), view.rowAt);
      setSelected(now);
      if (!open()) {
        drawn = view.query();
        setScope(now ?? { kind: 'all' });
        placed = null;
      }
      setOpen(true);
      say(null);
      typed = false;
      if (text() !== '') searchSoon('stay', 0); // what was looked for last is shown again, but nobody has asked to go there
    },
    end() {
      turn += 1;
      clearTimeout(timer);
      waiting = null;
      setBusy(false);
      setOpen(false);
      setElsewhere(null);
    },
    type(now) {
      setText(now);
      typed = true;
      searchSoon('go', PAUSE);
    },
    set,
    step,
    going: () => going,
    async walkOn(point) {
      await search(point);
    },
    widen() {
      const other = elsewhere();
      if (other === null || other.where === 'hidden') return;
      setElsewhere(null);
      if (other.where === 'columns') {
        set({ scope: { kind: 'all' } });
        return;
      }
      setScope({ kind: 'all' });
      view.change({ unit: null, search: '', filters: [] });
      waiting = 'go'; // once they are there
      searchSoon('go', SETTLE);
    },
    wanted,
    here,
  };
}
