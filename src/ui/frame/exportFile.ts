/** The files with a button each, which says beforehand what is in it. */
export const EXPORTS = [
  { kind: 'roster', label: 'frame.exportRoster', hint: 'frame.exportRosterHint' },
  { kind: 'results', label: 'frame.exportResults', hint: 'frame.exportResultsHint' },
  { kind: 'units', label: 'frame.exportUnits', hint: 'frame.exportUnitsHint' },
] as const;
