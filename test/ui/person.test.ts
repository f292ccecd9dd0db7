import { describe, expect, test } from 'vitest';
import type { ExplainStep } from '../../src/engine/types';
import { loadPolicy } from '../../src/policy/library';
import { stepWords } from '../../src/ui/person/stepWords';

const ziyang = loadPolicy('ziyang-2021');
const step = (
  rule: string,
  id: string,
  values: ExplainStep['values'] = {},
  amount: number | null = null,
): ExplainStep => ({ rule, id, article: '二（四）', assumed: false, amount, values }) as ExplainStep;
const words = (...given: Parameters<typeof step>) => stepWords(step(...given), ziyang);

describe('steps of an explanation in words', () => {
  test('the category, alone and among several', () => {
    expect(words('category', 'dibao', { name: '低保对象', nameEn: 'x', matched: 1, stacking: 'highest' })).toBe(
      '认定为“低保对象”。',
    );
    expect(words('category', 'dibao', { name: '低保对象', nameEn: 'x', matched: 3, stacking: 'highest' })).toBe(
      '符合 3 类，依“取资助最高的一项”认定为“低保对象”。',
    );
  });

  test('what the person is not, and which part fails', () => {
    const tekun = { name: '特困人员', nameEn: 'x', negated: false, nearly: false, age: 40, from: null, to: null };
    expect(words('not-matched', 'tekun', { ...tekun, kind: 'identity', words: 'tekun、orphan' })).toBe(
      '不属于“特困人员”：没有登记特困人员、孤儿。',
    );
    expect(words('not-matched', 'x', { ...tekun, kind: 'age', words: '', from: 60, to: 69 })).toBe(
      '不属于“特困人员”：40 周岁，要求 60 至 69 周岁。',
    );
    expect(words('not-matched', 'x', { ...tekun, kind: 'age', words: '', from: 100, age: null })).toContain(
      '没有出生日期',
    );
    expect(words('not-matched', 'x', { ...tekun, kind: 'identity', negated: true, words: 'dibao-rural' })).toContain(
      '已登记农村低保',
    );
  });

  test('every way into a category that none of them opens', () => {
    const full = { name: '全额资助', nameEn: 'x', negated: false, kind: 'identity', words: 'tekun、disability-1' };
    const hundred = { ...full, from: 100, to: null };
    expect(words('not-matched', 'full', { ...hundred, age: 40 })).toBe(
      '不属于“全额资助”：没有登记特困人员、一级残疾；40 周岁，也不是 100 周岁及以上。',
    );
    expect(words('not-matched', 'full', { ...hundred, age: null })).toContain('没有出生日期，不知道是不是 100 周岁');
    expect(words('not-matched', 'full', { ...hundred, age: 40, grade: true })).toMatch(/没有写等级，要求一级残疾。$/);
  });

  test('the charge, with the days it rests on', () => {
    const row = { label: '新生儿', labelEn: 'x', plus: null, since: 18_600, days: 91, atMost: 90 };
    expect(words('passed-row', 'newborn', { ...row, kind: 'standard' })).toBe(
      '不适用“新生儿”：距 2020-12-04 已 91 天，超过 90 天。晚了 1 天。',
    );
    expect(words('passed-row', 'newborn', { ...row, kind: 'standard', days: null })).toContain('没有起算日期');
    expect(words('charge', 'newborn', { ...row, kind: 'standard', days: 30 })).toBe(
      '新生儿：应缴 = 个人标准 − 资助。距 2020-12-04 30 天，限 90 天。',
    );
    expect(words('charge', 'late', { ...row, label: '逾期', kind: 'full', days: null })).toContain(
      '文件没有给出财政补助',
    );
    expect(words('charge', 'late', { ...row, label: '逾期', kind: 'full', days: null, plus: 55_000 })).toContain(
      '550.00 元',
    );
    expect(words('charge', 'late', { ...row, label: '其他', kind: 'barred', days: null })).toBe('其他：不能参保。');
  });

  test('a day paid and a day not yet paid', () => {
    expect(words('timing', 'window', { day: 18_600, paid: true })).toBe('2020-12-04 缴费，属于集中缴费期。');
    expect(words('timing', 'late', { day: 18_600, paid: false })).toBe('如在 2020-12-04 缴费，属于逾期。');
  });

  test('cover, and silence of the document', () => {
    expect(words('cover', 'x', { kind: 'date', day: 18_628, household: null })).toBe('待遇从 2021-01-01 起。');
    expect(words('cover', 'x', { kind: 'household', day: 18_628, household: false })).toContain('没有都按时参保');
    expect(words('cover', 'x', { kind: 'silent', day: null, household: null })).toBe('文件没有规定待遇从哪天起。');
  });

  test('assumed figures are told as people write them', () => {
    const parameter = ziyang.parameters.find(({ id }) => id === ziyang.ageOn);
    expect(
      words('assumed', ziyang.ageOn, { label: '计算周岁的日期', labelEn: 'x', value: parameter?.value ?? null }),
    ).toBe('计算周岁的日期：2020年12月31日。');
  });

  test('the receipt shows standard, aid and status itself', () => {
    for (const rule of ['standard', 'aid', 'status', 'issue']) expect(words(rule, '')).toBeUndefined();
  });
});
