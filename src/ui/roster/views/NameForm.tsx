import { createSignal, createUniqueId, onMount, Show } from 'solid-js';
import { t } from '../../i18n';
import { useDesk } from '../desk';
import { takenBy, type Keeping } from './savedViews';
import { programNames } from './viewWords';

/** A view's name, and with `choices` what it keeps besides filters and order. */
export function NameForm(props: {
  name: string;
  /** The view that is renamed; null for a new one. */
  id: string | null;
  choices: boolean;
  onDone: (name: string, keeping: Keeping) => void;
  onCancel: () => void;
}) {
  let field!: HTMLInputElement;
  const desk = useDesk();
  const errorId = createUniqueId();
  const [name, setName] = createSignal(props.name);
  const [problem, setProblem] = createSignal('');
  const [unit, setUnit] = createSignal(false);
  const [grouped, setGrouped] = createSignal(desk.view.grouping() !== 'none');
  const unitName = () => {
    const now = desk.view.query().unit;
    return now === null ? t('views.allUnits') : now === '' ? t('domain.noUnit') : now;
  };
  const submit = () => {
    const text = name().trim();
    // A name that was given before the program had one like it may stay.
    const taken = text === props.name ? null : takenBy(desk.layout.views(), programNames(), text, props.id);
    if (text === '') setProblem(t('views.nameMissing'));
    else if (taken !== null) setProblem(t(taken === 'own' ? 'views.nameTaken' : 'views.nameProgram', { name: text }));
    else {
      props.onDone(text, { unit: unit(), grouping: grouped() ? desk.view.grouping() : null });
      return;
    }
    field.focus();
  };
  onMount(() => {
    field.focus();
    field.select();
  });
  return (
    <form
      class="views-form"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <input
        ref={field}
        type="text"
        maxlength={40}
        aria-label={t('views.namePrompt')}
        placeholder={t('views.namePrompt')}
        aria-invalid={problem() !== ''}
        aria-describedby={problem() === '' ? undefined : errorId}
        data-testid="view-name"
        value={name()}
        onInput={(event) => {
          setName(event.currentTarget.value);
          setProblem('');
        }}
        // The Enter that takes a candidate of an input method saves nothing.
        on:keydown={(event: KeyboardEvent) => {
          if (event.key === 'Enter' && (event.isComposing || event.keyCode === 229)) event.preventDefault();
        }}
      />
      <Show when={problem() !== ''}>
        <p class="views-problem" id={errorId} role="alert">
          {problem()}
        </p>
      </Show>
      <Show when={props.choices}>
        <label>
          <input type="checkbox" checked={unit()} onChange={(event) => setUnit(event.currentTarget.checked)} />
          {t('views.withUnit', { unit: unitName() })}
        </label>
        <label>
          <input type="checkbox" checked={grouped()} onChange={(event) => setGrouped(event.currentTarget.checked)} />
          {t('views.withGrouping', { by: t(`layout.groupBy.${desk.view.grouping()}`) })}
        </label>
      </Show>
      <div class="views-actions">
        <button type="submit" class="button button-small button-main" data-testid="view-confirm">
          {t('views.confirm')}
        </button>
        <button type="button" class="button button-small" onClick={() => props.onCancel()}>
          {t('views.cancel')}
        </button>
      </div>
    </form>
  );
}
