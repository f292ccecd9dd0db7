import { later } from '../widgets/later';

/** The demo mode itself: fetched when the list of stories is opened. */
export const DemoHost = later(() => import('./DemoHost').then((part) => part.DemoHost));
