import { startEarly } from './client/worker';
import { recallPlace } from './ui/state/memory';

// Where src/tooOld.js has told the user that this browser will not do, nothing starts behind it.
if (!document.documentElement.hasAttribute('data-too-old')) {
  // The worker first: while the page's own script is read and run, it opens the database.
  startEarly();
  void import('./page');
  // The screen that will be wanted: asked for now, it comes beside the page's script and not after it.
  if (recallPlace()?.place === 'roster') void import('./ui/roster/RosterScreen').catch(() => undefined);
}
