import { createMemo, createSignal, For } from 'solid-js';
import { t } from '../i18n';
import { useOpen } from '../state/open';
import { useWorkbench } from '../state/workbench';
import { run } from '../toast/report';
import { toastDone } from '../toast/toasts';
import { Dialog } from '../widgets/Dialog';
import { count } from '../words/amounts';
import { saveFile } from '../words/save-file';
import './parcels.css';

/** Which units get a package; one file each. */
export function IssueDialog(props: { onClose: () => void }) {
  const open = useOpen();
  const bench = useWorkbench();
  const units = createMemo(() => open.state().units.units.filter(({ name, roster }) => name !== '' && roster > 0));
  const [picked, setPicked] = createSignal<ReadonlySet<string>>(new Set());
  const toggle = (name: string, on: boolean) => {
    const next = new Set(picked());
    if (on) next.add(name);
    else next.delete(name);
    setPicked(next);
  };
  const make = () => {
    const wanted = units().filter(({ name }) => picked().has(name));
    props.onClose();
    run(async () => {
      const cancel = () => open.session.api.cancel();
      let persons = 0;
      for (const { name } of wanted) {
        const made = await bench.works.during('parcel', cancel, () => open.session.api.issueParcel([name]));
        saveFile(made.name, made.blob);
        persons += made.persons;
      }
      toastDone(() => t('parcel.issued', { count: wanted.length, persons }), { stay: 8000 });
    });
  };
  return (
    <Dialog
      title={t('parcel.issueTitle')}
      confirm={picked().size === 0 ? t('parcel.issueNone') : t('parcel.issueConfirm', { count: picked().size })}
      ready={picked().size > 0}
      onConfirm={make}
      onClose={props.onClose}
    >
      <p class="parcel-hint">{t('parcel.issueHint')}</p>
      <label class="parcel-all">
        <input
          type="checkbox"
          autofocus
          checked={picked().size === units().length}
          onChange={(event) => setPicked(new Set(event.currentTarget.checked ? units().map(({ name }) => name) : []))}
        />
        {t('parcel.all')}
      </label>
      <div class="parcel-units" role="group" aria-label={t('parcel.issueTitle')}>
        <For each={units()}>
          {({ name, roster }) => (
            <label>
              <input
                type="checkbox"
                checked={picked().has(name)}
                onChange={(event) => toggle(name, event.currentTarget.checked)}
              />
              {t('parcel.unit', { name, persons: count(roster) })}
            </label>
          )}
        </For>
      </div>
    </Dialog>
  );
}
