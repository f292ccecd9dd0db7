import type { ChangeName } from '../../../client/protocol';
import { formatMoney, type Fen } from '../../../base/money';
import { grouped, t } from '../../i18n';
import { inSlices } from '../../state/inSlices';
import type { Works } from '../../state/work';
import { toastDone } from '../../toast/toasts';
import { wordReason } from '../../words/reasons';
import type { RosterDesk } from '../desk';
import { isOrderOnly } from '../viewOrder';
import { householdsOf, PASSED, planPayment, type PaymentPlan } from './planPayment';
import { planReason } from './planReason';
import type { Reason } from './reasons';

/** Marks these persons paid with what they owe, as one step back; says who was passed over and why. `also`: what else is to be said. */
export async function markPaid(
  desk: RosterDesk,
  rows: readonly number[],
  channel: string,
  also: (plan: PaymentPlan) => readonly string[] = () => [],
): Promise<void> {
  const { session, commands } = desk;
  if (onHeading(desk, rows)) return;
  const date = desk.state().asOf;
  const plan = await planned(desk.works, rows.length, (onStep) =>
    planPayment({ session, rows, date, channel, onStep }),
  );
  if (plan === null) return;
  if (plan.persons === 0) {
    toastDone(() => [t('pay.nobody'), ...passedWords(plan)].join(t('roster.stop')), { stay: 6000 });
    return;
  }
  // Who is on display now: whom the view leaves out once he has paid was there when the key was pressed.
  const more = also(plan);
  const said = (name: ChangeName | null) =>
    name === null ? t('pay.nothing') : [paidWord(plan), ...more, ...moreWords(plan, channel)].join(t('roster.stop'));
  await commands.write({
    name: 'pay',
    columns: plan.columns,
    values: { amount: plan.amount, person: plan.only },
    said,
  });
}

/** Nobody is selected but headings of groups: what they are is said. */
function onHeading({ block, view }: RosterDesk, rows: readonly number[]): boolean {
  const at = block();
  if (rows.length > 0 || at === null || !view.isHeading(at.top)) return false;
  toastDone(() => t('layout.headingReadOnly'), { stay: 4000 });
  return true;
}

/** Looks at the persons without holding the page up; null when it was called off. */
function planned<T>(
  works: Works,
  persons: number,
  plan: (onStep: (done: number) => void) => Generator<undefined, T>,
): Promise<T | null> {
  let stopped = false;
  const stop = () => {
    stopped = true;
  };
  return works.during('marking', stop, (progress) =>
    inSlices(
      plan((done) => progress(done, persons)),
      () => stopped,
    ),
  );
}

function paidWord(plan: PaymentPlan): string {
  const amount = formatMoney(plan.amount as Fen);
  return plan.only === ''
    ? t('pay.marked', { persons: plan.persons, amount })
    : t('pay.markedOne', { person: plan.only, amount });
}

function moreWords(plan: PaymentPlan, channel: string): string[] {
  return [
    ...(plan.registered > 0 ? [t('pay.registered', { persons: plan.registered })] : []),
    ...reasonsWords(plan),
    ...passedWords(plan),
    channel === '' ? t('pay.noChannel') : t('pay.byChannel', { channel }),
  ];
}

function reasonsWords({ persons, reasons }: PaymentPlan): string[] {
  const [text] = reasons.texts;
  if (text === undefined) return [];
  if (persons > 1) return [t('pay.reasonsGone', { persons: reasons.persons })];
  return [t('pay.reasonGone', { reason: wordReason(text) })];
}

function passedWords({ passed }: PaymentPlan): string[] {
  return PASSED.flatMap((why) => {
    const count = passed[why];
    return count === undefined ? [] : [t(`pay.passed.${why}`, { persons: grouped(count) })];
  });
}

/** Takes date, amount, channel and receipt out again. */
export async function clearPayment(desk: RosterDesk, rows: readonly number[]): Promise<void> {
  const { table } = desk.session;
  const paid = rows.filter((row) => table.getText('payDate', row) !== '' || table.getText('payAmount', row) !== '');
  if (paid.length === 0) {
    toastDone(() => t('pay.noPayment'), { stay: 4000 });
    return;
  }
  const [first] = rows;
  const only = rows.length === 1 && first !== undefined ? table.getText('name', first) : '';
  const to = Uint32Array.from(paid);
  await desk.commands.write({
    name: 'unpay',
    columns: (['payDate', 'payAmount', 'channel', 'receipt'] as const).map((field) => ({
      field,
      rows: to,
      texts: [''],
    })),
    values: { person: only },
    said: () => (only === '' ? t('pay.cleared', { persons: paid.length }) : t('pay.clearedOne', { person: only })),
  });
}

/** Sets why these persons have not paid; null clears it. */
export async function setReason(desk: RosterDesk, rows: readonly number[], reason: Reason | null): Promise<void> {
  if (onHeading(desk, rows)) return;
  const plan = await planned(desk.works, rows.length, (onStep) => planReason(desk.session, rows, reason, onStep));
  if (plan === null) return;
  const passed = [
    ...(plan.same > 0 && plan.persons > 0 ? [t('pay.reasonAlready', { persons: plan.same })] : []),
    ...(plan.back > 0 ? [plan.only === '' ? t('pay.reasonBack', { persons: plan.back }) : t('pay.exclusionBack')] : []),
    ...(plan.paid > 0 ? [t('pay.reasonPaid', { persons: plan.paid })] : []),
    ...(plan.enrolled > 0 ? [t('pay.reasonEnrolled', { persons: plan.enrolled })] : []),
    ...(plan.excluded > 0 ? [t('pay.reasonExcluded', { persons: plan.excluded })] : []),
  ];
  if (plan.persons === 0) {
    const said = plan.same > 0 ? 'pay.reasonSame' : 'pay.reasonNobody';
    toastDone(() => [t(said), ...passed].join(t('roster.stop')), { stay: 6000 });
    return;
  }
  const text = reason?.text ?? '';
  const done = () => {
    if (reason === null) return t('pay.reasonOff', { persons: plan.persons });
    const values = { persons: plan.persons, reason: wordReason(text) };
    return reason.leaves ? t('pay.reasonLeaves', values) : t('pay.reasonSet', values);
  };
  await desk.commands.write({
    name: 'reason',
    columns: plan.columns,
    values: { reason: text, person: plan.only },
    said: (name) => (name === null ? t('pay.reasonSame') : [done(), ...passed].join(t('roster.stop'))),
  });
}

/** The households of these persons; where that is one person only, why is said: the household is the number within the unit. */
export async function markHouseholds(desk: RosterDesk, rows: readonly number[], channel: string): Promise<void> {
  const all = householdsOf(desk.session, rows);
  const [row] = all;
  const alone = all.length === 1 && row !== undefined ? desk.session.table.getText('household', row) : null;
  await markPaid(desk, all, channel, (plan) => {
    const hidden = countHidden(desk, plan.columns[0]?.rows ?? []);
    return [
      ...(alone === null ? [] : [t(alone === '' ? 'pay.householdNone' : 'pay.householdOne')]),
      ...(hidden === 0 ? [] : [t('pay.hidden', { persons: hidden })]),
    ];
  });
}

/** How many of these persons are not on display: a filter or a search leaves them out. */
function countHidden({ view }: RosterDesk, rows: Iterable<number>): number {
  const left = new Set(rows);
  if (isOrderOnly(view.query())) return 0;
  for (let rank = 1; rank <= view.persons() && left.size > 0; rank += 1) left.delete(view.ranked(rank));
  return left.size;
}
