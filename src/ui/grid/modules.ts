import {
  CellApiModule,
  CellStyleModule,
  ClientSideRowModelModule,
  ColumnApiModule,
  CustomEditorModule,
  EventApiModule,
  InfiniteRowModelModule,
  LocaleModule,
  ModuleRegistry,
  PinnedRowModule,
  RenderApiModule,
  RowApiModule,
  RowStyleModule,
  ScrollApiModule,
  TextEditorModule,
  ValidationModule,
} from 'ag-grid-community';

/** The parts of AG Grid the workbench uses, and no others: all of Community would be downloaded otherwise. */
export function registerGridModules(): void {
  ModuleRegistry.registerModules([
    ClientSideRowModelModule,
    InfiniteRowModelModule,
    CellApiModule,
    CellStyleModule,
    ColumnApiModule,
    CustomEditorModule,
    EventApiModule,
    LocaleModule,
    PinnedRowModule,
    RenderApiModule,
    RowApiModule,
    RowStyleModule,
    ScrollApiModule,
    TextEditorModule,
    // Words instead of numbers in the grid's complaints, while developing.
    ...(import.meta.env.DEV ? [ValidationModule] : []),
  ]);
}
