import { formatDay, type Day } from '../base/day';
import type { Policy } from '../policy/types';

export type ReportKind = 'roster' | 'results' | 'units' | 'checks';

const WORDS: Readonly<Record<ReportKind, string>> = {
  roster: '花名册',
  results: '计算结果',
  units: '单位汇总',
  checks: '数据检查',
};

/** 「兰溪镇2021_计算结果_截至2021-01-20.csv」: place, year, what it is, and for when. */
export function reportName(kind: ReportKind, policy: Policy, asOf: Day): string {
  const place = policy.shortTitle.replace(String(policy.benefitYear), '').trim();
  const name = `${place}${policy.benefitYear}_${WORDS[kind]}_截至${formatDay(asOf)}.csv`;
  return name.replaceAll(/[\\/:*?"<>|\s]/g, '');
}
