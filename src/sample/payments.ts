import type { Day } from '../base/day';
import type { Channel, Policy } from '../policy/types';
import { EMPTY } from '../roster/types';
import { createPaymentDays, type Calendar } from './campaign';
import type { Random } from './random';
import type { UnitPlan } from './size';
import type { ColumnWriter } from './writer';

const REASONS = [
  '外出未归',
  '联系不上',
  '拟参加职工医保',
  '嫌缴费标准高',
  '年底前再缴',
  '家庭困难',
  '自认身体好',
  '在外地参保待核实',
  '已通知',
];

/**
 * Decides for one unit who has paid and when, how and with which receipt. Households mostly pay together; people in need
 * are looked after first. The amount is filled in later, from what the policy charges on that date.
 */
export function payUnit(
  policy: Policy,
  calendar: Calendar,
  writer: ColumnWriter,
  unit: UnitPlan,
  from: number,
  random: Random,
): void {
  const households = writer.codes('household');
  const excluded = writer.codes('exclusion');
  const births = writer.values('birth');
  const students = writer.code('kind', '高校学生');
  const kinds = writer.codes('kind');
  const draw = createPaymentDays(calendar, random);
  let household = -1;
  let pays = false;
  let day = calendar.asOf;
  for (let row = from; row < from + unit.persons; row += 1) {
    if (households[row] !== household) {
      household = households[row] ?? 0;
      pays = random.chance(unit.attained);
      day = draw();
    }
    if (excluded[row] !== 0) continue;
    const inNeed = writer.bits[row] !== 0;
    const own = random.next();
    const paid = pays ? own < 0.985 : own < (inNeed ? unit.attained * 0.85 : kinds[row] === students ? 0.3 : 0.02);
    const payDay = pays && own > 0.06 ? day : draw();
    if (paid && payDay >= (births[row] ?? 0)) pay(policy, writer, row, payDay, random);
    else if (random.chance(0.45)) writer.codes('reason')[row] = writer.code('reason', random.pick(REASONS));
  }
}

function pay(policy: Policy, writer: ColumnWriter, row: number, day: Day, random: Random): void {
  writer.values('payDate')[row] = day;
  const channel = pickChannel(policy.channels, random);
  if (channel === undefined) return;
  writer.codes('channel')[row] = writer.code('channel', channel.name);
  if (channel.receiptRequired === true || channel.proof !== undefined || random.chance(0.5)) {
    const number = String(random.between(0, 99_999_999)).padStart(8, '0');
    writer.codes('receipt')[row] = writer.own('receipt', `${channel.cash === true ? 'SJ' : 'DD'}${number}`);
  }
}

/** Cash is rare; the first channels of the document are the usual ones. */
function pickChannel(channels: readonly Channel[], random: Random): Channel | undefined {
  if (channels.length === 0) return undefined;
  for (let tries = 0; tries < 3; tries += 1) {
    const channel = channels[Math.floor(random.next() ** 1.6 * channels.length)];
    if (channel !== undefined && (channel.cash !== true || random.chance(0.1))) return channel;
  }
  return channels[0];
}

/**
 * Gives every payment the amount that was due. Where nothing can be said to be due (a figure is missing, or nobody may
 * enrol that day) there is no payment either.
 * @param payable fen by row; EMPTY where blank
 */
export function fillAmounts(writer: ColumnWriter, payable: Int32Array, from: number, to: number): void {
  const days = writer.values('payDate');
  const amounts = writer.values('payAmount');
  for (let row = from; row < to; row += 1) {
    if (days[row] === EMPTY) continue;
    const due = payable[row] ?? EMPTY;
    if (due === EMPTY) {
      days[row] = EMPTY;
      writer.codes('channel')[row] = 0;
      writer.codes('receipt')[row] = 0;
    } else {
      amounts[row] = due;
      // Who owes nothing is registered, not paid for: no channel, no receipt.
      if (due === 0) {
        writer.codes('channel')[row] = 0;
        writer.codes('receipt')[row] = 0;
      }
    }
  }
}
