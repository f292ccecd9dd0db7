import { createEffect, createMemo, createSignal, on, type Accessor } from 'solid-js';
import type { Settled, Settling, TrayItem, TrayPage } from '../../../client/protocol';
import { w } from '../../i18n/waiting';
import { makeLatest } from '../../state/latest';
import { undoOf, watchRecord } from '../../state/undoOf';
import { reportError, run } from '../../toast/report';
import { toastDone } from '../../toast/toasts';
import type { RosterDesk } from '../desk';
import { isRefund } from './words';

/** So many are listed at a time. */
export const PAGE = 100;

/** The waiting rows as the panel holds them: those listed, the one at hand, those picked. */
export interface TrayModel {
  readonly page: Accessor<TrayPage | null>;
  readonly reason: Accessor<string | null>;
  setReason(reason: string | null): void;
  more(): void;
  /** Place of the row at hand in the list; -1 where nothing is listed. */
  readonly at: Accessor<number>;
  readonly current: Accessor<TrayItem | undefined>;
  move(to: number): void;
  readonly picked: Accessor<ReadonlySet<number>>;
  toggle(id: number): void;
  pickAll(): void;
  pickNone(): void;
  /** The rows an action is for: those picked, else the one at hand. */
  readonly chosen: Accessor<readonly TrayItem[]>;
  settle(how: Settling, then: () => void): void;
}

export function createTrayModel(desk: RosterDesk): TrayModel {
  const { session, state } = desk;
  const [page, setPage] = createSignal<TrayPage | null>(null);
  const [reason, setReason] = createSignal<string | null>(null);
  const [count, setCount] = createSignal(PAGE);
  const [place, setPlace] = createSignal(0);
  const [wanted, setPicked] = createSignal<ReadonlySet<number>>(new Set());
  const load = async (query: { readonly reason: string | null; readonly count: number }) => {
    const found = await session.api.tray({ ...query, from: 0 });
    if (query.reason !== null && found.found === 0 && found.total > 0) setReason(null); // the last of its reason is settled
    else setPage((before) => ({ ...found, items: kept(before?.items ?? [], found.items) }));
  };
  const ask = makeLatest(load, reportError);
  createEffect(on([() => state().rev, reason, count], () => ask({ reason: reason(), count: count() })));

  const items = () => page()?.items ?? [];
  const at = createMemo(() => Math.min(place(), items().length - 1));
  /** Those that wait no more are picked no more. */
  const picked = createMemo((): ReadonlySet<number> => {
    const there = new Set(items().map(({ id }) => id));
    return new Set([...wanted()].filter((id) => there.has(id)));
  });
  const chosen = createMemo((): readonly TrayItem[] => {
    const current = items()[at()];
    if (picked().size > 0) return items().filter(({ id }) => picked().has(id));
    return current === undefined ? [] : [current];
  });
  return {
    page,
    reason,
    setReason(next) {
      setReason(next);
      setPlace(0);
      setCount(PAGE);
      setPicked(new Set<number>());
    },
    more: () => setCount(count() + PAGE),
    at,
    current: () => items()[at()],
    move: (to) => setPlace(Math.max(0, Math.min(items().length - 1, to))),
    picked,
    toggle(id) {
      const next = new Set(picked());
      if (!next.delete(id)) next.add(id);
      setPicked(next);
    },
    pickAll: () => setPicked(new Set(items().map(({ id }) => id))),
    pickNone: () => setPicked(new Set<number>()),
    chosen,
    settle(how, then) {
      const rows = chosen();
      const first = rows[0];
      if (first === undefined) return;
      const next = items().findIndex(({ id }) => id === first.id); // what comes after the first of them
      run(async () => {
        const made = watchRecord(session);
        const done = await session.api.settleTray(
          rows.map(({ id }) => id),
          how,
        );
        const record = made();
        const options = undoOf(session, record, () => w('undo'));
        const name = how.do === 'write' && how.person !== null ? session.table.getText('name', how.person) : '';
        const refused = done.settled === 0 && how.do === 'write' && rows.some(isRefund);
        const cancelled = done.settled > 0 && how.do === 'write' && how.person !== null && rows.every(isRefund);
        const words = (): string => {
          if (refused) return w('cancelNone');
          return cancelled ? w('cancelled', { name }) : said(how, done, name);
        };
        toastDone(words, options);
        setPlace(next);
        setPicked(new Set<number>());
        await load({ reason: reason(), count: count() });
        then();
      });
    },
  };
}

/** A row never changes while it waits: the one that is drawn already stays. */
function kept(before: readonly TrayItem[], now: readonly TrayItem[]): TrayItem[] {
  const known = new Map(before.map((item) => [item.id, item]));
  return now.map((item) => known.get(item.id) ?? item);
}

function said(how: Settling, { settled, left }: Settled, name: string): string {
  if (settled === 0) return w('nothing');
  switch (how.do) {
    case 'add':
      return w('added', { count: settled });
    case 'dismiss':
      return w('dismissed', { count: settled });
    case 'write':
      if (how.person !== null) return w('wrote', { count: settled, name });
      return left === 0 ? w('wroteOnly', { count: settled }) : w('wroteLeft', { count: settled, left });
  }
}
