import { expect } from 'vitest';
import { ID, ROSTER, type Whole } from '../come';

/** Lists of which a column, or the title, says that they are of another time or matter. */
export const sundryWhole: readonly Whole[] = [
  {
    name: 'identities that begin only in the year that the premium is for wait; an end or a beginning long ago does not',
    sheets: [
      {
        rows: [
          ['低保户名单（2020年第四季度）'],
          ['姓名', '身份证号码', '村', '低保类型', '享受开始时间', '终止时间'],
          ['王一', ID.王一, '千家洲', '农村低保', '2020-07-01', ''],
          ['李二', ID.李二, '千家洲', '农村低保', '2021-06-01', ''],
          ['张三', ID.张三, '千家洲', '农村低保', '2019-01-01', '2020-06-30'],
          ['赵四', ID.赵四, '千家洲', '城市低保', '2020.1', '长期'],
        ],
      },
    ],
    kind: 'identities',
    rows: [
      '王一 | write | identities 农村低保',
      '李二 | tray | identities 农村低保 | column-unread',
      '张三 | tray | identities 农村低保 | column-unread',
      '赵四 | write | identities 城镇低保',
    ],
  },
  {
    name: 'a roster of those registered as poor in a year after 2014 may be the roster of that year',
    sheets: [{ rows: [['2018年建档立卡贫困人口花名册'], ['姓名', '身份证号码'], ['王一', ID.王一]] }],
    kind: 'identities',
    rows: ['王一 | tray | identities 建档立卡 | title-year'],
  },
  ...['疫苗接种登记', '2020年体检收费名单'].map((title): Whole => ({
    name: `${title}: what was paid is no premium`,
    sheets: [
      {
        rows: [
          [title],
          ['姓名', '身份证号码', '村', '接种日期', '剂次', '金额'],
          ['王一', ID.王一, '千家洲', '2020-12-01', '1', '280'],
          ['李二', ID.李二, '千家洲', '2020-12-01', '2', '280'],
        ],
      },
    ],
    kind: 'roster',
    rows: ['王一 | leave', '李二 | leave'],
    effects: [0, 0, 0],
  })),
  {
    name: 'one word over names with their numbers, in the head of a flow without words for persons, is no person',
    sheets: [
      {
        rows: [
          ['交易日期', '交易名称', '交易金额', '参考号', '持卡人信息', ''],
          ['20201201', '消费', '280.00', '00010', '王一', ID.王一],
          ['20201202', '消费', '280.00', '00011', '李二', ID.李二],
        ],
      },
    ],
    kind: 'payments',
    rows: [
      '王一 | write | payDate 2020-12-01; payAmount 280.00; receipt 00010',
      '李二 | write | payDate 2020-12-02; payAmount 280.00; receipt 00011',
    ],
  },
  {
    name: 'in a list without a head somebody without a number above the others is a person',
    sheets: [
      {
        rows: [
          ['新人', '', '千家洲', '女'],
          ['王一', ID.王一, '千家洲', '户主'],
          ['李二', ID.李二, '千家洲', '配偶'],
        ],
      },
    ],
    kind: 'roster',
    rows: [expect.stringMatching(/^新人 \| /), expect.stringMatching(/^王一 \| /), expect.stringMatching(/^李二 \| /)],
  },
  {
    name: 'the line over the table of each household says its number, its group and the telephone of its head',
    sheets: [
      {
        rows: [
          ['千家洲村家庭人口登记卡'],
          ['户主：新人', '户编号：501', '组别：6组', '电话：13812340501'],
          ['姓名', '关系', '身份证号', '备注'],
          ['新人', '户主', ID.新人, ''],
          ['王一', '子', ID.王一, ''],
          ['户主：李二', '户编号：', '组别：7组', '电话：13812340502'],
          ['姓名', '关系', '身份证号', '备注'],
          ['李二', '户主', ID.李二, ''],
          ['姓名', '关系', '身份证号', '备注'],
          ['张三', '户主', ID.张三, ''],
        ],
      },
    ],
    roster: ROSTER.map((each) => ({ ...each, relation: '户主' })),
    kind: 'roster',
    rows: [
      '新人 | add | household 501',
      expect.stringMatching(/^王一 \| write \| .*household 501/),
      expect.stringMatching(/^李二 \| write \| .*phone 13812340502/),
      '张三 | leave',
    ],
    notes: ['cards'],
  },
  {
    name: 'a number on the rows of heads only makes households, and is told',
    sheets: [
      {
        rows: [
          ['千家洲三组花名册'],
          ['序号', '户主/成员', '姓名', '身份证号'],
          ['1', '户主', '新人', ID.新人],
          ['', '成员', '王一', ID.王一],
          ['2', '户主', '李二', ID.李二],
          ['', '成员', '张三', ID.张三],
        ],
      },
    ],
    kind: 'roster',
    rows: expect.anything() as readonly unknown[],
    notes: expect.arrayContaining(['numbered-heads']) as readonly string[],
  },
  {
    name: 'why somebody joins within the year is the special circumstance; insurance that was broken off is no reason to be out',
    sheets: [
      {
        rows: [
          ['中途参保人员登记表'],
          ['姓名', '身份证号', '中途参保原因', '情形发生时间'],
          ['王一', ID.王一, '刑满释放', '2021-02-01'],
          ['李二', ID.李二, '职工医保中断', '2021-03-01'],
        ],
      },
    ],
    kind: 'roster',
    rows: [expect.stringMatching(/circumstance 刑满释放/), expect.not.stringMatching(/gone/)],
  },
  {
    name: 'insurance that is stopped is told of a roster like one that has ended',
    sheets: [
      {
        rows: [
          ['姓名', '身份证号', '单位', '参保状态'],
          ['王一', ID.王一, '千家洲', '正常参保'],
          ['李二', ID.李二, '千家洲', '暂停参保'],
          ['张三', ID.张三, '千家洲', '终止参保'],
        ],
      },
    ],
    kind: 'roster',
    rows: ['王一 | leave', expect.stringMatching(/^李二 .*gone/), expect.stringMatching(/^张三 .*gone/)],
  },
  {
    name: 'an identity that a list of payments gives somebody who paid less is told, and the row waits',
    sheets: [
      {
        rows: [
          ['千家洲缴费花名册'],
          ['姓名', '身份证号', '人员身份', '个人缴费金额', '缴费日期'],
          ['王一', ID.王一, '农村低保', '140', '2020-12-01'],
          ['李二', ID.李二, '一般农户', '280', '2020-12-01'],
        ],
      },
    ],
    kind: 'payments',
    rows: [
      expect.stringMatching(/^王一 \| tray \| .*identity-there payment-short$/),
      expect.stringMatching(/^李二 \| write/),
    ],
  },
  {
    name: 'a roster that says somebody has paid, of whom the roster here knows no payment, is not the same as it',
    sheets: [
      {
        rows: [
          ['姓名', '身份证号', '联系电话', '是否已参保'],
          ['王一', ID.王一, '', '已缴'],
          ['李二', ID.李二, '', '未缴'],
        ],
      },
    ],
    kind: 'roster',
    rows: ['王一 | leave | paid-not-there', '李二 | leave'],
  },
  {
    name: 'what ended is the registration of who serves',
    sheets: [
      {
        rows: [['户口注销人员名单'], ['姓名', '身份证号', '变动类别'], ['王一', ID.王一, '应征入伍注销']],
      },
    ],
    kind: 'elsewhere',
    rows: ['王一 | write | exclusion 现役军人'],
  },
  {
    name: 'numbers of certificates of disability, and nothing else, are a list of identities',
    sheets: [
      {
        rows: [
          ['姓名', '残疾证号', '村'],
          ['王一', `${ID.王一}41`, '千家洲'],
          ['李二', `${ID.李二}13`, '千家洲'],
        ],
      },
    ],
    kind: 'identities',
    rows: [
      expect.stringMatching(/^王一 \| write \| identities 一级残疾/),
      expect.stringMatching(/^李二 \| write \| identities 三级残疾/),
    ],
  },
  {
    name: 'a registration that is marked as ended brings nobody anew unasked',
    sheets: [
      {
        rows: [
          ['户号', '户主或与户主关系', '姓名', '公民身份号码', '单位', '注销标识'],
          ['501', '户主', '新人', ID.新人, '千家洲', '1'],
          ['501', '配偶', '周五', '430903196803151474', '千家洲', '0'],
        ],
      },
    ],
    kind: 'roster',
    rows: [expect.stringMatching(/^新人 \| (?:leave|ask)/), expect.stringMatching(/^周五 \| add/)],
  },
];
