import { startEarly } from './client/worker';

// The worker first: while the page's own script is read and run, it opens the database.
startEarly();
void import('./page');
