import { onCleanup } from 'solid-js';
import { t } from '../i18n';
import { placeWorks, PLACES } from '../state/places';
import type { OpenWorkbook } from '../state/open';
import type { Workbench } from '../state/workbench';
import { toastDone } from '../toast/toasts';
import { makeBackup } from './backup';
import { makeUndo } from './undo';

/** The keys that work on every screen of an open workbook. */
export function listenToKeys(bench: Workbench, open: OpenWorkbook): void {
  const steps = makeUndo(open);
  const withControl: Record<string, () => void> = {
    k: focusSearch,
    f: focusSearch,
    s: () =>
      toastDone(() => t('frame.alreadySaved'), {
        action: { label: () => t('frame.backupOffer'), run: () => makeBackup(bench) },
      }),
    z: steps.undo,
    y: steps.redo,
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing) return;
    if (event.key === 'Escape' && open.explained() !== null && !(event.target instanceof HTMLInputElement)) {
      open.explain(null);
      return;
    }
    if (event.altKey && !event.ctrlKey && !event.metaKey) {
      const place = PLACES[Number(event.code.replace(/^(?:Digit|Numpad)/, '')) - 1];
      if (place === undefined) return;
      event.preventDefault();
      if (placeWorks(place)) open.goTo(place);
      else toastDone(() => t('frame.placeLater', { name: t(`frame.place.${place}`) }));
      return;
    }
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
    const key = event.key.toLowerCase();
    const wanted = key === 'z' && event.shiftKey ? 'y' : key;
    const act = withControl[wanted];
    if (act === undefined || ((wanted === 'z' || wanted === 'y') && hasOwnUndo(event.target))) return;
    event.preventDefault();
    act();
  };
  document.addEventListener('keydown', onKey);
  onCleanup(() => document.removeEventListener('keydown', onKey));
}

/** A text being typed undoes its own letters; the invisible field inside the grid does not count. */
function hasOwnUndo(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return false;
  if (target instanceof HTMLInputElement && ['range', 'date', 'checkbox', 'file', 'button'].includes(target.type))
    return false;
  return target.closest('.ag-host') === null;
}

function focusSearch(): void {
  const box = document.getElementById('search');
  if (!(box instanceof HTMLInputElement)) return;
  box.focus();
  box.select();
}
