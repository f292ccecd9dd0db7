import type { importing as zh } from '../zh/import';
import type { Same } from '../zh/index';

export const importing: Same<typeof zh> = {
  title: '',
};
