import { createEffect, createMemo, createSignal, createUniqueId, For, on, onCleanup, Show } from 'solid-js';
import { formatMoney } from '../../base/money';
import { AS_IT_IS } from '../../client/exportApi';
import { publicName, type PublicTold, type PublicWish } from '../../reports/publicList';
import { g } from '../i18n/outgoing';
import { useOpen } from '../state/open';
import { useWorkbench } from '../state/workbench';
import { reportError, run } from '../toast/report';
import { Dialog } from '../widgets/Dialog';
import { count } from '../words/amounts';
import { exportTable } from './exportSheet';
import './exports.css';

/** A list to be put up in public: of whom, and what is in it before it is made. ID numbers and phones never are. */
export function PublicDialog(props: { onClose: () => void }) {
  const open = useOpen();
  const bench = useWorkbench();
  const id = createUniqueId();
  const units = createMemo(() => open.units().units.filter(({ roster }) => roster > 0));
  const shown = open.shownView()?.unit ?? null;
  const [picked, setPicked] = createSignal<ReadonlySet<string>>(
    new Set(units().flatMap(({ name }) => (shown === null || name === shown ? [name] : []))),
  );
  const [of, setOf] = createSignal<PublicWish['of']>('enrolled');
  const [enrolledOnly, setEnrolledOnly] = createSignal(true);
  const [starNames, setStarNames] = createSignal(false);
  const [form, setForm] = createSignal<'xlsx' | 'csv'>('xlsx');
  const [told, setTold] = createSignal<PublicTold | null>(null);
  const all = () => picked().size === units().length;
  const wish = createMemo((): PublicWish => ({
    of: of(),
    enrolledOnly: enrolledOnly(),
    starNames: starNames(),
    units: all()
      ? null
      : units()
          .filter(({ name }) => picked().has(name))
          .map(({ name }) => name),
  }));
  createEffect(
    // Whoever works in another tab changes what it would hold.
    on([wish, () => open.state().rev], ([asked]) => {
      setTold(null);
      let over = false;
      onCleanup(() => (over = true));
      open.session.api
        .publicTold(asked)
        .then((found) => void (over || setTold(found)))
        .catch(reportError);
    }),
  );
  const toggle = (name: string, wanted: boolean) => {
    const next = new Set(picked());
    if (wanted) next.add(name);
    else next.delete(name);
    setPicked(next);
  };
  const make = () => {
    const [asked, known] = [wish(), told()];
    props.onClose();
    run(async () => save(asked, known ?? (await open.session.api.publicTold(asked))));
  };
  const save = (asked: PublicWish, said: PublicTold) => {
    const { info, asOf } = open.state();
    exportTable(bench, () => open.session.api.exportSheet({ kind: 'public', list: asked }), {
      name: publicName({ name: info.name, asOf }, asked, form()),
      ways: { ...AS_IT_IS, form: form() },
      noted: {
        workbook: info.id,
        of: `${g('publicTitle')} · ${g(`publicOf-${asked.of}`)}`,
        persons: said.persons,
        fields: [g(asked.of === 'aided' ? 'publicFieldsAided' : 'publicFields')],
        ids: 'none',
        phones: false,
      },
      done: ({ file }) =>
        g(said.hidden === 0 ? 'publicDone' : 'publicDoneHidden', { file, persons: said.persons, count: said.hidden }),
    });
  };
  const radio = <T extends string>(name: string, value: T, now: () => T, set: (next: T) => void, label: string) => (
    <label>
      <input
        type="radio"
        name={`${id}-${name}`}
        data-testid={`public-${value}`}
        checked={now() === value}
        onChange={() => set(value)}
      />
      {label}
    </label>
  );
  return (
    <Dialog
      title={g('publicTitle')}
      confirm={picked().size === 0 ? g('publicNone') : g('publicGo')}
      ready={picked().size > 0}
      mainFirst
      onConfirm={make}
      onClose={props.onClose}
    >
      <div class="leaving" data-testid="public-panel">
        <fieldset class="leaving-ids">
          <legend>{g('publicOf')}</legend>
          {radio('of', 'enrolled', of, setOf, g('publicOf-enrolled'))}
          {radio('of', 'aided', of, setOf, g('publicOf-aided'))}
          <Show when={of() === 'aided'}>
            <label>
              <input
                type="checkbox"
                data-testid="public-enrolled-only"
                checked={enrolledOnly()}
                onChange={(event) => setEnrolledOnly(event.currentTarget.checked)}
              />
              {g('publicEnrolledOnly')}
            </label>
          </Show>
        </fieldset>
        <fieldset>
          <legend>{g('publicUnits')}</legend>
          <label class="leaving-check">
            <input
              type="checkbox"
              data-testid="public-all"
              checked={all()}
              onChange={(event) =>
                setPicked(new Set(event.currentTarget.checked ? units().map(({ name }) => name) : []))
              }
            />
            {g('publicAll')}
          </label>
          <div class="leaving-units">
            <For each={units()}>
              {({ name, roster }) => (
                <label class="leaving-check">
                  <input
                    type="checkbox"
                    checked={picked().has(name)}
                    onChange={(event) => toggle(name, event.currentTarget.checked)}
                  />
                  {g('publicUnit', { name: name === '' ? g('publicNoUnit') : name, persons: count(roster) })}
                </label>
              )}
            </For>
          </div>
        </fieldset>
        <label class="leaving-check">
          <input
            type="checkbox"
            data-testid="public-stars"
            checked={starNames()}
            onChange={(event) => setStarNames(event.currentTarget.checked)}
          />
          {g('publicStars')}
        </label>
        <fieldset class="leaving-ids">
          <legend>{g('publicForm')}</legend>
          {radio('form', 'xlsx', form, setForm, g('publicXlsx'))}
          {radio('form', 'csv', form, setForm, g('publicCsv'))}
        </fieldset>
        <div class="leaving-public" role="status" data-testid="public-told">
          <Show when={told()} fallback={g('reading')}>
            {(now) => (
              <>
                <p class="leaving-takes">
                  {now().persons === 0
                    ? g('publicEmpty')
                    : g('publicTakes', {
                        persons: now().persons,
                        fields: g(of() === 'aided' ? 'publicFieldsAided' : 'publicFields'),
                      })}
                  <Show when={of() === 'aided' && now().persons > 0}>
                    {' '}
                    {g('publicSum', { total: formatMoney(now().total) })}
                  </Show>
                </p>
                <p class="leaving-told">{g('publicNever')}</p>
                <Show when={now().hidden > 0}>
                  <p class="leaving-warn">{g('publicHidden', { count: now().hidden })}</p>
                </Show>
                <Show when={now().unknown > 0}>
                  <p class="leaving-warn">{g('publicUnknown', { count: now().unknown })}</p>
                </Show>
              </>
            )}
          </Show>
        </div>
        <Show when={form() === 'xlsx'}>
          <p class="leaving-hint">{g('publicLeft')}</p>
        </Show>
      </div>
    </Dialog>
  );
}
