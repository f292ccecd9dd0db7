import { createMemo, createSignal, createUniqueId, type Accessor } from 'solid-js';
import type { Parameter, ParameterValue } from '../../policy/types';
import { formatValue } from '../../policy/values';
import { language } from '../i18n';
import { parameterLabel } from '../words/changes';
import { useDesk } from './desk';
import { withoutValues, withValue } from './drafts';
import { useEdit } from './edit';
import { itemOf, valueOf } from './items';

/** One figure of the scenario being edited, for the parts of its line. */
export interface EditedItem {
  readonly key: string;
  readonly parameter: Accessor<Parameter | undefined>;
  /** What is in force without the scenario. */
  readonly baseline: Accessor<ParameterValue>;
  readonly value: Accessor<ParameterValue>;
  readonly name: Accessor<string>;
  /** The scenario says something of it, be it what is in force. */
  readonly listed: Accessor<boolean>;
  /** Of a category that only the scenario has: nothing is in force of it. */
  readonly own: Accessor<boolean>;
  words(value: ParameterValue): string;
  /** `live`: more of it comes, as while a slider is dragged. */
  set(value: ParameterValue, live?: boolean): void;
  reset(): void;
  /** What was written and cannot be read, in words. */
  readonly refused: Accessor<string>;
  refuse(words: string): void;
  /** That, or why the scenario cannot be computed with the figure. */
  readonly problem: Accessor<string>;
  /** Of the element that shows the problem. */
  readonly problemId: string;
}

/** To be called where a line is made. */
export function createItem(key: string): EditedItem {
  const desk = useDesk();
  const edit = useEdit();
  const [refused, refuse] = createSignal('');
  const parameter = () => itemOf(edit.policy(), key)?.parameter;
  return {
    key,
    parameter,
    baseline: createMemo(() => valueOf(edit.policy(), edit.base(), key)),
    value: createMemo(() => valueOf(edit.policy(), edit.overlay(), key)),
    name: () => parameterLabel(edit.policy(), key),
    listed: () => Object.hasOwn(edit.scenario().overlay, key),
    own: () => itemOf(desk.open.policy, key) === undefined,
    words: (value) => formatValue(parameter()?.unit ?? 'people', value, language()),
    set(value, live = false) {
      refuse('');
      edit.change((scenario) => withValue(scenario, key, value), live, key);
    },
    reset() {
      refuse('');
      edit.change((scenario) => withoutValues(scenario, [key]));
    },
    refused,
    refuse: (words) => void refuse(words),
    problem: () =>
      refused() ||
      desk
        .problems(edit.id)
        .filter((each) => each.key === key)
        .map((each) => each[language()])
        .join(' '),
    problemId: createUniqueId(),
  };
}
