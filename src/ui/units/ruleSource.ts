import type { FundReason } from '../../engine/types';
import type { Fund } from '../../policy/types';

/** Where what decides is written, and whether it is only read there. */
export interface RuleSource {
  readonly article: string;
  readonly assumed: boolean;
}

/** The part of a fund that its rates decide: the band that holds, or that it is cancelled, which may be read where the fund is written. */
export function fundSource(fund: Fund | undefined, reason: FundReason | undefined): RuleSource {
  const own = { article: fund?.article ?? '', assumed: fund?.assumed === true };
  if (fund === undefined || reason === undefined) return own;
  if (reason.rule === 'cancelled' && fund.cancelled !== undefined)
    return { article: fund.cancelled.article, assumed: fund.cancelled.assumed === true };
  const band = reason.rule === 'band' ? fund.bands[reason.band] : undefined;
  return { article: band?.article ?? own.article, assumed: band?.assumed ?? own.assumed };
}
