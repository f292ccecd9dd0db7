import { batch, createEffect, createMemo, createSignal, on, onCleanup, untrack, type Accessor } from 'solid-js';
import type { Day } from '../../base/day';
import type { BesideGroup, BesideTold, BesideWish, StoryPerson } from '../../client/protocol';
import { resolve } from '../../policy/overlay';
import { d } from '../i18n/demo';
import { makeLatest } from '../state/latest';
import type { OpenWorkbook } from '../state/open';
import type { Workbench } from '../state/workbench';
import { reportError } from '../toast/report';
import { wordError } from '../words/errors';
import { isCancelled } from '../words/failure';
import { policyTab } from '../policy/tabs';
import { makeAnswers, type Answers } from './ahead';
import { beforehand } from './beforehand';
import { dayStepped, movesAhead, stepped, type Way } from './moves';
import { keepSpot, running, setLastTold, setRunning, takeSpot } from './running';
import { isDemoTown, openTown } from './sampleTown';
import { STORIES, type Story } from './stories';
import { knobValue, PREPARED, wishOf, type Given, type Moved } from './tale';

export type Frame = 1 | 2 | 3;

/** What the worker told, and of which workbook. */
export interface Told {
  readonly open: OpenWorkbook;
  readonly story: Story;
  readonly wish: BesideWish;
  readonly is: BesideTold;
  /** By what it was moved. */
  readonly how: Moved;
  readonly example: StoryPerson | null;
}

export type Phase =
  | { readonly kind: 'opening' }
  | { readonly kind: 'making' }
  | { readonly kind: 'ready' }
  | { readonly kind: 'failed'; readonly reason: string };

/** Names on display. */
export interface Listed {
  readonly group: BesideGroup;
  readonly title: string;
}

export interface Show {
  readonly story: Accessor<Story>;
  readonly phase: Accessor<Phase>;
  readonly told: Accessor<Told | null>;
  readonly frame: Accessor<Frame>;
  readonly moved: Accessor<Moved>;
  /** The workbook that the story on display is told on; null until it is. */
  readonly given: Accessor<Given | null>;
  /** Why the figures moved to cannot be; null = they can. What is told stays at the last good ones. */
  readonly refused: Accessor<string | null>;
  /** What one's own roster lacks for the story as prepared; null = it carries it, or a sample town tells it. */
  readonly lacking: Accessor<string | null>;
  /** Something was moved, and what is on display is of before. */
  readonly pending: Accessor<boolean>;
  /** The day cannot be moved on: it is the first or the last of the campaign; null = nobody tried. */
  readonly edge: Accessor<'first' | 'last' | null>;
  readonly notes: Accessor<boolean>;
  readonly listed: Accessor<Listed | null>;
  walk(steps: number): void;
  goTo(frame: Frame): void;
  turn(steps: number): void;
  moveDay(days: number): void;
  reset(): void;
  switchNotes(): void;
  list(listed: Listed | null): void;
  choose(number: number): void;
  /** The same story on the sample town. */
  takeSample(): void;
  leave(): Promise<void>;
}

/** Persons of a group among whom one of the story's own standard is looked for. */
const LOOK_AT = 60;
const FRAMES: readonly Frame[] = [1, 2, 3];
/** Speaker notes stay as they were chosen until the page is left. */
const [notes, setNotes] = createSignal(true);

function same(one: Moved | undefined, other: Moved): boolean {
  return one?.knob === other.knob && one.asOf === other.asOf;
}

export function createShow(bench: Workbench): Show {
  const story = createMemo(() => STORIES.find(({ id }) => id === running()?.story) ?? STORIES[0]!);
  const [phase, setPhase] = createSignal<Phase>({ kind: 'opening' });
  const [told, setTold] = createSignal<Told | null>(null);
  const [frame, setFrame] = createSignal<Frame>(1);
  const [moved, setMoved] = createSignal<Moved>(PREPARED);
  const [refused, setRefused] = createSignal<string | null>(null);
  const [edge, setEdge] = createSignal<'first' | 'last' | null>(null);
  const [listed, list] = createSignal<Listed | null>(null);
  let preparing: Promise<void> = Promise.resolve();
  let gone = false;
  onCleanup(() => (gone = true));

  /** What the worker says of one story on one workbook. The example stays the same person, whatever is moved: the room has met him. */
  const ask = async (of: Story, open: OpenWorkbook, how: Moved): Promise<Told> => {
    const wish = wishOf(of, how, d('supposed'), { policy: open.policy, overlay: open.state().overlay });
    const is = await open.session.api.story(wish);
    const known = untrack(told);
    const row = known?.open === open && known.story === of ? known.example?.row : undefined;
    const { standard, ...group } = of.example;
    const whom = row === undefined ? group : { kind: group.kind, row };
    const { persons } = await open.session.api.storyPersons(wish, whom, 0, standard === undefined ? 1 : LOOK_AT);
    const asked = standard === undefined ? null : resolve(open.policy, open.state().overlay).fen(standard);
    const example = persons.find(({ before }) => before.standard === asked) ?? persons[0] ?? null;
    return { open, story: of, wish, is, how, example };
  };
  let answers: Answers<Told> | null = null; // of the story on display
  let went: Way = { by: 'knob', sign: 1 }; // as it was moved last
  const put = (now: Told) => {
    batch(() => {
      setTold(now);
      setRefused(null);
    });
    lookAhead(now);
  };
  const lookAhead = ({ open, story: of, how }: Told) =>
    void answers?.ahead(movesAhead(of, how, went, { policy: open.policy, overlay: open.state().overlay }));
  const tell = async (of: Story, open: OpenWorkbook, how: Moved) => {
    const own = makeAnswers((moves) => ask(of, open, moves));
    answers = own;
    put(await own.ask(how));
  };
  const retell = makeLatest(
    async () => {
      const now = await answers?.ask(untrack(moved));
      // Meanwhile another answer, known already, may have been shown for where it has been moved to since.
      if (now !== undefined && !same(untrack(told)?.how, untrack(moved))) put(now);
    },
    (error) => {
      if (!isCancelled(error)) setRefused(wordError(error, {}));
    },
  );

  /** One's own workbook, which may have been left for a sample town. */
  const openHome = async (of: Story): Promise<OpenWorkbook> => {
    const home = running()?.home ?? null;
    const stage = bench.stage();
    const here = stage.kind === 'open' ? stage.open : null;
    const open =
      here !== null && (home === null || here.state().info.id === home.id)
        ? here
        : await bench.open(home?.id ?? '', home?.place ?? 'policy');
    // Another policy since: the sample town tells the story.
    return open.policy.id === of.policyId ? open : openTown(bench, of, making);
  };

  const noMore = () => {
    answers?.forget();
    answers = null;
  };

  let calledOff = false;
  const making = { begins: () => void setPhase({ kind: 'making' }), calledOff: () => calledOff };
  const prepare = async (of: Story, own: boolean) => {
    calledOff = false;
    batch(() => {
      setPhase({ kind: 'opening' });
      setTold(null);
      noMore();
      restart();
    });
    try {
      const open = own ? await openHome(of) : await openTown(bench, of, making);
      policyTab(open.session).choose('demo');
      const spot = takeSpot(of.id, own);
      const how = spot === null ? PREPARED : { knob: spot.knob, asOf: spot.asOf as Day | null };
      try {
        await tell(of, open, how);
      } catch (error) {
        // What was moved to before the page was loaded anew cannot be here.
        if (spot === null) throw error;
        await tell(of, open, PREPARED);
        setPhase({ kind: 'ready' });
        return;
      }
      batch(() => {
        setMoved(how);
        if (spot !== null) setFrame(spot.frame);
        setPhase({ kind: 'ready' });
      });
    } catch (error) {
      if (!gone) setPhase({ kind: 'failed', reason: wordError(error, {}) });
    }
  };
  /** One after the other: a story chosen while another is being prepared waits for it to end. */
  createEffect(
    on(running, (now) => {
      if (now === null) return;
      const of = untrack(story);
      setLastTold({ id: of.id, own: now.own });
      preparing = preparing.then(() => (running() === now ? prepare(of, now.own) : undefined));
    }),
  );

  createEffect(() => {
    const now = running();
    if (now === null || phase().kind !== 'ready') return;
    keepSpot({ story: now.story, own: now.own, frame: frame(), knob: moved().knob, asOf: moved().asOf });
  });

  /** A story is never begun with pictures in which nothing is to be seen. */
  const lacking = createMemo(() => {
    const now = told();
    const { knob, asOf } = moved();
    if (now === null || knob !== null || asOf !== null || isDemoTown(now.open.state().info)) return null;
    const { open, story: of, wish, is, example } = now;
    const { carries, words } = beforehand({
      story: of,
      policy: open.policy,
      base: open.state().overlay,
      wish,
      is,
      example,
    });
    return carries ? null : words;
  });

  const pending = () => {
    const how = told()?.how;
    return how !== undefined && !same(how, moved()) && refused() === null;
  };

  function restart(): void {
    batch(() => {
      setFrame(1);
      setMoved(PREPARED);
      setEdge(null);
      setRefused(null);
      list(null);
    });
  }
  const given = (): Given | null => {
    const now = told();
    if (now === null || now.story !== story()) return null;
    return { policy: now.open.policy, overlay: now.open.state().overlay };
  };
  const move = (next: Moved) => {
    setMoved(next);
    setEdge(null);
    list(null);
    show();
  };
  /** At once where it has been worked out ahead. */
  const show = () => {
    const known = answers?.known(untrack(moved)) ?? null;
    if (known === null) retell(undefined);
    else put(known);
  };

  return {
    story,
    phase,
    told,
    frame,
    moved,
    given,
    refused,
    lacking,
    pending,
    edge,
    notes,
    listed,
    list,
    walk(steps) {
      list(null);
      setFrame((now) => FRAMES[Math.min(2, Math.max(0, now - 1 + steps))] ?? now);
    },
    goTo(to) {
      list(null);
      setFrame(to);
    },
    turn(steps) {
      went = { by: 'knob', sign: Math.sign(steps) };
      const now = knobValue(story(), moved(), given());
      const next = stepped(story(), now, steps);
      if (next !== now) move({ ...moved(), knob: next });
    },
    moveDay(days) {
      const whose = given();
      if (whose === null) return;
      went = { by: 'day', sign: Math.sign(days) };
      const asOf = dayStepped(story(), moved(), whose, days);
      if (asOf === null) setEdge(days < 0 ? 'first' : 'last');
      else move({ ...moved(), asOf: asOf === story().asOf ? null : asOf });
    },
    reset() {
      restart();
      show();
    },
    switchNotes: () => setNotes((now) => !now),
    choose(number) {
      const next = STORIES[number - 1];
      const now = running();
      if (next === undefined || now === null) return;
      setRunning({ ...now, story: next.id, own: now.ownPolicy === next.policyId });
    },
    takeSample() {
      const now = running();
      if (now !== null) setRunning({ ...now, own: false, ownPolicy: null });
    },
    async leave() {
      const home = running()?.home ?? null;
      calledOff = true;
      if (phase().kind === 'making') void bench.client.api.cancel().catch(() => undefined);
      await preparing;
      noMore();
      setPhase({ kind: 'opening' });
      try {
        const stage = bench.stage();
        const here = stage.kind === 'open' ? stage.open.state().info.id : null;
        if (stage.kind === 'open') await stage.open.session.api.endStory().catch(() => undefined);
        if (home === null || home.id === here) return;
        const back = await bench.open(home.id, home.place);
        policyTab(back.session).choose('demo');
      } catch (error) {
        reportError(error);
      } finally {
        setRunning(null);
      }
    },
  };
}
