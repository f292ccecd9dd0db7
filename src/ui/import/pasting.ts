import { onCleanup } from 'solid-js';
import { t } from '../i18n';
import { toastDone } from '../toast/toasts';
import { IntakeError } from '../../intake/errors';
import { isChain } from '../../intake/find/chain';
import { reportError } from '../toast/report';
import { isList, pastedOf, type Source } from './source';

/** Lines among which a list out of a chat is known. */
const LOOKED_AT = 200;

/** Pasting of lists by the page's own paste event: no permission is asked for. */
export interface Pasting {
  /** The next paste is a list, wherever it lands. */
  expect(): void;
}

/**
 * A table with a header that is pasted anywhere but into the grid or a field comes in like a file. The grid's own pastes
 * are used up before they come here.
 */
export function listenToPastes(take: (source: Source) => void): Pasting {
  let expected = false;
  const accept = (event: ClipboardEvent, forced: boolean): boolean => {
    const pasted = pastedOf(event);
    if (pasted === undefined) return false;
    if (!forced && !isList(pasted)) {
      const lines = pasted.plain.split(/\r?\n/, LOOKED_AT).map((line) => [line]);
      if (isChain(lines)) reportError(new IntakeError('chain-list'), { file: t('intake.clipboard') });
      else if (/[\t\n]/.test(pasted.plain.trim())) toastDone(() => t('intake.pasteNoHeader'), { stay: 6000 });
      return false;
    }
    event.preventDefault();
    event.stopPropagation();
    take(pasted);
    return true;
  };
  const first = (event: ClipboardEvent) => {
    if (!expected || isField(event.target)) return;
    expected = false;
    accept(event, true);
  };
  const last = (event: ClipboardEvent) => {
    if (!event.defaultPrevented && !isField(event.target)) accept(event, false);
  };
  window.addEventListener('paste', first, true);
  window.addEventListener('paste', last);
  onCleanup(() => {
    window.removeEventListener('paste', first, true);
    window.removeEventListener('paste', last);
  });
  return {
    expect() {
      expected = true;
      // Out of the grid, which would take the paste for itself.
      document.getElementById('main')?.focus();
      toastDone(() => t('intake.pasteByKey'), { stay: 6000 });
    },
  };
}

/** Something that is typed into, or a question that stands open. */
function isField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLInputElement ||
    target instanceof HTMLTextAreaElement ||
    (target instanceof HTMLElement && target.closest('dialog') !== null)
  );
}
