import { createMemo, createResource, createSignal, createUniqueId, Show } from 'solid-js';
import type { Found, FoundSheet } from '../../../intake/found';
import { fold, misfit, partsOf } from '../../actions/palette/match';
import { loadSpeller, NO_READINGS } from '../../actions/palette/spelling';
import { w } from '../../i18n/reading';
import { useOpen } from '../../state/open';
import { ComboBox, type ComboSection } from '../../widgets/ComboBox';
import { useImporter } from '../importer';
import { unitSaid } from './words';

/** The unit of those of a sheet who have none of their own: what title or name say, or one of the quota table. */
export function UnitChoice(props: { found: Found; sheet: FoundSheet }) {
  const importer = useImporter();
  const id = createUniqueId();
  const [choosing, setChoosing] = createSignal(false);
  let button!: HTMLButtonElement;
  const close = () => {
    setChoosing(false);
    button.focus();
  };
  const used = () => props.found.sheets.filter(({ use }) => use);
  const own = () => props.sheet.columns.some(({ meaning }) => meaning === 'unit');
  const chosen = () => (props.sheet.unitFromName ? (props.sheet.unitName ?? props.sheet.name.trim()) : null);
  const label = () => (own() ? w('unitOfBlank') : used().length > 1 ? w('unitOfSheet') : w('unitOfFile'));
  return (
    <div class="reading-header-line">
      <strong id={id}>{label()}</strong>
      <button
        type="button"
        class="reading-meaning reading-unit"
        ref={button}
        aria-describedby={id}
        data-testid="import-unit"
        onClick={() => setChoosing(true)}
      >
        {unitSaid(props.sheet)} ▾
      </button>
      <Show when={used().length > 1}>
        <button
          type="button"
          class="link"
          data-testid="import-unit-all"
          onClick={() =>
            importer.setUnit(
              used().map(({ index }) => index),
              chosen(),
            )
          }
        >
          {w('unitForAll', { count: used().length })}
        </button>
      </Show>
      <Show when={choosing()}>
        <UnitBox
          title={label()}
          chosen={chosen()}
          onChoose={(unit) => {
            close();
            importer.setUnit([props.sheet.index], unit);
          }}
          onClose={close}
        />
      </Show>
    </div>
  );
}

/** The units of the quota table, found by name or pinyin; null: none. */
function UnitBox(props: {
  title: string;
  chosen: string | null;
  onChoose: (unit: string | null) => void;
  onClose: () => void;
}) {
  const units = useOpen().policy.quota.rows.map(({ name }) => name);
  const [text, setText] = createSignal('');
  const [spelled] = createResource(loadSpeller);
  const speller = () => (spelled.error === undefined ? (spelled() ?? NO_READINGS) : NO_READINGS);
  const sections = createMemo((): readonly ComboSection<string | null>[] => {
    const query = fold(text());
    if (query === '') return [{ heading: '', items: [null, ...units] }];
    const found = units
      .map((unit) => ({ unit, cost: misfit(query, partsOf(unit, speller())) ?? Infinity }))
      .filter(({ cost }) => cost < Infinity)
      .sort((a, b) => a.cost - b.cost);
    return [{ heading: '', items: found.map(({ unit }) => unit) }];
  });
  return (
    <ComboBox
      handle="meaning"
      title={props.title}
      field={props.title}
      list={w('unitList')}
      hint={w('unitHint')}
      text={text()}
      sections={sections()}
      answers={text()}
      onText={setText}
      onEnter={(item) => item !== undefined && props.onChoose(item)}
      onChoose={(item) => props.onChoose(item)}
      onClose={() => props.onClose()}
      line={(item) => (
        <>
          <span class="meaning-word">{item ?? w('unitNone')}</span>
          <span class="muted">{item === props.chosen ? w('unitNow') : ''}</span>
        </>
      )}
      note={sections().every(({ items }) => items.length === 0) ? w('unitUnknown') : ''}
      foot={w('chooseFoot')}
      status=""
    />
  );
}
