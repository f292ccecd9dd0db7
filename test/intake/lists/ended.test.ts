import { describe, expect, it } from 'vitest';
import { pilesOf, planOf, rosterOf, told, type Cells } from './support';

const WANG: Cells = { name: '王一', idNumber: '430903197403270305', unit: '新月' };
const OTHER: Cells = { name: '李二', idNumber: '430903198007180740', unit: '新月' };

/** A row beside another that says something in the same column. */
const one = (row: Cells, exclusion = '') =>
  planOf(
    'elsewhere',
    [
      { ...WANG, ...row },
      { ...OTHER, died: '是' },
    ],
    rosterOf([WANG, OTHER]),
    { exclusion },
  );

describe('each row of a list of those who have gone says for itself', () => {
  it.each<[row: Cells, whole: string, decision: string, problem: string]>([
    [{ died: '否', insured: '健在' }, '死亡', 'leave', 'exclusion-denied 否'],
    [{ insured: '健在' }, '死亡', 'leave', 'exclusion-denied 健在'],
    [{ insured: '本人健在，信息错误' }, '死亡', 'leave', 'exclusion-denied 本人健在，信息错误'],
    [{ alive: '是' }, '死亡', 'leave', 'exclusion-denied 是'],
    [{ removal: '迁入' }, '迁出', 'leave', 'exclusion-denied 迁入'],
    [{ removal: '出生' }, '迁出', 'leave', 'exclusion-denied 出生'],
    [{ insured: '失踪' }, '死亡', 'tray', 'exclusion-unclear 失踪'],
    [{ died: '不详' }, '死亡', 'tray', 'exclusion-unclear 不详'],
    [{}, '死亡', 'tray', 'exclusion-not-said '],
    [{ exclusion: '职工医保', insured: '离职' }, '', 'tray', 'exclusion-stopped 离职'],
    [{ exclusion: '职工医保', insured: '停保' }, '', 'tray', 'exclusion-stopped 停保'],
    [{ exclusion: '职工医保', insured: '保留居民医保' }, '', 'tray', 'exclusion-stopped 保留居民医保'],
    [{ exclusion: '职工医保', insured: '已退保' }, '', 'tray', 'exclusion-stopped 已退保'],
    [{ exclusion: '职工医保', ended: '2020-05-31' }, '', 'tray', 'exclusion-stopped 2020-05-31'],
    [{ exclusion: '职工医保', ended: '202012' }, '', 'tray', 'exclusion-stopped 202012'],
    [{ exclusion: '职工医保', ended: '去年' }, '', 'tray', 'exclusion-stopped 去年'],
  ])('%j in a list of %s is not written', (row, whole, decision, problem) => {
    const plan = one(row, whole);
    expect(pilesOf(plan)[0]).toBe('problems');
    const [first] = plan.rows('problems', 0, 1);
    expect([first?.decision.do, ...(first?.problems ?? []).map(({ code, text }) => `${code} ${text}`)]).toEqual([
      decision,
      problem,
    ]);
  });

  it.each<[row: Cells, whole: string, written: string]>([
    [{ died: '是' }, '', 'exclusion →死亡'],
    [{ alive: '否' }, '', 'exclusion →死亡'],
    [{ insured: '已死亡' }, '', 'exclusion →死亡'],
    [{ died: '是', insured: '2020年9月死亡' }, '死亡', 'exclusion →死亡; note →2020年9月死亡'],
    [{ removal: '迁出' }, '死亡', 'exclusion →迁出'],
    [{ removal: '入伍' }, '迁出', 'exclusion →现役军人'],
    [{ removal: '婚迁（迁出）' }, '', 'exclusion →迁出'],
    [{ removal: '出国定居' }, '迁出', 'exclusion →出国定居'],
    [{ exclusion: '职工医保', insured: '在职' }, '', 'exclusion →职工医保'],
    [{ exclusion: '职工医保', insured: '退休', ended: '' }, '', 'exclusion →职工医保'],
    [{ exclusion: '职工医保', insured: '保留职工医保' }, '', 'exclusion →职工医保'],
    [{ exclusion: '职工医保', ended: '9999-12-31' }, '', 'exclusion →职工医保'],
    [{ exclusion: '职工医保', ended: '2021-12-31' }, '', 'exclusion →职工医保'],
  ])('%j in a list of %s: %s', (row, whole, written) => {
    expect(told(one(row, whole), 'matched')[0]).toBe(`0: ${written}`);
  });
});
