import { ID, type Whole } from '../come';

export const identityWhole: readonly Whole[] = [
  {
    name: 'a register of the disabled: certificates that ended wait',
    roster: [
      { name: '王一', idNumber: ID.王一 },
      { name: '李二', idNumber: ID.李二, identities: '三级残疾' },
      { name: '张三', idNumber: ID.张三 },
      { name: '赵四', idNumber: ID.赵四, identities: '四级残疾' },
    ],
    sheets: [
      {
        rows: [
          ['残疾人名单'],
          ['姓名', '残疾证号', '残疾类别等级', '状态', '注销原因', '注销日期'],
          ['王一', `${ID.王一}42`, '肢体二级', '正常', '', ''],
          ['李二', `${ID.李二}43`, '肢体三级', '注销', '死亡', '2020-08-01'],
          ['张三', `${ID.张三}44`, '肢体四级', '冻结', '', ''],
          ['赵四', `${ID.赵四}44`, '肢体四级', '', '迁出', ''],
        ],
      },
    ],
    kind: 'identities',
    rows: [
      '王一 | write | identities 二级残疾',
      '李二 | tray | identities  | certificate-void said-dead',
      '张三 | tray | identities 四级残疾 | certificate-void',
      '赵四 | tray | identities  | certificate-void',
    ],
    effects: [0, 1, 3],
  },
  {
    name: 'whoever the list says is dead waits, whether he is to get it or to lose it',
    roster: [
      { name: '王一', idNumber: ID.王一, unit: '千家洲' },
      { name: '李二', idNumber: ID.李二, unit: '千家洲', identities: '农村低保' },
      { name: '张三', idNumber: ID.张三, unit: '千家洲', identities: '农村低保' },
    ],
    sheets: [
      {
        rows: [
          ['农村低保对象名单'],
          ['姓名', '身份证号码', '变动类型', '备注'],
          ['王一', ID.王一, '新增', '2020年10月去世'],
          ['李二', ID.李二, '停发', '死亡'],
          ['张三', ID.张三, '停发', '超标'],
        ],
      },
    ],
    kind: 'identities',
    rows: [
      '王一 | tray | identities 农村低保 | said-dead',
      '李二 | tray | identities  | said-dead',
      '张三 | write | identities ',
    ],
  },
  {
    name: 'a month is no day: the note keeps it, and it is told',
    sheets: [
      {
        rows: [
          ['特困人员名单'],
          ['姓名', '身份证号码', '认定日期'],
          ['王一', ID.王一, '2020年11月'],
          ['李二', ID.李二, '2020-11-05'],
        ],
      },
    ],
    kind: 'identities',
    rows: [
      '王一 | write | identities 特困人员; note 认定 2020年11月 | date-unreadable',
      '李二 | write | identities 特困人员; identityDate 2020-11-05',
    ],
  },
];
