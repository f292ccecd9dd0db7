import { createSignal, createUniqueId, For, onMount, Show } from 'solid-js';
import type { AddedCategory } from '../../policy/scenario-types';
import { IDENTITIES, type Identity } from '../../policy/vocabulary';
import { IDENTITY_WORDS } from '../../policy/words';
import { either, language } from '../i18n';
import { w } from '../i18n/whatif';
import { listenToKeysOf, onEscape } from '../widgets/listen';
import { useDesk } from './desk';
import { freeCategoryId } from './drafts';
import { useEdit } from './edit';
import { readAdded, typedOf, type Typed } from './readAdded';

const FIRST: Typed = {
  name: '',
  identities: [],
  ageFrom: '',
  ageTo: '',
  funder: '',
  kind: 'percent',
  value: '',
  place: 'first',
};

/**
 * A category that the document does not have: who, how much, from whom, before or behind the others. `of`: one that is there already,
 * as it stands with its figures.
 */
export function AddedForm(props: {
  of?: AddedCategory;
  onMade: (category: AddedCategory) => void;
  onClose: () => void;
}) {
  const { policy } = useDesk().open;
  const edit = useEdit();
  const id = createUniqueId();
  const [typed, setTyped] = createSignal<Typed>(
    props.of === undefined
      ? { ...FIRST, funder: policy.funders[0]?.id ?? '' }
      : typedOf(props.of, edit.scenario().overlay),
  );
  const [refused, setRefused] = createSignal('');
  const put = (patch: Partial<Typed>) => setTyped((now) => ({ ...now, ...patch }));
  let host!: HTMLDivElement;
  let first!: HTMLInputElement;
  listenToKeysOf(() => host, onEscape(props.onClose));
  onMount(() => first.focus());
  const make = () => {
    const read = readAdded(props.of?.id ?? freeCategoryId(policy, edit.scenario()), typed());
    if ('refusal' in read) setRefused(w(read.refusal));
    else props.onMade(read.category);
  };
  const tick = (identity: Identity, on: boolean) =>
    put({
      identities: IDENTITIES.filter((each) => (each === identity ? on : typed().identities.includes(each))),
    });
  const Text = (field: { of: 'ageFrom' | 'ageTo' | 'value'; label: string; unit: string }) => (
    <label>
      {field.label}{' '}
      <input
        class="input added-number"
        data-testid={`whatif-new-${field.of}`}
        value={typed()[field.of]}
        autocomplete="off"
        onInput={(event) => put({ [field.of]: event.currentTarget.value })}
      />{' '}
      {field.unit}
    </label>
  );
  return (
    <div
      class="added-form"
      ref={host}
      role="group"
      aria-label={props.of === undefined ? w('addCategory') : w('changeCategory')}
    >
      <label>
        {w('categoryName')}{' '}
        <input
          class="input"
          ref={first}
          data-testid="whatif-new-name"
          maxLength={30}
          value={typed().name}
          onInput={(event) => put({ name: event.currentTarget.value })}
        />
      </label>
      <details open={typed().identities.length > 0 && props.of !== undefined}>
        <summary>
          {w('who')}
          <Show when={typed().identities.length > 0}>（{typed().identities.length}）</Show>
        </summary>
        <ul class="added-identities">
          <For each={IDENTITIES}>
            {(identity) => (
              <li>
                <label>
                  <input
                    type="checkbox"
                    checked={typed().identities.includes(identity)}
                    onChange={(event) => tick(identity, event.currentTarget.checked)}
                  />{' '}
                  {IDENTITY_WORDS[identity][language()]}
                </label>
              </li>
            )}
          </For>
        </ul>
      </details>
      <p class="added-row">
        <Text of="ageFrom" label={w('ageFrom')} unit="" />
        <Text of="ageTo" label={w('ageTo')} unit={w('ageUnit')} />
      </p>
      <label>
        {w('payer')}{' '}
        <select class="input" value={typed().funder} onChange={(event) => put({ funder: event.currentTarget.value })}>
          <For each={policy.funders}>
            {(funder) => <option value={funder.id}>{either(funder.name, funder.nameEn)}</option>}
          </For>
        </select>
      </label>
      <p class="added-row">
        <select
          class="input"
          aria-label={w('aidKind')}
          data-testid="whatif-new-kind"
          value={typed().kind}
          onChange={(event) => {
            const kind = (['percent', 'fixed', 'personal'] as const).find((each) => each === event.currentTarget.value);
            if (kind !== undefined) put({ kind });
          }}
        >
          <option value="percent">{w('kindPercent')}</option>
          <option value="fixed">{w('kindFixed')}</option>
          <option value="personal">{w('kindPersonal')}</option>
        </select>
        <Text of="value" label="" unit={typed().kind === 'percent' ? '%' : w('yuan')} />
      </p>
      <label>
        {w('place')}{' '}
        <select
          class="input"
          value={typed().place}
          onChange={(event) => put({ place: event.currentTarget.value === 'last' ? 'last' : 'first' })}
        >
          <option value="first">{w('placeFirst')}</option>
          <option value="last">{w('placeLast')}</option>
        </select>
      </label>
      <p class="rule-refusal" role="alert" id={id}>
        {refused()}
      </p>
      <p class="added-row">
        <button type="button" class="button button-small button-main" data-testid="whatif-new-done" onClick={make}>
          {w(props.of === undefined ? 'addThis' : 'changeThis')}
        </button>
        <button type="button" class="button button-small" onClick={() => props.onClose()}>
          {w(props.of === undefined ? 'cancel' : 'changeNot')}
        </button>
      </p>
    </div>
  );
}
