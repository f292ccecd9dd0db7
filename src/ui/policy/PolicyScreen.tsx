import { createMemo, For, onMount, Show } from 'solid-js';
import { quotaChanged } from '../../policy/quota-sums';
import { policySentences, ruleSentence, type Sentence, type SentenceGroup } from '../../policy/sentences';
import { language } from '../i18n';
import { y } from '../i18n/policyPage';
import { focusIsFree } from '../state/gridFocus';
import { useOpen } from '../state/open';
import { dateInText } from '../words/amounts';
import { Changes } from './Changes';
import { OtherParameters } from './OtherParameters';
import { QuotaTable } from './QuotaTable';
import { SentenceLine } from './SentenceLine';
import './policy.css';
import { whyReadOnly } from '../words/readOnly';

/** 政策: the document as sentences with articles, every figure of it changeable in place, live. */
export function PolicyScreen() {
  const open = useOpen();
  const { policy } = open;
  const groups = createMemo(() => policySentences(policy, language()));
  // The sums of the quota table follow the values in force; every other line stays, with what is being typed in it.
  const quota = createMemo(() => ruleSentence(policy, 'quota', 'quota', language(), open.state().overlay));
  const quotaDiffers = createMemo(() => quotaChanged(policy, open.state().overlay));
  const firsts = createMemo(() => firstMentions(groups()));
  const mentioned = createMemo(() => new Set([...firsts().values()].flatMap((ids) => [...ids])));
  const others = createMemo(() =>
    policy.parameters.filter(({ id, perUnit }) => !mentioned().has(id) && perUnit !== true),
  );
  const title = () => (language() === 'zh' ? policy.title : policy.titleEn);
  let heading!: HTMLHeadingElement;
  // Come by a key from another place, whose focus went with it.
  onMount(() => {
    if (focusIsFree()) heading.focus({ preventScroll: true });
  });
  return (
    <div class="policy">
      <nav class="policy-contents" aria-label={y('contents')}>
        <For each={groups()}>{(group) => <a href={`#policy-${group.id}`}>{group.title}</a>}</For>
        <a href="#policy-quota">{y('quota')}</a>
        <Show when={others().length > 0}>
          <a href="#policy-others">{y('others')}</a>
        </Show>
      </nav>
      <div class="policy-body" role="region" aria-label={title()}>
        <h1 class="policy-title" tabindex={-1} ref={heading}>
          {title()}
        </h1>
        <p class="policy-document">
          {[
            policy.document.number,
            policy.document.issuer,
            ...(policy.document.date === null ? [] : [dateInText(policy.document.date)]),
            y('year', { year: String(policy.benefitYear) }),
          ].join(' · ')}
        </p>
        <p class="policy-document">{open.writable() ? y('editable') : whyReadOnly('policy.readOnly')}</p>
        <Changes />
        <For each={groups()}>
          {(group) => (
            <section id={`policy-${group.id}`} class="policy-part">
              <h2>{group.title}</h2>
              <ul class="rules">
                <For each={group.sentences}>
                  {(sentence) => (
                    <SentenceLine
                      sentence={sentence.kind === 'quota' ? (quota() ?? sentence) : sentence}
                      firsts={firsts().get(sentence) ?? NONE}
                      former={sentence.kind === 'quota' && quotaDiffers()}
                    />
                  )}
                </For>
              </ul>
            </section>
          )}
        </For>
        <QuotaTable />
        <Show when={others().length > 0}>
          <OtherParameters parameters={others()} />
        </Show>
      </div>
    </div>
  );
}

const NONE: ReadonlySet<string> = new Set();

/** A parameter may be named by several sentences: the first of them carries its page handle. */
function firstMentions(groups: readonly SentenceGroup[]): ReadonlyMap<Sentence, ReadonlySet<string>> {
  const seen = new Set<string>();
  const firsts = new Map<Sentence, ReadonlySet<string>>();
  for (const sentence of groups.flatMap((group) => group.sentences)) {
    const fresh = new Set<string>();
    for (const piece of sentence.pieces) {
      if (typeof piece === 'string' || seen.has(piece.parameter)) continue;
      seen.add(piece.parameter);
      fresh.add(piece.parameter);
    }
    firsts.set(sentence, fresh);
  }
  return firsts;
}
