import { formatDay, type Day } from '../base/day';
import type { Fen } from '../base/money';
import { fileSafe } from '../base/text';
import { withUnseenShown } from '../base/unseen';
import type { PersonResult } from '../engine/types';
import type { Policy } from '../policy/types';
import { hideLongNumbers } from '../roster/longNumbers';
import { starMiddle } from '../roster/mask';
import { rosterOrder } from '../roster/order';
import type { RosterTable } from '../roster/types';
import { plainTable, type PlainCell, type PlainColumn } from './xlsx/plain';
import type { SheetTable } from './xlsx/table';

/** What a public list (公示名单) is to be: who is insured, or who is aided and with how much. */
export interface PublicWish {
  readonly of: 'enrolled' | 'aided';
  /** Of the aided: only those who are insured. */
  readonly enrolledOnly: boolean;
  /** In the order in which they stand in the list; null: everybody. */
  readonly units: readonly string[] | null;
  readonly starNames: boolean;
}

/** What is in it, and what is not. */
export interface PublicTold {
  readonly persons: number;
  /** Long numbers that stood in names, units or groups and are not in the list. */
  readonly hidden: number;
  /** Persons whose aid cannot be said: they are not in the list. */
  readonly unknown: number;
  readonly total: Fen;
}

/** What the lists are called, on paper and in file names. */
const TITLES = { enrolled: '参保公示名单', aided: '资助公示名单' } as const;

export interface PublicSource {
  readonly policy: Policy;
  readonly table: RosterTable;
  /** The workbook's name. */
  readonly name: string;
  readonly asOf: Day;
  /** Figures of the policy that the workbook has changed. */
  readonly changed: number;
  person(row: number): PersonResult;
}

/** What such a list would hold, without its being made. */
export function publicTold(source: PublicSource, wish: PublicWish): PublicTold {
  const { table } = source;
  const unknown = { count: 0 };
  const fields = WHO.map((field) => withoutNumbers(table, field));
  let [persons, hidden, total] = [0, 0, 0];
  for (const { row, result } of listed(source, wish, unknown)) {
    persons += 1;
    for (const field of fields) hidden += field(row).hidden;
    if (wish.of === 'aided') total += result.aidTotal ?? 0;
  }
  return { persons, hidden, unknown: unknown.count, total: total as Fen };
}

/**
 * A list to be put up in public. It has these columns and no others: no ID number, phone or account, no note; what looks like one in a
 * name, a unit or a group is taken out and counted.
 */
export function publicList(source: PublicSource, wish: PublicWish): SheetTable {
  const { policy, table } = source;
  const categories = new Map(policy.categories.map(({ id, name }) => [id, name]));
  const [unit, group, name] = WHO.map((field) => withoutNumbers(table, field, true)) as [Shown, Shown, Shown];
  const cells: PlainCell[][] = [];
  let total = 0;
  for (const { row, result } of listed(source, wish, { count: 0 })) {
    const { text } = name(row);
    const who = [cells.length + 1, unit(row).text, group(row).text, wish.starNames ? starMiddle(text) : text];
    if (wish.of === 'aided') {
      const category = result.label ?? categories.get(result.category ?? '') ?? '';
      who.push(hideLongNumbers(category).text, result.aidTotal ?? 0);
      total += result.aidTotal ?? 0;
    }
    cells.push(who);
  }
  const sum: PlainCell[] = [null, '合计', null, `${cells.length}人`];
  return plainTable({ ...headOf(source, wish), totals: 1, frozen: 0, foot: FOOT, portrait: true }, columnsOf(wish), [
    ...cells,
    wish.of === 'aided' ? [...sum, null, total] : sum,
  ]);
}

const WHO = ['unit', 'group', 'name'] as const;

/** Whom a list names; of the others those whose aid cannot be said are counted. */
function* listed(
  { table, person }: PublicSource,
  { of, enrolledOnly, units }: PublicWish,
  unknown: { count: number },
): Generator<{ readonly row: number; readonly result: PersonResult }> {
  for (const row of rowsOf(table, units)) {
    const result = person(row);
    const enrolled = result.status === 'enrolled';
    if (of === 'enrolled' ? !enrolled : enrolledOnly && !enrolled) continue;
    if (of === 'aided' && result.aidTotal === null) unknown.count += 1;
    else if (of === 'enrolled' || result.aidTotal !== 0) yield { row, result };
  }
}

type Shown = (row: number) => { readonly text: string; readonly hidden: number };

/** A field without long numbers. `texts`: they are wanted too where there is nothing to hide, which is nearly always. */
function withoutNumbers(table: RosterTable, field: (typeof WHO)[number], texts = false): Shown {
  const { codes, pool } = table.text(field);
  const known = new Map<number, ReturnType<Shown>>();
  return (row) => {
    const code = codes[row] ?? 0;
    if (!texts && !mayHoldDigits(pool.bytes, pool.start(code), pool.end(code))) return NOTHING;
    const before = known.get(code);
    if (before !== undefined) return before;
    const made = hideLongNumbers(withUnseenShown(pool.get(code)));
    if (pool.shared) known.set(code, made);
    return made;
  };
}

const NOTHING = { text: '', hidden: 0 };

/** False where a text has only Han characters, and signs of ASCII that are no digits. */
function mayHoldDigits(bytes: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte >= 0xe4 && byte <= 0xe9) at += 2;
    else if (byte >= 0x80 || (byte >= 0x30 && byte <= 0x39)) return true;
  }
  return false;
}

/** 「2021兰溪镇_参保公示名单_截至2021-01-20.xlsx」. */
export function publicName(
  { name, asOf }: Pick<PublicSource, 'name' | 'asOf'>,
  wish: PublicWish,
  type: 'csv' | 'xlsx',
): string {
  const [only] = wish.units?.length === 1 ? wish.units : [];
  const parts = [name, ...(only === undefined ? [] : [only])].map((part) => fileSafe(hideLongNumbers(part).text));
  return [...parts, TITLES[wish.of], `截至${formatDay(asOf)}.${type}`].join('_');
}

/** As wide as a sheet of A4, so that the lines above and below do not reach beyond the table. */
function columnsOf({ of }: PublicWish): readonly PlainColumn[] {
  const [unit, group, name] = of === 'enrolled' ? [26, 14, 24] : [20, 10, 14];
  const who = [
    { header: '序号', kind: 'number', width: 8 },
    { header: '村（社区）', kind: 'text', width: unit },
    { header: '组', kind: 'text', width: group },
    { header: '姓名', kind: 'text', width: name },
  ] as const;
  if (of === 'enrolled') return who;
  return [...who, { header: '类别', kind: 'text', width: 20 }, { header: '资助金额（元）', kind: 'money', width: 16 }];
}

/** Who puts it up, for how long, and whom to tell of a mistake is for the office to write. */
const FOOT = [
  '对名单有异议的，请在公示期内反映。',
  '电话：＿＿＿＿＿＿＿＿＿＿  地点：＿＿＿＿＿＿＿＿＿＿',
  '',
  '公示单位（盖章）：              经办人（签字）：',
  '',
  '日期：＿＿＿＿年＿＿月＿＿日',
];
const DAYS = '公示期：＿＿＿＿年＿＿月＿＿日至＿＿＿＿年＿＿月＿＿日，共＿＿日';

function headOf({ name, policy, asOf, changed }: PublicSource, { of, units, enrolledOnly }: PublicWish) {
  const plain = (text: string): string => hideLongNumbers(text).text;
  const whom = of === 'aided' && !enrolledOnly ? '（含尚未参保的）' : '';
  return {
    title: `${plain(name)} ${TITLES[of]}${whom}`,
    sheet: TITLES[of],
    notes: [
      `政策：${policy.title}（${policy.document.number}）`,
      ...(changed === 0 ? [] : [`其中 ${changed} 项标准在本工作簿里改过，与文件不同`]),
      `统计截至 ${formatDay(asOf)}`,
      ...(units === null ? [] : [`范围：${units.map((unit) => (unit === '' ? '未填单位' : plain(unit))).join('、')}`]),
      DAYS,
    ],
  };
}

/** The living in roster order; where units are named, one unit after the other. */
function rowsOf(table: RosterTable, units: readonly string[] | null): Iterable<number> {
  const all = rosterOrder(table);
  if (units === null) return all;
  const { codes } = table.text('unit');
  const ofCode = new Map<number, number[]>();
  for (const row of all) {
    const code = codes[row] ?? 0;
    const rows = ofCode.get(code);
    if (rows === undefined) ofCode.set(code, [row]);
    else rows.push(row);
  }
  const ofUnit = new Map([...ofCode.values()].map((rows) => [table.getText('unit', rows[0] ?? 0), rows]));
  return units.flatMap((unit) => ofUnit.get(unit) ?? []);
}
