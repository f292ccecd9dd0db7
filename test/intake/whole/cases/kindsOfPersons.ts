import { expect } from 'vitest';
import { ID, type Whole } from '../come';

/** Kinds of persons, and payments with their states, as other systems have them. */
export const kindWhole: readonly Whole[] = [
  {
    name: 'students and workers in a roster are kinds of persons, and are not taken out of it',
    sheets: [
      {
        rows: [
          ['序号', '姓名', '身份证号', '户主', '人员类别', '就读学校', '学籍所在地', '监护人电话'],
          ['1', '王一', ID.王一, '李二', '在校大学生', '湖南农业大学', '长沙', '13700990001'],
          ['2', '李二', ID.李二, '李二', '外出务工人员', '', '', '13700990001'],
          ['3', '张三', ID.张三, '李二', '普通居民', '', '', ''],
          ['4', '赵四', ID.赵四, '李二', '中小学生', '兰溪镇中学', '', '13700990001'],
        ],
      },
    ],
    kind: 'roster',
    rows: [
      expect.stringContaining('王一 | write | kind 高校学生; household '),
      expect.stringContaining('李二 | write | kind 外出务工; household '),
      expect.stringContaining('张三 | write | kind 普通居民; household '),
      expect.stringContaining('赵四 | write | kind 普通居民; household '),
    ],
  },
  {
    name: 'the last day of payment is the day, and what is under way waits',
    sheets: [
      {
        rows: [
          ['参保人', '身份证号', '应缴金额', '已缴金额', '欠缴金额', '缴费状态', '最近缴费日期'],
          ['王一', ID.王一, '280', '280', '0', '已缴清', '2020-12-08'],
          ['李二', ID.李二, '280', '0', '280', '未缴', ''],
          ['张三', ID.张三, '280', '140', '140', '部分缴费', '2020-12-08'],
          ['赵四', ID.赵四, '280', '280', '0', '缴费处理中', '2020-12-09'],
        ],
      },
    ],
    kind: 'payments',
    rows: [
      '王一 | write | payDate 2020-12-08; payAmount 280.00',
      '李二 | leave | payAmount 0.00 | payment-denied paid-without-date',
      '张三 | tray | payDate 2020-12-08; payAmount 140.00 | payment-state-open',
      '赵四 | tray | payDate 2020-12-09; payAmount 280.00 | payment-state-open',
    ],
    effects: [0, 1, 2],
  },
  {
    name: 'town or country beside the aid says which of the two it is',
    sheets: [
      {
        rows: [
          ['益阳市赫山区民政局社会救助对象台账'],
          ['救助类型', '城乡属性', '姓名', '身份证号', '是否保障对象'],
          ['低保', '城市', '王一', ID.王一, '是'],
          ['低保', '农村', '李二', ID.李二, '是'],
          ['特困', '城市', '张三', ID.张三, '是'],
          ['低保', '', '赵四', ID.赵四, '是'],
        ],
      },
    ],
    kind: 'identities',
    rows: [
      '王一 | write | identities 城镇低保',
      '李二 | write | identities 农村低保',
      '张三 | write | identities 特困人员',
      '赵四 | write | identities 低保 | identity-ambiguous',
    ],
    notes: ['area-kind'],
  },
  {
    name: 'the same relation in other words leaves the one that stands',
    roster: [
      { name: '王一', idNumber: ID.王一, unit: '千家洲', household: '1', relation: '户主' },
      { name: '李二', idNumber: ID.李二, unit: '千家洲', household: '1', relation: '配偶' },
      { name: '张三', idNumber: ID.张三, unit: '千家洲', household: '1', relation: '子' },
      { name: '赵四', idNumber: ID.赵四, unit: '千家洲', household: '1', relation: '女' },
    ],
    sheets: [
      {
        rows: [
          ['姓名', '身份证号', '与户主关系', '户主'],
          ['王一', ID.王一, '本人', '王一'],
          ['李二', ID.李二, '妻', '王一'],
          ['张三', ID.张三, '儿子', '王一'],
          ['赵四', ID.赵四, '母亲', '王一'],
        ],
      },
    ],
    kind: 'roster',
    rows: ['王一 | leave', '李二 | leave', '张三 | leave', '赵四 | write | relation 母亲'],
    effects: [0, 1, 0],
  },
  {
    name: 'what a terminal hands over after its fee is no doubt, and the day of the books is a day',
    sheets: [
      {
        rows: [
          ['记账日', '交易类型', '姓名', '身份证号', '交易金额', '手续费', '清算金额'],
          ['2020-12-01', '消费', '王一', ID.王一, '280.00', '0.56', '279.44'],
          ['2020-12-02', '消费', '李二', ID.李二, '280.00', '0.56', '279.44'],
        ],
      },
    ],
    kind: 'payments',
    rows: [
      '王一 | write | payDate 2020-12-01; payAmount 280.00',
      '李二 | write | payDate 2020-12-02; payAmount 280.00',
    ],
    effects: [0, 2, 0],
  },
  {
    name: 'who gets an allowance still is what the title says; of which class he is says no more',
    sheets: [
      {
        rows: [
          ['2020年优抚对象花名册（领取抚恤定补）'],
          ['姓名', '身份证号', '优抚对象类别', '残疾等级', '发放状态'],
          ['王一', ID.王一, '带病回乡退伍军人', '', '发放'],
          ['李二', ID.李二, '伤残军人', '七级', '发放'],
          ['张三', ID.张三, '烈士子女', '', '停发'],
        ],
      },
    ],
    kind: 'identities',
    rows: ['王一 | write | identities 优抚对象', '李二 | write | identities 优抚对象', '张三 | leave'],
  },
  {
    name: 'a roster of the insured that says as what each is insured stays a roster',
    sheets: [
      {
        rows: [
          ['千家洲村医保参保人员花名册'],
          ['姓名', '证件号码', '户主姓名', '与户主关系', '参保身份'],
          ['王一', ID.王一, '王一', '户主', '一般农户'],
          ['李二', ID.李二, '王一', '配偶', '特困'],
          ['新人', ID.新人, '王一', '女婿', ''],
        ],
      },
    ],
    kind: 'roster',
    rows: [
      expect.stringContaining('王一 | write | relation 户主; household '),
      expect.stringContaining('李二 | write | relation 配偶; identities 特困'),
      expect.stringContaining('新人 | add | household '),
    ],
  },
  {
    name: 'a later head over days of death or of moving says it of the rows below it',
    sheets: [
      {
        rows: [
          ['姓名', '身份证号', '与户主关系', '住址'],
          ['张三', ID.张三, '孙子', '17号'],
          ['姓名', '身份证号', '死亡时间', '备注'],
          ['王一', ID.王一, '2020-11-02', ''],
          ['姓名', '身份证号', '迁出时间', '迁往地'],
          ['李二', ID.李二, '2020-11-05', '长沙'],
        ],
      },
    ],
    kind: 'roster',
    rows: [
      '张三 | write | relation 孙子; address 17号',
      '王一 | leave | exclusion 死亡 | said-gone cells-extra',
      '李二 | leave | exclusion 迁出 | said-gone cells-extra',
    ],
  },
  {
    name: 'the number of a terminal slip, or of a transaction, is the receipt',
    sheets: [
      {
        rows: [
          ['姓名', '身份证号', '交易金额', '交易时间', 'POS单号'],
          ['王一', ID.王一, '280', '2020-12-10', 'P0012'],
        ],
      },
    ],
    kind: 'payments',
    rows: ['王一 | write | payDate 2020-12-10; payAmount 280.00; receipt P0012'],
  },
];
