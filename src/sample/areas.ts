import { own } from '../base/own';
import type { Policy } from '../policy/types';

/** What differs between the sample towns and stands in no policy. */
export interface Area {
  /** Region codes that the ID numbers begin with, most frequent first. */
  readonly regions: readonly string[];
  /** Persons in the roster per head of the target, where the quota table gives no head count. */
  readonly perTarget: number;
  /** How often people are insured elsewhere, dead or gone; 1 = about eight in a hundred. */
  readonly excluded: number;
}

const AREAS: Readonly<Record<string, Area>> = {
  'lanxi-2021': { regions: ['430903', '430923', '430902'], perTarget: 1.1492, excluded: 1 },
  'ziyang-2021': { regions: ['430902', '430903', '430981'], perTarget: 1.12, excluded: 1 },
  'daligang-2020': { regions: ['430922', '430902', '430923'], perTarget: 1.05, excluded: 0.5 },
  // The target is last year's number of insured persons: the roster is about as long.
  'tengzhou-2021': { regions: ['370481', '370403', '370406'], perTarget: 1, excluded: 0.25 },
  'qianjiang-2021': { regions: ['500114', '512301', '500240'], perTarget: 1.1, excluded: 1 },
};

const ELSEWHERE: Area = { regions: ['430900'], perTarget: 1.1, excluded: 1 };

export function areaOf(policy: Policy): Area {
  return own(AREAS, policy.id) ?? ELSEWHERE;
}
