import type { Same } from '../zh/index';
import type { tray as zh } from '../zh/tray';

export const tray: Same<typeof zh> = {
  action: 'Waiting rows',
  button: 'Waiting {count}',
  buttonHint: 'Rows of lists for which nobody was found, or that wait for a decision (Alt+T)',
  readOnly: 'Another tab is editing this workbook; here you can only look.',
};
