import type { person as zh } from '../zh/person';
import type { Same } from '../zh/index';

export const person: Same<typeof zh> = {
  title: '',
};
