import { createEffect, createSignal, For, on, onCleanup, Show } from 'solid-js';
import { own } from '../../base/own';
import { resolve } from '../../policy/overlay';
import { OPTION_WORDS } from '../../policy/words';
import { RIGHTS, type RightsList } from '../../engine/rights/lists';
import { either, t } from '../i18n';
import { u } from '../i18n/unitWords';
import { useOpen } from '../state/open';
import { reportError } from '../toast/report';
import { count } from '../words/amounts';
import './rights.css';

/** 权益核对: persons whose rights deserve a second look, counted; each number opens their names. */
export function Rights() {
  const open = useOpen();
  const [counts, setCounts] = createSignal<Readonly<Record<RightsList, number>> | null>(null);
  createEffect(
    on([() => open.state().rev, () => open.state().asOf, () => open.state().overlay], () => {
      let wanted = true;
      onCleanup(() => (wanted = false));
      open.session.api.rights().then(
        (told) => wanted && setCounts(told),
        (error: unknown) => wanted && reportError(error),
      );
    }),
  );
  /** By which rule the category was chosen that others are held against. */
  const rule = () => {
    const { policy } = open;
    const chosen = resolve(policy, open.state().overlay).choice(policy.stacking) ?? '';
    const words = own(OPTION_WORDS, chosen);
    return words === undefined ? chosen : either(words.label, words.labelEn);
  };
  /** Who counts as in need: the document's own group, or all who have aid. */
  const inNeed = () => {
    const { special } = open.policy;
    return special === undefined ? t('look.rights.aided') : either(special.name, special.nameEn);
  };
  const show = (list: RightsList) =>
    open.showPersons({ unit: null, filters: [{ column: 'rights', kind: 'in', values: [list] }] });
  return (
    <Show when={counts()}>
      {(now) => (
        <section class="rights" aria-label={t('look.rights')} data-testid="rights">
          <h2 class="rights-name" title={t('look.rights.hint')}>
            {t('look.rights')}
          </h2>
          <p class="rights-rule" data-testid="rights-rule">
            {t('look.rights.rule', { rule: rule() })}
          </p>
          <ul class="rights-lists">
            <For each={RIGHTS.filter((list) => (list !== 'open' && list !== 'age-open') || now()[list] > 0)}>
              {(list) => (
                <li>
                  {t(`look.rights.${list}`)}
                  {list === 'need' ? t('look.rights.who', { who: inNeed() }) : ''}{' '}
                  <Show when={now()[list] > 0} fallback={<span>{t('look.rights.none')}</span>}>
                    <button
                      type="button"
                      class="link"
                      data-testid={`rights-${list}`}
                      data-count={now()[list]}
                      title={u('showPersons')}
                      onClick={() => show(list)}
                    >
                      {u('perPerson', { count: count(now()[list]) })}
                    </button>
                  </Show>
                </li>
              )}
            </For>
          </ul>
        </section>
      )}
    </Show>
  );
}
