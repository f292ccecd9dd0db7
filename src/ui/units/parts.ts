/** What the frame fetches of this folder when it is needed. */
export { UnitExplained } from './UnitExplained';
export { UnitsScreen } from './UnitsScreen';
