import { isRefused, isTaken, type Messy } from '../types';
import { cellCases } from './cells';
import { containerCases } from './containers';
import { hostileCases } from './hostile';
import { kindCases } from './kinds';
import { planCases } from './plans';
import { tableCases } from './tables';

/** Every line of what comes in, in the order of the list: containers, tables, cells, kinds, plans, hostile files. */
export const MESSY: readonly Messy[] = [
  ...containerCases,
  ...tableCases,
  ...cellCases,
  ...kindCases,
  ...planCases,
  ...hostileCases,
];

export const TAKEN = MESSY.filter(isTaken);
export const REFUSED = MESSY.filter(isRefused);
