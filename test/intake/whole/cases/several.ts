import { expect } from 'vitest';
import { ID, type Whole } from '../come';

const linked = (name: string): unknown =>
  expect.stringMatching(new RegExp(`^${name} \\| write \\| group 2组; household .+$`));

export const severalWhole: readonly Whole[] = [
  {
    name: 'husband and wife beside one another are both of them',
    sheets: [
      {
        rows: [
          ['丈夫姓名', '丈夫身份证', '妻子姓名', '妻子身份证', '村', '组'],
          ['王一', ID.王一, '李二', ID.李二, '千家洲', '2组'],
          ['张三', ID.张三, '新人', ID.新人, '千家洲', '2组'],
          ['赵四', ID.赵四, '', '', '千家洲', '2组'],
        ],
      },
    ],
    kind: 'roster',
    rows: [
      linked('王一'),
      linked('李二'),
      linked('张三'),
      expect.stringMatching(/^新人 \| add/),
      '赵四 | write | group 2组',
    ],
  },
  {
    name: 'whose wife somebody is stays beside him',
    sheets: [
      {
        rows: [
          ['姓名', '身份证号码', '村', '组', '配偶姓名', '配偶身份证号'],
          ['王一', ID.王一, '千家洲', '2组', '李二', ID.李二],
          ['张三', ID.张三, '千家洲', '2组', '新人', ID.新人],
        ],
      },
    ],
    kind: 'roster',
    rows: ['王一 | write | group 2组', '张三 | write | group 2组'],
  },
  {
    name: 'one amount beside the members of a household is nobody’s own',
    sheets: [
      {
        rows: [
          ['户主姓名', '户主身份证号', '成员1姓名', '成员1身份证号', '村', '缴费金额', '缴费日期'],
          ['王一', ID.王一, '李二', ID.李二, '千家洲', '560', '2020-12-01'],
          ['张三', ID.张三, '', '', '千家洲', '280', '2020-12-01'],
        ],
      },
    ],
    kind: 'payments',
    rows: [
      expect.stringMatching(/^王一 \| tray \| .*amount-household$/),
      expect.stringMatching(/^李二 \| tray \| .*amount-household$/),
      '张三 | write | payDate 2020-12-01; payAmount 280.00',
    ],
  },
  {
    name: 'names and numbers in one cell, one to one',
    sheets: [
      {
        rows: [
          ['姓名', '身份证号码', '村', '组'],
          ['王一\n李二', `${ID.王一}\n${ID.李二}`, '千家洲', '2组'],
          ['张三、新人', `${ID.张三}，${ID.新人}`, '千家洲', '2组'],
          ['赵四', ID.赵四, '千家洲', '2组'],
        ],
      },
    ],
    kind: 'roster',
    rows: [
      '王一 | write | group 2组',
      '李二 | write | group 2组',
      '张三 | write | group 2组',
      '新人 | add',
      '赵四 | write | group 2组',
    ],
  },
  {
    name: 'names and numbers in one cell that do not go together wait',
    sheets: [
      {
        rows: [
          ['姓名', '身份证号码', '村', '组', '与户主关系'],
          ['王一、李二、张三', `${ID.王一}、${ID.李二}`, '千家洲', '2组', ''],
          ['张三、新人', `${ID.张三}、${ID.新人}`, '千家洲', '2组', '户主'],
          ['新人、赵四', '', '千家洲', '2组', ''],
        ],
      },
    ],
    kind: 'roster',
    rows: [
      expect.stringMatching(/^王一、李二、张三 \| leave/),
      expect.stringMatching(/^张三、新人 \| leave/),
      expect.stringMatching(/^新人、赵四 \| leave/),
    ],
    effects: [0, 0, 0],
  },
  {
    name: 'two who are given an identity in one cell are given it both, an amount of both is of neither',
    sheets: [
      {
        rows: [
          ['农村低保对象名单'],
          ['姓名', '身份证号码', '村'],
          ['王一 李二', `${ID.王一} ${ID.李二}`, '千家洲'],
          ['张三', ID.张三, '千家洲'],
        ],
      },
    ],
    kind: 'identities',
    rows: [
      '王一 | write | identities 农村低保',
      '李二 | write | identities 农村低保',
      '张三 | write | identities 农村低保',
    ],
  },
  {
    name: 'one amount beside two names in one cell',
    sheets: [
      {
        rows: [
          ['2021年医保缴费清单'],
          ['姓名', '身份证号码', '缴费金额', '缴费日期'],
          ['王一\n李二', `${ID.王一}\n${ID.李二}`, '560', '2020-12-01'],
          ['张三\n赵四', `${ID.张三}\n${ID.赵四}`, '280\n280', '2020-12-01'],
        ],
      },
    ],
    kind: 'payments',
    rows: [
      expect.stringMatching(/^王一 \| tray \| .*amount-household$/),
      expect.stringMatching(/^李二 \| tray \| .*amount-household$/),
      '张三 | write | payDate 2020-12-01; payAmount 280.00',
      '赵四 | write | payDate 2020-12-01; payAmount 280.00',
    ],
  },
];
