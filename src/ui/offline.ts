import { createSignal } from 'solid-js';
import { registerSW } from 'virtual:pwa-register';
import { freeWithin, onceFree } from './state/midWork';

/** A release that is there and not on display: fetched and waiting, or taken already in another tab. */
export interface NewRelease {
  readonly taken: boolean;
  /** Loads the page anew with it; false where somebody is in the middle of something, then nothing happens. */
  take(): Promise<boolean>;
}

const [updateWaiting, setUpdateWaiting] = createSignal<NewRelease | undefined>();
const [offlineState, setOfflineState] = createSignal<'unknown' | 'ready' | 'failed'>('unknown');

/** The new release, where there is one. It is never taken without the user's word. */
export { updateWaiting };
/** Whether a reload works with the network cut; `failed` where the browser forbids it, as in some private windows. */
export { offlineState };

/** Brings the offer back. */
export function offerAgain(): void {
  setUpdateWaiting((now) => now && { ...now });
}

/** What was typed last is saved by then; a task that lasts longer is waited for with the offer, not with the press. */
const PATIENCE = 5000;
/** A page that no service worker serves yet is not told that the new one has begun. */
const TOLD_BY = 3000;
/** Browsers look for a new release when a page is opened; some stand open for weeks. */
const LOOK_EVERY = 4 * 3_600_000;

/** Keeps the site's files in the browser. Does nothing in the editions without a service worker. */
export function keepFilesOffline(): void {
  let pressed = false;
  let going = false;
  const reload = () => {
    if (going) return;
    going = true;
    onceFree(() => location.reload());
  };
  const update = registerSW({
    onOfflineReady: () => setOfflineState('ready'),
    onNeedRefresh: () =>
      setUpdateWaiting({
        taken: false,
        async take() {
          if (!(await freeWithin(PATIENCE))) return false;
          pressed = true;
          await update(true);
          setTimeout(reload, TOLD_BY);
          return true;
        },
      }),
    // In every tab, also where nobody has pressed anything: there it is asked again.
    onNeedReload: () => {
      if (pressed) reload();
      else setUpdateWaiting({ taken: true, take: () => freeWithin(PATIENCE).then((free) => free && (reload(), true)) });
    },
    onRegisteredSW: (_script, registration) => {
      void renewEmptied(registration).catch(() => undefined);
      setInterval(() => void registration?.update().catch(() => undefined), LOOK_EVERY);
    },
    onRegisterError: () => setOfflineState('failed'),
  });
}

/**
 * Somebody has cleared the browser's stored files and left the worker that serves them: it fills its store when it is installed, and only
 * then. So it is let go, and the next visit installs it anew.
 */
async function renewEmptied(registration: ServiceWorkerRegistration | undefined): Promise<void> {
  if (registration?.active === null || navigator.serviceWorker.controller === null) return;
  const stores = (await caches.keys()).filter((name) => name.endsWith(new URL('./', location.href).href));
  for (const name of stores) if ((await (await caches.open(name)).keys()).length > 0) return;
  await registration?.unregister();
}
