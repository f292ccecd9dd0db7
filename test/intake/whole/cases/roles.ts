import { expect } from 'vitest';
import { ID, type Whole } from '../come';

/** Two persons in a row, each by his role: it is said of the one of whom the list is. */
export const roleWhole: readonly Whole[] = [
  {
    name: 'who applies for the funeral of the dead lives; the dead, known by name alone, waits',
    sheets: [
      {
        rows: [
          ['死亡人员丧葬补助申领表'],
          ['申领人', '申领人身份证号', '死者', '与死者关系', '死亡时间'],
          ['王一', ID.王一, '李二', '配偶', '2020-11-01'],
        ],
      },
    ],
    kind: 'elsewhere',
    rows: [expect.stringMatching(/^李二 \| tray/)],
    effects: [0, 0, 1],
  },
  {
    name: 'who cares for somebody who is destitute is not',
    sheets: [
      {
        rows: [
          ['特困人员照料护理协议签订表'],
          ['照料人', '照料人身份证号', '特困人员', '特困人员身份证号'],
          ['王一', ID.王一, '李二', ID.李二],
        ],
      },
    ],
    kind: 'identities',
    rows: ['李二 | write | identities 特困人员'],
  },
  {
    name: 'the payment is the insured person’s, not that of whoever insures him',
    sheets: [
      {
        rows: [
          ['投保人', '投保人身份证号', '被保险人', '被保险人身份证号', '缴费金额', '缴费日期'],
          ['王一', ID.王一, '李二', ID.李二, '280', '2020-12-01'],
        ],
      },
    ],
    kind: 'payments',
    rows: ['李二 | write | payDate 2020-12-01; payAmount 280.00'],
  },
  {
    name: 'a newborn has its own number, not that of whoever reports it',
    sheets: [
      {
        rows: [
          ['出生人口落户登记'],
          ['申报人', '申报人身份证号', '新生儿姓名', '新生儿身份证号', '村'],
          ['王一', ID.王一, '新人', ID.新人, '千家洲'],
        ],
      },
    ],
    kind: 'roster',
    rows: ['新人 | add'],
  },
  {
    name: 'a number of somebody else who is named beside it is not that of the name',
    sheets: [
      {
        rows: [
          ['千家洲村农村低保对象名单'],
          ['姓名', '村', '陪护', '陪护身份证号'],
          ['李二', '千家洲', '王一', ID.王一],
        ],
      },
    ],
    kind: 'identities',
    rows: ['李二 | write | identities 农村低保'],
  },
  {
    name: 'several members in a cell behind the head of household: the number is the head’s',
    sheets: [
      {
        rows: [
          ['农村低保花名册'],
          ['户主姓名', '身份证号', '保障人口', '家庭成员'],
          ['王一', ID.王一, '3', '李二、张三'],
          ['赵四', ID.赵四, '2', '新人'],
        ],
      },
    ],
    kind: 'identities',
    rows: ['王一 | write | identities 农村低保', '赵四 | write | identities 农村低保'],
  },
];
