import type { Same } from '../zh/index';
import type { mark as zh } from '../zh/mark';

/** Words of colour marks. */
export const mark: Same<typeof zh> = {
  'name.red': 'red',
  'name.yellow': 'yellow',
  'name.green': 'green',
  'name.blue': 'blue',
  'name.purple': 'purple',
  'act.red': 'Mark red',
  'act.yellow': 'Mark yellow',
  'act.green': 'Mark green',
  'act.blue': 'Mark blue',
  'act.purple': 'Mark purple',
  'act.none': 'Remove the colour mark',
  'act.menu': 'Colour mark…',
  'act.filter': 'Only marked persons',
  set: '{persons} {persons|person|persons} marked {mark}',
  off: 'Mark removed from {persons} {persons|person|persons}',
  same: 'The marks are the same already',
};
