import { createSignal, Show } from 'solid-js';
import type { HeldParcel } from '../../client/parcelTypes';
import { setKeyTableOpen } from '../actions/keys/asked';
import { openPalette } from '../actions/palette/asked';
import { offerActions } from '../actions/registry';
import { t, tKept } from '../i18n';
import { offlineState, updateWaiting } from '../offline';
import { highContrast, setHighContrast } from '../state/preferences';
import { lock } from '../lock/lock';
import { parcelToHandBack } from '../parcels/held';
import { setLockPanelAsked } from '../state/locking';
import { useOpen } from '../state/open';
import { createPersistence } from '../state/persistence';
import { useWorkbench } from '../state/workbench';
import { run } from '../toast/report';
import { toastDone } from '../toast/toasts';
import { Menu, type MenuItem } from '../widgets/Menu';
import { takeUpdate } from '../updateOffer';
import { NameDialog } from '../widgets/NameDialog';
import { makeBackup } from './backup';
import { HandBackDialog, IssueDialog } from './later';

/** The workbook's name; its menu renames, copies, backs up and leads back to all workbooks. */
export function WorkbookMenu() {
  const bench = useWorkbench();
  const open = useOpen();
  const persistence = createPersistence();
  const [renaming, setRenaming] = createSignal(false);
  const info = () => open.state().info;
  const copy = () =>
    run(async () => {
      const made = await bench.works.during('copy', null, () =>
        bench.client.api.copy(info().id, tKept('start.copyName', { name: info().name })),
      );
      const name = info().name;
      // Going there at once would leave the place and the undo of the one on display.
      toastDone(() => t('start.copiedHere', { name: made.name, here: name }), {
        stay: 12_000,
        action: {
          label: () => t('start.openCopy'),
          run: () => bench.open(made.id, open.place()).then(() => undefined),
        },
      });
    });
  const ask = () =>
    run(async () => {
      const answer = await persistence.ask();
      toastDone(() => t(PERSISTENCE[answer]));
    });
  const [issuing, setIssuing] = createSignal(false);
  const [held, setHeld] = createSignal<HeldParcel | null>(null);
  const [handing, setHanding] = createSignal(false);
  run(async () => setHeld(await open.session.api.heldParcel()));
  const handBack = () =>
    run(async () => {
      const parcel = held() ?? (await parcelToHandBack(open.session.api));
      setHeld(parcel);
      setHanding(parcel !== null);
    });
  offerActions([
    { id: 'file.issue', group: 'file', title: 'parcel.issue', run: () => void setIssuing(true) },
    {
      id: 'file.hand-back',
      group: 'file',
      title: 'parcel.handBack',
      run: handBack,
    },
    { id: 'file.rename', group: 'file', title: 'action.rename', run: () => void setRenaming(true) },
    { id: 'file.copy', group: 'file', title: 'action.copyWorkbook', run: copy },
  ]);
  /** One that was left for later. */
  const newRelease = (): readonly MenuItem[] => {
    const release = updateWaiting();
    return release === undefined
      ? []
      : [{ label: t('frame.newVersionMenu'), run: () => run(() => takeUpdate(release)) }];
  };
  const items = (): readonly MenuItem[] => [
    { label: t('frame.allWorkbooks'), run: () => run(() => bench.leave()) },
    { label: t('frame.rename'), run: () => setRenaming(true), divided: true },
    { label: t('frame.copy'), run: copy },
    { label: t('frame.backup'), run: () => makeBackup(bench) },
    held() === null
      ? { label: t('parcel.issue'), run: () => setIssuing(true), divided: true }
      : { label: t('parcel.handBack'), run: handBack, divided: true },
    { label: t('frame.menuLock'), run: () => run(() => lock(bench)), divided: true },
    { label: t('action.lockPanel'), run: () => void setLockPanelAsked(true) },
    {
      label: t('frame.highContrast'),
      checked: highContrast(),
      run: () => setHighContrast(!highContrast()),
      divided: true,
    },
    persistence.answer() === 'unasked'
      ? { label: t('frame.persistAsk'), run: ask }
      : { label: t(PERSISTENCE[persistence.answer()]) },
    { label: t('frame.menuKeys'), run: () => void setKeyTableOpen(true), divided: true },
    { label: t('frame.menuPalette'), run: () => openPalette() },
    ...newRelease(),
    ...(offlineState() === 'ready' ? [{ label: t('frame.offlineReady') }] : []),
  ];
  return (
    <>
      <Menu label={t('frame.workbookMenu', { name: info().name })} class="workbook-name" items={items()}>
        <span class="workbook-text">{info().name}</span>
        <span aria-hidden="true"> ▾</span>
      </Menu>
      <Show when={issuing()}>
        <IssueDialog onClose={() => setIssuing(false)} />
      </Show>
      <Show when={handing() && held()}>
        {(parcel) => <HandBackDialog held={parcel()} onClose={() => setHanding(false)} />}
      </Show>
      <Show when={renaming()}>
        <NameDialog
          title={t('start.renameOf', { name: info().name })}
          name={info().name}
          onClose={() => setRenaming(false)}
          onName={(name) => {
            setRenaming(false);
            run(() => bench.client.api.rename(info().id, name));
          }}
        />
      </Show>
    </>
  );
}

const PERSISTENCE = {
  unasked: 'frame.persistAsk',
  yes: 'frame.persistYes',
  no: 'frame.persistNo',
  unknown: 'frame.persistUnknown',
} as const;
