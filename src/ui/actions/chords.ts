type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/** What a key event says in the words of `Action.keys`: `Ctrl+Shift+K`, `Space`, `1`, `F1`. */
export function chordOf(event: Pressed): string {
  const parts: string[] = [];
  if (event.ctrlKey || event.metaKey) parts.push('Ctrl');
  if (event.altKey) parts.push('Alt');
  if (event.shiftKey) parts.push('Shift');
  parts.push(keyName(event));
  return parts.join('+');
}

/** The key itself: digits of the upper row by their place, so that Shift changes nothing; letters by their place where they are no Latin ones. */
function keyName({ key, code }: Pick<KeyboardEvent, 'key' | 'code'>): string {
  if (/^[a-z]$/i.test(key)) return key.toUpperCase();
  const [, letter] = /^Key([A-Z])$/.exec(code) ?? [];
  if (letter !== undefined) return letter;
  const [, digit] = /^Digit(\d)$/.exec(code) ?? [];
  if (digit !== undefined) return digit;
  if (key === ' ') return 'Space';
  return key.length === 1 ? key.normalize('NFKC').toUpperCase() : key; // ；＋－ of a Chinese input method
}

/** An input method has the key: whatever it says, it is not for us. */
export function belongsToInputMethod(event: Pick<KeyboardEvent, 'isComposing' | 'keyCode'>): boolean {
  return event.isComposing || event.keyCode === 229;
}

const TEXT_KEYS: ReadonlySet<string> = new Set(
  'A C V X Y Z Backspace Delete Insert Home End ArrowLeft ArrowRight ArrowUp ArrowDown'
    .split(' ')
    .map((key) => `Ctrl+${key}`),
);

/** A key with which a text field edits its own text: never taken from a field that is typed into. */
export function editsText(chord: string): boolean {
  if (/^(?:Shift\+)?(?:F\d+|Escape|ContextMenu)$/.test(chord) || chord.startsWith('Alt+')) return false;
  return !chord.startsWith('Ctrl+') || TEXT_KEYS.has(chord.replace('Ctrl+Shift+', 'Ctrl+'));
}

/** The single keys of a chord, in the order they are pressed: `Ctrl+Shift++` is Ctrl, Shift and +. */
export function keysOfChord(chord: string): string[] {
  return chord.split(/\+(?=.)/);
}
