import type { Day } from '../../../base/day';
import type { BesideGroup } from '../../../client/protocol';
import type { PolicyId } from '../../../policy/library';
import type { Scenario } from '../../../policy/scenario-types';
import type { Overlay, ParameterId } from '../../../policy/types';
import type { Status } from '../../../policy/vocabulary';

export type StoryId = 'late' | 'first' | 'tier' | 'household' | 'award';

/** A prepared story of the demo mode. Its words are in `i18n/zh/demo.ts` under its id; every figure in them comes from the policy. */
export interface Story {
  readonly id: StoryId;
  readonly policyId: PolicyId;
  /** What it is told by: what persons owe, when their cover begins, or which units have the award. */
  readonly by: 'money' | 'cover' | 'award';
  /** The day on which it is told; the sample town stands on that day too. */
  readonly asOf: Day;
  /** Figures that the document leaves open and that are supposed on both sides. */
  readonly assume: Overlay;
  /** The other side; `name` is worded on the page. */
  readonly scenario: Omit<Scenario, 'name'>;
  /** The one figure that the speaker can move by ↑ and ↓. */
  readonly knob: Knob;
  /** Units of the sample town; null = all of the quota table. */
  readonly units: number | null;
  /** Whom the one example person is taken from: the first of them; if there is one, with the standard that a figure of the document gives. */
  readonly example: BesideGroup & { readonly status?: Status; readonly standard?: ParameterId };
}

export interface Knob {
  readonly parameter: ParameterId;
  /** On both sides, or only in the scenario. */
  readonly of: 'both' | 'scenario';
  readonly step: number;
  readonly least: number;
  readonly most: number;
}
