import type { ParameterLookup } from '../policy/overlay';
import type { AidLine, Charge, Cover, Policy } from '../policy/types';
import { MAX_VERDICTS } from './outcome';
import type { CoverRule, PlainCover, Verdict } from './tables';

/** Which aid a block holds. Block 0 is always the aid under the standard charge. */
export type Block =
  | { readonly kind: 'standard' }
  | { readonly kind: 'price'; readonly price: number | null } // a price of its own, with aid
  | { readonly kind: 'elsewhere'; readonly lines: readonly AidLine[] };

/** The ends a decision can come to, and how each charges. */
export interface Verdicts {
  readonly list: readonly Verdict[];
  /** By charge row: its verdict is the row's own index; the verdict of a missing date, or -1. */
  readonly missing: readonly number[];
  readonly excluded: number;
  readonly none: number;
  readonly blocks: readonly Block[];
}

export function makeVerdicts(policy: Policy, figures: ParameterLookup): Verdicts {
  const list: Verdict[] = [];
  const blocks: Block[] = [{ kind: 'standard' }];
  for (const [row, rule] of policy.charging.entries()) {
    const block = blockOf(rule.charge, blocks, figures);
    const cover = rule.cover === undefined ? null : readyCover(rule.cover, figures);
    list.push({ kind: 'row', row, block, paidIssue: rule.issue ?? null, cover });
  }
  const missing = policy.charging.map(({ within }, row) => {
    if (within?.missing === undefined) return -1;
    return list.push({ kind: 'missing-date', row, block: -1, paidIssue: null, cover: null }) - 1;
  });
  const elsewhere = policy.aidElsewhere;
  const block = elsewhere === undefined ? -1 : blocks.push({ kind: 'elsewhere', lines: elsewhere.lines }) - 1;
  const excluded = list.push({ kind: 'excluded', row: -1, block, paidIssue: null, cover: null }) - 1;
  const none = list.push({ kind: 'none', row: -1, block: -1, paidIssue: null, cover: null }) - 1;
  if (list.length >= MAX_VERDICTS) throw new RangeError(`policy ${policy.id} has too many charge rows`);
  return { list, missing, excluded, none, blocks };
}

function blockOf(charge: Charge, blocks: Block[], figures: ParameterLookup): number {
  if (charge.kind === 'standard') return 0;
  if (charge.kind !== 'amount' || !charge.aid) return -1;
  return blocks.push({ kind: 'price', price: figures.fen(charge.amount) }) - 1;
}

function readyCover(cover: Cover, figures: ParameterLookup): CoverRule {
  if (cover.kind !== 'household') return plainCover(cover, figures);
  return {
    kind: 'household',
    complete: plainCover(cover.complete, figures),
    otherwise: plainCover(cover.otherwise, figures),
  };
}

function plainCover(cover: Cover, figures: ParameterLookup): PlainCover {
  switch (cover.kind) {
    case 'birth':
    case 'next-month':
      return { kind: cover.kind };
    case 'date':
      return { kind: 'date', day: figures.day(cover.date) };
    case 'after':
      return { kind: 'after', days: figures.number(cover.days) };
    case 'household':
      // The policy reader lets nobody write a household within a household.
      return plainCover(cover.otherwise, figures);
  }
}
