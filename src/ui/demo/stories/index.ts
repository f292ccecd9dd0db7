import { dayOf, type Day } from '../../../base/day';
import type { Story } from './types';

export type { Knob, Story, StoryId } from './types';

/**
 * The five stories, in the order of the keys 1–5. What a document says is never moved on the side before, except for figures that it
 * leaves open (`assume`).
 */
export const STORIES: readonly Story[] = [
  {
    // 滕州 二（三）: after the window the full standard is due, and cover waits. Supposed: the window closes later.
    id: 'late',
    policyId: 'tengzhou-2021',
    by: 'money',
    asOf: day(2020, 12, 25),
    assume: {},
    scenario: { overlay: { 'window-closes': day(2020, 12, 31) }, dropped: [], added: [] },
    knob: {
      parameter: 'window-closes',
      of: 'scenario',
      step: 1,
      least: day(2020, 12, 15),
      most: day(2021, 1, 19),
    },
    units: 3,
    example: { kind: 'winners', status: 'unpaid' },
  },
  {
    // 大栗港 附件2: the first identity counts. Its order falls from 100 % to 50 % except for only children, of whose aid the document
    // gives no figure: supposed on both sides that they have none.
    id: 'first',
    policyId: 'daligang-2020',
    by: 'money',
    asOf: day(2019, 12, 20),
    assume: { 'share-child': 0 },
    scenario: { overlay: { stacking: 'highest' }, dropped: [], added: [] },
    knob: { parameter: 'share-child', of: 'both', step: 1000, least: 0, most: 10000 },
    units: null,
    example: { kind: 'winners' },
  },
  {
    // 黔江 一（三）: in tier two categories A and B have 280, all of tier one. Supposed: 70 % of tier two, the share that B has in tier one.
    id: 'tier',
    policyId: 'qianjiang-2021',
    by: 'money',
    asOf: day(2020, 12, 31),
    assume: {},
    scenario: { overlay: { 'aid-upper': 45850 }, dropped: [], added: [] },
    knob: { parameter: 'aid-upper', of: 'scenario', step: 500, least: 0, most: 65500 },
    units: 5,
    example: { kind: 'winners', standard: 'premium-2' },
  },
  {
    // 资阳 二（四）: who pays in the extension is covered from 1 January only where the whole household has paid. Supposed: the window
    // closes on the day of the story, so that the household does not matter.
    id: 'household',
    policyId: 'ziyang-2021',
    by: 'cover',
    asOf: day(2021, 2, 20),
    assume: {},
    scenario: { overlay: { 'window-closes': day(2021, 2, 20) }, dropped: [], added: [] },
    knob: {
      parameter: 'window-closes',
      of: 'scenario',
      step: 7,
      least: day(2021, 1, 2),
      most: day(2021, 2, 27),
    },
    units: 4,
    example: { kind: 'earlier' },
  },
  {
    // 兰溪 二（四）: 2000 for a village with 95 % of its target on 20 December. Supposed: 90 %.
    id: 'award',
    policyId: 'lanxi-2021',
    by: 'award',
    asOf: day(2020, 12, 20),
    assume: {},
    scenario: { overlay: { 'award-rate': 9000 }, dropped: [], added: [] },
    knob: { parameter: 'award-rate', of: 'scenario', step: 100, least: 5000, most: 10000 },
    units: null,
    example: { kind: 'open' },
  },
];

function day(year: number, month: number, date: number): Day {
  const found = dayOf(year, month, date);
  if (found === undefined) throw new Error(`no such date: ${year}-${month}-${date}`);
  return found;
}
