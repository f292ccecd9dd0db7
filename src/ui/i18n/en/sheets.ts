import type { Same } from '../zh/index';
import type { sheets as zh } from '../zh/sheets';

export const sheets: Same<typeof zh> = {
  menu: 'Excel',
  menuHint: 'Export a spreadsheet (.xlsx) for Excel or WPS',
  roster: 'Roster as Excel',
  rosterHint:
    'The standard template as a spreadsheet: everybody, with full ID numbers and phone numbers; it can be imported again',
  view: 'Present view as Excel',
  viewHint: 'As on screen: the columns in view, the persons as filtered and sorted; with full ID numbers',
  results: 'Results as Excel',
  resultsHint: 'What is computed for each person, with full ID numbers',
  units: 'Units as Excel',
  unitsHint: 'The units with their total, without personal data',
  checks: 'Findings as Excel',
  checksHint: 'Everything the data checks found: who, and what; with full ID numbers',
  history: 'History as Excel',
  historyHint: 'Every change: who, when, old and new; with full ID numbers',
  actionChecks: 'Export the findings of the checks (Excel)',
  actionHistory: 'Export the whole history (Excel)',
  error: 'error',
  warning: 'doubt',
  info: 'hint',
  personal: 'All but the units hold full ID numbers.',
  asOf: 'As of {day}',
  policy: 'Policy: {policy}',
  actionRoster: 'Export the roster (Excel)',
  actionView: 'Export the present view (Excel)',
  actionResults: 'Export the results (Excel)',
  actionUnits: 'Export the units (Excel)',
};
