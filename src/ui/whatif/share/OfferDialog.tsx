import { createSignal, For, Show } from 'solid-js';
import { loadPolicy } from '../../../policy/library';
import { t } from '../../i18n';
import { c } from '../../i18n/charts';
import { createFor, openSample } from '../../start/actions';
import { offer, setOffer, settle, type Offer } from '../../state/arriving';
import { useWorkbench } from '../../state/workbench';
import { run } from '../../toast/report';
import { Dialog } from '../../widgets/Dialog';
import { addTo } from './arrive';
import { titleOf } from './content';
import './share.css';

/** Where a scenario is to go whose policy is not that of the workbook on display. */
export function OfferDialog() {
  return (
    <Show when={offer()} keyed>
      {(now) => <Question offer={now} />}
    </Show>
  );
}

function Question(props: { offer: Offer }) {
  const bench = useWorkbench();
  const { shared, from, workbooks, instead } = props.offer;
  const [wanted, setWanted] = createSignal(workbooks[0]?.id ?? 'sample');
  const policy = loadPolicy(shared.policyId);
  const go = () => {
    setOffer(null);
    run(async () => {
      const place = wanted();
      const open =
        place === 'sample'
          ? await openSample(bench, policy.id, 'policy')
          : place === 'empty'
            ? await createFor(bench, policy.id, 'policy')
            : await bench.open(place, 'policy');
      if (await addTo(open, shared)) settle(from);
    });
  };
  const choices = () => [
    ...workbooks.map(({ id, name, persons }) => ({
      id,
      text: `${name}（${t('frame.personCount', { count: persons })}）`,
    })),
    { id: 'sample', text: c('share.sample') },
    { id: 'empty', text: c('share.empty') },
  ];
  return (
    <Dialog
      title={c('share.where', { name: shared.scenario.name })}
      confirm={c('share.go')}
      onConfirm={go}
      onClose={() => {
        settle(from);
        setOffer(null);
      }}
    >
      <p>
        {instead === null
          ? c('share.forPolicy', { policy: titleOf(policy) })
          : c('share.forOther', { policy: titleOf(policy), open: instead })}
      </p>
      <fieldset class="share-where">
        <legend class="unseen">{c('share.whereLegend')}</legend>
        <For each={choices()}>
          {({ id, text }) => (
            <label class="share-choice">
              <input
                type="radio"
                name="share-where"
                value={id}
                checked={wanted() === id}
                data-testid={`share-where-${id}`}
                onChange={() => setWanted(id)}
              />
              {text}
            </label>
          )}
        </For>
      </fieldset>
    </Dialog>
  );
}
