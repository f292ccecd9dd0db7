import type { Day } from '../base/day';
import type { Circumstance, Identity, Issue, PersonKind, Tier, Timing } from './vocabulary';

/**
 * A checked policy: the typed form of one `policies/*.yaml`. It is plain data (structured clone, JSON).
 * Every figure is a parameter; rules refer to parameters by id, so that a scenario is a map of
 * parameter ids to other values and nothing else (`overlay.ts`).
 */

/** Where a rule or figure rests. `assumed`: the document is silent and policies.md decided. */
export interface Source {
  readonly article: string;
  readonly assumed?: boolean;
  readonly note?: string;
  readonly noteEn?: string;
}

export type ParameterUnit =
  | 'yuan' // fen
  | 'percent' // basis points
  | 'date' // day number
  | 'days'
  | 'years'
  | 'people'
  | 'switch' // boolean
  | 'choice'; // one of options

/** yuan → fen, percent → basis points, date → day number, switch → boolean, choice → string; null → not given. */
export type ParameterValue = number | boolean | string | null;

export type ParameterId = string;

export interface Parameter extends Source {
  readonly id: ParameterId;
  readonly label: string;
  readonly labelEn: string;
  readonly unit: ParameterUnit;
  readonly value: ParameterValue;
  /** For unit `choice`. */
  readonly options?: readonly { readonly id: string; readonly label: string; readonly labelEn: string }[];
  /** One value per unit of the quota table; the overlay key is `id@unit name`. */
  readonly perUnit?: boolean;
}

/** A condition on one person. Ages are full years on the policy's age date; without a birth date no age holds. */
export type Condition =
  | { readonly kind: 'identity'; readonly any: readonly Identity[] }
  | { readonly kind: 'age'; readonly from?: ParameterId; readonly to?: ParameterId } // both included
  | { readonly kind: 'person'; readonly any: readonly PersonKind[] }
  | { readonly kind: 'tier'; readonly any: readonly Tier[] }
  | { readonly kind: 'exclusion'; readonly any: readonly string[] } // word of 其他参保
  | { readonly kind: 'circumstance'; readonly any: readonly Circumstance[] }
  | { readonly kind: 'matched'; readonly any: readonly string[] } // category ids matched (earlier in the file, or anywhere in rules about aid)
  | { readonly kind: 'aided' } // the person's category gives more than 0 under the standard charge
  | { readonly kind: 'all'; readonly of: readonly Condition[] }
  | { readonly kind: 'any'; readonly of: readonly Condition[] }
  | { readonly kind: 'not'; readonly of: Condition };

export interface Funder extends Source {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string;
}

/** The personal premium: the first rule that fits (no `when` = everybody). */
export interface StandardRule extends Source {
  readonly id: string;
  readonly when?: Condition;
  readonly amount: ParameterId; // yuan
}

/** What one funder pays of the person's standard. `rest`: what the lines before it leave; `personal`: all but what the person pays. */
export type AidAmount =
  | { readonly kind: 'fixed'; readonly amount: ParameterId }
  | { readonly kind: 'percent'; readonly share: ParameterId }
  | { readonly kind: 'personal'; readonly pays: ParameterId }
  | { readonly kind: 'rest' };

export interface AidLine {
  readonly funder: string;
  readonly amount: AidAmount;
}

/** The first variant that fits gives the lines. In total never above the standard; the last funder gives way first. */
export interface AidVariant {
  readonly when?: Condition;
  readonly lines: readonly AidLine[];
  readonly article?: string;
  readonly assumed?: boolean;
  readonly note?: string;
  readonly noteEn?: string;
}

/** The insurance system's identity label: the first that fits; none fits = no label. */
export interface LabelRule {
  readonly when?: Condition;
  readonly text: string;
}

export interface Category extends Source {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string;
  readonly when: Condition;
  readonly aid: readonly AidVariant[];
  readonly labels?: readonly LabelRule[];
}

/** Excluded persons who are nevertheless entitled to aid toward their other insurance. */
export interface AidElsewhere extends Source {
  readonly when: Condition;
  readonly lines: readonly AidLine[];
}

export interface Window extends Source {
  readonly opens?: ParameterId; // date; absent or without a value = no opening date
  readonly closes: ParameterId; // date
}

export interface Extension extends Source {
  readonly closes: ParameterId; // date
  readonly on?: ParameterId; // switch
  readonly when?: Condition; // who has it; absent = everybody
}

export type Charge =
  | { readonly kind: 'standard' } // standard − aid
  | { readonly kind: 'full'; readonly plus: ParameterId; readonly missing: Issue } // standard + subsidy, no aid
  | { readonly kind: 'amount'; readonly amount: ParameterId; readonly aid: boolean } // a price of its own
  | { readonly kind: 'barred' };

export type Cover =
  | { readonly kind: 'birth' }
  | { readonly kind: 'date'; readonly date: ParameterId }
  | { readonly kind: 'next-month' }
  | { readonly kind: 'after'; readonly days: ParameterId } // payment date + days
  | { readonly kind: 'household'; readonly complete: Cover; readonly otherwise: Cover };

/** One row of the charging table; the first row that fits decides. */
export interface ChargeRow extends Source {
  readonly id: string;
  readonly label: string;
  readonly labelEn: string;
  readonly timing?: readonly Timing[]; // absent = any
  readonly during?: { readonly from?: ParameterId; readonly to?: ParameterId }; // charge date, both included
  readonly when?: Condition;
  /**
   * Days from a date of the person to the charge date. `circumstance-or-birth`: the circumstance date, for 新生儿
   * without one the birth. `notBefore`: the charge date may not lie before that date.
   * Without the date: `missing` given → status unknown with that issue; not given → the row does not fit.
   */
  readonly within?: {
    readonly since: 'birth' | 'circumstance-or-birth';
    readonly atMost: ParameterId; // days
    readonly notBefore: boolean;
    readonly missing?: Issue;
  };
  readonly charge: Charge;
  readonly cover?: Cover; // absent = the document is silent
  readonly issue?: Issue; // only where there is a payment
}

/** A row of the quota table. */
export interface QuotaRow {
  readonly name: string;
  readonly target: number;
  readonly population?: number;
}

export interface Quota extends Source {
  readonly rows: readonly QuotaRow[];
  readonly printed: { readonly target: number; readonly population?: number };
  /** What a unit is called: 村（社区）, 镇街 … */
  readonly word: string;
  readonly wordEn?: string;
}

export interface SpecialGroup extends Source {
  readonly name: string;
  readonly nameEn?: string;
  readonly when: Condition; // judged by the identities in the roster, never frozen
  readonly goal: ParameterId; // percent
}

/** Enrolled with a payment dated from … to (both included). */
export interface Counted extends Source {
  readonly from: ParameterId;
  readonly to: ParameterId;
}

export type Count = 'enrolled' | 'counted' | 'special-enrolled' | 'special-counted';
export type Base = 'target' | 'population' | 'should' | 'special-should';

/** A rate of a unit as an exact fraction. A base of 0 or none: no rate, unless `emptyIsFull`. */
export interface Measure {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string;
  readonly count: Count;
  readonly base: Base;
  readonly emptyIsFull?: boolean;
}

/** The participation rate. `figures`: (enrolled + plus) ÷ of, for the whole table only; without the figures 未设口径. */
export interface Participation extends Source {
  readonly base: 'should' | 'population' | 'target' | { readonly of: ParameterId; readonly plus: ParameterId };
  /** A choice among should, population, target; where given, its value (not `base`) is the base. */
  readonly baseChoice?: ParameterId;
  readonly beside?: readonly ('should' | 'population' | 'target')[]; // further rates shown with it
  readonly goal?: ParameterId; // percent
  readonly strictlyAbove?: boolean;
}

/** A test of a measure, counted with payments up to min(as-of date, `on`); no `on` = up to the as-of date. */
export interface UnitTest {
  readonly measure: string;
  readonly is: 'at-least' | 'above' | 'below';
  readonly percent: ParameterId;
  readonly on?: ParameterId; // date
}
/** All tests of the list hold; an inner list = any one of them. */
export type UnitCondition = readonly (UnitTest | { readonly any: readonly UnitTest[] })[];

export interface Fund extends Source {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string;
  readonly per: 'enrolled' | 'counted';
  /** The first band whose condition holds; none = 0. Amount in yuan per person. */
  readonly bands: readonly (Partial<Source> & { readonly when?: UnitCondition; readonly amount: ParameterId })[];
  readonly requires?: ParameterId; // a switch per unit
  /** Cancelled (0) once `from` has come and the condition holds. */
  readonly cancelled?: Source & { readonly when: UnitCondition; readonly from: ParameterId };
}

export type Award = Source & { readonly name: string; readonly nameEn: string } & (
    | { readonly kind: 'each'; readonly when: UnitCondition; readonly amount: ParameterId }
    | {
        readonly kind: 'prizes';
        readonly eligible: UnitCondition;
        /** Ranked by this measure on this date; ties by the number enrolled on that date, then by table order. */
        readonly by: { readonly measure: string; readonly on: ParameterId };
        readonly places: readonly {
          readonly name: string;
          readonly nameEn?: string;
          readonly count: ParameterId;
          readonly amount: ParameterId;
        }[];
      }
  );

/** Appears once its date has come and the condition holds. */
export interface Consequence extends Source {
  readonly id: string;
  readonly words: string;
  readonly wordsEn: string;
  readonly from: ParameterId; // date
  readonly when: UnitCondition;
}

export interface Milestone extends Source {
  readonly date: ParameterId;
  readonly text: string;
  readonly textEn?: string;
}
export interface Goal extends Source {
  readonly text: string;
  readonly textEn?: string;
  readonly percent?: ParameterId;
  readonly by?: ParameterId; // date
}
export interface Channel extends Source {
  readonly name: string;
  readonly nameEn?: string;
  readonly proof?: string;
  readonly proofEn?: string;
  readonly cash?: boolean;
  /** The roster row needs a receipt number when paid by this channel. */
  readonly receiptRequired?: boolean;
}
export interface Responsibility extends Source {
  readonly body: string;
  readonly bodyEn?: string;
  readonly duties: readonly string[];
  readonly dutiesEn?: readonly string[];
}
/** A rule the program only tells: `unpaid` is said in the explanation of the unpaid. */
export interface Note extends Source {
  readonly text: string;
  readonly textEn?: string;
  readonly for?: 'unpaid' | 'all';
}

export interface Policy {
  readonly id: string;
  readonly version: string;
  readonly title: string;
  readonly shortTitle: string;
  readonly titleEn: string;
  readonly region: string;
  /** `date`: null where the document bears none. */
  readonly document: { readonly number: string; readonly issuer: string; readonly date: Day | null };
  readonly benefitYear: number;
  readonly parameters: readonly Parameter[];
  readonly ageOn: ParameterId; // date
  readonly whoMayEnrol: readonly Note[];
  readonly standards: readonly StandardRule[];
  readonly funders: readonly Funder[];
  readonly stacking: ParameterId; // choice: highest | priority
  readonly categories: readonly Category[];
  readonly aidElsewhere?: AidElsewhere;
  readonly defaultLabel?: string;
  readonly hasLabels: boolean;
  readonly identityFrozenAtPayment?: Source;
  readonly window?: Window; // absent = every payment is `window`
  readonly extension?: Extension;
  readonly charging: readonly ChargeRow[];
  readonly quota: Quota;
  readonly participation: Participation;
  readonly special?: SpecialGroup;
  readonly counted?: Counted;
  readonly measures: readonly Measure[]; // always holds `completion` = enrolled ÷ target
  readonly funds: readonly Fund[];
  readonly award?: Award;
  readonly consequences: readonly Consequence[];
  /**
   * Data checks the document asks for: these fields must be filled and readable (their rate is shown per unit).
   * An empty 身份类别 means no identity and is complete; one with words nobody could read is not.
   */
  readonly completeFields?: Source & { readonly fields: readonly string[] };
  readonly milestones: readonly Milestone[];
  readonly goals: readonly Goal[];
  readonly channels: readonly Channel[];
  readonly responsibilities: readonly Responsibility[];
  readonly notes: readonly Note[];
  /** First and last day of the campaign: the ends of the as-of slider. The last is the latest date any rule names. */
  readonly campaign: { readonly from: ParameterId; readonly to: ParameterId };
}

/**
 * Other values for some parameters: parameter id, `id@unit` for those per unit, and `target@unit`, `population@unit`
 * for the quota table. A value equal to the policy's own is never kept.
 */
export type Overlay = Readonly<Record<string, ParameterValue>>;
