import { createUniqueId, For, onMount, type Component } from 'solid-js';
import { Dynamic } from 'solid-js/web';
import { t } from '../i18n';
import { y } from '../i18n/policyPage';
import { useOpen } from '../state/open';
import { later } from '../widgets/later';
import { PolicyScreen } from './PolicyScreen';
import { policyTab, type PolicyTab } from './tabs';
import './policy-place.css';

const DemoTab = later(() => import('../demo/DemoTab').then((part) => part.DemoTab));
const WhatIfScreen = later(() => import('../whatif/parts').then((part) => part.WhatIfScreen));

/** The parts of the place in the order of their tabs; each but the first is fetched when it is opened. */
const PARTS: readonly { readonly tab: PolicyTab; readonly part: Component }[] = [
  { tab: 'document', part: PolicyScreen },
  { tab: 'whatif', part: WhatIfScreen },
  { tab: 'demo', part: DemoTab },
];

/** 政策: the document itself, and what follows where it is bent. */
export function PolicyPlace() {
  const { tab, choose } = policyTab(useOpen().session);
  const id = createUniqueId();
  let list!: HTMLDivElement;
  const at = () =>
    Math.max(
      0,
      PARTS.findIndex((part) => part.tab === tab()),
    );
  const go = (to: number) => {
    const part = PARTS[(to + PARTS.length) % PARTS.length];
    if (part === undefined) return;
    choose(part.tab);
    list.querySelector<HTMLElement>('[aria-selected="true"]')?.focus();
  };
  const onKey = (event: KeyboardEvent) => {
    const moves: Readonly<Record<string, () => void>> = {
      ArrowLeft: () => go(at() - 1),
      ArrowRight: () => go(at() + 1),
      Home: () => go(0),
      End: () => go(-1),
    };
    const move = moves[event.key];
    if (move === undefined || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    move();
  };
  onMount(() => void WhatIfScreen.preload().catch(() => undefined)); // what cannot be had is asked for again when it is opened
  return (
    <div class="policy-place">
      <div class="policy-tabs" role="tablist" aria-label={y('tabs')} ref={list}>
        <For each={PARTS}>
          {(part) => (
            <button
              type="button"
              class="policy-tab"
              role="tab"
              id={`${id}-${part.tab}`}
              data-testid={`policy-tab-${part.tab}`}
              aria-selected={tab() === part.tab}
              aria-controls={`${id}-part`}
              tabindex={tab() === part.tab ? 0 : -1}
              onClick={() => choose(part.tab)}
              onKeyDown={onKey}
            >
              {t(`policy.tab.${part.tab}`)}
            </button>
          )}
        </For>
      </div>
      <div class="policy-part-host" role="tabpanel" id={`${id}-part`} aria-labelledby={`${id}-${tab()}`}>
        <Dynamic component={PARTS[at()]?.part} />
      </div>
    </div>
  );
}
