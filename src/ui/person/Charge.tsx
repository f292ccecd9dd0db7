import { For, Show } from 'solid-js';
import { formatMoney, type Fen } from '../../base/money';
import type { ExplainStep, PersonResult } from '../../engine/types';
import { t } from '../i18n';
import { useOpen } from '../state/open';
import { ArticleMark } from '../widgets/ArticleMark';
import { money } from '../words/amounts';
import { aidName } from './aidName';
import { chargeBeyond } from './chargeBeyond';
import { funderName } from './stepWords';

/** Standard less aid is payable; what has been paid; what is still due. Each line with its article. */
export function Charge(props: { result: PersonResult; steps: readonly ExplainStep[] }) {
  const { policy } = useOpen();
  const stepOf = (rule: string, funder?: string) =>
    props.steps.find((step) => step.rule === rule && (funder === undefined || step.values['funder'] === funder));
  const aided = () =>
    policy.funders.flatMap((funder, index) => {
      const amount = props.result.aid[index] ?? null;
      return amount !== null && amount > 0 ? [{ funder: funder.id, amount }] : [];
    });
  const payable = () => {
    const { payable: amount, status } = props.result;
    if (amount !== null) return money(amount);
    return status === 'barred' ? t('person.payableBarred') : t('person.payableUnknown');
  };
  const beyond = () => chargeBeyond(props.steps, props.result);
  const left = () => (props.result.payable === null ? 0 : props.result.payable - props.result.paid);
  return (
    <table class="receipt-sum">
      <caption>{t('person.charge')}</caption>
      <tbody>
        <Line name={t('person.standard')} amount={money(props.result.standard)} article={stepOf('standard')?.article} />
        <For
          each={aided()}
          fallback={
            <Line
              name={t('person.noAid')}
              amount={noAid()}
              how={howWords(stepOf('aid'))}
              article={stepOf('aid')?.article}
            />
          }
        >
          {({ funder, amount }) => (
            <Line
              name={nameOf(funder)}
              amount={`${stepOf('elsewhere', funder) === undefined ? '−' : ''}${money(amount)}`}
              how={howWords(stepOf('aid', funder) ?? stepOf('elsewhere', funder))}
              article={(stepOf('aid', funder) ?? stepOf('elsewhere', funder))?.article}
            />
          )}
        </For>
        <Show when={beyond()}>
          {(more) => (
            <Line
              name={more().kind === 'full' ? t('person.subsidyOwn') : t('person.ownPrice')}
              amount={`${more().kind === 'full' && more().amount !== null ? '+' : ''}${more().amount === null ? t('person.payableUnknown') : money(more().amount)}`}
              how={[more().label, ...(more().assumed ? [t('person.assumed')] : [])].join(t('person.how.and'))}
              article={more().article}
            />
          )}
        </Show>
        <Line strong name={t('person.payable')} amount={payable()} />
        <Line name={t('person.paid')} amount={money(props.result.paid)} />
        <Show when={left() !== 0 && props.result.status !== 'excluded'}>
          <Line name={left() > 0 ? t('person.due') : t('person.over')} amount={money(Math.abs(left()) as Fen)} />
        </Show>
      </tbody>
    </table>
  );

  /** What goes toward another insurance takes nothing off the premium here. */
  function nameOf(funder: string): string {
    const aid = aidName(funderName(policy, funder));
    return stepOf('elsewhere', funder) === undefined ? aid : t('person.aidElsewhere', { aid });
  }

  function noAid(): string {
    if (props.result.aidTotal === null) return t('person.payableUnknown');
    if (props.result.status === 'excluded') return t('person.noAidElsewhere');
    if (props.result.status === 'barred') return t('person.payableBarred');
    if (stepOf('aid') !== undefined) return money(props.result.aidTotal); // its figure is 0, whenever he pays
    return props.result.category === null ? t('person.noAidWhy') : t('person.noAidNow');
  }
}

/** How the amount of a funder comes about; a plain fixed amount needs no words. */
function howWords(step: ExplainStep | undefined): string {
  const words = howMuch(step);
  const silent = step !== undefined && (step.assumed || step.values['above'] === true);
  return silent ? [words, t('person.assumed')].filter((each) => each !== '').join(t('person.how.and')) : words;
}

function howMuch(step: ExplainStep | undefined): string {
  const figure = step?.values['figure'];
  const kind = step?.values['kind'];
  const capped = step?.values['capped'] === true ? t('person.how.capped') : '';
  if (kind === 'percent' && typeof figure === 'number')
    return t('person.how.percent', { figure: String(figure / 100) });
  if (kind === 'personal' && typeof figure === 'number')
    return t('person.how.personal', { figure: formatMoney(figure as Fen) });
  return kind === 'rest' ? t('person.how.rest') : capped;
}

function Line(props: { name: string; amount: string; how?: string; article?: string | undefined; strong?: boolean }) {
  const how = () => props.how ?? '';
  const article = () => props.article ?? '';
  return (
    <tr classList={{ 'receipt-strong': props.strong === true }}>
      <th scope="row">
        {props.name}
        <Show when={how() !== '' || article() !== ''}>
          <span class="receipt-article">
            {how()} <ArticleMark article={article()} />
          </span>
        </Show>
      </th>
      <td>{props.amount}</td>
    </tr>
  );
}
