import { ID, type Whole } from '../come';

/** Columns of lists that say who is what, and why he is so no more. */
export const identityColumnWhole: readonly Whole[] = [
  {
    name: 'why the aid of somebody ended tells that he has died',
    roster: [
      { name: '王一', idNumber: ID.王一, unit: '千家洲', identities: '农村低保' },
      { name: '李二', idNumber: ID.李二, unit: '千家洲', identities: '农村低保' },
    ],
    sheets: [
      {
        rows: [
          ['2020年10月农村低保停保对象名单'],
          ['姓名', '身份证号码', '村', '停保原因'],
          ['王一', ID.王一, '千家洲', '收入超标'],
          ['李二', ID.李二, '千家洲', '死亡'],
        ],
      },
    ],
    kind: 'identities',
    rows: [
      '王一 | write | identities ; note 取消农村低保 2020年10月农村低保停保对象名单',
      '李二 | tray | identities ; note 取消农村低保 2020年10月农村低保停保对象名单 | said-dead',
    ],
    effects: [0, 1, 1],
  },
  {
    name: 'the policies somebody gets are his identities',
    sheets: [
      {
        rows: [
          ['姓名', '身份证号', '享受政策', '认定时间'],
          ['王一', ID.王一, '低保;肢体二级', '2020-01-05'],
          ['李二', ID.李二, '无', ''],
          ['张三', ID.张三, '特困(分散)、原建档立卡', '2019-03-01'],
          ['赵四', ID.赵四, '脱贫不享受政策', '2019-03-01'],
        ],
      },
    ],
    kind: 'identities',
    rows: [
      '王一 | write | identities 低保、二级残疾; identityDate 2020-01-05 | identity-ambiguous',
      '李二 | tray | identities 无 | identity-none identity-unknown',
      '张三 | tray | identities 特困(分散)、原建档立卡; identityDate 2019-03-01 | identity-none identity-unknown',
      '赵四 | tray | identities 脱贫不享受政策; identityDate 2019-03-01 | identity-unknown',
    ],
    effects: [0, 1, 3],
  },
];
