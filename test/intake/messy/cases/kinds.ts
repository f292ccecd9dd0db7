import { csv, xlsxFile, type Rows } from '../make/sheets';
import { gb18030, utf8 } from '../../support';
import { idOf } from '../../find/support';
import { A, CHEN, LI, LIU, WANG, ZHANG, ZHAO, ZHOU } from '../roster';
import type { Messy } from '../types';

/** 周明 with another number of the same birth. */
const WRONG = idOf('20010404', 999);
const SIGNED = ['制表人：民政办', '', ''];

const payments: Rows = [
  ['缴费人姓名', '证件号码', '实缴金额', '缴款日期', '缴费方式', '税票号码'],
  ['张大山', ZHANG, '280', '2020-11-20', '微信', 'T01'],
  ['李秀英', LI, '280.00', '2020-11-20', '微信', 'T02'],
  ['王建国', WANG, '280', '2020-11-02', '', 'P001'],
  ['刘桂花', LIU, '280', '2020-12-25', '微信', 'T03'],
  ['周明', ZHOU, '280', '2020-11-21', '微信', 'T04'],
  ['周明', ZHOU, '280', '2020-11-28', '微信', 'T05'],
  ['王一', A, '280', '2020-11-20', '微信', 'T06'],
  ['陈志强', '', '280', '2020-11-20', '微信', 'T07'],
  ['周 明明', CHEN, '280', '2020-11-20', '微信', 'T08'],
  ['合计', '', '2520', '', '', ''],
];

export const kindCases: readonly Messy[] = [
  {
    name: 'an identity list of an office, told by its title',
    make: () =>
      xlsxFile('11月.xlsx', [
        {
          name: '对象',
          rows: [
            ['2020年农村低保对象名单'],
            ['姓名', '身份证号码', '村'],
            ['张大山', ZHANG, '百家塅'],
            ['李秀英', LI, '百家塅'],
            ['王建图', WANG, '新月'],
            ['周明', WRONG, '新月'],
            ['陈志强', '', ''],
            ['王一', A, '莲花塘'],
            SIGNED,
          ],
          merges: ['A1:C1'],
        },
      ]),
    settings: { identity: '农村低保' },
    expected: {
      kind: 'identities',
      piles: {
        matched: 1,
        already: 1,
        'name-differs': 1,
        'id-wrong': 1,
        ambiguous: 1,
        'not-in-roster': 1,
        ignored: 2,
      },
      added: [],
      changed: { [ZHANG]: { 身份类别: '农村低保' } },
      tray: 4,
      ignored: ['1 before-header', '9 signature'],
    },
  },
  {
    name: 'an identity list with a column of identities, of dates, and of who gets them no more',
    make: () =>
      xlsxFile('特殊人群动态.xlsx', [
        {
          rows: [
            ['姓名', '身份证号码', '对象类别', '认定时间', '变动类型'],
            ['张大山', ZHANG, '孤儿', '2020.10.1', '新增'],
            ['李秀英', LI, '农村低保', '', '停发'],
            ['周明', ZHOU, '残疾二级', '2020年9月1日', '新增'],
          ],
        },
      ]),
    expected: {
      kind: 'identities',
      piles: { matched: 3 },
      added: [],
      changed: {
        [ZHANG]: { 身份类别: '孤儿', 身份认定日期: '2020-10-01' },
        [LI]: { 身份类别: '' },
        [ZHOU]: { 身份类别: '二级残疾', 身份认定日期: '2020-09-01' },
      },
      problems: [],
    },
  },
  {
    name: 'sheets called by what becomes of those on them: each says it for its own, and none is a unit',
    make: () =>
      xlsxFile('12月低保动态.xlsx', [
        {
          name: '新增',
          rows: [
            ['姓名', '身份证号码', '救助类别'],
            ['张大山', ZHANG, '农村低保'],
          ],
        },
        {
          name: '退出',
          rows: [
            ['姓名', '身份证号码', '救助类别'],
            ['李秀英', LI, '农村低保'],
            ['王一', A, '农村低保'],
          ],
        },
      ]),
    // A list that takes identities away is noted by its name.
    settings: { source: '12月低保动态' },
    expected: {
      kind: 'identities',
      piles: { matched: 2, 'not-in-roster': 1 },
      added: [],
      changed: {
        [ZHANG]: { 身份类别: '农村低保', 备注: '12月低保动态' },
        [LI]: { 身份类别: '', 备注: '取消农村低保 12月低保动态' },
      },
      problems: [],
      tray: 1,
    },
  },
  {
    name: 'students: who is insured at school is, who is not stays, and whoever has left it waits',
    make: () =>
      xlsxFile('大学生.xlsx', [
        {
          rows: [
            ['在校大学生参保情况核查表'],
            ['姓名', '身份证号码', '就读学校', '是否在校参保'],
            ['周明', ZHOU, '湖南大学', '是'],
            ['陈志强', CHEN, '中南大学', '否'],
            ['张大山', ZHANG, '益阳职院', '已毕业'],
            ['李秀英', LI, '益阳职院', ''],
          ],
        },
      ]),
    expected: {
      kind: 'elsewhere',
      piles: { matched: 1, problems: 3, ignored: 1 },
      added: [],
      changed: { [ZHOU]: { 其他参保: '在校参保' } },
      problems: ['陈志强: exclusion-denied', '张大山: exclusion-unclear', '李秀英: exclusion-not-said'],
      tray: 2,
    },
  },
  {
    name: 'a row a household: its head is the person, the members in one cell are told',
    make: () =>
      xlsxFile('低保户.xlsx', [
        {
          rows: [
            ['农村低保在保对象名册（按户）'],
            ['序号', '村', '户主姓名', '户主身份证号码', '保障人口', '共同生活家庭成员', '月保障金'],
            [1, '百家塅', '张大山', ZHANG, 2, '李秀英、周明', 600],
            [2, '新月', '王建国', WANG, 1, '', 300],
          ],
        },
      ]),
    settings: { identity: '农村低保' },
    expected: {
      kind: 'identities',
      piles: { matched: 2, unlisted: 1, ignored: 1 },
      added: [],
      changed: { [ZHANG]: { 身份类别: '农村低保' }, [WANG]: { 身份类别: '农村低保' } },
      notes: ['heads-only'],
    },
  },
  {
    name: 'identities ticked in columns of their own, and a grade of disability beside its kind',
    make: () =>
      xlsxFile('新月村特殊人群花名册.xlsx', [
        {
          rows: [
            ['序号', '姓名', '身份证号码', '困难类型', '', '', '残疾等级', '残疾类别'],
            ['', '', '', '五保', '脱贫户', '监测户', '', ''],
            [1, '张大山', ZHANG, '√', '', '', '二', '肢体'],
            [2, '周明', ZHOU, '', '是', '1', '', ''],
          ],
          merges: ['D1:F1', 'A1:A2', 'B1:B2', 'C1:C2', 'G1:G2', 'H1:H2'],
        },
      ]),
    expected: {
      kind: 'identities',
      // The file is called after 新月: whoever is of another village is not missed.
      piles: { matched: 2, problems: 1 },
      added: [],
      changed: {
        [ZHANG]: { 身份类别: '特困人员、二级残疾' },
        [ZHOU]: { 身份类别: '建档立卡、监测户' },
      },
      problems: ['周明: identity-unknown'],
    },
  },
  {
    name: 'a payment list of the tax system, in GB18030',
    make: () => ({ fileName: '电子税务局缴费明细.csv', bytes: gb18030(csv(payments)) }),
    expected: {
      kind: 'payments',
      piles: {
        matched: 2,
        'amount-differs': 1,
        already: 1,
        'other-payment': 1,
        twice: 1,
        'not-in-roster': 1,
        ambiguous: 1,
        'name-differs': 1,
        problems: 1,
        ignored: 1,
      },
      added: [],
      changed: {
        [ZHANG]: { 缴费日期: '2020-11-20', 缴费金额: '280.00', 缴费渠道: '微信', 票据号: 'T01' },
        [ZHOU]: { 缴费日期: '2020-11-21', 缴费金额: '280.00', 缴费渠道: '微信', 票据号: 'T04' },
      },
      tray: 5,
      ignored: ['11 total'],
    },
  },
  {
    name: 'the slips of a POS terminal: order numbers for receipts, times beside dates, amounts with signs',
    make: () =>
      xlsxFile('POS交易明细.xlsx', [
        {
          rows: [
            ['姓名', '身份证号', '交易金额', '交易时间', '商户订单号'],
            ['张大山', ZHANG, '￥280.00', '2020-11-20 09:31:07', '202011200931070001'],
            ['周明', ZHOU, 280, { day: 44_155.5 }, '202011201200000002'],
          ],
        },
      ]),
    settings: { channel: '银行POS机' },
    expected: {
      kind: 'payments',
      piles: { matched: 2 },
      added: [],
      changed: {
        [ZHANG]: { 缴费日期: '2020-11-20', 缴费金额: '280.00', 缴费渠道: '银行POS机', 票据号: '202011200931070001' },
        [ZHOU]: { 缴费日期: '2020-11-20', 缴费金额: '280.00', 缴费渠道: '银行POS机', 票据号: '202011201200000002' },
      },
    },
  },
  {
    name: 'those insured with employees',
    make: () =>
      xlsxFile('职工医保在职人员.xlsx', [
        {
          rows: [
            ['姓名', '社会保障号码', '单位名称'],
            ['张大山', ZHANG, '某某公司'],
            ['王建国', WANG, '某某公司'],
            ['赵小兰', ZHAO, '某某公司'],
            ['王一', A, '某某公司'],
          ],
        },
      ]),
    settings: { exclusion: '职工医保' },
    expected: {
      kind: 'elsewhere',
      piles: { matched: 1, 'paid-here': 1, already: 1, 'not-in-roster': 1 },
      added: [],
      changed: { [ZHANG]: { 其他参保: '职工医保' } },
      tray: 1,
    },
  },
  {
    name: 'why somebody is not insured here, in the village’s own words; what is not clear waits',
    make: () =>
      xlsxFile('新月村核查.xlsx', [
        {
          rows: [
            ['序号', '姓名', '身份证号码', '去向', '参保地'],
            [1, '张大山', ZHANG, '异地参保', '深圳市'],
            [2, '李秀英', LI, '死亡', ''],
            [3, '周明', ZHOU, '外出务工', ''],
            [4, '王建国', WANG, '职工医保', '长沙市'],
          ],
        },
      ]),
    expected: {
      kind: 'elsewhere',
      piles: { matched: 2, 'paid-here': 1, problems: 1 },
      added: [],
      changed: { [ZHANG]: { 其他参保: '异地参保', 备注: '深圳市' }, [LI]: { 其他参保: '死亡' } },
      tray: 1,
      problems: ['周明: exclusion-unclear'],
    },
  },
  {
    name: 'those who may be uninsured: who they are here',
    make: () => ({
      fileName: '医保局下发.csv',
      bytes: utf8(
        csv([
          ['疑似未参保困难群众名单'],
          ['姓名', '身份证号码', '村'],
          ['张大山', ZHANG, '百家塅'],
          ['王建国', WANG, '新月'],
          ['赵小兰', ZHAO, '新月'],
          ['周明', WRONG, '新月'],
          ['王一', A, '莲花塘'],
        ]),
      ),
    }),
    expected: {
      kind: 'uninsured',
      piles: { 'not-enrolled': 1, enrolled: 1, excluded: 1, 'id-wrong': 1, 'not-in-roster': 1, ignored: 1 },
      added: [],
      tray: 2,
    },
  },
];
