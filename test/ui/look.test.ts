import { describe, expect, test } from 'vitest';
import { loadPolicy } from '../../src/policy/library';
import { campaignLine } from '../../src/ui/person/campaign';
import { chargeBeyond } from '../../src/ui/person/chargeBeyond';
import { partsOf } from '../../src/ui/person/stepParts';
import { stepWords } from '../../src/ui/person/stepWords';
import { coverWords } from '../../src/ui/person/resultWords';
import type { Cells } from '../engine/support/csv';
import { on, told } from './told';

describe('the sentence for the villager', () => {
  test('says what is owed, until when, and what follows', () => {
    expect(told('daligang-2020', '2019-12-15', {}).sentence).toBe(
      '王二，2020年度城乡居民医保：个人应缴 250.00 元。请最迟在2019年12月31日办好（实行延长期的，最迟2020年2月29日），2020年3月1日起不能再参保。',
    );
    expect(told('tengzhou-2021', '2020-12-01', {}).sentence).toMatch(
      /请最迟在2020年12月20日办好，2020年12月21日起要缴 [\d,.]+ 元。$/,
    );
    expect(told('daligang-2020', '2020-03-02', {}).sentence).toBe(
      '王二，2020年度城乡居民医保：现在不能参保：逾期不予参保（三（一）1）。属于新迁入、复转军人、大中专毕业生、弃婴、刑满释放、职工医保断保、新增建档立卡的除外，请告诉村（社区）。',
    );
  });

  test('names the day on which the document itself insists, the extension only as one that may be granted', () => {
    expect(told('daligang-2020', '2020-01-15', {}).sentence).toContain('请最迟在2020年2月29日办好，');
    expect(told('daligang-2020', '2019-12-15', {}, { 'extension-on': false }).sentence).toContain(
      '请最迟在2019年12月31日办好，2020年1月1日起不能再参保。',
    );
    expect(told('lanxi-2021', '2020-12-31', {}).sentence).toMatch(/请最迟在2020年12月31日办好。$/);
    expect(told('lanxi-2021', '2020-12-31', { kind: '外出务工' }).sentence).toMatch(/请最迟在2021年2月28日办好。$/);
  });

  test('says what becomes of money that was paid and buys nothing', () => {
    const paid = { payDate: '2021-03-01', payAmount: '280' };
    const kept = '已缴的 280.00 元请与村（社区）核对处理。';
    expect(told('ziyang-2021', '2021-04-30', paid).sentence).toContain(kept);
    expect(told('ziyang-2021', '2021-04-30', { ...paid, exclusion: '死亡' }).sentence).toContain(kept);
    expect(told('ziyang-2021', '2021-04-30', { ...paid, circumstance: '新迁入' }).sentence).toContain(kept);
    expect(told('ziyang-2021', '2021-04-30', { ...paid, payDate: '2020-12-01' }).sentence).not.toContain(kept);
  });

  test('marks a first day of cover that the document does not give', () => {
    const paid = { payDate: '2020-12-01', payAmount: '280' };
    const marked = '待遇从2021年1月1日起。（待遇从哪一天起，文件没有写全，暂按此算。）';
    expect(told('tengzhou-2021', '2020-12-10', paid).sentence).toContain(marked);
    expect(told('tengzhou-2021', '2021-01-25', {}).sentence).toContain(
      '晚一天就晚一天。（待遇从哪一天起，文件没有写全',
    );
    expect(told('tengzhou-2021', '2020-12-10', {}).sentence).not.toContain('没有写全');
    expect(told('ziyang-2021', '2020-12-10', paid).sentence).toMatch(/待遇从2021年1月1日起。$/);
    const student = { payDate: '2020-12-01', payAmount: '250', kind: '高校学生' };
    expect(told('qianjiang-2021', '2020-12-10', student).sentence).toMatch(/待遇从2020年9月1日起。$/);
  });

  test('does not promise what a later payment changes where the document has no window', () => {
    for (const kind of ['', '高校学生'])
      expect(told('qianjiang-2021', '2021-01-25', { kind }).next).toEqual([
        '以后再缴，应缴和待遇起始暂按不变（文件没有写）。',
      ]);
  });

  test('who is let in by a rule of his own is not late', () => {
    const { steps } = told('ziyang-2021', '2021-04-15', { circumstance: '新就业形态' });
    const timing = steps.find(({ rule }) => rule === 'timing')!;
    expect(stepWords(timing, loadPolicy('ziyang-2021'))).toBe(
      '如在 2021-04-15 缴费，集中缴费期已过，按“新就业形态人员”不算逾期。',
    );
  });

  test('says why nothing can be paid any more, and that it stays so', () => {
    const late = told('ziyang-2021', '2021-03-02', {});
    expect(late.result.status).toBe('barred');
    expect(late.sentence).toMatch(/现在不能参保：[^（。]+（二（四）[^）]*）。属于/);
    expect(late.next).toEqual(['照名册现在写的，以后也不能再参保。']);
    // What would let him in all the same, and what is lacking for it.
    const near = late.steps.filter((step) => partsOf(late.steps).get(step) === 'near' && step.rule === 'missed-row');
    expect(near.map(({ id }) => id)).toEqual(['new-employment', 'special']);
    expect(stepWords(near[1]!, loadPolicy('ziyang-2021'))).toMatch(/^“特殊情形补缴”：.*新迁入、复转军人.*可以参保。$/);
    expect(late.sentence).toContain(
      '属于新就业形态人员、新迁入、复转军人、大中专毕业生、弃婴、刑满释放、职工医保断保、排查发现未参保、其他特殊情形的除外',
    );
    // Who may still pay is told of none of these.
    expect(told('ziyang-2021', '2020-12-01', {}).steps.some(({ rule }) => rule === 'missed-row')).toBe(false);
  });

  test('says what is lacking where nobody can say what is owed, and promises nothing', () => {
    const moved = told('daligang-2020', '2020-04-15', { circumstance: '新迁入', birth: '1980-01-01' });
    expect(moved.result.status).toBe('unknown');
    expect(moved.sentence).toContain('应缴多少现在还不能确定：还没有登记情形发生的日期；请与村（社区）联系。');
    expect(moved.next).toEqual(['应缴还不能确定：没有填情形日期，填上才能算。']);
    const dated = { circumstance: '新迁入', circumstanceDate: '2020-04-01', birth: '1980-01-01' };
    expect(told('daligang-2020', '2020-04-15', dated).sentence).toContain('文件没有给出财政补助');
    const child = told('daligang-2020', '2019-12-15', { identities: '独生子女', birth: '2010-06-01' });
    expect(child.sentence).toContain('文件没有给出“独生子女资助比例”；请');
    expect(told('daligang-2020', '2019-12-15', {}).sentence).not.toContain('没有');
  });

  test('names who pays the aid, and whoever owes nothing has still to be registered', () => {
    expect(told('ziyang-2021', '2020-12-01', { identities: '农村低保' }).sentence).toContain(
      '个人应缴 140.00 元（标准 280.00 元，',
    );
    expect(told('ziyang-2021', '2020-12-01', { identities: '兜底脱贫对象' }).sentence).toContain(
      '本人不用缴费，但还要办理参保登记',
    );
  });

  test('says what was paid and what is missing; never an ID number', () => {
    const paid = { payDate: '2019-12-01', payAmount: '250' };
    expect(told('daligang-2020', '2019-12-15', paid).sentence).toBe(
      '王二，2020年度城乡居民医保：已参保，本人已缴 250.00 元。待遇从2020年1月1日起。',
    );
    const short = told('daligang-2020', '2019-12-15', { ...paid, payAmount: '100' }).sentence;
    expect(short).toContain('已缴 100.00 元，还差 150.00 元');
    expect(short).toMatch(/请最迟在2019年12月31日补齐（实行延长期的，最迟2020年2月29日），没有补齐不算参保。$/);
    const little = { payDate: '2020-12-01', payAmount: '100' };
    expect(told('lanxi-2021', '2020-12-25', little).sentence).toContain('请最迟在2020年12月31日补齐，');
    expect(told('ziyang-2021', '2021-04-30', little).sentence).toContain('2021年2月28日已过，没有补齐，不算参保；');
    const newborn = { ...little, payDate: '2021-03-02', circumstance: '新生儿', birth: '2021-02-01' };
    expect(told('ziyang-2021', '2021-03-05', newborn).sentence).toMatch(/还差 180\.00 元。没有补齐不算参保，请与村/);
    for (const cells of [{}, paid, { exclusion: '职工医保' }])
      expect(told('daligang-2020', '2019-12-15', cells).sentence).not.toMatch(/\d{6,}/);
  });
});

test('what was paid beyond what is owed is told; who paid just that hears nothing of it', () => {
  const paid = { payDate: '2020-12-01', payAmount: '560' };
  expect(told('lanxi-2021', '2020-12-25', paid).sentence).toContain(
    '已参保，本人已缴 560.00 元。比应缴的 280.00 元多 280.00 元，请与村（社区）核对。',
  );
  expect(told('lanxi-2021', '2020-12-25', { ...paid, payAmount: '280' }).sentence).not.toContain('核对');
});

describe('what the household has to do with it', () => {
  const at = (name: string, payDate = ''): Cells => ({
    name,
    unit: '长春镇',
    household: '1',
    payDate,
    payAmount: payDate === '' ? '' : '280',
  });
  const father = at('王二', '2021-01-31');

  test('who has paid in the extension is covered earlier once the rest of his household has paid', () => {
    const one = told('ziyang-2021', '2021-02-10', father, {}, [at('王小')]);
    expect(one.next).toEqual([
      '全户最迟在2021年2月28日都参保的，王二的待遇起始由 2021年2月1日 变为 2021年1月1日。还没有参保的：王小。',
    ]);
    expect(one.sentence).toContain(
      '待遇从2021年2月1日起。连同家里还没有参保的 1 人最迟在2021年2月28日都办好的，待遇从2021年1月1日起。',
    );
    for (const [asOf, son] of [
      ['2021-03-01', at('王小')], // too late
      ['2021-02-10', at('王小', '2021-02-05')], // all have
      ['2021-02-10', { ...at('王小'), household: '2' }],
      ['2021-02-10', { ...at('王小'), exclusion: '职工医保' }],
    ] as const) {
      const other = told('ziyang-2021', asOf, father, {}, [son]);
      expect(other.next).toEqual([]);
      expect(other.sentence).not.toContain('连同家里');
    }
  });

  test('the last one missing is told whose cover hangs on him, the one of several what hangs on the others', () => {
    const last = told('ziyang-2021', '2021-02-10', at('王小'), {}, [{ ...father, name: '王大' }]);
    expect(last.next).toContain(
      '全户只差本人：最迟在2021年2月28日参保，王大的待遇起始由 2021年2月1日 变为 2021年1月1日。',
    );
    expect(last.sentence).not.toContain('连同家里');
    const several = told('ziyang-2021', '2021-02-10', at('王小'), {}, [at('王三')]);
    expect(several.next.at(-1)).toBe(
      '全户最迟在2021年2月28日都参保的，王小的待遇起始由 2021年3月1日 变为 2021年1月1日。还没有参保的：王小、王三。',
    );
    expect(several.sentence).toContain('连同家里还没有参保的 1 人最迟在2021年2月28日都办好的，待遇从2021年1月1日起。');
  });

  test('what waiting past the window changes hangs on the household too', () => {
    const soon = told('ziyang-2021', '2020-12-20', at('王小'), {}, [at('王三')]);
    expect(soon.next).toEqual([
      '从 2021年1月1日 起缴费：待遇起始由 2021年1月1日 变为 2021年2月1日。（全户最迟在2021年2月28日都参保的，待遇仍从2021年1月1日起。）',
    ]);
    expect(soon.sentence).toMatch(
      /待遇改从2021年2月1日起。（实行延长期、全户最迟在2021年2月28日都办好的，仍从2021年1月1日起。）$/,
    );
    const alone = told('ziyang-2021', '2020-12-20', { ...at('王小'), household: '' });
    expect(alone.next.join('')).not.toContain('全户');
  });
});

test('money of which nobody can read when it was paid is named to who is told to pay', () => {
  const { sentence } = told('daligang-2020', '2019-12-20', { household: '' }, {}, [], 25_000);
  expect(sentence).toMatch(
    /应缴 250.00 元.*册上另记着 250.00 元，没有能认的缴费日期，没有计入，请先与村（社区）核对。$/,
  );
  expect(told('daligang-2020', '2019-12-20', {}).sentence).not.toContain('册上');
});

describe('what a document leaves open', () => {
  test('the next day is that on which the document ends, though the amount is computed as before', () => {
    expect(told('lanxi-2021', '2020-12-31', {}).next).toEqual([
      '从 2021年1月1日 起缴费算逾期：文件没有写逾期怎么办，暂按与按期一样计算，应缴仍是 280.00。',
    ]);
    expect(told('lanxi-2021', '2020-12-31', { kind: '外出务工' }).next[0]).toMatch(/^从 2021年3月1日 起缴费算逾期/);
    expect(told('lanxi-2021', '2021-01-10', {}).next).toEqual(['以后再缴，应缴和待遇起始暂按不变（文件没有写）。']);
  });

  test('cover that follows the payment is told to who has still to pay', () => {
    expect(told('tengzhou-2021', '2020-12-25', {}).sentence).toMatch(
      /应缴 830\.00 元.*2020年12月25日办好的，待遇从2021年1月24日起，晚一天就晚一天。（待遇从哪一天起[^）]*）$/,
    );
  });
});

describe('aid in words', () => {
  const charge = (policyId: string, cells: Cells) => told(policyId, '2020-12-01', cells).sentence;
  test('nothing is aid twice', () => {
    expect(charge('qianjiang-2021', { identities: '建档立卡' })).toContain('，扶贫资助 196.00 元）');
    expect(charge('qianjiang-2021', { identities: '二级残疾' })).toContain('，医疗救助 196.00 元）');
    expect(charge('lanxi-2021', { identities: '三级残疾' })).toContain('，政府补贴 140.00 元）');
    expect(charge('tengzhou-2021', { identities: '建档立卡' })).toContain('，市财政资助 280.00 元）');
  });

  test('who is insured with his employer is told of the aid toward that', () => {
    const employed = { identities: '农村低保', exclusion: '职工医保' };
    expect(charge('qianjiang-2021', employed)).toBe(
      '王二，2021年度城乡居民医保：已登记“职工医保”，不用在这里缴费。参加职工医保另有医疗救助 280.00 元。',
    );
    expect(charge('qianjiang-2021', { exclusion: '职工医保' })).not.toContain('另有');
  });
});

describe('the rules that nearly held', () => {
  test('a newborn who may not be enrolled any more is told which rules the days have closed', () => {
    const { steps } = told('daligang-2020', '2020-04-15', { circumstance: '新生儿', birth: '2020-02-01' });
    const parts = partsOf(steps);
    const near = steps.filter((step) => parts.get(step) === 'near');
    expect(near.map(({ rule, id, values }) => [rule, id, Number(values['days']) - Number(values['atMost'])])).toEqual([
      ['passed-row', 'newborn', 46],
      ['passed-row', 'special', 14],
    ]);
    const early = told('daligang-2020', '2020-03-20', { circumstance: '新生儿', birth: '2020-02-01' }).steps;
    expect(early.filter((step) => partsOf(early).get(step) === 'near')).toEqual([]); // 20 days over, and he may still pay
  });
});

describe('who pays in full', () => {
  test('the parts add up to what is owed, with the article; the sentence says why', () => {
    const late = told('tengzhou-2021', '2021-01-15', { unit: '北辛街道' });
    const beyond = chargeBeyond(late.steps, late.result);
    expect(beyond).toMatchObject({ kind: 'full', label: '逾期全额缴纳', amount: 55_000, article: '二（三）' });
    expect(late.result.standard! - (late.result.aidTotal ?? 0) + beyond!.amount!).toBe(late.result.payable);
    expect(late.sentence).toContain(
      '个人应缴 830.00 元（逾期全额缴纳：标准 280.00 元，加上要自己缴的财政补助 550.00 元）。',
    );
  });
  test('who has paid only the premium is told the same', () => {
    const short = told('tengzhou-2021', '2021-01-15', { payDate: '2021-01-10', payAmount: '280' });
    expect(short.sentence).toContain('财政补助 550.00 元），已缴 280.00 元，还差 550.00 元');
  });
  test('a subsidy that the document does not give is a part without a figure; in time there is no such part', () => {
    const open = told('tengzhou-2021', '2021-01-15', {}, { 'fiscal-subsidy': null });
    expect(chargeBeyond(open.steps, open.result)).toMatchObject({ kind: 'full', amount: null });
    const inTime = told('tengzhou-2021', '2020-12-01', {});
    expect(chargeBeyond(inTime.steps, inTime.result)).toBeNull();
  });
});

describe('what holds for this person', () => {
  const timing = (...given: Parameters<typeof told>) =>
    told(...given).steps.find(({ rule }) => rule === 'timing')!.values['extensionCloses'];
  test('the line has an extension only for those who have one', () => {
    expect(timing('tengzhou-2021', '2021-01-15', {})).toBeNull();
    expect(timing('tengzhou-2021', '2021-01-15', { identities: '农村低保' })).toBe(on('2021-01-20'));
    expect(timing('daligang-2020', '2019-12-15', {})).toBe(on('2020-02-29'));
  });
  const cover = (...given: Parameters<typeof told>) => {
    const { result, steps } = told(...given);
    return coverWords(
      result,
      steps.some(({ values }) => values['silent'] === true),
    );
  };
  test('cover: where the document is silent it says so before the payment too; who is barred has none', () => {
    expect(cover('lanxi-2021', '2020-12-20', {})).toBe('文件未规定');
    expect(cover('tengzhou-2021', '2020-12-01', {})).toBe('参保后才有');
    expect(cover('daligang-2020', '2020-03-02', {})).toBe('不能参保，没有待遇');
  });
});

describe('what would change next', () => {
  test('in words: the amount and the cover, the end, the birthday', () => {
    const tengzhou = told('tengzhou-2021', '2020-12-01', {}).next;
    expect(tengzhou[0]).toMatch(/^从 2020年12月21日 起缴费：应缴由 .* 变为 .*。待遇起始由 2021年1月1日 变为/);
    expect(told('daligang-2020', '2019-12-15', {}).next).toEqual(['从 2020年3月1日 起不能再参保。']);
    const child = told('daligang-2020', '2019-12-15', { identities: '独生子女', birth: '2016-03-04' }).next;
    expect(child.at(-1)).toBe('2020年3月4日 满 4 周岁，按现行规定 2021 年度可认定为“独生子女”。');
  });
});

describe('the campaign on a line', () => {
  test('every mark and stretch lies on it, in words too', () => {
    const policy = loadPolicy('daligang-2020');
    const days = { opens: null, closes: on('2019-12-31'), extensionCloses: on('2020-02-29') };
    const given = {
      asOf: on('2019-12-15'),
      paid: on('2019-12-10'),
      benefit: on('2020-01-01'),
      supposed: false,
      readLast: null,
      ...days,
    };
    const line = campaignLine(policy, {}, given);
    expect(line.spans.map(({ kind }) => kind)).toEqual(['window', 'extension', 'after']);
    for (const { day } of line.marks) expect(day >= line.from && day <= line.to).toBe(true);
    for (const span of line.spans) expect(span.from <= span.to).toBe(true);
    expect(line.words).toEqual([
      '集中缴费期到 2019-12-31',
      '延长期到 2020-02-29',
      '其后为逾期',
      '截止日 2019-12-15',
      '缴费 2019-12-10',
      '待遇起始 2020-01-01',
    ]);
    const far = campaignLine(policy, {}, { ...given, asOf: on('2030-01-01'), paid: null });
    expect(far.to).toBeLessThan(on('2021-01-01'));
    expect(campaignLine(policy, {}, { ...given, readLast: '高校学生' }).words.slice(0, 2)).toEqual([
      '集中缴费期到 2019-12-31（文件没有给“高校学生”写最后一天，暂按此算）',
      '延长期到 2020-02-29',
    ]);
  });
});
