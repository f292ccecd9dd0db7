import { ID, type Whole } from '../come';

export const uninsuredWhole: readonly Whole[] = [
  {
    name: 'what a village found out and the roster does not know waits; the rest is left, and told',
    roster: [
      { name: '王一', idNumber: ID.王一, unit: '千家洲' },
      { name: '李二', idNumber: ID.李二, unit: '千家洲' },
      { name: '张三', idNumber: ID.张三, unit: '千家洲' },
      { name: '赵四', idNumber: ID.赵四, unit: '千家洲' },
      { name: '新人', idNumber: ID.新人, unit: '千家洲', exclusion: '职工医保' },
    ],
    sheets: [
      {
        rows: [
          ['疑似未参保人员核实表'],
          ['姓名', '身份证号码', '村', '核实情况'],
          ['王一', ID.王一, '千家洲', '已在外省参加职工医保'],
          ['李二', ID.李二, '千家洲', '已死亡'],
          ['张三', ID.张三, '千家洲', '联系不上'],
          ['赵四', ID.赵四, '千家洲', '未参保'],
          ['新人', ID.新人, '千家洲', '参加职工医保'],
        ],
      },
    ],
    kind: 'uninsured',
    rows: [
      '王一 | tray | verdict-against',
      '李二 | tray | verdict-against',
      '张三 | leave',
      '赵四 | leave',
      '新人 | leave',
    ],
    effects: [0, 0, 2],
  },
  {
    name: 'a reason that takes somebody out of the base waits, one that does not is written down',
    sheets: [
      {
        rows: [
          ['疑似未参保人员名单'],
          ['姓名', '身份证号码', '村', '是否参保', '未参保原因'],
          ['王一', ID.王一, '千家洲', '否', '外地参保'],
          ['李二', ID.李二, '千家洲', '否', '不愿参保'],
          ['张三', ID.张三, '千家洲', '是', ''],
          ['赵四', ID.赵四, '千家洲', '否', ''],
        ],
      },
    ],
    kind: 'uninsured',
    rows: [
      '王一 | tray | exclusion 外地参保 | verdict-against',
      '李二 | write | reason 不愿参保',
      '张三 | tray | verdict-against',
      '赵四 | leave',
    ],
  },
  {
    name: 'the plain list of the bureau is left, all of it',
    sheets: [
      {
        rows: [
          ['2021年疑似未参保人员名单'],
          ['序号', '姓名', '身份证号码', '村', '备注'],
          ['1', '王一', ID.王一, '千家洲', ''],
          ['2', '李二', ID.李二, '千家洲', '脱贫户'],
        ],
      },
    ],
    kind: 'uninsured',
    rows: ['王一 | leave', '李二 | leave'],
  },
  {
    name: 'a remark that somebody has paid waits',
    sheets: [
      {
        rows: [
          ['兰溪镇2021年度医保未缴费人员名单'],
          ['姓名', '身份证号码', '村', '备注'],
          ['王一', ID.王一, '千家洲', '已在POS缴'],
          ['李二', ID.李二, '千家洲', '未缴'],
        ],
      },
    ],
    kind: 'uninsured',
    rows: ['王一 | tray | verdict-against', '李二 | leave'],
  },
  {
    name: 'those who would not be insured, and why',
    sheets: [
      {
        rows: [
          ['千家洲村2021年自愿放弃参保人员登记表'],
          ['姓名', '身份证号码', '放弃原因', '本人签字', '日期'],
          ['王一', ID.王一, '认为没必要', '王一', '2020-12-20'],
          ['李二', ID.李二, '已参加职工医保', '李二', '2020-12-21'],
        ],
      },
    ],
    kind: 'uninsured',
    rows: ['王一 | write | reason 认为没必要', '李二 | tray | exclusion 职工医保 | verdict-against'],
  },
  {
    name: 'those who ought to be insured and seem not to be, with what was found out',
    sheets: [
      {
        rows: [
          ['2021年度城乡居民医保应保未保疑似人员清单'],
          ['区县', '村', '姓名', '身份证号码', '人员属性', '最后参保年度', '核实情况'],
          ['赫山区', '千家洲', '王一', ID.王一, '脱贫人口', '2020', ''],
          ['赫山区', '千家洲', '李二', ID.李二, '低保对象', '2019', '已死亡'],
          ['赫山区', '千家洲', '张三', ID.张三, '', '2018', '拒绝参保'],
          ['赫山区', '千家洲', '赵四', ID.赵四, '', '2020', '已参保'],
        ],
      },
    ],
    kind: 'uninsured',
    rows: ['王一 | leave', '李二 | tray | verdict-against', '张三 | leave', '赵四 | tray | verdict-against'],
  },
  {
    name: 'why somebody in need is without insurance is read',
    sheets: [
      {
        rows: [
          ['困难群众未参保动态清零台账'],
          ['姓名', '身份证号', '困难身份', '是否应保', '未保原因', '清零措施', '清零时间'],
          ['王一', ID.王一, '特困', '应保', '在外务工', '电话动员', ''],
          ['李二', ID.李二, '脱贫户', '应保', '', '镇代缴', '2020-12-01'],
          ['张三', ID.张三, '低保', '不应保', '参军', '', ''],
        ],
      },
    ],
    kind: 'uninsured',
    rows: ['王一 | write | reason 在外务工', '李二 | leave', '张三 | tray | exclusion 现役军人 | verdict-against'],
  },
  {
    name: 'a tick below the year says that somebody is insured for it',
    sheets: [
      {
        rows: [
          ['兰溪镇2020年已参保、2021年未续保人员清单（系统比对）'],
          ['姓名', '证件号码', '2020年', '2021年'],
          ['王一', ID.王一, '√', '×'],
          ['李二', ID.李二, '√', '×'],
          ['张三', ID.张三, '√', '√'],
        ],
      },
    ],
    kind: 'uninsured',
    rows: ['王一 | leave', '李二 | leave', '张三 | tray | verdict-against'],
  },
];
