import { t } from '../i18n';
import type { Mark } from './marks/marks';

/** A value of a column, and how many persons have it. */
export interface Value {
  readonly text: string;
  readonly count: number;
}

/** A value to be ticked, with the way to see it alone. */
export function ValueLine(props: {
  value: Value;
  word: string;
  /** The colour that the value means. */
  mark: Mark | undefined;
  ticked: boolean;
  /** The Tab key stops here. */
  stop: boolean;
  onFocus: () => void;
  onToggle: () => void;
  onOnly: () => void;
}) {
  return (
    <div class="filter-row">
      <label class="filter-value">
        <input
          type="checkbox"
          checked={props.ticked}
          tabIndex={props.stop ? 0 : -1}
          onFocus={() => props.onFocus()}
          onChange={() => props.onToggle()}
        />
        <span
          class="filter-word"
          classList={{ 'filter-blank': props.value.text === '', [`tag-${props.mark?.id}`]: props.mark !== undefined }}
          title={props.word}
        >
          {props.word}
        </span>
        <span class="filter-count">{t('roster.count', { count: props.value.count })}</span>
      </label>
      <button
        type="button"
        class="filter-only"
        tabIndex={-1}
        aria-label={t('filter.onlyValue', { value: props.word })}
        onClick={() => props.onOnly()}
      >
        {t('filter.only')}
      </button>
    </div>
  );
}
