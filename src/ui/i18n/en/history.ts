import type { history as zh } from '../zh/history';
import type { Same } from '../zh/index';

/** What its drawer says comes with it (noted.ts). */
export const history: Same<typeof zh> = {
  title: 'History',
  computed: 'A computed column has no history of its own',
};
