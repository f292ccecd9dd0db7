import { createSignal } from 'solid-js';
import { registerSW } from 'virtual:pwa-register';

const [updateWaiting, setUpdateWaiting] = createSignal<(() => Promise<void>) | undefined>();
const [offlineState, setOfflineState] = createSignal<'unknown' | 'ready' | 'failed'>('unknown');

/** When a new version has been fetched: a function that reloads the page with it. Never called without the user's word. */
export { updateWaiting };
/** Whether a reload works with the network cut; `failed` where the browser forbids it, as in some private windows. */
export { offlineState };

/** Keeps the site's files in the browser. Does nothing in the editions without a service worker. */
export function keepFilesOffline(): void {
  const update = registerSW({
    onOfflineReady: () => setOfflineState('ready'),
    onNeedRefresh: () => setUpdateWaiting(() => () => update(true)),
    onRegisterError: () => setOfflineState('failed'),
  });
}
