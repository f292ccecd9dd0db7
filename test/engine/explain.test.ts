import { describe, expect, it } from 'vitest';
import { parseIsoDay } from '../../src/base/day';
import { createAssessment } from '../../src/engine/assessment';
import { explain } from '../../src/engine/explain/explain';
import type { ExplainStep } from '../../src/engine/types';
import { loadPolicy } from '../../src/policy/library';
import type { Overlay } from '../../src/policy/types';
import { tableOf, type Cells } from './support/csv';

function steps(policyId: string, asOf: string, persons: readonly Cells[], overlay: Overlay = {}): ExplainStep[] {
  const assessment = createAssessment(loadPolicy(policyId), overlay, tableOf(persons), parseIsoDay(asOf));
  return explain(assessment.tables(), assessment, 0);
}
const rules = (all: readonly ExplainStep[]): string[] =>
  all.map(({ rule, id }) => (id === '' ? rule : `${rule} ${id}`));
const find = (all: readonly ExplainStep[], rule: string, id?: string): ExplainStep | undefined =>
  all.find((one) => one.rule === rule && (id === undefined || one.id === id));

describe('an explanation', () => {
  it('goes from the standard over the aid to what is owed, each with its article', () => {
    const all = steps('ziyang-2021', '2020-12-01', [{ identities: '兜底脱贫对象' }]);
    expect(rules(all).filter((rule) => !rule.startsWith('not-matched'))).toEqual([
      'standard premium',
      'category doudi',
      'aid doudi',
      'aid doudi',
      'timing window',
      'charge in-window',
      'status pending',
      'assumed extension-on',
      'note 0',
    ]);
    expect(all.filter(({ rule }) => rule === 'aid').map(({ amount, values }) => [values['funder'], amount])).toEqual([
      ['medical-aid', 14000],
      ['finance', 14000],
    ]);
    expect(find(all, 'charge')).toMatchObject({ article: '二（四）', amount: 0, assumed: false });
  });

  it('names an assumption about some identities only to those who have their aid by these alone', () => {
    const category = (identities: string) => find(steps('tengzhou-2021', '2020-12-01', [{ identities }]), 'category');
    const aid = (identities: string) => find(steps('tengzhou-2021', '2020-12-01', [{ identities }]), 'aid');
    expect(category('建档立卡')).toMatchObject({ id: 'assisted', assumed: true });
    expect(category('建档立卡')?.values['note']).toContain('一律计入');
    for (const identities of ['农村低保', '特困人员、三级残疾', '建档立卡、农村低保']) {
      expect(category(identities)).toMatchObject({ id: 'assisted', assumed: false, article: '二（二）（1）' });
      expect(category(identities)?.values['note']).toBeUndefined();
      expect(aid(identities)).toMatchObject({ assumed: false, article: '二（二）（1）' });
    }
    expect(aid('建档立卡')).toMatchObject({ assumed: true });
  });

  it('says why another category that fits does not count', () => {
    const all = steps('ziyang-2021', '2020-12-01', [{ identities: '农村低保、三级残疾、一级残疾' }]);
    expect(find(all, 'category')?.id).toBe('disability-severe');
    expect(find(all, 'other-category', 'dibao')).toMatchObject({ amount: 14000, values: { reason: 'less' } });
    expect(find(all, 'assumed', 'stacking')?.values['value']).toBe('highest');
  });

  it('says of equal amounts that the earlier one counts', () => {
    const all = steps('ziyang-2021', '2020-12-01', [{ identities: '农村低保、三级残疾' }]);
    expect(find(all, 'other-category', 'disability-mild')?.values['reason']).toBe('later');
  });

  it('names the age that keeps a person out of a category', () => {
    const all = steps('daligang-2020', '2019-12-01', [{ identities: '独生子女', birth: '2004-12-31' }]);
    expect(find(all, 'not-matched', 'only-child')?.values).toMatchObject({
      kind: 'age',
      from: 4,
      to: 14,
      age: 15,
      nearly: true,
    });
    expect(find(all, 'not-matched', 'tekun')?.values).toMatchObject({
      kind: 'identity',
      words: 'tekun',
      nearly: false,
    });
  });

  describe.each(['daligang-2020', 'lanxi-2021', 'qianjiang-2021', 'tengzhou-2021', 'ziyang-2021'])(
    'of a disability in %s',
    (policyId) => {
      const open = (identities: string) =>
        steps(policyId, '2020-12-01', [{ identities }]).filter(({ values }) => values['grade'] === true);

      it.each(['一级残疾', '二级残疾', '三级残疾', '四级残疾', '残疾4级', '肢体三级', '重度残疾', '三级残疾、残疾人'])(
        'never asks for the grade of %s',
        (identities) => expect(open(identities)).toEqual([]),
      );

      it('asks for a grade where none is recorded', () => expect(open('残疾人').length > 0).toBe(true));

      it('never asks for a grade that came after the payment', () => {
        const paid = { payDate: '2019-12-01', payAmount: '250', identities: '三级残疾', identityDate: '2019-12-02' };
        expect(steps(policyId, '2020-12-01', [paid]).filter(({ values }) => values['grade'] === true)).toEqual([]);
      });
    },
  );

  it('names every way into a category that none of them opens', () => {
    const lanxi = steps('lanxi-2021', '2020-12-01', [{ birth: '1980-01-01' }]);
    expect(find(lanxi, 'not-matched', 'half')?.values).toMatchObject({
      kind: 'identity',
      words: 'dibao-urban、dibao-rural、disability-3、disability-4、registered-poor',
      from: null,
      near: false,
    });
    expect(find(lanxi, 'not-matched', 'full')?.values).toMatchObject({ age: 40, from: 100, near: false, years: null });
    // A year short of one of the ways is near, and it would give more.
    const nearly = steps('lanxi-2021', '2020-12-01', [{ birth: '1921-06-01' }]);
    expect(find(nearly, 'not-matched', 'full')?.values).toMatchObject({ kind: 'identity', near: true, years: 1 });
    const all = [{ birth: '1921-06-01', identities: '特困人员' }];
    expect(steps('lanxi-2021', '2020-12-01', all).some(({ values }) => values['near'] === true)).toBe(false);
    const mild = steps('qianjiang-2021', '2020-12-01', [{ identities: '三级残疾' }]);
    expect(find(mild, 'not-matched', 'B')?.values['words']).toMatch(/veteran.*disability-1、disability-2/);
  });

  it('names the identity that must not be there', () => {
    const all = steps('ziyang-2021', '2020-12-01', [{ identities: '建档立卡、城镇低保' }]);
    expect(find(all, 'not-matched', 'poor')?.values).toMatchObject({ negated: true, nearly: true });
  });

  it('of identities that must not be there names those alone that are', () => {
    const poor = (identities: string) =>
      find(steps('daligang-2020', '2019-12-15', [{ identities }]), 'not-matched', 'poor')?.values;
    expect(poor('建档立卡、农村低保、三级残疾')).toMatchObject({ negated: true, words: 'dibao-rural' });
    expect(poor('建档立卡、城镇低保、农村低保')).toMatchObject({ negated: true, words: 'dibao-urban、dibao-rural' });
    expect(poor('农村低保')).toMatchObject({ negated: false, words: 'registered-poor' });
  });

  it('tells of an amount that the document does not give', () => {
    const all = steps('daligang-2020', '2019-12-01', [{ identities: '独生子女', birth: '2010-06-01' }]);
    expect(find(all, 'aid-unknown', 'only-child')?.values['parameter']).toBe('share-child');
    expect(find(all, 'issue', 'aid-not-stated')).toBeDefined();
    expect(find(all, 'assumed', 'age-date')).toBeDefined();
  });

  it('shows an aid that the standard cuts', () => {
    const all = steps('qianjiang-2021', '2020-12-01', [{ identities: '孤儿', kind: '高校学生' }]);
    expect(find(all, 'aid')).toMatchObject({ amount: 25000, values: { capped: true, figure: 28000 } });
  });

  it('tells of aid toward another insurance', () => {
    const all = steps('qianjiang-2021', '2020-12-01', [{ identities: '孤儿', exclusion: '职工医保' }]);
    expect(rules(all).slice(0, 2)).toEqual(['excluded', 'standard tier-1']);
    expect(find(all, 'elsewhere')).toMatchObject({ amount: 28000, values: { funder: 'medical-aid' } });
    expect(find(all, 'charge')).toBeUndefined();
  });

  it('says where that is more than the premium owed here', () => {
    const above = (cells: Cells, overlay: Overlay = {}) =>
      find(
        steps('qianjiang-2021', '2020-12-01', [{ exclusion: '职工医保', identities: '孤儿', ...cells }], overlay),
        'elsewhere',
      )?.values['above'];
    expect(above({})).toBe(false);
    expect(above({ kind: '高校学生' })).toBe(true);
    expect(above({ kind: '高校学生', tier: '二档' })).toBe(false);
    expect(above({}, { 'aid-upper': 45_850 })).toBe(true);
  });

  it('marks what the document says nothing of for a variant alone', () => {
    const aid = (cells: Cells) =>
      find(steps('qianjiang-2021', '2020-12-01', [{ identities: '困难大学生', ...cells }]), 'aid');
    const student = aid({ kind: '高校学生', tier: '二档' });
    expect(student).toMatchObject({ amount: 28000, assumed: true, article: '一（三）' });
    expect(student?.values['note']).toContain('高校学生选二档');
    expect(aid({ tier: '二档' })).toMatchObject({ amount: 28000, assumed: false });
    expect(aid({ kind: '高校学生' })).toMatchObject({ amount: 19600, assumed: false });
  });

  it('of somebody insured elsewhere says nothing of days on which he might pay', () => {
    const all = steps('daligang-2020', '2020-01-10', [
      { identities: '一级残疾', exclusion: '职工医保', birth: '1980-01-01' },
    ]);
    expect(find(all, 'excluded')?.values['word']).toBe('职工医保');
    expect(find(all, 'category', 'disability-severe')).toBeDefined();
    for (const rule of ['timing', 'no-aid', 'charge', 'assumed']) expect(find(all, rule)).toBeUndefined();
  });

  it('counts the days from birth and names the row that they closed', () => {
    const newborn = { circumstance: '新生儿', birth: '2021-01-01' };
    const late = steps('ziyang-2021', '2021-04-02', [newborn]);
    expect(find(late, 'passed-row', 'newborn')?.values).toMatchObject({ days: 91, atMost: 90 });
    expect(find(late, 'charge', 'special')).toMatchObject({ amount: null, values: { kind: 'full', plus: null } });
    expect(find(late, 'no-aid')).toBeUndefined();
    const inTime = steps('ziyang-2021', '2021-04-01', [newborn]);
    expect(find(inTime, 'charge', 'newborn')?.values).toMatchObject({ days: 90, atMost: 90 });
  });

  it('says which rule grants no aid', () => {
    const all = steps('tengzhou-2021', '2021-02-01', [{ identities: '特困人员' }]);
    expect(find(all, 'no-aid', 'late')?.values['category']).toBe('assisted');
    expect(find(all, 'charge', 'late')?.values['plus']).toBe(55000);
  });

  it('tells that identities came after the payment', () => {
    const paid = { payDate: '2019-12-01', payAmount: '250', identities: '特困人员', identityDate: '2019-12-02' };
    const all = steps('daligang-2020', '2020-01-01', [paid]);
    expect(find(all, 'frozen')).toMatchObject({ article: '三（四）2' });
    expect(find(all, 'no-category')?.values['label']).toBe('一般农户、城镇居民');
    // Nobody is told that what he is registered as was not.
    expect(find(all, 'not-matched', 'tekun')).toBeUndefined();
    expect(find(all, 'not-matched', 'orphan')).toBeDefined();
  });

  it('says whether the household is complete', () => {
    const extension = { household: '1', unit: '德茂园', payDate: '2020-01-15', payAmount: '250' };
    const alone = steps('daligang-2020', '2020-03-10', [extension, { ...extension, payDate: '' }]);
    expect(find(alone, 'cover')?.values).toMatchObject({
      kind: 'household',
      household: false,
      day: parseIsoDay('2020-02-01'),
    });
    const all = steps('daligang-2020', '2020-03-10', [extension, extension]);
    expect(find(all, 'cover')?.values).toMatchObject({ household: true, day: parseIsoDay('2020-01-01') });
    expect(find(all, 'assumed', 'extension-on')).toBeDefined();
  });

  it('of cover tells the figure on which the document is silent: the date, or after a late payment the days', () => {
    const paid = (payDate: string) => steps('tengzhou-2021', '2020-12-31', [{ payDate, payAmount: '830' }]);
    const [late, inTime] = [paid('2020-12-21'), paid('2020-12-20')];
    expect(find(late, 'assumed', 'wait-days')?.values['value']).toBe(30);
    expect(find(late, 'assumed', 'cover-from')).toBeUndefined();
    expect(find(inTime, 'assumed', 'cover-from')).toBeDefined();
    expect(find(inTime, 'assumed', 'wait-days')).toBeUndefined();
  });

  it('tells the unpaid what they lose, and only them', () => {
    expect(find(steps('daligang-2020', '2019-12-01', [{}]), 'note')?.article).toBe('四（四）4');
    const paid = { payDate: '2019-12-01', payAmount: '250' };
    expect(find(steps('daligang-2020', '2019-12-01', [paid]), 'note')).toBeUndefined();
  });

  it('tells whom a rule of his own lets in nothing of what the late are told', () => {
    const born = { birth: '2021-01-20', circumstance: '新生儿' };
    const [inTime, late] = ['2021-03-10', '2021-06-01'].map((day) => steps('ziyang-2021', day, [born]));
    expect(find(inTime!, 'timing', 'late')?.values['late']).toBe(null);
    expect(find(inTime!, 'note')).toBeUndefined();
    expect(find(late!, 'note')).toBeUndefined();
    expect(find(late!, 'timing', 'late')?.values['late']).toBeGreaterThan(0);
    expect(find(late!, 'timing', 'late')?.values['label']).toBe(null);
    const employed = steps('ziyang-2021', '2021-04-15', [{ circumstance: '新就业形态' }]);
    expect(find(employed, 'timing', 'late')?.values).toMatchObject({ late: null, label: '新就业形态人员' });
    expect(find(employed, 'note')).toBeUndefined();
    expect(find(steps('ziyang-2021', '2021-04-15', [{}]), 'note')).toBeDefined();
  });

  it('names the extension that is taken for granted to who may still wait for it, and to nobody who has paid', () => {
    const granted = (asOf: string, cells = {}, overlay = {}) =>
      find(steps('ziyang-2021', asOf, [cells], overlay), 'assumed', 'extension-on') !== undefined;
    expect(granted('2020-12-25')).toBe(true);
    expect(granted('2020-12-25', { payDate: '2020-12-01', payAmount: '280' })).toBe(false);
    expect(granted('2020-12-25', {}, { 'extension-on': false })).toBe(false);
    expect(granted('2021-03-01')).toBe(false);
    expect(find(steps('lanxi-2021', '2020-12-25', [{ kind: '外出务工' }]), 'assumed', 'extension-on')).toBeUndefined();
  });

  it('says nothing of aid under a rule by which nobody can pay', () => {
    expect(find(steps('ziyang-2021', '2021-04-15', [{ identities: '孤儿' }]), 'no-aid')).toBeUndefined();
  });

  it('is plain data', () => {
    const all = steps('lanxi-2021', '2021-01-20', [{ identities: '孤儿', payDate: '2020-12-01', payAmount: '0' }]);
    expect(structuredClone(all)).toEqual(all);
  });

  it('tells a category that is one year away from one that is many', () => {
    const near = steps('daligang-2020', '2019-12-01', [{ identities: '独生子女', birth: '2004-12-31' }]);
    expect(find(near, 'not-matched', 'only-child')?.values).toMatchObject({ near: true, years: -1 });
    const far = steps('daligang-2020', '2019-12-01', [{ identities: '独生子女', birth: '1980-12-31' }]);
    expect(find(far, 'not-matched', 'only-child')?.values).toMatchObject({ near: false, years: -25 });
    const young = steps('daligang-2020', '2019-12-01', [{ identities: '独生子女', birth: '2016-06-30' }]);
    expect(find(young, 'not-matched', 'only-child')?.values).toMatchObject({ near: true, years: 1 });
    const other = steps('daligang-2020', '2019-12-01', [{ birth: '2016-06-30' }]);
    expect(find(other, 'not-matched', 'only-child')?.values['near']).toBe(false);
  });

  it('nobody nearly has what would give him no more than he has', () => {
    const near = (birth: string, identities = '') =>
      steps('tengzhou-2021', '2020-12-01', [{ birth, identities }])
        .filter(({ rule, values }) => rule === 'not-matched' && values['near'] === true)
        .map(({ id }) => id);
    expect(near('1950-06-01')).toEqual([]); // 70: all of it, where those of 69 have half
    expect(near('1951-06-01')).toEqual(['age-70']);
    expect(near('1961-06-01')).toEqual(['age-60']);
    expect(near('1961-06-01', '优抚对象')).toEqual([]);
  });

  it('a disability without its grade is near to all categories that ask for a grade', () => {
    const all = steps('daligang-2020', '2019-12-01', [{ identities: '残疾人' }]);
    expect(find(all, 'not-matched', 'disability-severe')?.values).toMatchObject({ near: true, grade: true });
    expect(find(all, 'not-matched', 'tekun')?.values).toMatchObject({ near: false, grade: false });
    const graded = steps('daligang-2020', '2019-12-01', [{ identities: '三级残疾' }]);
    expect(find(graded, 'not-matched', 'disability-severe')?.values['grade']).toBe(false);
  });

  it('counts the days after the last day, that of the extension for those who have it', () => {
    const late = steps('daligang-2020', '2020-03-03', [{}]);
    expect(find(late, 'timing')?.values['late']).toBe(3);
    expect(find(steps('daligang-2020', '2020-02-29', [{}]), 'timing')?.values['late']).toBeNull();
    const without = steps('daligang-2020', '2020-03-03', [{}], { 'extension-on': false });
    expect(find(without, 'timing')?.values['late']).toBe(63);
  });

  it('names a category that would give more but stands later', () => {
    const all = steps('daligang-2020', '2019-12-01', [{ identities: '兜底脱贫对象、三级残疾、农村低保' }]);
    expect(find(all, 'other-category', 'dibao-rural')?.values['reason']).toBe('later');
    const child = steps('daligang-2020', '2019-12-01', [{ identities: '农村低保、三级残疾' }], {
      'share-mild': 10_000,
    });
    expect(find(child, 'other-category', 'disability-mild')).toMatchObject({
      amount: 25000,
      values: { reason: 'more' },
    });
  });

  it('cites an article for cover only where it says from when', () => {
    const cover = (policyId: string, asOf: string, cells: Cells) => find(steps(policyId, asOf, [cells]), 'cover');
    const paid = (payDate: string, payAmount: string) => ({ payDate, payAmount });
    // The article of the window says nothing of cover; that of late payment does.
    expect(cover('tengzhou-2021', '2021-02-01', paid('2020-12-01', '280'))).toMatchObject({
      article: '未规定',
      assumed: true,
    });
    expect(cover('tengzhou-2021', '2021-03-01', paid('2021-02-01', '830'))).toMatchObject({
      article: '二（三）',
      assumed: true,
    });
    expect(cover('lanxi-2021', '2020-12-31', paid('2020-12-01', '280'))).toMatchObject({ article: '', assumed: false });
    const ziyang = cover('ziyang-2021', '2020-12-31', paid('2020-12-01', '280'));
    expect(ziyang).toMatchObject({ article: '二（四）', assumed: false });
    const student = cover('qianjiang-2021', '2020-12-31', { ...paid('2020-12-01', '250'), kind: '高校学生' });
    expect(student).toMatchObject({ article: '一（二）', assumed: false });
  });

  it('of several categories cites by what one was chosen, or marks that the document does not say', () => {
    const chosen = (policyId: string, identities: string) =>
      find(steps(policyId, '2020-12-01', [{ identities }]), 'category');
    expect(chosen('ziyang-2021', '农村低保、一级残疾')).toMatchObject({ article: '二（三）', assumed: true });
    expect(chosen('ziyang-2021', '农村低保')).toMatchObject({ article: '二（三）', assumed: false });
    expect(find(steps('ziyang-2021', '2020-12-01', [{ identities: '农村低保、一级残疾' }]), 'assumed')).toMatchObject({
      id: 'stacking',
      article: '未规定',
    });
    expect(chosen('daligang-2020', '特困人员、一级残疾')).toMatchObject({
      article: '三（三）3（1）；附件2',
      assumed: false,
    });
  });

  it('names an identity on which no category turns, with the document’s word on it where there is one', () => {
    const unused = (policyId: string, cells: Cells) =>
      steps(policyId, '2020-12-01', [cells]).filter(({ rule }) => rule === 'unused-identity');
    expect(unused('lanxi-2021', { identities: '优抚对象' })).toMatchObject([{ id: 'veteran', article: '' }]);
    expect(unused('lanxi-2021', { identities: '农村低保、优抚对象' })).toHaveLength(1);
    expect(unused('ziyang-2021', { identities: '计生特扶' })).toMatchObject([
      { article: '四（三）；附件1', assumed: true, values: { text: expect.stringContaining('列入资助审核') } },
    ]);
    expect(unused('tengzhou-2021', { identities: '边缘户、三级残疾' }).map(({ id }) => id)).toEqual([
      'disability-3',
      'edge',
    ]);
    for (const identities of ['重度残疾', '农村低保', '困境儿童', ''])
      expect(unused('tengzhou-2021', { identities })).toEqual([]);
    // Those came after the payment, which is told by itself.
    const late = { payDate: '2019-12-01', payAmount: '250', identities: '边缘户', identityDate: '2019-12-02' };
    expect(unused('daligang-2020', late)).toEqual([]);
  });

  it('where the document has no window marks what is said of the day, for students too', () => {
    for (const kind of ['', '高校学生']) {
      const all = steps('qianjiang-2021', '2021-01-25', [{ kind }]);
      expect(find(all, 'timing')).toMatchObject({ article: '未规定', assumed: true, values: { silent: true } });
      expect(find(all, 'charge')).toMatchObject({ assumed: true });
    }
    expect(find(steps('lanxi-2021', '2020-12-01', [{}]), 'timing')).toMatchObject({
      assumed: false,
      values: { silent: false },
    });
    const student = find(steps('lanxi-2021', '2020-12-01', [{ kind: '高校学生' }]), 'charge', 'student');
    expect(student?.values['note']).toContain('秋季开学');
  });

  it('of a subsidy of which the document gives a lower bound says so', () => {
    const late = steps('tengzhou-2021', '2021-02-01', [{}]);
    expect(find(late, 'charge')?.values).toMatchObject({ plus: 55000, plusAssumed: true });
    expect(find(late, 'assumed', 'fiscal-subsidy')?.values).toMatchObject({ of: 'plus', value: 55000 });
    expect(find(steps('tengzhou-2021', '2020-12-01', [{}]), 'assumed', 'fiscal-subsidy')).toBeUndefined();
  });
});
