import { createEffect, createMemo, createSignal, For, on, Show } from 'solid-js';
import { formatMoney, parseYuan, type Fen } from '../../base/money';
import type { Goal, Sought } from '../../client/protocol';
import type { Scenario } from '../../policy/scenario-types';
import { formatValue } from '../../policy/values';
import { either, language } from '../i18n';
import { w } from '../i18n/whatif';
import { run } from '../toast/report';
import { parameterLabel } from '../words/changes';
import { useDesk } from './desk';
import { fixedFigures, premiumsOf, withValue } from './drafts';
import { useEdit } from './edit';
import { aimsOf, goalOf, movable } from './goals';

/** 反推: the premium or percentage at which a total meets a figure. */
export function GoalSeek() {
  const { open, problems, scenarios } = useDesk();
  const edit = useEdit();
  const aims = aimsOf(open.policy);
  const choices = createMemo(() => movable(edit.policy()));
  const [aim, setAim] = createSignal(aims[0]!.id);
  const [moved, setMoved] = createSignal(choices()[0]?.id ?? '');
  const [text, setText] = createSignal('');
  const [whole, setWhole] = createSignal(true);
  const [refused, setRefused] = createSignal('');
  const [busy, setBusy] = createSignal(false);
  const [found, setFound] = createSignal<{ readonly goal: Goal; readonly sought: Sought } | null>(null);
  // An answer holds for the question it was given to.
  createEffect(
    on([aim, moved, text, whole, edit.scenario, edit.base, () => open.state().rev], () => {
      setFound(null);
      setRefused('');
    }),
  );
  const aimWords = (id: string) => {
    if (id === 'receivable') return w('personal');
    const funder = open.policy.funders.find((each) => `entitled.${each.id}` === id);
    return funder === undefined ? w('allAid') : either(funder.name, funder.nameEn);
  };
  const seek = () => {
    setRefused('');
    const parameter = choices().find(({ id }) => id === moved());
    const figure = aims.find(({ id }) => id === aim())?.figure;
    const target = parseYuan(
      text()
        .normalize('NFKC')
        .replaceAll(/[\s,元]/g, ''),
    );
    if (target === undefined || target < 0) return void setRefused(w('seek.badTarget'));
    if (problems(edit.id).length > 0) return void setRefused(w('held'));
    if (parameter === undefined || figure === undefined) return;
    const goal = goalOf(edit.policy(), edit.base(), parameter, figure, target, whole());
    if (goal === null) return;
    run(() => ask(edit.scenario(), goal));
  };
  const ask = async (scenario: Scenario, goal: Goal) => {
    setBusy(true);
    try {
      const sought = await open.session.api.whatIfSeek(scenario, goal);
      // What has been changed meanwhile is another question.
      if (edit.scenario() === scenario) setFound({ goal, sought });
    } finally {
      setBusy(false);
    }
  };
  const fixed = fixedFigures(open.policy);
  /** What is moved, or what follows it, is fixed aid that the premium takes along. */
  const tied = () => edit.scaled() && (premiumsOf(open.policy)[0] === moved() || fixed.includes(moved()));
  const put = (goal: Goal, value: number) => {
    // The figure was sought with the fixed aid as it stands: it stays so.
    const { overlay } = edit.scenario();
    if (tied()) scenarios.hold(edit.id);
    edit.change((scenario) => withValue({ ...scenario, overlay }, goal.parameter, value));
  };
  return (
    <fieldset class="seek" data-testid="whatif-seek">
      <legend>{w('seek')}</legend>
      <label class="seek-line">
        {w('seek.figure')}{' '}
        <select
          class="input"
          data-testid="whatif-seek-figure"
          value={aim()}
          onChange={(event) => setAim(event.currentTarget.value)}
        >
          <For each={aims}>{({ id }) => <option value={id}>{aimWords(id)}</option>}</For>
        </select>
      </label>
      <label class="seek-line">
        {w('seek.target')}{' '}
        <input
          class="input seek-target"
          data-testid="whatif-seek-target"
          autocomplete="off"
          value={text()}
          onInput={(event) => setText(event.currentTarget.value)}
          onKeyDown={(event) => !event.isComposing && event.key === 'Enter' && seek()}
        />{' '}
        {w('yuan')}
      </label>
      <label class="seek-line">
        {w('seek.by')}{' '}
        <select
          class="input"
          data-testid="whatif-seek-by"
          value={moved()}
          onChange={(event) => setMoved(event.currentTarget.value)}
        >
          <For each={choices()}>{({ id }) => <option value={id}>{parameterLabel(edit.policy(), id)}</option>}</For>
        </select>
      </label>
      <p class="added-row">
        <label>
          <input type="checkbox" checked={whole()} onChange={(event) => setWhole(event.currentTarget.checked)} />{' '}
          {w('seek.whole')}
        </label>
        <button
          type="button"
          class="button button-small"
          data-testid="whatif-seek-go"
          aria-disabled={busy()}
          onClick={() => !busy() && seek()}
        >
          {w('seek.go')}
        </button>
      </p>
      <p class="rule-refusal" role="alert">
        {refused()}
      </p>
      <div role="status" data-testid="whatif-sought">
        <Show when={found()}>{(answer) => <Answer goal={answer().goal} sought={answer().sought} />}</Show>
      </div>
    </fieldset>
  );

  function Answer(props: { goal: Goal; sought: Sought }) {
    const parameter = () => choices().find(({ id }) => id === props.goal.parameter);
    const value = (of: number) => formatValue(parameter()?.unit ?? 'yuan', of, language());
    const yuan = (of: number) => formatMoney(of as Fen);
    const words = (): string => {
      const { goal, sought } = props;
      const name = parameterLabel(edit.policy(), goal.parameter);
      const figure = aimWords(aim());
      if (sought.found) {
        const told = { name, figure, value: value(sought.value), reached: yuan(sought.reached) };
        if (sought.exact) return w('seek.exact', told);
        return w('seek.near', { ...told, off: yuan(Math.abs(sought.reached - goal.target)) });
      }
      if (sought.least === null || sought.most === null) return w('seek.none');
      const ends = { from: value(goal.least), to: value(goal.most) };
      return w('seek.out', { name, figure, ...ends, least: yuan(sought.least), most: yuan(sought.most) });
    };
    return (
      <>
        <p class="seek-answer">{words()}</p>
        <Show when={tied() && props.sought.found}>
          <p class="whatif-hint">{w('seek.holds')}</p>
        </Show>
        <Show when={props.sought.found ? props.sought : null}>
          {(sought) => (
            <button
              type="button"
              class="button button-small button-main"
              data-testid="whatif-seek-put"
              onClick={() => {
                put(props.goal, sought().value);
                document.querySelector<HTMLElement>('[data-testid="whatif-seek-target"]')?.focus();
              }}
            >
              {w('seek.put')}
            </button>
          )}
        </Show>
      </>
    );
  }
}
