import { expect } from 'vitest';
import { idOf } from '../../find/support';
import { ID, type Whole } from '../come';

const of = (name: keyof typeof ID): string[] => [name, ID[name]];
const PAID = 'payDate 2020-12-05; payAmount 280.00';
/** Number and date of birth say the sex. */
const WOMAN = idOf('19900307', 2);

/** What offices write as they please. */
export const offhandWhole: readonly Whole[] = [
  {
    name: 'the number in the remark of a statement says whose payment it is; its strokes are blanks',
    sheets: [
      {
        rows: [
          ['付款时间', '交易对方', '金额（元）', '收/支', '交易状态', '备注', '资金状态', '支付方式'],
          ['2020-12-05 10:00:00', '某宝用户', '280.00', '收入', '交易成功', ID.王一, '已收入', '/'],
        ],
      },
    ],
    kind: 'payments',
    rows: [`某宝用户 | tray | ${PAID}`],
  },
  {
    name: 'the day on which it was entered is that of the payment',
    sheets: [
      {
        rows: [
          ['姓名', '身份证号', '金额', '入账日期', '电子税票号码'],
          [...of('王一'), '280', '2020-12-05', '443'],
        ],
      },
    ],
    kind: 'payments',
    rows: [`王一 | write | ${PAID}; receipt 443`],
  },
  {
    name: 'why they have not paid, although most of them are insured elsewhere',
    sheets: [
      {
        rows: [
          ['千家洲村2021年度未缴费人员名单及原因'],
          ['姓名', '身份证号', '未缴原因'],
          [...of('王一'), '已参加职工医保'],
          [...of('李二'), '已去世'],
          [...of('张三'), '户口已迁出'],
          [...of('赵四'), '经济困难'],
        ],
      },
    ],
    kind: 'uninsured',
    rows: [
      '王一 | tray | exclusion 职工医保 | verdict-against',
      '李二 | tray | exclusion 死亡 | verdict-against',
      '张三 | tray | exclusion 迁出 | verdict-against',
      '赵四 | write | reason 经济困难',
    ],
  },
  {
    name: 'what those owe who have not paid is no payment without a day',
    sheets: [
      {
        rows: [
          ['千家洲村2021年度医保未缴费人员催缴名单'],
          ['姓名', '身份证号码', '缴费金额', '截止日期', '联系电话'],
          [...of('王一'), '280', '2020-12-31', '15600000010'],
        ],
      },
    ],
    kind: 'uninsured',
    rows: ['王一 | write | phone 15600000010'],
  },
  {
    name: 'several names in a cell of those who have not paid are a person each; a count that says otherwise is believed',
    sheets: [
      {
        rows: [
          ['户主姓名', '未缴人数', '未缴人员姓名', '村', '未缴原因'],
          ['王一', '2', '李二、张三', '千家洲', '外出务工'],
          ['王一', '3', '李二、赵四', '千家洲', '外出务工'],
        ],
      },
    ],
    kind: 'uninsured',
    rows: ['李二 | write | reason 外出务工', '张三 | write | reason 外出务工', '李二、赵四 | tray'],
    notes: ['several-names'],
  },
  {
    name: 'a row a household with its members in a cell, and what they paid, is its head’s',
    roster: [
      { name: '王一', idNumber: ID.王一, unit: '千家洲', household: '1' },
      { name: '李二', idNumber: ID.李二, unit: '千家洲', household: '1' },
    ],
    sheets: [
      {
        rows: [
          ['2021年度医保以户收款登记'],
          ['村', '户主', '家庭成员', '人数', '金额', '缴费日期'],
          ['千家洲', '王一', '王一、李二', '2', '560', '2020.12.5'],
        ],
      },
    ],
    kind: 'payments',
    rows: ['王一 | tray | payDate 2020-12-05; payAmount 560.00 | sum-unpaid'],
    notes: ['heads-only'],
  },
  {
    name: 'a telephone behind all members of a row is the first one’s; what they are stands over their columns',
    sheets: [
      {
        rows: [
          ['户编号', '户主姓名', '户主身份证号', '配偶姓名', '配偶身份证号', '子女1姓名', '子女1身份证号', '联系电话'],
          ['7', ...of('王一'), ...of('李二'), ...of('张三'), '13711112222'],
        ],
      },
    ],
    kind: 'roster',
    rows: [
      '王一 | write | household 7; phone 13711112222; relation 户主',
      '李二 | write | household 7; relation 配偶',
      '张三 | write | household 7',
    ],
  },
  {
    name: 'a name that is corrected beside a number that is not',
    sheets: [
      {
        rows: [
          ['变更前姓名', '变更前身份证号码', '变更后姓名', '变更后身份证号码'],
          [...of('王一'), '王新名', ''],
        ],
      },
    ],
    kind: 'roster',
    rows: ['王新名 | write | name 王新名'],
  },
  {
    name: 'a remark merged over a household is said of each; one over a whole sheet is of something else',
    sheets: [
      {
        rows: [
          ['村', '户号', '姓名', '身份证号码', '备注'],
          ['千家洲', '3', ...of('王一'), '全家外出务工'],
          ['千家洲', '3', ...of('李二'), ''],
        ],
        merges: [[1, 4, 2, 4]],
      },
    ],
    kind: 'roster',
    rows: ['王一 | write | household 3; note 全家外出务工', '李二 | write | household 3; note 全家外出务工'],
    notes: ['filled'],
  },
  {
    name: 'whoever goes on having it has it',
    sheets: [
      {
        rows: [
          ['2020年11月农村低保花名册'],
          ['姓名', '身份证号', '动态情况'],
          [...of('王一'), '延续'],
          [...of('李二'), '继续'],
          [...of('张三'), '在享'],
          [...of('赵四'), '暂停'],
        ],
      },
    ],
    kind: 'identities',
    rows: [
      '王一 | write | identities 农村低保',
      '李二 | write | identities 农村低保',
      '张三 | write | identities 农村低保',
      '赵四 | tray | removal-unknown',
    ],
  },
  {
    name: 'the label of the insurance system beside a payment says nothing against it',
    sheets: [
      {
        rows: [
          ['2021年度医保缴费花名册'],
          ['姓名', '身份证号', '身份标识', '个人缴费', '缴费日期'],
          [...of('王一'), '一般农户、城镇居民', '280', '2020-12-05'],
          [...of('李二'), '三四级残疾人', '280', '2020-12-05'],
        ],
      },
    ],
    kind: 'payments',
    rows: [`王一 | write | ${PAID}`, `李二 | write | ${PAID}`],
  },
  {
    name: 'lines of pages and feet are nobody',
    sheets: [
      {
        rows: [
          ['姓名', '身份证号', '金额', '缴费日期'],
          [...of('王一'), '280', '2020-12-05'],
          ['转下页', '', '280', ''],
          ['承前页', '', '280', ''],
          [...of('李二'), '280', '2020-12-05'],
          ['大写：伍佰陆拾元整', '', '', ''],
          ['其中：微信 560', '', '', ''],
          ['成功：2  560.00', '', '', ''],
          ['村会计', '', '', ''],
        ],
      },
    ],
    kind: 'payments',
    rows: [`王一 | write | ${PAID}`, `李二 | write | ${PAID}`],
  },
  {
    name: 'sex and month of birth that the number contradicts are told so',
    sheets: [
      {
        rows: [
          ['姓名', '身份证号码', '村', '出生年月', '性别'],
          ['柳一', WOMAN, '千家洲', '1991年5月', '男'],
        ],
      },
    ],
    kind: 'roster',
    rows: ['柳一 | add | id-sex id-birth'],
  },
  {
    name: 'the premium of the other tier brings the tier with it once somebody writes it',
    sheets: [
      {
        rows: [
          ['姓名', '身份证号', '参保档次', '金额', '缴费日期'],
          [...of('王一'), '一档', '280', '2020-12-05'],
          [...of('李二'), '二档', '655', '2020-12-05'],
        ],
      },
    ],
    kind: 'payments',
    rows: [`王一 | write | ${PAID}`, '李二 | tray | tier 二档; payDate 2020-12-05; payAmount 655.00'],
  },
  {
    name: 'the end of an insurance elsewhere, by another word',
    sheets: [
      {
        rows: [
          ['重复参保人员核查名单'],
          ['姓名', '证件号码', '参保险种', '参保地', '参保状态', '参保截止日期'],
          [...of('王一'), '职工基本医疗保险', '益阳市', '正常参保', '2020-06'],
        ],
      },
    ],
    kind: 'elsewhere',
    rows: ['王一 | tray | exclusion 职工医保; note 益阳市 | exclusion-stopped'],
  },
  {
    name: 'a reversal that names the number of its payment and nobody: that payment waits',
    sheets: [
      {
        rows: [
          ['交易日期', '交易名称', '交易金额', '原交易流水', '系统参考号', '姓名', '身份证号'],
          ['2020-12-05', '消费', '280', '', '000101', ...of('王一')],
          ['2020-12-05', '消费', '280', '', '000102', ...of('李二')],
          ['2020-12-06', '消费撤销', '280', '000102', '000103', '', ''],
        ],
      },
    ],
    kind: 'payments',
    rows: [
      `王一 | write | ${PAID}; receipt 000101`,
      `李二 | tray | ${PAID}; receipt 000102 | refund-unclear`,
      'tray | refund',
    ],
  },
  {
    name: 'two grades in a cell wait, and a kind of family that is none of the policies’',
    sheets: [
      {
        rows: [
          ['农村计划生育家庭奖励扶助对象公示'],
          ['姓名', '身份证号', '家庭类型'],
          [...of('王一'), '双女户'],
          [...of('李二'), '独生子女户'],
          [...of('张三'), '三级残疾、四级残疾'],
        ],
      },
    ],
    kind: 'identities',
    rows: [
      '王一 | write | identities 农村计生家庭',
      '李二 | tray | identities 独生子女户 | identity-unknown',
      '张三 | tray | identities 三级残疾、四级残疾 | identity-exclusive',
    ],
  },
  {
    name: 'whose registration ended by a death, or who was cremated, has died',
    sheets: [
      {
        rows: [
          ['姓名', '公民身份号码', '注销日期', '注销原因'],
          [...of('王一'), '2020-11-01', '死亡注销'],
          [...of('李二'), '2020-11-01', '火化'],
        ],
      },
    ],
    kind: 'elsewhere',
    rows: [
      expect.stringMatching(/^王一 \| write \| exclusion 死亡; note /),
      expect.stringMatching(/^李二 \| write \| exclusion 死亡; note /),
    ],
  },
  {
    name: 'where in another province somebody is insured',
    sheets: [
      {
        rows: [
          ['省外参保比对结果反馈'],
          ['姓名', '证件号码', '参保省份', '险种类型', '参保状态'],
          [...of('王一'), '广东省', '职工基本医疗保险', '正常参保'],
          [...of('李二'), '广东省', '职工基本医疗保险', '暂停参保'],
        ],
      },
    ],
    kind: 'elsewhere',
    rows: [
      '王一 | write | exclusion 职工医保; note 广东省',
      '李二 | tray | exclusion 职工医保; note 广东省 | exclusion-stopped',
    ],
  },
  {
    name: 'sheets called by a group give it to those on them, and households of one number are two',
    roster: [],
    sheets: [
      {
        name: '一组',
        rows: [
          ['户号', '姓名', '与户主关系', '身份证号码', '村'],
          ['1', ...of('王一').slice(0, 1), '户主', ID.王一, '千家洲'],
        ],
      },
      {
        name: '二组',
        rows: [
          ['户号', '姓名', '与户主关系', '身份证号码', '村'],
          ['1', '李二', '户主', ID.李二, '千家洲'],
        ],
      },
    ],
    kind: 'roster',
    rows: ['王一 | add | household 一组-1', '李二 | add | household 二组-1'],
    notes: ['household-groups'],
  },
  {
    name: 'for whom the treasury pays stands on the list himself; what it says of amounts is no trouble of a list of identities',
    sheets: [
      {
        rows: [['农村计生家庭参保财政代缴人员名单'], ['姓名', '身份证号', '个人缴费'], [...of('王一'), '0']],
      },
    ],
    kind: 'identities',
    rows: ['王一 | write | identities 农村计生家庭'],
  },
  {
    name: 'the day on which it was paid, not that of the order; the part that the person paid, not the whole',
    sheets: [
      {
        rows: [
          ['姓名', '身份证号', '缴费总额', '其中：个人缴费', '下单时间', '付款时间'],
          [...of('王一'), '560', '280', '2020-12-04 23:59:40', '2020-12-05 00:00:20'],
        ],
      },
    ],
    kind: 'payments',
    rows: [expect.stringContaining(PAID)],
  },
];
