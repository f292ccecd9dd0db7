import type { Same } from '../zh/index';
import type { unsaved as zh } from '../zh/unsaved';

export const unsaved: Same<typeof zh> = {
  full: '{count} {count|change is|changes are} not saved: there is no room. Make room and press “Try again”, or keep them by “Export these changes”.',
  failed:
    '{count} {count|change is|changes are} not saved: writing failed. Press “Try again”, or keep them by “Export these changes”.',
  died: '{count} {count|change is|changes are} not saved: the program in the background stopped. Press “Try again”, or keep them by “Export these changes”.',
  stale:
    '{count} {count|change is|changes are} not saved, and this workbook was changed elsewhere since, so they cannot be saved as they are. Press “Export these changes” and change it by hand.',
  nowhere:
    'They are on this page alone and go with it; only the file of “Export these changes” holds them, the roster’s exports, prints and backups do not.',
  retry: 'Try again',
  export: 'Export these changes',
  exportHint:
    'Leaves with it: {count} unsaved {count|change|changes}, with name, village, group, the last 4 signs of the ID number, and what was entered',
  drop: 'Give up',
  retried: '{count} {count|change|changes} saved',
  dropped: '{count} unsaved {count|change|changes} given up',
  back: 'Keep',
  backNot: 'There were other changes since: what was given up cannot be kept any more.',
  exported: '{file} written ({rows} {rows|row|rows}): changes that are not saved, with names and what was entered.',
  left: '“{name}” has changes that are not saved; they are kept on this page: do not close it, make room, open the workbook again and press “Try again”.',
  file: 'unsaved changes',
  turn: 'No.',
  what: 'Does',
  idTail: 'Last 4 of ID number',
  column: 'Column',
  before: 'In the roster',
  after: 'Not saved',
  'do.write': 'change',
  'do.add': 'new person {number}',
  'do.remove': 'delete',
  'do.restore': 'restore',
  'do.parameter': 'parameter',
  'do.parameters': 'all parameters back to the document',
};
