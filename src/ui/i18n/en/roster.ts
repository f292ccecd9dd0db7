import type { roster as zh } from '../zh/roster';
import type { Same } from '../zh/index';

export const roster: Same<typeof zh> = {
  title: 'Roster',
};
