import type { policy as zh } from '../zh/policy';
import type { Same } from '../zh/index';

export const policy: Same<typeof zh> = {
  title: '',
};
