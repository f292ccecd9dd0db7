import { createMemo, For, Show } from 'solid-js';
import type { ExplainStep } from '../../engine/types';
import type { Policy } from '../../policy/types';
import { either, t } from '../i18n';
import { r } from '../i18n/receiptWords';
import { useOpen } from '../state/open';
import { ArticleMark } from '../widgets/ArticleMark';
import { partsOf, type StepPart } from './stepParts';
import { stepWords } from './stepWords';

interface Told {
  readonly step: ExplainStep;
  readonly words: string;
}

/** The rules behind the receipt, in sentences with their articles. */
export function Steps(props: { steps: readonly ExplainStep[] }) {
  const open = useOpen();
  const told = createMemo(() => toldOf(props.steps, open.policy));
  const parts = createMemo(() => partsOf(props.steps));
  const of = (part: StepPart) => told().filter(({ step }) => parts().get(step) === part);
  const applied = () => of('applied').filter(({ words }) => words !== '');
  const near = () => of('near');
  const others = () => of('other');
  return (
    <>
      <Show when={applied().length > 0}>
        <h3>{t('person.why')}</h3>
        <Rules told={applied()} />
      </Show>
      <Show when={near().length > 0}>
        <h3>{t('person.nearly')}</h3>
        <Rules told={near()} />
      </Show>
      <Assumed steps={props.steps} />
      <Show when={others().length > 0}>
        <details class="receipt-others">
          <summary>{t('person.whyNot')}</summary>
          <Rules told={others()} />
        </details>
      </Show>
    </>
  );
}

/** A step in words; of aid, which the receipt itself shows, only what it rests on is told. */
function toldOf(steps: readonly ExplainStep[], policy: Policy): Told[] {
  return steps.flatMap((step): Told[] => {
    const words = stepWords(step, policy);
    if (words !== undefined) return [{ step, words }];
    return step.assumed && step.rule === 'aid' ? [{ step, words: '' }] : [];
  });
}

/** What the document does not say and the receipt rests on, here and on the slip. */
export function Assumed(props: { steps: readonly ExplainStep[] }) {
  const open = useOpen();
  /** A rule that holds may rest on something assumed itself: it is told in both places. */
  const assumed = createMemo(() => {
    const parts = partsOf(props.steps);
    const keyOf = (step: ExplainStep) => `${step.article} ${note(step)}`;
    const said = new Set(props.steps.filter(({ rule }) => rule === 'assumed').map(keyOf));
    return toldOf(props.steps, open.policy).filter(({ step }) => {
      if (step.rule === 'assumed') return true;
      if (parts.get(step) !== 'applied' || !isAssumed(step) || !hasNote(step)) return false;
      // What is charged and when cover begins may rest on one and the same silence.
      const key = keyOf(step);
      if (said.has(key)) return false;
      said.add(key);
      return true;
    });
  });
  return (
    <Show when={assumed().length > 0}>
      <h3>{t('person.assumptions')}</h3>
      <ul class="receipt-rules" data-testid="receipt-assumed">
        <For each={assumed()}>
          {({ step, words }) => (
            <li>
              {step.rule === 'assumed' ? words : ''} {note(step)} <ArticleMark article={step.article} />
            </li>
          )}
        </For>
      </ul>
    </Show>
  );
}

/** Aid toward another insurance may be more than what is owed here. */
const isAbove = ({ rule, values }: ExplainStep): boolean => rule === 'elsewhere' && values['above'] === true;
const isAssumed = (step: ExplainStep): boolean => step.assumed || isAbove(step);
const note = (step: ExplainStep): string => {
  if (isAbove(step)) return r('step.elsewhereAbove');
  const { values } = step;
  const [zh, en] = [values['note'], values['noteEn']];
  if (typeof zh !== 'string') return '';
  return either(`${zh}。`, typeof en === 'string' ? `${en}.` : `${zh}.`);
};
const hasNote = (step: ExplainStep): boolean => note(step) !== '';

function Rules(props: { told: readonly Told[] }) {
  return (
    <ul class="receipt-rules">
      <For each={props.told}>
        {({ step, words }) => (
          <li>
            {words}{' '}
            <span class="receipt-article">
              <ArticleMark article={step.article} /> {isAssumed(step) ? t('person.assumed') : ''}
            </span>
          </li>
        )}
      </For>
    </ul>
  );
}
