import { isRefused, isTaken, type Messy } from '../types';
import { cellCases } from './cells';
import { containerCases } from './containers';
import { hostileCases } from './hostile';
import { kindCases } from './kinds';
import { partedCases } from './parted';
import { planCases } from './plans';
import { tableCases } from './tables';

const taken = (cases: readonly Messy[]) => cases.filter(isTaken);

/** Every line of what comes in, by the order of the list: containers, tables and cells, kinds and plans, hostile files. */
export const TAKEN_CONTAINERS = taken(containerCases);
export const SHEETS_AND_CELLS = taken([...tableCases, ...cellCases, ...partedCases]);
export const LISTS_AND_PLANS = taken([...kindCases, ...planCases]);
export const HOSTILE = taken(hostileCases);
export const TAKEN = [...TAKEN_CONTAINERS, ...SHEETS_AND_CELLS, ...LISTS_AND_PLANS, ...HOSTILE];
export const REFUSED = hostileCases.filter(isRefused);
export const MESSY: readonly Messy[] = [...TAKEN, ...REFUSED];
