/**
 * A copy or a cut that was refused leaves what was copied before on the clipboard: whoever pastes next means something else,
 * so the first paste is held back with a word.
 */
export interface Refusals {
  /** A copy or a cut has been refused. */
  refused(): void;
  /** Something has been copied since. */
  copied(): void;
  /** The page has been left: other programs may have copied something. */
  left(): void;
  /** Whether what is to be pasted is older than what was refused. Asked once: whoever pastes again means it. */
  holdsBack(ownLast: boolean): boolean;
}

export function createRefusals(): Refusals {
  let refused = false;
  let left = false;
  return {
    refused() {
      refused = true;
      left = false;
    },
    copied() {
      refused = false;
    },
    left() {
      left = true;
    },
    holdsBack(ownLast) {
      const older = refused && (ownLast || !left);
      refused = false;
      return older;
    },
  };
}

/** So much of a text is enough to know it by. */
const KNOWN_BY = 12;

/** The beginning of what lies on the clipboard. `shown`: a cell as the screen may show it. */
export function beginning(text: string, shown: (cell: string) => string): string {
  const first = text.split(/[\t\r\n]/).find((part) => part.trim() !== '') ?? '';
  const signs = [...shown(first.trim())];
  return signs.length > KNOWN_BY ? `${signs.slice(0, KNOWN_BY).join('')}…` : signs.join('');
}
