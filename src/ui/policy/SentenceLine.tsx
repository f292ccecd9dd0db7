import { createMemo, For, Show } from 'solid-js';
import type { Piece, Sentence } from '../../policy/sentences';
import type { Parameter } from '../../policy/types';
import { y } from '../i18n/policyPage';
import { useOpen } from '../state/open';
import { ArticleMark } from '../widgets/ArticleMark';
import { OwnValue, ParameterField } from './ParameterField';
import { createRefusals } from './refusals';
import { RuleNote } from './RuleNote';

export interface SentenceLineProps {
  readonly sentence: Sentence;
  /** Parameters whose page handle stands in this sentence. */
  readonly firsts: ReadonlySet<string>;
  /** The document's note speaks of figures that are no longer in force. */
  readonly former?: boolean;
}

/** A rule in words; its figures can be changed in place. Article and assumption stand at its end. */
export function SentenceLine(props: SentenceLineProps) {
  const open = useOpen();
  const refusals = createRefusals();
  const find = (piece: Piece): Parameter | string =>
    typeof piece === 'string'
      ? piece
      : (open.policy.parameters.find((each) => each.id === piece.parameter) ?? piece.parameter);
  const pieces = createMemo(() => props.sentence.pieces.map(find));
  const parameters = createMemo(() => [...new Set(pieces().filter((piece) => typeof piece !== 'string'))]);
  const isFirst = (parameter: Parameter, at: number) =>
    props.firsts.has(parameter.id) && pieces().indexOf(parameter) === at;
  return (
    <li class="rule" classList={{ 'rule-assumed': props.sentence.assumed }}>
      <p class="rule-words">
        <For each={pieces()}>
          {(piece, index) =>
            typeof piece === 'string' ? (
              piece
            ) : piece.perUnit === true ? (
              <a href="#policy-quota">{y('quota')}</a>
            ) : (
              <ParameterField
                place={{ parameter: piece, unit: null }}
                first={isFirst(piece, index())}
                refusalId={refusals.id}
                onRefusal={refusals.of(String(index()))}
              />
            )
          }
        </For>
        <span class="rule-article">
          <ArticleMark article={props.sentence.article} />
        </span>
        <Show when={props.sentence.assumed}>
          <span class="rule-mark">{y('assumed')}</span>
        </Show>
        <For each={parameters()}>{(parameter) => <OwnValue place={{ parameter, unit: null }} />}</For>
      </p>
      <RuleNote of={props.sentence} former={props.former} />
      <p id={refusals.id} class="rule-refusal" role="alert">
        {refusals.words()}
      </p>
    </li>
  );
}
