/** What a key event says in the words of `Action.keys`: `Ctrl+Shift+K`, `Space`, `1`, `F1`. */
export function chordOf(
  event: Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>,
): string {
  const parts: string[] = [];
  if (event.ctrlKey || event.metaKey) parts.push('Ctrl');
  if (event.altKey) parts.push('Alt');
  if (event.shiftKey) parts.push('Shift');
  parts.push(keyName(event));
  return parts.join('+');
}

/** The key itself: digits and letters by their place, so that Shift and other layouts of the keyboard change nothing. */
function keyName({ key, code }: Pick<KeyboardEvent, 'key' | 'code'>): string {
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1];
  if (digit !== undefined) return digit;
  if (key === ' ') return 'Space';
  return key.length === 1 ? key.toUpperCase() : key;
}
