import { describe, expect, test } from 'vitest';
import { ifDays } from '../../src/ui/person/ifDays';
import { on, told } from './told';

describe('the last day that a villager is told', () => {
  test('promises no last day to those to whom the document gives none', () => {
    const student = told('lanxi-2021', '2020-12-25', { kind: '高校学生' });
    expect(student.sentence).toMatch(/请尽早办好（文件没有给“高校学生”写最后一天，暂按2020年12月31日算）。$/);
    expect(student.next).toEqual([
      '文件没有给“高校学生”写最后一天：暂按集中缴费期算，从 2021年1月1日 起缴费算逾期；逾期怎么办文件也没有写，应缴仍是 280.00。',
    ]);
    const timing = (kind: string) =>
      told('lanxi-2021', '2020-12-25', { kind }).steps.find(({ rule }) => rule === 'timing')?.assumed;
    expect([timing('高校学生'), timing('外出务工'), timing('')]).toEqual([true, false, false]);
    const days = { opens: null, closes: on('2020-12-31'), extensionCloses: null };
    expect(ifDays(on('2020-12-25'), days, '高校学生').map(({ words, title }) => [words, title])).toEqual([
      ['截止日', '2020-12-25'],
      ['最后一天（暂按）', '2020-12-31（文件没有给“高校学生”写最后一天，暂按此算）'],
      ['次日', '2021-01-01'],
    ]);
    expect(ifDays(on('2020-12-25'), days, null)[1]?.words).toBe('最后一天');
    const short = { kind: '高校学生', payDate: '2020-12-01', payAmount: '100' };
    expect(told('lanxi-2021', '2021-01-10', short).sentence).toMatch(/请尽早补齐（文件没有给“高校学生”写最后一天/);
    expect(told('lanxi-2021', '2020-12-25', {}).sentence).not.toContain('尽早');
    // After the day too.
    const late = told('lanxi-2021', '2021-01-10', { kind: '高校学生' });
    expect(late.steps.find(({ rule }) => rule === 'timing')).toMatchObject({
      assumed: true,
      values: { read: '高校学生' },
    });
    expect(late.sentence).toMatch(
      /280\.00 元。文件没有给“高校学生”写最后一天，暂按2020年12月31日算，已过；现在办怎么收，文件没有写/,
    );
    const other = told('lanxi-2021', '2021-01-10', {});
    expect(other.steps.find(({ rule }) => rule === 'timing')).toMatchObject({ assumed: false, values: { read: null } });
    expect(other.sentence).toMatch(/280\.00 元。2020年12月31日已过，现在办怎么收，文件没有写，暂按原来的标准收/);
    // Where the document goes on from there, nothing of the kind.
    expect(told('tengzhou-2021', '2021-01-10', {}).sentence).not.toContain('没有写，暂按');
  });

  test('asks for no extension where somebody has days of his own', () => {
    const newborn = told('ziyang-2021', '2021-02-20', { circumstance: '新生儿', birth: '2021-01-01' });
    expect(newborn.sentence).toContain('请最迟在2021年4月1日办好');
    expect(newborn.sentence).not.toContain('延长期');
    expect(newborn.steps.filter(({ rule, values }) => rule === 'assumed' && values['of'] === 'extension')).toEqual([]);
  });

  test('a birthday that is past is not told as to come', () => {
    const next = (asOf: string) => told('lanxi-2021', asOf, { birth: '1921-01-01' }).next.at(-1);
    expect(next('2020-12-25')).toMatch(/^2021年1月1日 满 100 周岁，按现行规定 2022 年度/);
    expect(next('2021-01-10')).toMatch(/^2021年1月1日 已满 100 周岁，到 2022 年度按现行规定可认定为/);
  });

  test('a child not yet born is told his own days, and no last day of the campaign', () => {
    const unborn = told('daligang-2020', '2019-12-20', { circumstance: '新生儿', birth: '2020-02-21' });
    expect(unborn.sentence).toMatch(
      /。出生以后（登记的出生日期是2020年2月21日），请最迟在2020年3月20日办好，待遇从出生之日起。$/,
    );
    expect(unborn.steps.filter(({ rule, values }) => rule === 'assumed' && values['of'] === 'extension')).toEqual([]);
    const born = told('daligang-2020', '2020-02-21', { circumstance: '新生儿', birth: '2020-02-21' });
    expect(born.sentence).toContain('请最迟在2020年3月20日办好');
    expect(born.sentence).not.toContain('延长期');
    const short = { circumstance: '新生儿', birth: '2020-02-21', payDate: '2019-12-01', payAmount: '100' };
    expect(told('daligang-2020', '2019-12-20', short).sentence).not.toMatch(/最迟|延长期/);
  });

  test('who is let in after the campaign on the same terms is told what begins when, and no last day', () => {
    const at = (asOf: string) => told('ziyang-2021', asOf, { circumstance: '新就业形态' }).sentence;
    expect(at('2021-02-20')).toMatch(
      /280\.00 元。实行延长期的，在2021年2月28日及以前办好的，待遇从2021年1月1日起；2021年3月1日起办理的，待遇从2021年4月1日起。$/,
    );
    for (const asOf of ['2020-10-10', '2020-12-31', '2021-01-10', '2021-02-28'])
      expect(at(asOf)).not.toMatch(/最迟|才能办/);
  });

  test('where cover follows the month of the payment tells what begins when, and no last day', () => {
    expect(told('ziyang-2021', '2021-04-15', { circumstance: '新就业形态' }).sentence).toMatch(
      /280\.00 元。在2021年4月30日及以前办好的，待遇从2021年5月1日起；2021年5月1日起办理的，待遇从2021年6月1日起。$/,
    );
    const home = { unit: '长春镇', household: '1' };
    expect(told('ziyang-2021', '2021-01-10', home, {}, [home]).sentence).toMatch(
      /。在2021年1月31日及以前办好的，待遇从2021年2月1日起；2021年2月1日起办理的，待遇从2021年3月1日起。连同家里[^。]*都办好的，待遇从2021年1月1日起。$/,
    );
    // The end of the extension is the document's; that there is one is not.
    expect(told('ziyang-2021', '2021-02-10', {}).sentence).toContain('。实行延长期的，请最迟在2021年2月28日办好，');
    const short = { payDate: '2021-01-10', payAmount: '100' };
    expect(told('ziyang-2021', '2021-02-10', short).sentence).toContain('实行延长期的，请最迟在2021年2月28日补齐；');
    expect(told('lanxi-2021', '2021-02-10', { kind: '外出务工' }).sentence).not.toContain('实行延长期');
  });

  test('what follows in an extension that may not be granted is told as that', () => {
    const alone = told(
      'daligang-2020',
      '2019-12-20',
      { unit: '大栗港村', identities: '农村低保', household: '1' },
      {},
      [{ name: '王小', unit: '大栗港村', household: '1', identities: '独生子女', birth: '2010-06-01' }],
    );
    expect(alone.sentence).toContain(
      '请最迟在2019年12月31日办好，2020年1月1日起办理的（实行延长期才能办），待遇改从2020年2月1日起。',
    );
  });

  test('who cannot be told the amount is told the last day all the same', () => {
    const late = { circumstance: '职工医保断保', circumstanceDate: '2020-02-01', birth: '1980-01-01' };
    expect(told('daligang-2020', '2020-03-20', late).sentence).toMatch(
      /请与村（社区）联系。请最迟在2020年4月1日办好，2020年4月2日起不能再参保。$/,
    );
  });
});
