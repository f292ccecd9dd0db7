import { createEffect, createMemo, createSignal, on, onCleanup } from 'solid-js';
import { readParameterText } from '../../policy/overlay';
import type { ParameterUnit } from '../../policy/types';
import { editableValue } from '../../policy/values';
import { language } from '../i18n';
import { y } from '../i18n/policyPage';
import { w } from '../i18n/whatif';
import type { EditedItem } from './item';
import { takeBeforeLeaving } from './leaving';

/** The exact figure as it is written: Enter or leaving it takes it, Esc puts the one in force back. */
export function ItemText(props: { item: EditedItem }) {
  const { item } = props;
  const inForce = createMemo(() => {
    const parameter = item.parameter();
    return parameter === undefined ? '' : editableValue(parameter, item.value());
  });
  const [text, setText] = createSignal(inForce());
  // What was refused stays as it was typed until it is mended, or the figure is moved otherwise.
  createEffect(on([inForce, item.refused], ([now, bad]) => bad === '' && setText(now), { defer: true }));
  const restore = () => {
    item.refuse('');
    setText(inForce());
  };
  const take = () => {
    const parameter = item.parameter();
    if (parameter === undefined || text() === inForce()) return restore();
    const read = readParameterText(parameter, text());
    if (!read.ok) return item.refuse(read[language()]);
    item.set(read.value);
    setText(inForce());
  };
  onCleanup(takeBeforeLeaving(() => text() !== inForce(), take));
  return (
    <span class="item-exact">
      <input
        class="input item-field"
        classList={{ 'item-bad': item.refused() !== '' }}
        data-control
        data-testid={`whatif-field-${item.key}`}
        aria-label={item.name()}
        aria-invalid={item.problem() !== ''}
        aria-describedby={item.problemId}
        placeholder={y('notGiven')}
        autocomplete="off"
        value={text()}
        onInput={(event) => setText(event.currentTarget.value)}
        onChange={take}
        onKeyDown={(event) => {
          if (event.isComposing) return;
          if (event.key === 'Enter') {
            event.preventDefault();
            take();
          }
          if (event.key === 'Escape') {
            event.stopPropagation();
            restore();
          }
        }}
      />
      <span class="item-unit">{unitWord(item.parameter()?.unit)}</span>
    </span>
  );
}

function unitWord(unit: ParameterUnit | undefined): string {
  switch (unit) {
    case 'yuan':
      return y('unitYuan');
    case 'percent':
      return y('unitPercent');
    case 'days':
      return y('unitDays');
    case 'years':
      return y('unitYears');
    case 'people':
      return w('people');
    default:
      return '';
  }
}
