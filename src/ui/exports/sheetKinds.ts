/** What goes out as .xlsx. */
export const SHEETS = [
  { kind: 'roster', label: 'sheets.roster', hint: 'sheets.rosterHint', title: 'sheets.actionRoster' },
  { kind: 'results', label: 'sheets.results', hint: 'sheets.resultsHint', title: 'sheets.actionResults' },
  { kind: 'view', label: 'sheets.view', hint: 'sheets.viewHint', title: 'sheets.actionView' },
  { kind: 'units', label: 'sheets.units', hint: 'sheets.unitsHint', title: 'sheets.actionUnits' },
  { kind: 'checks', label: 'sheets.checks', hint: 'sheets.checksHint', title: 'sheets.actionChecks' },
  { kind: 'history', label: 'sheets.history', hint: 'sheets.historyHint', title: 'sheets.actionHistory' },
] as const;
export type SheetKind = (typeof SHEETS)[number]['kind'];
