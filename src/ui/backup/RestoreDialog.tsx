import { createSignal, onMount, Show } from 'solid-js';
import type { BackupPeek, ReturnPeek } from '../../client/backupTypes';
import { isPolicyId, loadPolicy } from '../../policy/library';
import { k } from '../i18n/backup';
import { beginMerge } from '../parcels/begin';
import { useWorkbench } from '../state/workbench';
import { reportError, run } from '../toast/report';
import { endProblems, toastDone } from '../toast/toasts';
import { Dialog } from '../widgets/Dialog';
import { moment } from '../words/amounts';
import { wordError } from '../words/errors';
import { failureOf } from '../words/failure';
import { InPlaceOf } from './InPlaceOf';
import { PasswordField } from './PasswordField';
import { ReturnHolds } from './ReturnHolds';
import './backup.css';

/** What a backup file holds, and what it would replace. Nothing is written before it is confirmed. `told`: null, it has a password. */
export function RestoreDialog(props: { file: File; told: BackupPeek | ReturnPeek | null; onClose: () => void }) {
  const bench = useWorkbench();
  const { file } = props; // the dialog is about one file, which its opening outlives
  const [told, setTold] = createSignal(props.told);
  const [password, setPassword] = createSignal('');
  const [refused, setRefused] = createSignal('');
  const [busy, setBusy] = createSignal(false);
  const [replaces, setReplaces] = createSignal<string | null>(null);
  const [into, setInto] = createSignal<string | null>(null);
  let panel!: HTMLDivElement;
  /** The choice where there is one, else the way on: an Enter away. */
  const focusOn = () =>
    queueMicrotask(() => {
      const way = panel.querySelector('input') ?? panel.closest('form')?.querySelector('[type=submit]');
      if (way instanceof HTMLElement) way.focus();
    });
  onMount(focusOn);
  const given = () => (password() === '' ? null : password());
  const unlock = async () => {
    setBusy(true);
    setRefused('');
    try {
      setTold(await bench.client.api.peekBackup(file, given()));
      setBusy(false);
      focusOn();
    } catch (error) {
      if (failureOf(error)?.code === 'password-wrong') setRefused(wordError(error));
      else {
        props.onClose();
        reportError(error);
      }
    } finally {
      setBusy(false);
    }
  };
  const open = () => {
    const id = replaces();
    const instead = id === null ? null : { id, suffix: k('replacedName') };
    const by = given();
    props.onClose();
    run(async () => {
      const cancel = () => bench.client.api.cancel();
      const info = await bench.works.during('restore', cancel, () => bench.client.api.restoreBackup(file, by, instead));
      endProblems();
      await bench.open(info.id, 'roster');
      toastDone(() => k(instead === null ? 'opened' : 'replaced', { name: info.name }), { stay: 10_000 });
    });
  };
  /** Where what a village hands back goes to; undefined: nowhere here. */
  const target = () => {
    const holds = told();
    if (holds?.kind !== 'return') return undefined;
    return holds.here.find(({ id }) => id === into()) ?? holds.here[0];
  };
  const merge = () => {
    const goal = target();
    const by = given();
    props.onClose();
    if (goal === undefined) return;
    run(async () => {
      endProblems();
      beginMerge(bench, await bench.open(goal.id, 'roster'), [file], by);
    });
  };
  const confirm = () => {
    const holds = told();
    if (busy()) return;
    if (holds === null) void unlock();
    else if (holds.kind === 'return') merge();
    else open();
  };
  const title = () => k(told()?.kind === 'return' ? 'returnTitle' : 'restoreTitle');
  const label = () => {
    const holds = told();
    if (holds?.kind !== 'return') return holds === null ? k('next') : k('open');
    const goal = target();
    return goal === undefined ? k('returnClose') : k('returnMerge', { name: goal.name });
  };
  return (
    <Dialog
      title={title()}
      confirm={label()}
      ready={!busy() && (told() !== null || password() !== '')}
      onConfirm={confirm}
      onClose={props.onClose}
    >
      <div class="backup-panel" ref={panel} data-testid="restore-panel">
        <Show when={told()} keyed fallback={<Password />}>
          {(holds) =>
            holds.kind === 'return' ? (
              <ReturnHolds file={file.name} holds={holds} chosen={target()?.id ?? null} onChoose={setInto} />
            ) : (
              <Holds holds={holds} />
            )
          }
        </Show>
      </div>
    </Dialog>
  );

  function Password() {
    return (
      <PasswordField
        label={k('restoreNeeds', { file: file.name })}
        testid="restore-password"
        value={password()}
        refused={refused()}
        onInput={setPassword}
      />
    );
  }

  function Holds(of: { holds: BackupPeek }) {
    const holds = of.holds;
    return (
      <>
        <dl class="backup-facts">
          <dt>{k('restoreFile')}</dt>
          <dd>{file.name}</dd>
          <dt>{k('restoreName')}</dt>
          <dd>{holds.name}</dd>
          <dt>{k('restorePolicy')}</dt>
          <dd>{isPolicyId(holds.policyId) ? loadPolicy(holds.policyId).shortTitle : holds.policyId}</dd>
          <dt>{k('restorePersons')}</dt>
          <dd>{k('persons', { count: holds.persons })}</dd>
          <dt>{k('restoreChanges')}</dt>
          <dd>{k('changes', { count: holds.changes })}</dd>
          <dt>{k('restoreMade')}</dt>
          <dd>{moment(holds.madeAt, Date.now())}</dd>
          <Show when={holds.units}>
            {(units) => (
              <>
                <dt>{k('restoreUnits')}</dt>
                <dd>{units().join('、')}</dd>
              </>
            )}
          </Show>
        </dl>
        <Show when={holds.here.length > 0}>
          <InPlaceOf here={holds.here} chosen={replaces()} onChoose={setReplaces} />
        </Show>
      </>
    );
  }
}
