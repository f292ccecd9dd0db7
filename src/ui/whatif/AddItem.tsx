import { createMemo, createSignal, onMount, Show } from 'solid-js';
import { formatValue } from '../../policy/values';
import { fold, misfit, partsOf, type Speller } from '../actions/palette/match';
import { loadSpeller, NO_READINGS } from '../actions/palette/spelling';
import { language } from '../i18n';
import { y } from '../i18n/policyPage';
import { w } from '../i18n/whatif';
import { ComboBox } from '../widgets/ComboBox';
import { parameterLabel } from '../words/changes';
import { useEdit } from './edit';
import { groupsOf, valueOf, type Item } from './items';

/** Of the many numbers of a quota table only these are listed; typing finds the others. */
const AT_MOST = 40;

/** The list of everything that can be changed, searched by words or pinyin initials. */
export function AddItem(props: { listed: ReadonlySet<string>; onChoose: (key: string) => void; onClose: () => void }) {
  const edit = useEdit();
  const [text, setText] = createSignal('');
  const [speller, setSpeller] = createSignal<Speller>(NO_READINGS);
  onMount(() => {
    // Without readings names are found by their characters.
    loadSpeller().then(
      (loaded) => setSpeller(() => loaded),
      () => undefined,
    );
  });
  const groups = createMemo(() => groupsOf(edit.policy(), language(), y('others'), y('quota')));
  const parts = createMemo(() => {
    const spell = speller();
    return new Map(
      groups().flatMap(({ title, items }) =>
        items.map(({ key }) => [key, partsOf(`${parameterLabel(edit.policy(), key)} ${title}`, spell)] as const),
      ),
    );
  });
  const sections = createMemo(() => {
    const query = fold(text());
    return groups().flatMap(({ title, items }) => {
      const found = items.filter(({ key }) => query === '' || misfit(query, parts().get(key) ?? []) !== null);
      return found.length === 0 ? [] : [{ heading: title, items: found.slice(0, AT_MOST) }];
    });
  });
  const found = () => sections().reduce((sum, { items }) => sum + items.length, 0);
  const choose = (item: Item | undefined) => item !== undefined && props.onChoose(item.key);
  return (
    <ComboBox<Item>
      handle="whatif-items"
      title={w('addItem')}
      field={w('addItemField')}
      list={w('addItemList')}
      hint={w('addItemField')}
      text={text()}
      sections={sections()}
      answers={text()}
      onText={setText}
      onEnter={choose}
      onChoose={choose}
      onClose={props.onClose}
      line={({ key, parameter }) => (
        <>
          <span class="add-item-name">{parameterLabel(edit.policy(), key)}</span>
          <span class="add-item-value">
            {formatValue(parameter.unit, valueOf(edit.policy(), edit.overlay(), key), language())}
            <Show when={props.listed.has(key)}> · {w('listed')}</Show>
          </span>
        </>
      )}
      note={found() === 0 ? w('addItemNone') : ''}
      foot={w('addItemFoot')}
      status={w('addItemCount', { count: found() })}
    />
  );
}
