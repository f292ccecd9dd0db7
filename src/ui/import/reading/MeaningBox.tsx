import { createMemo, createResource, createSignal } from 'solid-js';
import { FIELDS, type FieldId } from '../../../roster/fields';
import { SEVERAL, type FoundColumn, type FoundSheet, type Meaning } from '../../../intake/found';
import { fold, misfit, partsOf } from '../../actions/palette/match';
import { loadSpeller, NO_READINGS } from '../../actions/palette/spelling';
import { w } from '../../i18n/reading';
import { ComboBox, type ComboSection } from '../../widgets/ComboBox';
import { columnLetters } from './edits';
import { meaningWord, MEANINGS } from './words';

interface Offer {
  readonly meaning: Meaning;
  readonly word: string;
  /** A second name it is found by. */
  readonly also: string;
}

/** What a column can be read as, found by name or pinyin. */
export function MeaningBox(props: {
  sheet: FoundSheet;
  column: FoundColumn;
  onChoose: (meaning: Meaning) => void;
  onClose: () => void;
}) {
  const [text, setText] = createSignal('');
  const [spelled] = createResource(loadSpeller);
  // A dictionary that cannot be fetched takes the pinyin away, not the list.
  const speller = () => (spelled.error === undefined ? (spelled() ?? NO_READINGS) : NO_READINGS);
  const offer = (meaning: Meaning): Offer => ({
    meaning,
    word: meaningWord(meaning),
    also: meaning !== null && Object.hasOwn(FIELDS, meaning) ? FIELDS[meaning as FieldId].headerEn : '',
  });
  const all = createMemo((): readonly ComboSection<Offer>[] => [
    { heading: '', items: [offer(null)] },
    { heading: w('groupPerson'), items: MEANINGS.person.map(offer) },
    { heading: w('groupList'), items: MEANINGS.list.map(offer) },
  ]);
  const sections = createMemo((): readonly ComboSection<Offer>[] => {
    const query = fold(text());
    if (query === '') return all();
    const cost = ({ word, also }: Offer): number =>
      Math.min(
        misfit(query, partsOf(word, speller())) ?? Infinity,
        also === '' ? Infinity : (misfit(query, partsOf(also, speller())) ?? Infinity),
      );
    const found = all()
      .flatMap(({ items }) => items)
      .map((item) => ({ item, cost: cost(item) }))
      .filter((each) => each.cost < Infinity)
      .sort((a, b) => a.cost - b.cost);
    return [{ heading: '', items: found.map(({ item }) => item) }];
  });
  const owner = (meaning: Meaning): string => {
    const other =
      meaning === null || SEVERAL.has(meaning)
        ? undefined
        : props.sheet.columns.find((each) => each.meaning === meaning && each.column !== props.column.column);
    if (other === undefined) return '';
    return w('taken', { header: other.header === '' ? columnLetters(other.column) : other.header });
  };
  const header = () => (props.column.header === '' ? columnLetters(props.column.column) : props.column.header);
  const nothing = () => sections().every(({ items }) => items.length === 0);
  return (
    <ComboBox
      handle="meaning"
      title={w('choose', { header: header() })}
      field={w('chooseField')}
      list={w('chooseList')}
      hint={w('chooseHint')}
      text={text()}
      sections={sections()}
      answers={text()}
      onText={setText}
      onEnter={(item) => item !== undefined && props.onChoose(item.meaning)}
      onChoose={(item) => props.onChoose(item.meaning)}
      onClose={() => props.onClose()}
      line={(item) => (
        <>
          <span class="meaning-word">{item.word}</span>
          <span class="muted">
            {item.meaning === props.column.meaning ? w(`why.${props.column.why}`) : owner(item.meaning)}
          </span>
        </>
      )}
      note={nothing() ? w('chooseNone') : ''}
      foot={w('chooseFoot')}
      status=""
    />
  );
}
