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

/** Milliseconds after which nobody means a refused copy any more; a copy elsewhere may have gone unnoticed. */
export const REMEMBERED = 30_000;

/**
 * @param remembered milliseconds for which a refusal holds
 * @param now a clock in milliseconds
 */
export function createRefusals(remembered: number, now: () => number = () => performance.now()): Refusals {
  let refused = false;
  let at = 0;
  let left = false;
  return {
    refused() {
      refused = true;
      at = now();
      left = false;
    },
    copied() {
      refused = false;
    },
    left() {
      left = true;
    },
    holdsBack(ownLast) {
      const older = refused && now() - at < remembered && (ownLast || !left);
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

/** So much of a long text's beginning and end is enough to know it again. */
const KEPT = 200;

/** By what a text that was put on the clipboard is known again, in whatever way its lines are ended by then. */
export function printOf(text: string): string {
  const plain = text.replaceAll('\r', '').replace(/\n$/, '');
  return `${plain.length} ${plain.slice(0, KEPT)} ${plain.slice(-KEPT)}`;
}
