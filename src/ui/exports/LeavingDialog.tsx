import { createSignal, createUniqueId, For, onCleanup, onMount, Show } from 'solid-js';
import { g } from '../i18n/outgoing';
import { useOpen } from '../state/open';
import { useWorkbench } from '../state/workbench';
import { reportError } from '../toast/report';
import { Dialog } from '../widgets/Dialog';
import type { ExportAsked } from './asked';
import { keepChoices, recallChoices, type Choices } from './choices';
import { MarkPart } from './MarkPart';
import { keptHeaders } from './noteExport';
import { planOf, type ExportPlan } from './plans';
import './exports.css';

/** Says who and what leaves with a file, before it is made: Enter makes it, as the last time; Esc does nothing. */
export function LeavingDialog(props: {
  asked: Exclude<ExportAsked, { readonly kind: 'public' }>;
  onClose: () => void;
}) {
  const open = useOpen();
  const bench = useWorkbench();
  const id = createUniqueId();
  const workbook = open.state().info.id;
  const [plan, setPlan] = createSignal<ExportPlan | null>(null);
  const [choices, setChoices] = createSignal(recallChoices(workbook));
  const choose = (patch: Partial<Choices>) => {
    setChoices({ ...choices(), ...patch });
    keepChoices(workbook, choices());
  };
  const prints = () => props.asked.kind === 'slip';
  // Enter pressed before it is known what is in the file counts when it is.
  let wanted = false;
  const go = () => {
    const now = plan();
    wanted = true;
    if (now === null) return;
    const chosen = choices();
    props.onClose();
    // What cannot be left out of a file goes with it, whatever was chosen for others.
    now.go(now.choosable ? chosen : { ids: 'full', phones: true, mark: chosen.mark && now.mark !== 'none' });
  };
  onMount(() => {
    let gone = false;
    onCleanup(() => (gone = true));
    const look = async () => {
      try {
        const found = await planOf(bench, open, props.asked);
        if (gone) return;
        setPlan(found);
        if (wanted) go();
      } catch (error) {
        if (!gone) props.onClose();
        reportError(error);
      }
    };
    void look();
  });
  return (
    <Dialog
      title={g(prints() ? 'titlePrint' : 'title', { what: plan()?.what ?? '…' })}
      confirm={g(prints() ? 'goPrint' : 'go')}
      mainFirst
      onConfirm={go}
      onClose={props.onClose}
    >
      <Show when={plan()} fallback={<p role="status">{g('reading')}</p>}>
        {(now) => (
          <div class="leaving" data-testid="export-panel">
            <p class="leaving-takes">
              {g(now().takes.word, { ...now().takes.values, fields: keptFields(now(), choices()).length })}
            </p>
            <Show when={now().fields.length > 0}>
              <p class="leaving-fields">{g('fields', { fields: keptFields(now(), choices()).join(g('list')) })}</p>
              <Show when={now().fields.some(({ holds }) => holds !== undefined) || now().choosable}>
                <p class="leaving-told" data-testid="export-told" role="status">
                  {numbersTold(now(), choices())}
                </p>
              </Show>
            </Show>
            <Show when={now().choosable}>
              <fieldset class="leaving-ids">
                <legend>{g('ids')}</legend>
                <For each={IDS}>
                  {(how) => (
                    <label>
                      <input
                        type="radio"
                        name={id}
                        data-testid={`export-ids-${how}`}
                        checked={choices().ids === how}
                        onChange={() => choose({ ids: how })}
                      />
                      {g(`ids-${how}`)}
                    </label>
                  )}
                </For>
                <label>
                  <input
                    type="checkbox"
                    data-testid="export-no-phones"
                    checked={!choices().phones}
                    onChange={(event) => choose({ phones: !event.currentTarget.checked })}
                  />
                  {g('phones')}
                </label>
              </fieldset>
              <Show when={choices().ids !== 'full' && now().fields.some(({ holds }) => holds === 'birth')}>
                <p class="leaving-told" data-testid="export-birth-told">
                  {g('birthYear')}
                </p>
              </Show>
              <p class="leaving-hint">
                {g(choices().ids === 'full' && choices().phones ? 'freeKept' : 'free')}
                <Show when={now().again && choices().ids !== 'full'}> {g('notAgain')}</Show>
              </p>
            </Show>
            <Show when={now().mark !== 'none'}>
              <MarkPart on={choices().mark} where={now().mark} onChange={(mark) => choose({ mark })} />
            </Show>
            <Show when={now().hint}>{(hint) => <p class="leaving-hint">{hint()}</p>}</Show>
            <Show when={now().choosable || now().mark !== 'none'}>
              <p class="leaving-hint">{g('remembered')}</p>
            </Show>
          </div>
        )}
      </Show>
    </Dialog>
  );
}

const IDS = ['full', 'mask', 'none'] as const;

function keptFields({ fields, choosable }: ExportPlan, choices: Choices): readonly string[] {
  return choosable ? keptHeaders(fields, choices) : fields.map(({ header }) => header);
}

const IDS_TOLD = { full: 'withIds', mask: 'withMasked', none: 'withoutIds' } as const;

/** 「含身份证号（全号），含联系电话（全号）。」 */
function numbersTold(plan: ExportPlan, choices: Choices): string {
  const { ids, phones } = plan.choosable ? choices : { ids: 'full' as const, phones: true };
  const has = (what: 'id' | 'phone') => plan.fields.some(({ holds }) => holds === what);
  const said = [
    ...(has('id') ? [g(IDS_TOLD[ids])] : []),
    ...(has('phone') ? [g(phones ? 'withPhones' : 'withoutPhones')] : []),
  ];
  return (said.length === 0 ? g('without') : said.join(g('and'))) + g('end');
}
