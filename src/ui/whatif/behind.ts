import type { Bucket, Having } from '../../client/protocol';
import { PERSONAL, type UnitFigure } from './chartFacts';

/** Whose money makes a bar of who pays what: in the baseline (set 0) or in one scenario. `chosen`: the scenario the baseline is told with. */
export function behindBar(
  payer: string,
  set: number,
  chosen: number,
): { readonly scenario: number; readonly bucket: Bucket } {
  const on = set === 0 ? 'before' : 'after';
  const has: Having = payer === PERSONAL ? { of: 'payable', on } : { of: 'aid', on, funder: payer };
  return { scenario: set === 0 ? chosen : set - 1, bucket: { kind: 'all', has } };
}

/** Who makes up a unit's figure on one side, on both sides of the picture together, or its change. */
export function behindPair(figure: UnitFigure, on: Having['on']): Having {
  if (figure === 'net') return { of: 'net', on: 'differs' };
  return { of: figure === 'receivable' ? 'payable' : figure, on };
}
