/** The files that go out at a press of their buttons, which say beforehand what is in them. */
export const EXPORTS = [
  { kind: 'roster', label: 'frame.exportRoster', hint: 'frame.exportRosterHint' },
  { kind: 'results', label: 'frame.exportResults', hint: 'frame.exportResultsHint' },
  { kind: 'units', label: 'frame.exportUnits', hint: 'frame.exportUnitsHint' },
] as const;
