import { createMemo, createSignal, For, Show } from 'solid-js';
import { v } from '../i18n/sealing';
import { w } from '../i18n/villages';
import { g } from '../i18n/outgoing';
import { useOpen } from '../state/open';
import { useWorkbench } from '../state/workbench';
import { run } from '../toast/report';
import { toastDone } from '../toast/toasts';
import { Dialog } from '../widgets/Dialog';
import { count } from '../words/amounts';
import { saveFile } from '../words/save-file';
import { canEncrypt, NewPassword } from './NewPassword';
import './parcels.css';

/** Which units get a package; one file each. */
export function IssueDialog(props: { onClose: () => void }) {
  const open = useOpen();
  const bench = useWorkbench();
  const units = createMemo(() => open.state().units.units.filter(({ name, roster }) => name !== '' && roster > 0));
  const [sealing, setSealing] = createSignal(false);
  const [password, setPassword] = createSignal<string | null>(null);
  const ready = () => picked().size > 0 && (!sealing() || password() !== null);
  const [picked, setPicked] = createSignal<ReadonlySet<string>>(new Set());
  const toggle = (name: string, on: boolean) => {
    const next = new Set(picked());
    if (on) next.add(name);
    else next.delete(name);
    setPicked(next);
  };
  const make = () => {
    if (!ready()) return;
    const wanted = units().filter(({ name }) => picked().has(name));
    const by = sealing() ? password() : null;
    props.onClose();
    run(async () => {
      let persons = 0;
      const { api } = open.session;
      const cancel = () => api.cancel();
      const seal = by === null ? null : await api.makeSeal(by);
      for (const { name } of wanted) {
        const made = await bench.works.during('parcel', cancel, () => api.issueParcel([name], seal));
        saveFile(made.name, made.blob);
        persons += made.persons;
      }
      const values = { count: wanted.length, persons };
      toastDone(() => (seal === null ? w('issued', values) : v('issued', values)), { stay: 8000 });
    });
  };
  const persons = () =>
    units()
      .filter(({ name }) => picked().has(name))
      .reduce((sum, { roster }) => sum + roster, 0);
  return (
    <Dialog
      title={w('issueTitle')}
      confirm={picked().size === 0 ? w('issueNone') : w('issueConfirm', { count: picked().size })}
      ready={ready()}
      onConfirm={make}
      onClose={props.onClose}
    >
      <p class="parcel-hint">{w('issueHint')}</p>
      <label class="parcel-all">
        <input
          type="checkbox"
          autofocus
          checked={picked().size === units().length}
          onChange={(event) => setPicked(new Set(event.currentTarget.checked ? units().map(({ name }) => name) : []))}
        />
        {w('all')}
      </label>
      <div
        class="parcel-units"
        classList={{ 'parcel-units-short': sealing() }}
        role="group"
        aria-label={w('issueTitle')}
      >
        <For each={units()}>
          {({ name, roster }) => (
            <label>
              <input
                type="checkbox"
                checked={picked().has(name)}
                onChange={(event) => toggle(name, event.currentTarget.checked)}
              />
              {w('unit', { name, persons: count(roster) })}
            </label>
          )}
        </For>
      </div>
      <Show when={picked().size > 0}>
        <p role="status">{g('parcel', { persons: persons() })}</p>
      </Show>
      <Show when={canEncrypt()}>
        <label class="parcel-all parcel-seal">
          <input
            type="checkbox"
            data-testid="parcel-seal"
            checked={sealing()}
            onChange={(event) => setSealing(event.currentTarget.checked)}
          />
          {v('seal')}
        </label>
        <Show when={sealing()}>
          <NewPassword hint={v('sealHint')} lost={v('sealLost')} onPassword={setPassword} />
        </Show>
      </Show>
    </Dialog>
  );
}
