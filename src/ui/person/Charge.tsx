import { For, Show } from 'solid-js';
import type { Fen } from '../../base/money';
import type { PersonResult } from '../../engine/types';
import { either, t } from '../i18n';
import { useOpen } from '../state/open';
import { money } from '../words/amounts';

/** Standard less aid is payable; what has been paid; what is still due. */
export function Charge(props: { result: PersonResult }) {
  const open = useOpen();
  const { policy } = open;
  const aided = () => props.result.aid.some((amount) => amount !== null && amount > 0);
  const category = () => policy.categories.find((each) => each.id === props.result.category);
  const payable = () => {
    const { payable: amount, status } = props.result;
    if (amount !== null) return money(amount);
    return status === 'barred' ? t('person.payableBarred') : t('person.payableUnknown');
  };
  const left = () => (props.result.payable === null ? 0 : props.result.payable - props.result.paid);
  return (
    <table class="receipt-sum">
      <caption>{t('person.charge')}</caption>
      <tbody>
        <Line
          name={t('person.standard')}
          amount={money(props.result.standard)}
          article={policy.standards[0]?.article}
        />
        <Show when={aided()} fallback={<Line name={t('person.noAid')} amount={noAid()} />}>
          <For each={policy.funders}>
            {(funder, index) => (
              <Show when={(props.result.aid[index()] ?? 0) > 0}>
                <Line
                  name={t('person.aid', { funder: either(funder.name, funder.nameEn) })}
                  amount={`−${money(props.result.aid[index()] ?? null)}`}
                  article={category()?.article}
                />
              </Show>
            )}
          </For>
        </Show>
        <Line strong name={t('person.payable')} amount={payable()} />
        <Line name={t('person.paid')} amount={money(props.result.paid)} />
        <Show when={left() !== 0 && props.result.status !== 'excluded'}>
          <Line name={left() > 0 ? t('person.due') : t('person.over')} amount={money(Math.abs(left()) as Fen)} />
        </Show>
      </tbody>
    </table>
  );

  function noAid(): string {
    if (props.result.aidTotal === null) return t('person.payableUnknown');
    return props.result.category === null ? t('person.noAidWhy') : t('person.noAidNow');
  }
}

function Line(props: { name: string; amount: string; article?: string | undefined; strong?: boolean }) {
  return (
    <tr classList={{ 'receipt-strong': props.strong === true }}>
      <th scope="row">
        {props.name}
        <Show when={props.article}>
          {(article) => <span class="receipt-article">{t('person.article', { article: article() })}</span>}
        </Show>
      </th>
      <td>{props.amount}</td>
    </tr>
  );
}
