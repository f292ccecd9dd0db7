import { formatDay, type Day } from '../../base/day';
import type { ExplainStep } from '../../engine/types';
import { resolve } from '../../policy/overlay';
import type { Overlay, Policy } from '../../policy/types';
import type { Timing } from '../../policy/vocabulary';
import { either, t } from '../i18n';
import { ownTime } from './ownTime';

/** The campaign as a line of days: stretches, and days that are marked on it. */
export interface CampaignLine {
  readonly from: Day;
  readonly to: Day;
  readonly spans: readonly { readonly kind: 'window' | 'extension' | 'after'; readonly from: Day; readonly to: Day }[];
  readonly marks: readonly { readonly kind: 'asOf' | 'paid' | 'benefit'; readonly day: Day; readonly words: string }[];
  /** What the line says, in words. */
  readonly words: readonly string[];
}

export interface CampaignDays {
  readonly opens: Day | null;
  readonly closes: Day | null;
  readonly extensionCloses: Day | null;
}

/** The days of the campaign as they hold for a person. */
export function campaignDays(steps: readonly ExplainStep[]): CampaignDays {
  const values = steps.find(({ rule }) => rule === 'timing')?.values ?? {};
  const day = (name: string) => (typeof values[name] === 'number' ? (values[name] as Day) : null);
  return { opens: day('opens'), closes: day('closes'), extensionCloses: day('extensionCloses') };
}

/**
 * Until when somebody may pay on the as-of date's terms as far as the document says: `last`, the extension included where it stands in
 * the document; `sure`, the end of the window where the extension is an assumption, null where nothing hangs on one; `granted`, that an
 * extension may be used up to `last` is itself assumed.
 */
export function payUntil(
  policy: Policy,
  timing: Timing,
  { closes, extensionCloses }: CampaignDays,
): { readonly last: Day | null; readonly sure: Day | null; readonly granted: boolean } {
  const assumed = policy.parameters.some(({ id, assumed: silent }) => id === policy.extension?.on && silent === true);
  if (timing === 'extension') return { last: extensionCloses, sure: null, granted: assumed };
  if (timing === 'late' || extensionCloses === null) return { last: closes, sure: null, granted: false };
  return assumed
    ? { last: closes, sure: closes, granted: false }
    : { last: extensionCloses, sure: null, granted: false };
}

/**
 * Who the document names apart without a last day of his own, as students who pay when term begins: that of everybody else is taken for
 * him, which is no more than assumed. The rule's name; null = his last day is the document's.
 */
export function readLast(steps: readonly ExplainStep[]): string | null {
  const values = steps.find(({ rule }) => rule === 'timing')?.values ?? {};
  const { read, readEn } = values;
  return typeof read === 'string' ? either(read, typeof readEn === 'string' ? readEn : undefined) : null;
}

/** Whether the rule that decides counts days of his own, as for newborns: no extension has to be granted to him. */
export function hasOwnDays(policy: Policy, steps: readonly ExplainStep[]): boolean {
  const charge = steps.find(({ rule }) => rule === 'charge');
  return policy.charging.find(({ id }) => id === charge?.id)?.within !== undefined;
}

/** What the campaign's last days are not for: the days of a child not yet born, and who is let in after them on the same terms. */
export interface OwnLater {
  readonly born: { readonly from: Day; readonly until: Day } | null;
  readonly open: boolean;
}

export function ownLater(steps: readonly ExplainStep[]): OwnLater {
  const { ownFrom, ownUntil, open } = steps.find(({ rule }) => rule === 'timing')?.values ?? {};
  const ahead = typeof ownFrom === 'number' && typeof ownUntil === 'number';
  return { born: ahead ? { from: ownFrom as Day, until: ownUntil as Day } : null, open: open === true };
}

/** Until when what is missing of a payment can be made good; `over`: the day has passed. `last` null: nothing tells. */
export interface TopUp {
  readonly last: Day | null;
  /** As in `payUntil`. */
  readonly sure: Day | null;
  readonly over: boolean;
}

/** The days of the campaign; who has a time of his own, as newborns do, is told none of them. */
export function topUpBy(policy: Policy, steps: readonly ExplainStep[], asOf: Day): TopUp {
  const timing = steps.find(({ rule }) => rule === 'timing');
  const own = ownLater(steps);
  if (timing === undefined || ownTime(timing) !== null || own.born !== null || own.open)
    return { last: null, sure: null, over: false };
  const { closes, extensionCloses } = campaignDays(steps);
  const last = extensionCloses ?? closes;
  const { sure } = payUntil(policy, 'window', { opens: null, closes, extensionCloses });
  return { last, sure: sure !== null && sure >= asOf ? sure : null, over: last !== null && last < asOf };
}

export interface OnLine extends CampaignDays {
  readonly asOf: Day;
  /** The day on which he paid; null not yet. */
  readonly paid: Day | null;
  readonly benefit: Day | null;
  /** The cover is what would follow from a payment on the as-of date. */
  readonly supposed: boolean;
  /** As `readLast` tells; its last day is marked. */
  readonly readLast: string | null;
}

/** Days left free at both ends, so that marks are not cut. */
const MARGIN = 10;
/** Days that are further off do not stretch the line. */
const FAR = 200;

export function campaignLine(policy: Policy, overlay: Overlay, on: OnLine): CampaignLine {
  const figures = resolve(policy, overlay);
  const { asOf, paid, benefit, opens, closes, extensionCloses } = on;
  const first = opens ?? figures.day(policy.campaign.from) ?? asOf;
  const last = extensionCloses ?? closes ?? figures.day(policy.campaign.to) ?? asOf;
  const marked = [asOf, paid, benefit].filter(
    (day): day is Day => day !== null && day > first - FAR && day < last + FAR,
  );
  const from = (Math.min(first, last, ...marked) - MARGIN) as Day;
  const to = (Math.max(last, ...marked) + MARGIN) as Day;
  const spans: CampaignLine['spans'] =
    closes === null
      ? []
      : [
          { kind: 'window', from: opens ?? from, to: closes },
          ...(extensionCloses === null
            ? []
            : [{ kind: 'extension', from: (closes + 1) as Day, to: extensionCloses } as const]),
          { kind: 'after', from: (last + 1) as Day, to },
        ];
  const marks: CampaignLine['marks'] = [
    { kind: 'asOf', day: asOf, words: t('look.line.asOf', { day: formatDay(asOf) }) },
    ...(paid === null
      ? []
      : [{ kind: 'paid', day: paid, words: t('look.line.paid', { day: formatDay(paid) }) } as const]),
    ...(benefit === null
      ? []
      : [
          {
            kind: 'benefit',
            day: benefit,
            words: t(on.supposed ? 'look.line.benefitIf' : 'look.line.benefit', { day: formatDay(benefit) }),
          } as const,
        ]),
  ];
  const stretches =
    closes === null
      ? []
      : [
          (opens === null
            ? t('look.line.windowOpen', { to: formatDay(closes) })
            : t('look.line.window', { from: formatDay(opens), to: formatDay(closes) })) +
            (on.readLast === null ? '' : t('look.line.read', { label: on.readLast })),
          ...(extensionCloses === null ? [] : [t('look.line.extension', { to: formatDay(extensionCloses) })]),
          t('look.line.late'),
        ];
  return { from, to, spans, marks, words: [...stretches, ...marks.map(({ words }) => words)] };
}
