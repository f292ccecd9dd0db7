import { createSignal } from 'solid-js';
import type { SheetTable } from '../../reports/xlsx/table';
import type { SheetKind } from './sheetKinds';

/** Something that is to leave this computer, and is told of before. */
export type ExportAsked =
  | { readonly kind: 'sheet'; readonly of: SheetKind }
  | { readonly kind: 'file'; readonly of: 'roster' | 'results' | 'units' | 'history' | 'audit' }
  /** Rows under a title that stand on screen or wait. */
  | { readonly kind: 'list'; readonly title: string; readonly make: () => Promise<SheetTable> }
  | { readonly kind: 'slip'; readonly of: 'person' | 'unit' }
  | { readonly kind: 'public' };

const [exportAsked, setExportAsked] = createSignal<ExportAsked | null>(null);
/** What is asked about; null: nothing. */
export { exportAsked };

/** Says what it would take along, and exports it when that is confirmed. */
export function askExport(what: ExportAsked | null): void {
  setExportAsked(() => what);
}
