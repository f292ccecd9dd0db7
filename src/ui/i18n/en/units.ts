import type { units as zh } from '../zh/units';
import type { Same } from '../zh/index';

export const units: Same<typeof zh> = {
  title: '',
};
