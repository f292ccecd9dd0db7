import type { Client } from '../../client/types';

const listening = new WeakSet<Client>();

/** From now on the browser asks before the page is closed or loaded anew while something is not stored. */
export function warnOnLeaving(client: Client, on: Pick<Window, 'addEventListener'> = window): void {
  if (listening.has(client)) return;
  listening.add(client);
  on.addEventListener('beforeunload', (event) => {
    if (!client.unsaved()) return;
    event.preventDefault();
    // Browsers before the standard ask for this one.
    event.returnValue = true;
  });
}
