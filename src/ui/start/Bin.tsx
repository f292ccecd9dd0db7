import { createMemo, createSignal, Show } from 'solid-js';
import type { WorkbookInfo } from '../../client/protocol';
import { t } from '../i18n';
import { focusNext } from '../state/gridFocus';
import { useWorkbench } from '../state/workbench';
import { run } from '../toast/report';
import { toastDone } from '../toast/toasts';
import { EachWorkbook } from './EachWorkbook';
import { lineOf, neighboursOf } from './listFocus';
import { ConfirmByNameDialog } from '../widgets/ConfirmByNameDialog';

/** Deleted workbooks: they can come back, or go for good after their name has been typed. */
export function Bin() {
  const bench = useWorkbench();
  const deleted = createMemo(() => bench.workbooks().filter((info) => info.deletedAt !== null));
  return (
    <Show when={deleted().length > 0}>
      <details class="bin">
        <summary>{t('start.bin', { count: deleted().length })}</summary>
        <p class="muted">{t('start.binHint')}</p>
        <EachWorkbook of={deleted()}>{(info) => <BinLine info={info()} />}</EachWorkbook>
      </details>
    </Show>
  );
}

function BinLine(props: { info: WorkbookInfo }) {
  const bench = useWorkbench();
  const [asking, setAsking] = createSignal(false);
  const restore = () => {
    const { id, name } = props.info;
    run(async () => {
      await bench.client.api.restoreWorkbook(id);
      await bench.refresh();
      focusNext(lineOf(id));
      toastDone(() => t('start.restored', { name }));
    });
  };
  const purge = () => {
    const { id, name } = props.info;
    setAsking(false);
    const beside = neighboursOf(id);
    run(async () => {
      await bench.client.api.purge(id);
      await bench.refresh();
      focusNext(...beside);
      toastDone(() => t('start.purged', { name }));
    });
  };
  return (
    <li class="workbook-line" data-workbook={props.info.id}>
      <span class="workbook-open">{props.info.name}</span>
      <span class="workbook-fact workbook-number">{t('start.persons', { count: props.info.persons })}</span>
      <span class="workbook-acts">
        <button
          type="button"
          class="button button-small"
          aria-label={t('start.restoreOf', { name: props.info.name })}
          onClick={restore}
        >
          {t('start.restoreWorkbook')}
        </button>
        <button
          type="button"
          class="button button-small"
          aria-label={t('start.purgeOf', { name: props.info.name })}
          onClick={() => setAsking(true)}
        >
          {t('start.purge')}
        </button>
      </span>
      <Show when={asking()}>
        <ConfirmByNameDialog
          name={props.info.name}
          persons={props.info.persons}
          onConfirm={purge}
          onClose={() => setAsking(false)}
        />
      </Show>
    </li>
  );
}
