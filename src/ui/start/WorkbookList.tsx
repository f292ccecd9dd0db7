import { createEffect, createMemo, createRoot, createSignal, Show } from 'solid-js';
import type { WorkbookInfo } from '../../client/protocol';
import { isPolicyId, loadPolicy } from '../../policy/library';
import { either, t, tKept } from '../i18n';
import { focusNext } from '../state/gridFocus';
import { useWorkbench, type Workbench } from '../state/workbench';
import { run } from '../toast/report';
import { toastDone } from '../toast/toasts';
import { NameDialog } from '../widgets/NameDialog';
import { moment } from '../words/amounts';
import { Bin } from './Bin';
import { EachWorkbook } from './EachWorkbook';
import { lineOf, neighboursOf } from './listFocus';
import { freeName } from './actions';

/** The workbooks of this computer, last changed first, and the bin below them. */
export function WorkbookList() {
  const bench = useWorkbench();
  const living = createMemo(() =>
    bench
      .workbooks()
      .filter((info) => info.deletedAt === null)
      .sort((a, b) => b.changedAt - a.changedAt),
  );
  return (
    <section class="workbooks" aria-labelledby="workbooks-title">
      <h2 id="workbooks-title">{t('start.workbooks')}</h2>
      <Show when={living().length > 0} fallback={<p class="muted">{t('start.none')}</p>}>
        <EachWorkbook of={living()} testId="workbook-list">
          {(info) => <WorkbookLine info={info()} />}
        </EachWorkbook>
      </Show>
      <Bin />
    </section>
  );
}

function WorkbookLine(props: { info: WorkbookInfo }) {
  const bench = useWorkbench();
  const [renaming, setRenaming] = createSignal(false);
  const name = () => props.info.name;
  const change = (task: () => Promise<void>) =>
    run(async () => {
      await task();
      await bench.refresh();
    });
  const copy = () =>
    change(async () => {
      const made = freeName(bench, tKept('start.copyName', { name: name() }));
      await bench.works.during('copy', null, () => bench.client.api.copy(props.info.id, made));
      toastDone(() => t('start.copied', { name: made }));
    });
  const remove = () => {
    const { id } = props.info;
    const removed = name();
    const beside = neighboursOf(id);
    change(async () => {
      await bench.client.api.remove(id);
      await bench.refresh();
      focusNext(...beside, document.querySelector('.bin summary'));
      const undo = async () => {
        await bench.client.api.restoreWorkbook(id);
        await bench.refresh();
        focusNext(lineOf(id));
      };
      toastDone(() => t('start.removed', { name: removed }), {
        action: { label: () => t('start.undo'), run: undo },
        until: (over) => whenOutOfBin(bench, id, over),
      });
    });
  };
  return (
    <li class="workbook-line" data-workbook={props.info.id}>
      <button
        type="button"
        class="link workbook-open"
        aria-label={t('start.open', { name: name() })}
        onClick={() => run(() => bench.open(props.info.id, props.info.persons === 0 ? 'roster' : 'units'))}
      >
        {name()}
      </button>
      {/* Of one that cannot be read nothing is known. */}
      <Show when={props.info.policyId !== ''}>
        <span class="workbook-fact">{policyName(props.info.policyId)}</span>
        <span class="workbook-fact workbook-number">{t('start.persons', { count: props.info.persons })}</span>
        <span class="workbook-fact">{t('start.changed', { time: moment(props.info.changedAt, Date.now()) })}</span>
      </Show>
      <span class="workbook-acts">
        <button
          type="button"
          class="button button-small"
          aria-label={t('start.renameOf', { name: name() })}
          onClick={() => setRenaming(true)}
        >
          {t('start.rename')}
        </button>
        <button
          type="button"
          class="button button-small"
          aria-label={t('start.copyOf', { name: name() })}
          onClick={copy}
        >
          {t('start.copy')}
        </button>
        <button
          type="button"
          class="button button-small"
          aria-label={t('start.removeOf', { name: name() })}
          onClick={remove}
        >
          {t('start.remove')}
        </button>
      </span>
      <Show when={renaming()}>
        <NameDialog
          title={t('start.renameOf', { name: name() })}
          name={name()}
          onClose={() => setRenaming(false)}
          onName={(next) => {
            setRenaming(false);
            change(() => bench.client.api.rename(props.info.id, next));
          }}
        />
      </Show>
    </li>
  );
}

/** Restored by other means or gone for good: there is nothing to undo any more. */
function whenOutOfBin(bench: Workbench, id: string, over: () => void): () => void {
  return createRoot((dispose) => {
    createEffect(() => {
      if (bench.workbooks().every((info) => info.id !== id || info.deletedAt === null)) over();
    });
    return dispose;
  });
}

/** The policy's short name; its id where this release does not have it. */
export function policyName(id: string): string {
  if (!isPolicyId(id)) return id;
  const policy = loadPolicy(id);
  return either(policy.shortTitle, policy.titleEn);
}
