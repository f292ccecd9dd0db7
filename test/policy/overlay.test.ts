import { describe, expect, it } from 'vitest';
import { parseIsoDay } from '../../src/base/day';
import { loadPolicy } from '../../src/policy/library';
import {
  checkOverlay,
  checkParameterValue,
  normaliseOverlay,
  overlayChanges,
  readParameterText,
  resolve,
} from '../../src/policy/overlay';
import type { Parameter } from '../../src/policy/types';
import { editableValue } from '../../src/policy/values';

const lanxi = loadPolicy('lanxi-2021');
const ziyang = loadPolicy('ziyang-2021');
const daligang = loadPolicy('daligang-2020');
const parameter = (policy: typeof lanxi, id: string): Parameter => {
  const found = policy.parameters.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no parameter ${id}`);
  return found;
};

describe('resolve', () => {
  it('answers with the document’s figures', () => {
    const values = resolve(lanxi);
    expect(values.fen('premium')).toBe(28000);
    expect(values.share('goal')).toBe(9500);
    expect(values.day('window-closes')).toBe(parseIsoDay('2020-12-31'));
    expect(values.number('age-100')).toBe(100);
    expect(values.choice('stacking')).toBe('highest');
    expect(resolve(ziyang).on('extension-on')).toBe(true);
  });

  it('answers null where the document gives none', () => {
    expect(resolve(ziyang).fen('fiscal-subsidy')).toBeNull();
    expect(resolve(lanxi).day('window-opens')).toBeNull();
  });

  it('answers with the scenario’s figures, 0 and false included', () => {
    const values = resolve(ziyang, { premium: 0, 'extension-on': false, 'fiscal-subsidy': 58000 });
    expect(values.fen('premium')).toBe(0);
    expect(values.on('extension-on')).toBe(false);
    expect(values.fen('fiscal-subsidy')).toBe(58000);
  });

  it('a unit’s own value goes before the general one', () => {
    const values = resolve(daligang, { 'entry-correct': false, 'entry-correct@先锋桥': true });
    expect(values.on('entry-correct', '先锋桥')).toBe(true);
    expect(values.on('entry-correct', '刘家村')).toBe(false);
    expect(values.on('entry-correct')).toBe(false);
  });

  it('targets and populations come from the table unless changed', () => {
    const values = resolve(daligang, { 'target@先锋桥': 1999 });
    expect(values.target('先锋桥')).toBe(1999);
    expect(values.target('德茂园')).toBe(2900);
    expect(values.population('德茂园')).toBe(3053);
    expect(values.target('外村')).toBeNull();
    expect(resolve(lanxi).population('金河')).toBeNull();
  });

  it('throws for a name or unit that a rule cannot have', () => {
    expect(() => resolve(lanxi).fen('nothing')).toThrow('no parameter "nothing"');
    expect(() => resolve(lanxi).fen('goal')).toThrow('is of unit percent');
  });
});

describe('what a clerk types', () => {
  it.each([
    ['premium', '300', 30000],
    ['premium', '300.5 元', 30050],
    ['premium', '￥１，２００．００', 120000],
    ['goal', '96%', 9600],
    ['goal', '９６．５％', 9650],
    ['window-closes', '2021/1/5', parseIsoDay('2021-01-05')],
    ['window-closes', '20210105', parseIsoDay('2021-01-05')],
    ['window-closes', '2021年1月5日', parseIsoDay('2021-01-05')],
    ['age-100', '90岁', 90],
    ['stacking', 'priority', 'priority'],
    ['window-opens', '', null],
  ])('%s = %s', (id, text, value) => {
    expect(readParameterText(parameter(lanxi, id), text)).toEqual({ ok: true, value });
  });

  it.each([
    ['premium', '三百', '“个人缴费标准”要写金额，最多两位小数，例如 280 或 0.20，这里写的是“三百”。'],
    ['premium', '-1', '“个人缴费标准”不能小于 0。'],
    ['premium', '', '“个人缴费标准”不能留空：文件给出的是 280.00 元。'],
    ['premium', '100000001', '“个人缴费标准”不能超过 100,000,000.00 元。'],
    ['goal', '101', '“参保率目标”不能超过 100%。'],
    ['goal', '9.555', '“参保率目标”要写百分比，最多两位小数，例如 95，这里写的是“9.555”。'],
    ['window-closes', '2021-02-30', '没有 2021-02-30 这一天。请核对年月日。'],
    ['window-closes', '年底', '“年底”不是日期。请写成 2020-12-31 的样子。'],
    ['age-100', '99.5', '“百岁老人年龄”要写整数岁数，这里写的是“99.5”。'],
    ['age-100', '151', '“百岁老人年龄”不能超过 150 周岁。'],
    [
      'stacking',
      'lowest',
      '没有名为“lowest”的选项，请从这些当中选：取资助最高的一项（highest）、按文件列出的先后（priority）。',
    ],
  ])('%s = %s is refused', (id, text, zh) => {
    const result = readParameterText(parameter(lanxi, id), text);
    expect(result.ok ? '' : result.zh).toBe(zh);
  });

  it('reads back what the screen offers for editing', () => {
    for (const policy of [lanxi, ziyang, daligang]) {
      for (const one of policy.parameters) {
        expect(readParameterText(one, editableValue(one, one.value))).toEqual({ ok: true, value: one.value });
      }
    }
  });

  it('a value of the wrong type is refused', () => {
    expect(checkParameterValue(parameter(ziyang, 'extension-on'), 1).ok).toBe(false);
    expect(checkParameterValue(parameter(ziyang, 'premium'), true).ok).toBe(false);
    expect(checkParameterValue(parameter(ziyang, 'premium'), 0.5).ok).toBe(false);
  });
});

describe('a scenario', () => {
  const told = (overlay: Record<string, number | boolean | string | null>): string[] =>
    checkOverlay(ziyang, overlay).map(({ key, zh }) => `${key}：${zh}`);

  it('without contradictions passes', () => {
    expect(told({})).toEqual([]);
    expect(told({ premium: 30000, 'target@沙头镇': 0, 'extension-on': false })).toEqual([]);
  });

  it.each([
    [{ premum: 1 }, ['premum：没有名为“premum”的参数，是否想写“premium”？']],
    [{ premium: -1 }, ['premium：“个人缴费标准”不能小于 0。']],
    [{ premium: null }, ['premium：“个人缴费标准”不能留空：文件给出的是 280.00 元。']],
    [{ 'target@沙镇': 1 }, ['target@沙镇：没有名为“沙镇”的单位，是否想写“沙头镇”？']],
    [{ 'target@沙头镇': 1.5 }, ['target@沙头镇：任务数和人口数要写不小于 0 的整数，这里是“1.5”。']],
    [{ 'premium@沙头镇': 1 }, ['premium@沙头镇：“个人缴费标准”全表只有一个值，不能按单位改。请去掉“@沙头镇”。']],
    [
      { 'window-closes': parseIsoDay('2020-08-31') ?? null },
      [
        'window-closes：集中缴费期在开始之前就结束（“集中缴费期开始” 是 2020-09-01，“集中缴费期截止” 是 2020-08-31）。请核对两个日期。',
      ],
    ],
    [
      { 'window-closes': parseIsoDay('2021-02-28') ?? null },
      [
        'window-closes：延长期不晚于集中缴费期截止（“集中缴费期截止” 是 2021-02-28，“延长期截止” 是 2021-02-28）。请核对两个日期。',
      ],
    ],
  ])('%j is refused', (overlay, expected) => {
    expect(told(overlay)).toEqual(expected);
  });

  it('shares above 100 % are refused', () => {
    const tengzhou = loadPolicy('tengzhou-2021');
    expect(checkOverlay(tengzhou, { 'share-planning': 6000 }).map(({ zh }) => zh)).toEqual([
      '各出资方的比例合计 110%，超过了 100%。请核对 “农村计生家庭，市财政”、“农村计生家庭，镇街财政”。',
    ]);
  });

  it('keeps only what differs from the policy', () => {
    const overlay = { premium: 28000, 'aid-tekun': 30000, 'target@沙头镇': 24528, 'fiscal-subsidy': null };
    expect(normaliseOverlay(ziyang, overlay)).toEqual({ 'aid-tekun': 30000 });
  });

  it('a unit’s value is compared with the general one', () => {
    const overlay = { 'entry-correct': false, 'entry-correct@先锋桥': false, 'entry-correct@刘家村': true };
    expect(normaliseOverlay(daligang, overlay)).toEqual({ 'entry-correct': false, 'entry-correct@刘家村': true });
  });

  it('tells its changes', () => {
    expect(overlayChanges(ziyang, { premium: 30000, 'target@沙头镇': 1 })).toMatchObject([
      { key: 'premium', parameter: { label: '个人缴费标准' }, from: 28000, to: 30000 },
      { key: 'target@沙头镇', unit: '沙头镇', quota: 'target', from: 24528, to: 1 },
    ]);
  });
});
