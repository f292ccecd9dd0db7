import { formatDay, type Day } from '../base/day';
import { fileSafe } from '../base/text';
import type { Policy } from '../policy/types';

export type ReportKind = 'roster' | 'results' | 'units' | 'checks' | 'history' | 'audit' | 'view';

/** What a report is called in file names and titles. */
export const REPORT_WORDS: Readonly<Record<ReportKind, string>> = {
  roster: '花名册',
  results: '计算结果',
  units: '单位汇总',
  checks: '数据检查',
  history: '操作记录',
  audit: '校验记录',
  view: '当前视图',
};

/** 「2021_兰溪镇_计算结果_截至2021-01-20.csv」: the workbook, what it is, and for when; without a workbook its policy's place and year. */
export function reportName(
  kind: ReportKind,
  policy: Policy,
  asOf: Day,
  workbook?: string,
  type: 'csv' | 'xlsx' = 'csv',
): string {
  const title = workbook ?? `${policy.shortTitle.replace(String(policy.benefitYear), '').trim()}${policy.benefitYear}`;
  return `${fileSafe(title)}_${REPORT_WORDS[kind]}_截至${formatDay(asOf)}.${type}`;
}
