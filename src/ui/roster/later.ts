import { later } from '../widgets/later';

/** What the roster's first picture can do without. */
export const TrayPanel = later(() => import('./tray/TrayPanel').then((part) => part.TrayPanel));
