import type { policy as zh } from '../zh/policy';
import type { Same } from '../zh/index';

export const policy: Same<typeof zh> = {
  'tab.document': 'Document',
  'tab.whatif': 'What if',
  'tab.demo': 'Demo',
  readOnly:
    'This page only reads; parameters cannot be changed here. Another tab is editing this workbook: make the change there, or close that tab first.',
};
