import { describe, expect, it } from 'vitest';
import { mendColumns } from '../../src/intake/columns/mend';
import { compare } from '../../src/intake/plan';
import { flaggedIdentity } from '../../src/roster/cells/identityFlag';
import { readIdentities } from '../../src/roster/identities';
import { createRosterTable } from '../../src/roster/table';
import { book, findAndRead, idOf, sheet } from './find/support';
import { fileOf, rosterOf } from './lists/support';

const [A, B] = [idOf('19700101'), idOf('19710101')];

describe('new persons and the households of their heads', () => {
  const roster = rosterOf([
    { name: '王一', idNumber: A, unit: '千家洲', group: '1组', household: '7', relation: '户主' },
    { name: '王一', idNumber: B, unit: '金石', household: '9', relation: '户主' },
    { name: '李二', idNumber: idOf('19720101'), unit: '千家洲', household: '8', relation: '配偶' },
  ]);
  const news = (headName: string, unit: string) =>
    fileOf('roster', [{ name: '王小一', idNumber: idOf('20200709'), headName, unit, relation: '孙子' }]);

  it.each([
    ['王一', '千家洲', '7', true],
    ['王一', '金石', '9', true],
    ['王一', '三岔堤', '', false],
    ['李二', '千家洲', '', false], // no head
  ] as const)('%s of %s', (head, unit, household, isNamed) => {
    const plan = compare(news(head, unit), roster, ['千家洲', '金石', '三岔堤']);
    expect(plan.table.getText('household', 0)).toBe(household);
    expect([plan.heads.named.has(0), plan.heads.open.has(0)]).toEqual([isNamed, !isNamed]);
  });
});

describe('sheets that are called by a month', () => {
  it('have the day alone in a column: both are read together', () => {
    const opened = mendColumns(
      book([
        sheet('11月', [
          ['姓名', '身份证号码', '金额', '日'],
          ['王一', A, '280', '5日'],
          ['合计', '', '280', ''],
        ]),
        sheet('2020年12月份', [
          ['姓名', '身份证号码', '金额', '日期'],
          ['李二', B, '280', '31'],
        ]),
        sheet('明细', [
          ['姓名', '身份证号码', '金额', '日'],
          ['李二', B, '280', '31'],
        ]),
      ]),
    );
    if ('head' in opened) throw new Error('a text');
    const { result } = findAndRead({ ...opened, sheets: opened.sheets.slice(0, 2) });
    const table = createRosterTable(result.table);
    const days = [0, 1].map((row) => table.getText('payDate', row));
    expect(days).toEqual(['11月5日', '2020-12-31']);
    expect(opened.notes.map((note) => ('sheet' in note ? note.sheet : ''))).toEqual(['11月', '2020年12月份']);
    expect(opened.sheets[2]?.rows[0]?.[3]).toBe('日');
  });

  it('are read with the year and the month where those have columns of their own', () => {
    const rows = [
      ['年', '月', '日', '姓名', '身份证号码', '金额'],
      ['2020', '11', '5', '王一', A, '280'],
    ];
    const opened = mendColumns(book([sheet('11月', rows)]));
    expect(opened.notes).toEqual([{ code: 'date-parts', sheet: '11月', header: '日期', count: 1 }]);
  });
});

describe('a name and its number in the remark', () => {
  it('make a list of payments of it, with the words of both over them', () => {
    const opened = mendColumns(
      book([
        sheet('', [
          ['商户名称', '兰溪镇卫生院'],
          ['交易日期', '交易金额', '系统参考号', '备注'],
          ['2020-12-08', '280', '000101', `王一 ${A}`],
          ['2020-12-08', '280', '000102', `李二 ${B}`],
        ]),
      ]),
    );
    if ('head' in opened) throw new Error('a text');
    const { found } = findAndRead(opened);
    expect(found.kind).toBe('payments');
    expect(found.sheets[0]?.columns.map(({ header }) => header).slice(3)).toEqual(['姓名（备注）', '身份证号（备注）']);
  });

  it('have no name in them where what is paid for stands before the number', () => {
    const rows = [
      ['交易时间', '交易金额', '对方户名', '附言'],
      ['2020-12-08 10:00', '280.00', '王一', `医保 ${A}`],
      ['2020-12-08 10:05', '280.00', '李二', `居民医保费 ${B}`],
    ];
    const opened = mendColumns(book([sheet('', rows)]));
    if ('head' in opened) throw new Error('a text');
    const { found, result } = findAndRead(opened);
    const table = createRosterTable(result.table);
    expect(found.sheets[0]?.columns.map(({ header }) => header).slice(2)).toEqual([
      '对方户名',
      '附言',
      '身份证号（附言）',
    ]);
    expect([0, 1].map((row) => [table.getText('name', row), table.getText('idNumber', row)])).toEqual([
      ['王一', A],
      ['李二', B],
    ]);
  });
});

describe('numbers of birth certificates beside ID numbers', () => {
  const rows = [
    ['新生儿姓名', '身份证号', '出生日期', '出生医学证明编号', '村'],
    ['王小一', '', '2021-04-03', 'U430100455', '千家洲'],
    ['王小二', idOf('20210404'), '2021-04-04', 'U430100456', '千家洲'],
    ['王小三', '', '2021-04-05', '办理中', '千家洲'],
  ];

  it('are the number of whoever has no other, and of which kind it is', () => {
    const opened = mendColumns(book([sheet('', rows)]));
    if ('head' in opened) throw new Error('a text');
    const table = createRosterTable(findAndRead(opened).result.table);
    const texts = [0, 1, 2].map((row) => [table.getText('idNumber', row), table.getText('idKind', row)].join(' '));
    expect(texts).toEqual(['U430100455 出生医学证明', `${idOf('20210404')} `, ' ']);
    expect(opened.notes).toEqual([expect.objectContaining({ code: 'certificate-numbers', count: 1 })]);
  });

  it('stay where they are where everybody has a card', () => {
    expect(mendColumns(book([sheet('', [rows[0] ?? [], rows[2] ?? []])])).notes).toEqual([]);
  });
});

/** The words of policies.md 4, by the standard word that they are read as. */
const WORDS: Readonly<Record<string, string>> = {
  特困人员: '五保 五保户 农村五保 城市三无 三无人员 特困供养',
  孤儿: '城乡孤儿',
  事实无人抚养儿童: '事实无人抚养儿童',
  困境儿童: '困境儿童',
  城镇低保: '城市低保',
  农村低保: '低保 低保户 低保对象 最低生活保障',
  兜底脱贫对象: '兜底一类 社会保障兜底 兜底保障一类 兜底贫困户',
  一级残疾: '残疾一级 残1 1级残疾 壹级',
  二级残疾: '残疾二级 残2 2级残疾 贰级',
  三级残疾: '残疾三级 残3 3级残疾 叁级',
  四级残疾: '残疾四级 残4 4级残疾 肆级',
  重度残疾: '重度残疾',
  建档立卡: '贫困户 脱贫户 建档立卡贫困户 脱贫享受政策 即时帮扶',
  边缘户: '贫困边缘户 边缘易致贫户',
  优抚对象: '重点优抚 抚恤定补',
  计生后遗症: '计生后遗症',
  计生特扶: '特扶对象',
  独生子女: '独生子女',
  农村计生家庭: '一女户 双女户 独生子女伤亡病残家庭',
  被征地农民: '失地农民',
  特殊困难人员: '特殊困难人员',
  困难大学生: '困难大学生',
  低收入重病患者: '低收入重病患者',
};

describe('the words for an identity', () => {
  const words = Object.entries(WORDS).flatMap(([standard, also]) =>
    also.split(' ').map((word) => [word, standard] as const),
  );

  it.each(words)('%s in a cell is %s, and so it is over a column of ticks', (word, standard) => {
    expect(readIdentities(word)).toMatchObject({ canonical: standard, unknown: [] });
    expect(readIdentities(flaggedIdentity(word) ?? '').canonical).toBe(standard);
    expect(readIdentities(flaggedIdentity(`是否${word}`) ?? '').canonical).toBe(standard);
  });
});
