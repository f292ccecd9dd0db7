import { ID, type Whole } from '../come';

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
];
