import { idOf } from '../../find/support';
import { ID, ROSTER, type Whole } from '../come';

const HOUSEHOLD = ROSTER.map((person) =>
  person.name === '王一' || person.name === '李二' ? { ...person, household: '7' } : person,
);
const MERGED = [0, 2, 0, 4] as const;

/** What stands in several columns, or over the rows, and is one thing. */
export const joinedWhole: readonly Whole[] = [
  {
    name: 'year, month and day in three columns are the day of the payment beside them',
    sheets: [
      {
        rows: [
          ['姓名', '身份证号', '金额', '年', '月', '日'],
          ['王一', ID.王一, '280', '2020', '12', '1'],
          ['李二', ID.李二, '280', '2020年', '12月', '2日'],
          ['张三', ID.张三, '280', '2020', '13', '2'],
        ],
      },
    ],
    kind: 'payments',
    rows: [
      '王一 | write | payDate 2020-12-01; payAmount 280.00',
      '李二 | write | payDate 2020-12-02; payAmount 280.00',
      '张三 | tray | payDate 2020年13月2日; payAmount 280.00 | date-unreadable',
    ],
    notes: ['date-parts'],
  },
  {
    name: 'three columns of a date of birth, and three below one word for the day of the payment',
    sheets: [
      {
        rows: [
          ['姓名', '身份证号', '缴费日期', '', '', '缴费金额', '出生年', '月', '日'],
          ['', '', '年', '月', '日', '', '', '', ''],
          ['王一', ID.王一, '2020', '12', '1', '280', '1974', '3', '27'],
        ],
        merges: [MERGED],
      },
    ],
    kind: 'payments',
    rows: ['王一 | write | payDate 2020-12-01; payAmount 280.00'],
    notes: ['date-parts'],
  },
  {
    name: 'reasons that are ticked below one word are read as that column',
    sheets: [
      {
        rows: [
          ['姓名', '身份证号', '未参保原因', '', ''],
          ['', '', '职工医保', '死亡', '拒缴'],
          ['王一', ID.王一, '√', '', ''],
          ['李二', ID.李二, '', '√', ''],
          ['张三', ID.张三, '', '×', '√'],
        ],
        merges: [MERGED],
      },
    ],
    kind: 'elsewhere',
    rows: [
      '王一 | write | exclusion 职工医保',
      '李二 | write | exclusion 死亡',
      '张三 | tray | exclusion 拒缴 | exclusion-unclear',
    ],
  },
  {
    name: 'who is born comes into the household that a parent has in the roster, by either number; of parents of two households into none',
    roster: HOUSEHOLD,
    sheets: [
      {
        rows: [
          ['2020年活产新生儿登记'],
          ['新生儿姓名', '性别', '出生时间', '父亲姓名', '父亲身份证', '母亲姓名', '母亲身份证'],
          ['王小一', '男', '2020-07-09', '外人', idOf('19900101', 11), '王一', ID.王一],
          ['王小二', '男', '2020-07-09', '李二', ID.李二, '王一', ID.王一],
          ['王小三', '男', '2020-07-09', '张三', ID.张三, '王一', ID.王一],
        ],
      },
    ],
    kind: 'roster',
    rows: ['王小一 | add | id-missing', '王小二 | add | id-missing', '王小三 | add | id-missing unit-missing'],
    notes: ['newborns'],
  },
  ...(['千家洲村5组花名册', '千家洲村第五村民小组参保人员名册'] as const).map((title): Whole => ({
    name: `${title}: all on it are of that group, and households of another group are others`,
    roster: [],
    sheets: [{ rows: [[title], ['姓名', '身份证号'], ['新人', ID.新人]] }],
    kind: 'roster',
    rows: ['新人 | add'],
  })),
  {
    name: 'the name somebody has now, beside the one that the roster has, is the new one',
    sheets: [
      {
        rows: [
          ['姓名变更登记'],
          ['现用名', '曾用名', '身份证号码'],
          ['王新一', '王一', ID.王一],
          ['李新二', '李旧二', ID.李二],
        ],
      },
    ],
    kind: 'roster',
    rows: ['王新一 | write | name 王新一', '李新二 | leave | name 李新二'],
  },
  {
    name: 'whose account it is paid into is not who draws it',
    sheets: [
      {
        rows: [
          ['2020年11月农村低保金发放花名册'],
          ['户主', '身份证号', '开户人', '账号', '发放金额'],
          ['王一', ID.王一, '王一', '6217001', '300'],
          ['李二', ID.李二, '外人', '6217002', '300'],
        ],
      },
    ],
    kind: 'identities',
    rows: ['王一 | write | identities 农村低保', '李二 | write | identities 农村低保'],
  },
  {
    name: 'the residents’ insurance of somebody who is insured in another place is not that of here; a proof asks nothing',
    sheets: [
      {
        rows: [
          ['居民外地参保情况核查表'],
          ['姓名', '身份证号', '是否在外地参保', '参保地', '参保险种', '是否有参保证明'],
          ['王一', ID.王一, '是', '湖南长沙', '居民医保', '是'],
          ['李二', ID.李二, '否', '', '', ''],
        ],
      },
    ],
    kind: 'elsewhere',
    rows: ['王一 | write | exclusion 外地居民医保; note 湖南长沙', '李二 | leave | column-unread exclusion-denied'],
  },
  {
    name: 'a list of refunds that are applied for, of those who paid twice, holds no payment',
    sheets: [
      {
        rows: [
          ['2021年度重复缴费退费申请汇总表'],
          ['姓名', '身份证号', '缴费日期', '缴费金额'],
          ['王一', ID.王一, '2020-12-01', '280'],
        ],
      },
    ],
    kind: 'payments',
    rows: ['王一 | tray | payDate 2020-12-01; payAmount 280.00 | refund-open'],
  },
  {
    name: 'a college’s list of its students: another premium may be owed',
    sheets: [
      {
        rows: [
          ['某学院兰溪籍学生参保名单'],
          ['院系', '姓名', '身份证号', '缴费金额', '缴费时间'],
          ['机电', '王一', ID.王一, '250', '2020-10-10'],
        ],
      },
    ],
    kind: 'payments',
    rows: ['王一 | tray | payDate 2020-10-10; payAmount 250.00 | student-there payment-short'],
  },
  {
    name: 'who went to serve, or moved out by marriage, is told in the template’s words',
    sheets: [
      {
        rows: [
          ['2020年减员名单'],
          ['姓名', '身份证号', '减员原因'],
          ['王一', ID.王一, '参军入伍'],
          ['李二', ID.李二, '外嫁迁出'],
          ['张三', ID.张三, '死亡未销户'],
        ],
      },
    ],
    kind: 'elsewhere',
    rows: ['王一 | write | exclusion 现役军人', '李二 | write | exclusion 迁出', '张三 | write | exclusion 死亡'],
  },
  {
    name: 'other heads among the rows: what stands below them is nothing that was read above, and is told',
    sheets: [
      {
        rows: [
          ['千家洲村12月人员变动汇总'],
          ['一、新增人员'],
          ['姓名', '身份证号', '与户主关系', '备注'],
          ['新人', ID.新人, '子', '婚入'],
          ['二、死亡人员'],
          ['姓名', '身份证号', '死亡时间', '备注'],
          ['王一', ID.王一, '2020-11-02', '病故'],
          ['三、电话变更'],
          ['姓名', '身份证号', '原电话', '新电话'],
          ['李二', ID.李二, '13000000001', '13000000002'],
        ],
      },
    ],
    kind: 'roster',
    rows: ['新人 | add', '王一 | write | note 病故 | said-gone cells-extra', '李二 | leave | cells-extra'],
  },
  {
    name: 'what others pay for the person is no payment of his; the way it was paid is no insurance',
    sheets: [
      {
        rows: [
          ['缴费人名称', '缴费人识别号', '征收品目', '实缴金额', '入库日期', '缴款渠道'],
          ['王一', ID.王一, '城乡居民基本医疗保险（个人缴费）', '280', '2020-12-15', '湘税社保'],
          ['李二', ID.李二, '城乡居民基本医疗保险（财政补助部分）', '280', '2020-12-15', '湘税社保'],
          ['张三', ID.张三, '城乡居民基本医疗保险费-资助', '280', '2020-12-15', '湘税社保'],
          ['赵四', ID.赵四, '个人缴费', '280', '2020-12-15', '湘税社保'],
        ],
      },
    ],
    kind: 'payments',
    rows: [
      '王一 | write | payDate 2020-12-15; payAmount 280.00; channel 湘税社保',
      '李二 | tray | payDate 2020-12-15; payAmount 280.00; channel 湘税社保 | payment-for-aided',
      '张三 | tray | payDate 2020-12-15; payAmount 280.00; channel 湘税社保 | payment-for-aided',
      '赵四 | write | payDate 2020-12-15; payAmount 280.00; channel 湘税社保',
    ],
  },
  {
    name: 'who was insured last year and has not gone on is possibly uninsured',
    sheets: [{ rows: [['2021年未续保人员清单（系统比对）'], ['姓名', '身份证号'], ['王一', ID.王一]] }],
    kind: 'uninsured',
    rows: ['王一 | leave'],
  },
  {
    name: 'households of the register of the poor, by the words of its own system',
    sheets: [
      {
        rows: [
          ['2020年度建档立卡动态调整花名册'],
          ['姓名', '身份证号', '脱贫属性', '变动类型'],
          ['王一', ID.王一, '脱贫户', '自然增加'],
          ['李二', ID.李二, '稳定脱贫户', ''],
          ['张三', ID.张三, '一般农户', ''],
        ],
      },
    ],
    kind: 'identities',
    rows: [
      '王一 | write | identities 建档立卡',
      '李二 | write | identities 建档立卡',
      '张三 | tray | identities 建档立卡 | column-unread',
    ],
  },
  {
    name: 'what a household has paid together is nobody’s own',
    sheets: [
      {
        rows: [
          ['姓名', '身份证号', '户缴费合计', '缴费日期', '与户主关系'],
          ['王一', ID.王一, '560', '2020-12-03', '户主'],
          ['李二', ID.李二, '', '', '配偶'],
        ],
      },
    ],
    kind: 'roster',
    rows: ['王一 | write | relation 户主 | amount-household', '李二 | write | relation 配偶'],
  },
  {
    name: 'whose money it was: only his own is his payment',
    sheets: [
      {
        rows: [
          ['姓名', '身份证号', '征收子目', '实缴金额', '缴费时间', '资金来源'],
          ['王一', ID.王一, '居民个人缴费', '280', '2020-12-10', '个人'],
          ['李二', ID.李二, '居民个人缴费', '280', '2020-12-10', '财政'],
          ['张三', ID.张三, '居民个人缴费', '280', '2020-12-10', '村集体'],
        ],
      },
    ],
    kind: 'payments',
    rows: [
      '王一 | write | payDate 2020-12-10; payAmount 280.00',
      '李二 | tray | payDate 2020-12-10; payAmount 280.00 | column-unread',
      '张三 | tray | payDate 2020-12-10; payAmount 280.00 | column-unread',
    ],
  },
];
