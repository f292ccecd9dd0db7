import { createMemo, createResource, createSignal, Show } from 'solid-js';
import { t } from '../../i18n';
import { ComboBox } from '../../widgets/ComboBox';
import { rememberFocus } from '../focusBack';
import { fetchOtherWords } from '../otherWords';
import { setKeyTableOpen } from '../keys/asked';
import { closePalette, paletteAsked, type PaletteAsked } from './asked';
import { actionEntries, destinationEntries, WORKBOOK_ACTIONS, type Entry } from './entries';
import { Line } from './Line';
import { ranked } from './ranked';
import { recentActions } from './recent';
import { loadSpeller, NO_READINGS } from './spelling';
import './palette.css';

/** The command palette, wherever it was asked for. */
export function Palette() {
  return (
    <Show when={paletteAsked()} keyed>
      {(asked) => <Box asked={asked} />}
    </Show>
  );
}

/** Below everything else, whatever its group. */
function last(entry: Entry): Entry {
  return { ...entry, order: Number.MAX_SAFE_INTEGER };
}

function Box(props: { asked: PaletteAsked }) {
  const giveBack = rememberFocus();
  const [text, setText] = createSignal(props.asked.text);
  /** What Enter was pressed on although it cannot be done. */
  const [refused, setRefused] = createSignal<Entry | null>(null);
  const [spelled] = createResource(loadSpeller);
  void fetchOtherWords().catch(() => undefined); // without them its own names must do
  const recent = recentActions();

  // A dictionary that cannot be fetched takes the pinyin away, not the palette.
  // Nothing is looked up by it before something is typed: till then its coming must not make the whole list anew.
  const typed = createMemo(() => text() !== '');
  const speller = () => (typed() && spelled.error === undefined ? (spelled() ?? NO_READINGS) : NO_READINGS);
  const { only } = props.asked;
  const found = createMemo(() => destinationEntries(speller(), only));
  const entries = createMemo((): readonly Entry[] =>
    // The workbooks of a list of them come first, then what else can be done to have another one.
    only === null
      ? [...actionEntries(speller()), ...found()]
      : [...found(), ...actionEntries(speller(), WORKBOOK_ACTIONS).map(last)],
  );
  const shown = createMemo(() =>
    ranked(entries(), text(), only === null ? recent : [], {
      recent: t('palette.recent'),
      notNow: t('palette.notNow'),
    }),
  );
  const count = () => shown().sections.reduce((sum, section) => sum + section.entries.length, 0);
  const close = () => {
    closePalette();
    giveBack();
  };
  const carryOut = (entry: Entry | undefined) => {
    if (entry === undefined) return;
    if (!entry.enabled) {
      setRefused(entry);
      return;
    }
    close();
    entry.run();
  };
  const keys = {
    F1: () => {
      close();
      setKeyTableOpen(true);
    },
  };
  const note = () => {
    if (count() === 0) return t(only === null ? 'palette.nothing' : 'palette.noWorkbook');
    if (shown().more > 0) return t('palette.more', { count: shown().more });
    return only !== null && found().length === 0 ? t('palette.onlyWorkbook') : '';
  };
  const status = () => {
    const no = refused();
    if (no !== null) return no.hint;
    return text() === '' ? '' : t('palette.found', { count: count() + shown().more });
  };
  return (
    <ComboBox
      handle="palette"
      title={only === null ? t('palette.title') : t('palette.titleWorkbook')}
      field={only === null ? t('palette.label') : t('palette.labelWorkbook')}
      list={t('palette.list')}
      hint={only === null ? t('palette.hint') : t('palette.hintWorkbook')}
      text={text()}
      sections={shown().sections.map(({ heading, entries: items }) => ({ heading, items }))}
      answers={text()}
      onText={(now) => {
        setRefused(null);
        setText(now);
      }}
      onEnter={carryOut}
      onChoose={carryOut}
      onClose={close}
      again={only === null ? 'Ctrl+K' : 'Ctrl+O'}
      keys={keys}
      isOff={(entry) => !entry.enabled}
      actionOf={(entry) => entry.id}
      line={(entry, heading) => <Line entry={entry} grouped={heading === entry.group} />}
      note={note()}
      foot={t('palette.walk')}
      status={status()}
    />
  );
}
