import { createSignal, onCleanup } from 'solid-js';
import type { Unsaved } from '../../client/types';
import { u } from '../i18n/unsaved';
import { focusNext } from '../state/gridFocus';
import { useOpen } from '../state/open';
import { useWorkbench } from '../state/workbench';
import { run } from '../toast/report';
import { dismissToast, endProblems, toastDone, toastProblem } from '../toast/toasts';
import { saveFile } from '../words/save-file';
import { unsavedFile } from './file';
import { warnOnLeaving } from './leaving';
import './unsaved.css';

/** What was said when the workbook was left; it is in sight again. */
let toldOfLeft = -1;

/** What could not be stored, as long as it is not: tried again, taken out as a file, or given up. */
export function UnsavedBar(props: { unsaved: Unsaved }) {
  const bench = useWorkbench();
  const open = useOpen();
  const [busy, setBusy] = createSignal(false);
  const { session } = open;
  const count = () => props.unsaved.commands.length;
  const words = () => {
    const { stale, why } = props.unsaved;
    const reason = why === 'storage-full' ? 'full' : why === 'internal' ? 'died' : 'failed';
    return u(stale ? 'stale' : reason, { count: count() });
  };
  warnOnLeaving(bench.client);
  dismissToast(toldOfLeft);
  const { name } = session.state().info;
  onCleanup(() => {
    // The workbook is left with it: room is made elsewhere, in the bin for instance.
    const { kind } = bench.stage();
    if (session.state().unsaved !== null && kind !== 'cleared' && kind !== 'locked')
      toldOfLeft = toastProblem(() => u('left', { name }), { beyond: true });
  });
  const retry = () =>
    run(async () => {
      const before = count();
      setBusy(true);
      try {
        await session.retryUnsaved();
        toastDone(() => u('retried', { count: before }));
        focusNext();
      } finally {
        setBusy(false);
      }
    });
  const save = () =>
    run(async () => {
      const file = await unsavedFile(session);
      if (file === null) return;
      saveFile(file.name, file.blob);
      toastDone(() => u('exported', { file: file.name, rows: file.rows }), { stay: 8000 });
    });
  const drop = () =>
    run(async () => {
      const dropped = count();
      const back = await session.dropUnsaved();
      endProblems();
      toastDone(() => u('dropped', { count: dropped }), {
        stay: 20_000,
        action: {
          label: () => u('back'),
          run: () => {
            if (!back()) toastDone(() => u('backNot'));
          },
        },
      });
      focusNext();
    });
  return (
    <div class="unsaved-bar" role="alert" data-testid="unsaved" data-count={count()}>
      <p>
        <strong>
          <span aria-hidden="true">▲ </span>
          {words()}
        </strong>{' '}
        {u('nowhere')}
      </p>
      <button type="button" disabled={busy() || props.unsaved.stale} data-testid="unsaved-retry" onClick={retry}>
        {u('retry')}
      </button>
      <button type="button" title={u('exportHint', { count: count() })} data-testid="unsaved-export" onClick={save}>
        {u('export')}
      </button>
      <button type="button" disabled={busy()} data-testid="unsaved-drop" onClick={drop}>
        {u('drop')}
      </button>
    </div>
  );
}
