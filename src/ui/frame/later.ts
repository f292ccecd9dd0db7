import { fetchOtherWords } from '../actions/otherWords';
import { fetchEnglish } from '../i18n';
import { ListQuestion, ROSTER_PANELS } from '../roster/later';
import { endMerging } from '../parcels/merging';
import type { Place } from '../state/places';
import { askExport } from '../exports/asked';
import { askPrint } from '../print/asked';
import { closeMenu } from '../actions/menu/asked';
import { setKeyTableOpen } from '../actions/keys/asked';
import { closePalette } from '../actions/palette/asked';
import { later, laterPanel } from '../widgets/later';

/** The parts of the page that its first picture can do without: each is fetched when it is asked for, or when there is time. */
const units = () => import('../units/parts');
export const UnitsScreen = later(() => units().then((parts) => parts.UnitsScreen));
export const UnitExplained = later(() => units().then((parts) => parts.UnitExplained));
const drawers = () => import('./drawers');
export const PersonReceipt = later(() => drawers().then((parts) => parts.PersonReceipt));
export const HistoryDrawer = later(() => drawers().then((parts) => parts.HistoryDrawer));
export const PolicyPlace = later(() => import('../policy/PolicyPlace').then((parts) => parts.PolicyPlace));
export const RosterScreen = later(() => import('../roster/RosterScreen').then((parts) => parts.RosterScreen));
/** Fetched in time: where the disk is full nothing more may come. */
export const UnsavedBar = later(() => import('../unsaved/UnsavedBar').then((parts) => parts.UnsavedBar), true);
const parcels = () => import('../parcels/parts');
export const MergePanel = later(() => parcels().then((parts) => parts.MergePanel));
export const IssueDialog = laterPanel(
  () => parcels().then((parts) => parts.IssueDialog),
  (props) => props.onClose(),
);
export const HandBackDialog = laterPanel(
  () => parcels().then((parts) => parts.HandBackDialog),
  (props) => props.onClose(),
);
export const ReturnPassword = laterPanel(() => parcels().then((parts) => parts.ReturnPassword), endMerging);
const backups = () => import('../backup/parts');
export const BackupPanel = laterPanel(
  () => backups().then((parts) => parts.BackupPanel),
  (props) => props.onClose(),
);
export const RestoreDialog = laterPanel(
  () => backups().then((parts) => parts.RestoreDialog),
  (props) => props.onClose(),
);
export const ImportPreviewPanel = later(() =>
  import('../import/ImportPreviewPanel').then((parts) => parts.ImportPreviewPanel),
);

export const ExportPanel = laterPanel(
  () => import('../exports/ExportPanel').then((parts) => parts.ExportPanel),
  () => askExport(null),
);

export const PrintPanel = laterPanel(
  () => import('../print/PrintPanel').then((parts) => parts.PrintPanel),
  () => askPrint(null),
);

const commands = () => import('../actions/commandParts');
export const Palette = laterPanel(() => commands().then((parts) => parts.Palette), closePalette);
export const KeyTable = laterPanel(
  () => commands().then((parts) => parts.KeyTable),
  () => setKeyTableOpen(false),
);
export const ActionMenu = laterPanel(() => commands().then((parts) => parts.ActionMenu), closeMenu);

const PLACES: Readonly<Partial<Record<Place, readonly { preload(): Promise<unknown> }[]>>> = {
  roster: [RosterScreen],
  units: [UnitsScreen, UnitExplained],
  policy: [PolicyPlace],
};

/** Fetches the screen of a place before it is needed. What cannot be had is asked for again when it is needed, and then says so. */
export function fetchPlace(place: Place): void {
  for (const part of PLACES[place] ?? []) part.preload().catch(() => undefined);
}

const AT_LAST = 3000; // ms

/** Fetches everything, one part after another, whenever the page has nothing better to do: what is likely to come first, first. */
export async function fetchInTime(): Promise<void> {
  const tasks = [
    () => RosterScreen.preload(),
    () => ActionMenu.preload(),
    ...ROSTER_PANELS.map((panel) => () => panel.preload()),
    () => UnsavedBar.preload(),
    () => PersonReceipt.preload(),
    () => ImportPreviewPanel.preload(),
    () => ListQuestion.preload(),
    () => ExportPanel.preload(),
    () => PrintPanel.preload(),
    () => UnitsScreen.preload(),
    () => UnitExplained.preload(),
    () => PolicyPlace.preload(),
    fetchOtherWords,
    fetchEnglish, // the palette finds commands by their English names too
  ];
  for (const task of tasks) {
    await new Promise((resolve) => requestIdleCallback(resolve, { timeout: AT_LAST }));
    await task().catch(() => undefined);
  }
}
