import { createEffect, onCleanup } from 'solid-js';
import { t } from './i18n';
import { offerAgain, updateWaiting, type NewRelease } from './offline';
import { midWork, onceFree } from './state/midWork';
import { dismissToast, toastDone } from './toast/toasts';

/** Offers a new release, once nobody is in the middle of anything. Left for later it is offered by the menu, and at the next visit. */
export function offerUpdates(): void {
  createEffect(() => {
    const release = updateWaiting();
    if (release !== undefined) onCleanup(offer(release));
  });
}

function offer(release: NewRelease): () => void {
  let shown: number | undefined;
  const stop = onceFree(() => {
    shown = toastDone(() => t(release.taken ? 'frame.newVersionTaken' : 'frame.newVersion'), {
      lasting: true,
      beyond: true,
      action: { label: () => t('frame.newVersionUse'), run: () => takeUpdate(release) },
      other: { label: () => t('frame.newVersionLater'), run: () => undefined },
    });
  });
  return () => {
    stop();
    if (shown !== undefined) dismissToast(shown);
  };
}

/** Takes the new release at somebody's word; where something is under way that is said, and it is offered again. */
export async function takeUpdate(release: NewRelease): Promise<void> {
  // The wait for what was typed last may be long; the press is answered at once.
  const waits = midWork() ? toastDone(() => t('frame.newVersionWaits'), { beyond: true }) : null;
  const taken = await release.take();
  if (waits !== null) dismissToast(waits);
  if (taken) return;
  toastDone(() => t('frame.newVersionBusy'), { beyond: true });
  offerAgain();
}
