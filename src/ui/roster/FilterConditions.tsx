import { createUniqueId, Index, Show } from 'solid-js';
import { formatDay, type Day } from '../../base/day';
import { t } from '../i18n';
import { today } from '../state/today';
import type { RosterColumn } from './columns';
import { useDesk } from './desk';
import {
  firstDrafts,
  isWrong,
  newDraft,
  opsOf,
  takesNumber,
  takesText,
  type ConditionOp,
  type Draft,
} from './filterConditions';

/** The conditions of a column, which hold together. What cannot be read is marked and not used. */
export function FilterConditions(props: {
  column: RosterColumn;
  drafts: readonly Draft[];
  onChange: (drafts: readonly Draft[]) => void;
}) {
  let box!: HTMLFieldSetElement;
  const set = (place: number, patch: Partial<Draft>) =>
    props.onChange(props.drafts.map((draft, at) => (at === place ? { ...draft, ...patch } : draft)));
  const remove = (place: number) => {
    const rest = props.drafts.filter((_, at) => at !== place);
    props.onChange(rest.length > 0 ? rest : firstDrafts(props.column));
    queueMicrotask(() => box.querySelector<HTMLElement>('select')?.focus());
  };
  const add = () => {
    props.onChange([...props.drafts, newDraft(props.column)]);
    queueMicrotask(() => [...box.querySelectorAll<HTMLElement>('select')].at(-1)?.focus());
  };
  return (
    <Show when={props.drafts.length > 0}>
      <fieldset ref={box} class="filter-conditions">
        <legend class="unseen">{t('filter.conditions')}</legend>
        <Index each={props.drafts}>
          {(draft, place) => (
            <Condition
              column={props.column}
              draft={draft()}
              place={place}
              onChange={(patch) => set(place, patch)}
              onRemove={props.drafts.length > 1 || isFilled(draft()) ? () => remove(place) : undefined}
            />
          )}
        </Index>
        <Show when={props.drafts.every(isFilled) && firstDrafts(props.column).length > 0}>
          <button type="button" class="filter-add" onClick={add}>
            {t('filter.addCondition')}
          </button>
        </Show>
      </fieldset>
    </Show>
  );
}

function isFilled({ op, a }: Draft): boolean {
  return a.trim() !== '' || !(takesText(op) || takesNumber(op));
}

function Condition(props: {
  column: RosterColumn;
  draft: Draft;
  place: number;
  onChange: (patch: Partial<Draft>) => void;
  onRemove: (() => void) | undefined;
}) {
  const { kind } = props.column;
  const errorId = createUniqueId();
  const ops = (): readonly ConditionOp[] => {
    const all = opsOf(props.column);
    return all.includes(props.draft.op) ? all : [props.draft.op, ...all];
  };
  const word = (op: ConditionOp) =>
    kind === 'day' && takesNumber(op) ? t(`filter.op.day.${op}`) : t(`filter.op.${op}`);
  const typed = () => takesText(props.draft.op) || takesNumber(props.draft.op);
  const between = () => props.draft.op === 'between';
  const dated = () => kind === 'day' && takesNumber(props.draft.op);
  const wrong = () =>
    isWrong(kind, props.draft.op, props.draft.a) || (between() && isWrong(kind, props.draft.op, props.draft.b));
  const field = (label: string, part: 'a' | 'b') => (
    <input
      type={dated() ? 'date' : 'text'}
      inputmode={takesNumber(props.draft.op) && kind !== 'day' ? 'decimal' : undefined}
      aria-label={label}
      value={props.draft[part]}
      aria-invalid={isWrong(kind, props.draft.op, props.draft[part])}
      aria-describedby={wrong() ? errorId : undefined}
      // What an input method is still composing is no text yet.
      onInput={(event) => !event.isComposing && props.onChange({ [part]: event.currentTarget.value })}
      onCompositionEnd={(event) => props.onChange({ [part]: event.currentTarget.value })}
    />
  );
  return (
    <div class="filter-condition" role="group" aria-label={t('filter.condition', { place: props.place + 1 })}>
      <div class="filter-line">
        <select
          aria-label={t('filter.how')}
          onChange={(event) => props.onChange({ op: event.currentTarget.value as ConditionOp })}
        >
          {ops().map((op) => (
            <option value={op} selected={op === props.draft.op}>
              {word(op)}
            </option>
          ))}
        </select>
        <Show when={typed() && !(dated() && between())}>{field(t('filter.wanted'), 'a')}</Show>
        <Show when={between() && !dated()}>
          <span class="filter-and">{t('filter.and')}</span>
          {field(t('filter.wantedTo'), 'b')}
        </Show>
        <Show when={props.onRemove}>
          {(remove) => (
            <button
              type="button"
              class="filter-remove"
              aria-label={t('filter.removeCondition')}
              title={t('filter.removeCondition')}
              onClick={() => remove()()}
            >
              ✕
            </button>
          )}
        </Show>
      </div>
      <Show when={dated() && between()}>
        <div class="filter-line">
          {field(t('filter.wanted'), 'a')}
          <span class="filter-and">{t('filter.and')}</span>
          {field(t('filter.wantedTo'), 'b')}
        </div>
      </Show>
      <Show when={dated()}>
        <Days onDay={(day) => props.onChange(dayPatch(props.draft, formatDay(day)))} />
      </Show>
      <Show when={wrong()}>
        <p class="filter-wrong" id={errorId}>
          {t('filter.wrong', { what: t(`filter.wrong.${kind === 'day' || kind === 'money' ? kind : 'number'}`) })}
        </p>
      </Show>
    </div>
  );
}

/** Of two dates the one that is missing is filled, the later one first where both stand. */
function dayPatch({ op, a }: Draft, day: string): Partial<Draft> {
  return op === 'between' && a !== '' ? { b: day } : { a: day };
}

function Days(props: { onDay: (day: Day) => void }) {
  const desk = useDesk();
  const button = (name: string, day: Day) => (
    <button type="button" title={t('filter.fillDay', { name, day: formatDay(day) })} onClick={() => props.onDay(day)}>
      {name}
    </button>
  );
  return (
    <div class="filter-days">
      {button(t('filter.today'), today())}
      {button(t('filter.asOf'), desk.state().asOf)}
    </div>
  );
}
