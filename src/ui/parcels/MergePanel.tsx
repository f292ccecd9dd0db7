import { createResource, createSignal, For, onMount, Show } from 'solid-js';
import type { MergeView } from '../../client/parcelTypes';
import type { MergeDecision } from '../../client/protocol';
import { FIELDS } from '../../roster/fields';
import { belongsToInputMethod } from '../actions/chords';
import { either, t } from '../i18n';
import { w } from '../i18n/villages';
import { v } from '../i18n/sealing';
import { useOpen } from '../state/open';
import { recordOf, undoOf } from '../state/undoOf';
import { useWorkbench } from '../state/workbench';
import { run } from '../toast/report';
import { toastDone } from '../toast/toasts';
import { listenToKeysOf } from '../widgets/listen';
import { count, moment } from '../words/amounts';
import { seen } from '../words/mask';
import { ConflictTable, isAside } from './ConflictTable';
import { shown } from './conflictWords';
import { setMerging, waiting, type Merging } from './merging';
import { nextReturn } from './returns';
import './parcels.css';

/** Lines listed at once. */
const LISTED = 500;
const NAMES = 30;

/** What a village hands back, before anything happens: what goes in by itself, and what must be settled, side by side. */
export function MergePanel(props: { merging: Merging }) {
  const open = useOpen();
  const bench = useWorkbench();
  const view = (): MergeView => props.merging.view;
  const [decisions, setDecisions] = createSignal<ReadonlyMap<number, MergeDecision>>(new Map());
  const [listing, setListing] = createSignal(false);
  const [taken] = createResource(listing, (wanted) => (wanted ? open.session.api.mergeTaken(0, LISTED) : []));
  let host!: HTMLElement;
  let main!: HTMLButtonElement;
  const total = () => view().take + view().added.length + view().remove.length + view().restore.length;
  const nothing = () => total() + view().conflicts.length + view().same === 0;
  const left = () => {
    const { conflicts } = view();
    return conflicts.filter((_, index) => !decisions().has(index) && !isAside(conflicts, decisions(), index)).length;
  };
  const writes = () => total() + decisions().size + view().same > 0;

  const decide = (index: number, decision: MergeDecision | null) => {
    const next = new Map(decisions());
    if (decision === null) next.delete(index);
    else next.set(index, decision);
    setDecisions(next);
  };
  const decideAll = (decision: MergeDecision) =>
    setDecisions(new Map(view().conflicts.map((_, index) => [index, decision])));
  const close = () => {
    run(() => open.session.api.dropMerge());
    setMerging(null);
    run(() => nextReturn(bench, open));
  };
  const confirm = () =>
    run(async () => {
      const cancel = () => open.session.api.cancel();
      const seq = await bench.works.during('merge', cancel, () =>
        open.session.api.applyMerge([...decisions()], props.merging.file),
      );
      const record = recordOf(open.session, seq);
      setMerging(null);
      open.goTo('roster');
      if (record?.name.kind !== 'merge') toastDone(() => w('doneNothing'));
      else {
        const { cells, added, removed } = record.name;
        toastDone(
          () => w('done', { cells, added, removed }),
          undoOf(open.session, record, () => w('undo')),
        );
      }
      await nextReturn(bench, open);
    });
  onMount(() => {
    (
      host.querySelector<HTMLElement>('.parcel-conflicts tbody tr') ??
      (writes() ? main : host.querySelector<HTMLElement>('.parcel-close'))
    )?.focus();
  });
  listenToKeysOf(
    () => host,
    (event) => {
      if (event.key !== 'Escape' || event.defaultPrevented || belongsToInputMethod(event)) return;
      event.preventDefault();
      // What has been decided by hand is not thrown away by one key.
      if (decisions().size > 0) host.querySelector<HTMLElement>('.parcel-close')?.focus();
      else close();
    },
  );
  const names = (list: readonly string[]) =>
    list.length > NAMES ? `${list.slice(0, NAMES).join('、')}…` : list.join('、');
  const by = () => (view().by === '' ? '' : w('by', { name: view().by }));
  return (
    <section ref={host} class="parcel-merge" aria-label={w('title')} data-testid="merge">
      <header class="parcel-head">
        <h1>
          {w('title')}
          <span class="parcel-file">
            {props.merging.file}
            <Show when={waiting().length > 0}> · {v('left', { count: waiting().length })}</Show>
          </span>
        </h1>
        <button type="button" class="button parcel-close" onClick={close}>
          {writes() ? t('frame.cancel') : w('close')}
        </button>
        <button
          ref={main}
          type="button"
          class="button button-main"
          data-testid="merge-confirm"
          disabled={!writes()}
          onClick={confirm}
        >
          {left() > 0 ? w('confirmOpen', { count: left() }) : w('confirm')}
        </button>
      </header>
      <p class="parcel-from">
        {w('from', { units: view().parcel.units.join('、'), time: moment(view().madeAt, Date.now()), by: by() })}
      </p>
      <Show when={nothing()}>
        <p class="parcel-nothing">
          {w(view().older ? 'older' : view().leftOut.length > 0 ? 'nothingMore' : 'nothing')}
        </p>
      </Show>
      <ul class="parcel-sums">
        <Show when={view().take > 0}>
          <li>
            {w('take', { count: count(view().take) })}{' '}
            <button type="button" class="link" aria-expanded={listing()} onClick={() => setListing(!listing())}>
              {w(listing() ? 'takenHide' : 'taken')}
            </button>
            <Show when={listing()}>
              <ol class="parcel-taken">
                <For each={taken.latest ?? []}>
                  {(cell) => (
                    <li>
                      {seen(cell.person)}{' '}
                      {cell.field === null ? '' : either(FIELDS[cell.field].header, FIELDS[cell.field].headerEn)}：
                      {shown(cell, cell.mine)} → {shown(cell, cell.theirs)}
                    </li>
                  )}
                </For>
                <Show when={view().take > LISTED}>
                  <li>{w('takenMore', { count: count(view().take - LISTED) })}</li>
                </Show>
              </ol>
            </Show>
          </li>
        </Show>
        <Show when={view().added.length > 0}>
          <li>{w('added', { count: count(view().added.length), names: names(view().added) })}</li>
        </Show>
        <Show when={view().leftOut.length > 0}>
          <li>{w('leftOut', { count: count(view().leftOut.length), names: names(view().leftOut) })}</li>
        </Show>
        <Show when={view().remove.length > 0}>
          <li>{w('removed', { count: count(view().remove.length), names: names(view().remove) })}</li>
        </Show>
        <Show when={view().restore.length > 0}>
          <li>{w('restored', { count: count(view().restore.length), names: names(view().restore) })}</li>
        </Show>
        <Show when={view().same > 0}>
          <li>{w('same', { count: count(view().same) })}</li>
        </Show>
      </ul>
      <Show
        when={view().conflicts.length > 0}
        fallback={
          <Show when={!nothing()}>
            <p class="parcel-none">{w('conflictsNone')}</p>
          </Show>
        }
      >
        <h2>{w('conflicts', { count: count(view().conflicts.length) })}</h2>
        <p class="parcel-tools">
          <button type="button" class="button" onClick={() => decideAll('mine')}>
            {w('allMine')}
          </button>
          <button type="button" class="button" onClick={() => decideAll('theirs')}>
            {w('allTheirs')}
          </button>
          <span>{w('keys')}</span>
        </p>
        <div class="parcel-scroll">
          <ConflictTable conflicts={view().conflicts.slice(0, LISTED)} decisions={decisions()} onDecide={decide} />
          <Show when={view().conflicts.length > LISTED}>
            <p>{w('shown', { count: LISTED })}</p>
          </Show>
        </div>
      </Show>
    </section>
  );
}
