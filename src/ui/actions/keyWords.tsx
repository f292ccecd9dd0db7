import { For } from 'solid-js';
import { t, tOr } from '../i18n';
import { keysOfChord } from './chords';

/** The word on a key: 空格, ↓, F1. */
export function keyWord(key: string): string {
  return tOr('palette', `key.${key}`, key);
}

/** A chord in one line of text: Ctrl+↓. */
export function chordWord(chord: string): string {
  return keysOfChord(chord).map(keyWord).join('+');
}

/** A chord as keys, each in its frame. */
export function Chord(props: { chord: string }) {
  return (
    <span class="chord">
      <For each={keysOfChord(props.chord)}>{(key) => <kbd class="key">{keyWord(key)}</kbd>}</For>
    </span>
  );
}

/** Several chords that do the same. */
export function Chords(props: { chords: readonly string[] }) {
  return (
    <span class="chords">
      <For each={props.chords}>
        {(chord, index) => (
          <>
            {index() > 0 ? <span class="chord-or">{t('palette.or')}</span> : undefined}
            <Chord chord={chord} />
          </>
        )}
      </For>
    </span>
  );
}
