import { createMemo, For, Show } from 'solid-js';
import type { ExplainStep } from '../../engine/types';
import { either, t } from '../i18n';
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
  const told = createMemo(() =>
    props.steps.flatMap((step): Told[] => {
      const words = stepWords(step, open.policy);
      return words === undefined ? [] : [{ step, words }];
    }),
  );
  const parts = createMemo(() => partsOf(props.steps));
  const of = (part: StepPart) => told().filter(({ step }) => parts().get(step) === part);
  const applied = () => of('applied');
  const near = () => of('near');
  const others = () => of('other');
  /** A rule that holds may rest on something assumed itself: it is told in both places. */
  const assumed = () => {
    const said = new Set<string>();
    return told().filter(({ step }) => {
      if (step.rule === 'assumed') return true;
      if (parts().get(step) !== 'applied' || !step.assumed || !hasNote(step)) return false;
      // What is charged and when cover begins may rest on one and the same silence.
      const key = `${step.article} ${note(step)}`;
      if (said.has(key)) return false;
      said.add(key);
      return true;
    });
  };
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
      <Show when={others().length > 0}>
        <details class="receipt-others">
          <summary>{t('person.whyNot')}</summary>
          <Rules told={others()} />
        </details>
      </Show>
    </>
  );
}

const note = ({ values }: ExplainStep): string => {
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
              <ArticleMark article={step.article} /> {step.assumed ? t('person.assumed') : ''}
            </span>
          </li>
        )}
      </For>
    </ul>
  );
}
