import { later } from '../widgets/later';

/** What the roster's first picture can do without. */
export const TrayPanel = later(() => import('./tray/TrayPanel').then((part) => part.TrayPanel));
export const ListQuestion = later(() => import('./clipboard/ListQuestion').then((part) => part.ListQuestion));
export const ColumnsPanel = later(() => import('./ColumnsPanel').then((part) => part.ColumnsPanel));
export const GoToBox = later(() => import('./goto/GoToBox').then((part) => part.GoToBox));
export const ChecksPanel = later(() => import('./ChecksPanel').then((part) => part.ChecksPanel));
