import type { FileKind } from '../../../../src/intake/found';
import { ID, type Whole } from '../come';

type Name = keyof typeof ID;
const FOUR: readonly Name[] = ['王一', '李二', '张三', '赵四'];

/** Heads and what stands under them, by row; the rows that are written all the same. */
interface Column {
  readonly name: string;
  readonly columns: Readonly<Record<string, readonly string[]>>;
  readonly written: readonly Name[];
  /** Those that are left, not waiting. */
  readonly left?: readonly Name[];
}

/** A list of four that would all be written if nothing stood beside. */
function listOf(kind: FileKind, heads: readonly string[], cells: (name: Name) => readonly string[], of: Column): Whole {
  const rows = FOUR.map((name, at) => [...cells(name), ...Object.values(of.columns).map((texts) => texts[at] ?? '')]);
  return {
    name: of.name,
    sheets: [{ rows: [[...heads, ...Object.keys(of.columns)], ...rows] }],
    kind,
    rows: FOUR.map((name) => `${name} | ${what(of, name)}`),
  };
}
const what = ({ written, left = [] }: Column, name: Name): string =>
  written.includes(name) ? 'write' : left.includes(name) ? 'leave' : 'tray';

const payment = (of: Column): Whole =>
  listOf(
    'payments',
    ['姓名', '身份证号码', '缴费金额', '缴费日期'],
    (name) => [name, ID[name], '280', '2020-12-01'],
    of,
  );
const identity = (of: Column): Whole =>
  listOf('identities', ['姓名', '身份证号码', '村', '身份类别'], (name) => [name, ID[name], '千家洲', '农村低保'], of);
const elsewhere = (of: Column): Whole =>
  listOf('elsewhere', ['姓名', '身份证号码', '村', '参保险种'], (name) => [name, ID[name], '千家洲', '职工医保'], of);

const ALL = FOUR;
const NOT_SECOND: readonly Name[] = ['王一', '张三', '赵四'];

/** Only what becomes of each row is compared. */
export const unreadWhole: readonly Whole[] = [
  payment({
    name: 'whether it came in',
    columns: { 是否到账: ['是', '否', '是', '是'] },
    written: NOT_SECOND,
    left: ['李二'],
  }),
  payment({ name: 'whether it counts', columns: { 是否有效: ['是', '否', '是', '是'] }, written: NOT_SECOND }),
  payment({
    name: 'a bank balances its books',
    columns: { 对账结果: ['平账', '', '长款', '平账'] },
    written: ['王一', '李二', '赵四'],
  }),
  payment({ name: 'codes decide nothing', columns: { FKZT: ['S', 'F', 'S', 'S'] }, written: [] }),
  payment({ name: 'nor do 1 and 0', columns: { 处理标志: ['1', '0', '1', '1'] }, written: [] }),
  payment({
    name: 'a terminal’s kinds',
    columns: { 交易类型: ['消费', '消费撤销', '消费', '退货'] },
    written: ['王一', '张三'],
  }),
  payment({
    name: 'a tax office’s kinds',
    columns: { 缴费类型: ['个人缴费', '冲正', '财政代缴', '个人缴费'] },
    written: ['王一', '赵四'],
  }),
  payment({ name: 'English states', columns: { STATUS: ['OK', 'FAIL', 'OK', 'OK'] }, written: NOT_SECOND }),
  payment({ name: 'ticks and crosses', columns: { 审核: ['√', '×', '√', '√'] }, written: NOT_SECOND }),
  payment({
    name: 'words that nobody knows under a head that nobody knows',
    columns: { 核对标记: ['甲类', '乙类', '甲类', '甲类'] },
    written: [],
  }),
  payment({
    name: 'an amount that came in',
    columns: { 实际到账金额: ['280', '0', '280', '280.00'] },
    written: NOT_SECOND,
  }),
  payment({ name: 'why somebody has not paid', columns: { 未缴原因: ['', '拒缴', '', ''] }, written: NOT_SECOND }),
  payment({
    name: 'insured in other places',
    columns: { 参保地: ['赫山区', '长沙市', '赫山区', '赫山区'] },
    written: [],
  }),
  payment({
    name: 'who wrote it, when and where is no matter',
    columns: {
      操作员: ['王五', '赵六', '王五', '钱七'],
      柜员号: ['001', '002', '001', '003'],
      网点: ['兰溪支行', '赫山支行', '兰溪支行', ''],
      批次号: ['P1', 'P1', 'P2', 'P2'],
      开票日期: ['2020-12-01', '2020-12-02', '', ''],
      参保人群: ['成年居民', '学生', '成年居民', ''],
      手续费: ['0.5', '0', '0.5', '0'],
      微信昵称: ['小王', '小李', '', ''],
    },
    written: ALL,
  }),
  payment({ name: 'whatever tells nobody apart', columns: { 摘要: ['医保', '医保', '医保', '医保'] }, written: ALL }),
  payment({ name: 'of each row alone', columns: { 附言: ['王家', '李家', '张家', '赵家'] }, written: ALL }),
  identity({
    name: 'whether somebody draws it',
    columns: { 是否享受: ['是', '否', '是', '否'] },
    written: ['王一', '张三'],
  }),
  identity({ name: 'whether somebody is in it', columns: { 是否在保: ['是', '否', '是', '是'] }, written: NOT_SECOND }),
  identity({
    name: 'looked at again each year',
    columns: { 年审情况: ['合格', '不合格', '合格', '未年审'] },
    written: ['王一', '张三'],
  }),
  identity({
    name: 'out of poverty, and drawing on or not',
    columns: { 脱贫属性: ['已脱贫享受政策', '已脱贫（不享受政策）', '未脱贫', '返贫'] },
    written: ['王一', '张三'],
  }),
  payment({
    name: 'of a payment that is no matter',
    columns: { 脱贫属性: ['已脱贫', '未脱贫', '返贫', ''] },
    written: ALL,
  }),
  identity({
    name: 'whether somebody is provided for',
    columns: { 是否保障对象: ['是', '否', '是', '是'] },
    written: NOT_SECOND,
  }),
  identity({
    name: 'what each office has said of it',
    columns: { 镇审核意见: ['同意', '同意', '同意', '同意'], 区审批结果: ['同意', '不同意', '批准', '同意'] },
    written: NOT_SECOND,
  }),
  identity({
    name: 'when it ends, in other words',
    columns: { 保障止期: ['2021-12', '2020-06', '长期', ''] },
    written: NOT_SECOND,
  }),
  identity({
    name: 'a conclusion read as something else',
    columns: { 核查结果: ['属实', '不属实', '查无此人', '属实'] },
    written: ['王一', '赵四'],
  }),
  identity({
    name: 'days that are past',
    columns: { 享受截止: ['', '2020-05', '2028-12', '长期'] },
    written: NOT_SECOND,
  }),
  identity({
    name: 'certificates that still hold',
    columns: { 有效期至: ['2028-01-01', '2019-01-01', '2029.5.1', '2018-2028'] },
    written: NOT_SECOND,
  }),
  identity({
    name: 'an end read as that of an insurance',
    columns: { 停保时间: ['', '2020-06', '', ''] },
    written: NOT_SECOND,
  }),
  identity({ name: 'a state by codes', columns: { 享受状态: ['1', '0', '1', '0'] }, written: [] }),
  identity({
    name: 'money that was sent, or came back',
    columns: { 发放状态: ['成功', '失败', '成功', '成功'] },
    written: NOT_SECOND,
  }),
  identity({
    name: 'what somebody is, has and needs is no matter',
    columns: {
      致贫原因: ['因病', '因残', '', ''],
      劳动能力: ['丧失', '有', '丧失', ''],
      健康状况: ['患病', '健康', '残疾', ''],
      监护人: ['甲', '乙', '', ''],
      帮扶干部: ['王干部', '李干部', '', ''],
      住房面积: ['80', '90', '', ''],
      供养方式: ['分散', '集中', '分散', ''],
      'A/B/C类': ['A', 'B', 'A', ''],
      民族: ['汉', '苗', '汉', '汉'],
      文化程度: ['小学', '初中', '', ''],
    },
    written: ALL,
  }),
  identity({
    name: 'what the village found',
    columns: { 村级核查: ['属实', '不属实', '属实', '属实'], 入户核查人: ['王', '李', '王', ''] },
    written: NOT_SECOND,
  }),
  elsewhere({ name: 'whether it is he', columns: { 是否本人: ['是', '否', '是', '是'] }, written: NOT_SECOND }),
  elsewhere({ name: 'whether he is there twice', columns: { 是否重复: ['否', '是', '否', ''] }, written: NOT_SECOND }),
  elsewhere({
    name: 'until a day that is past',
    columns: { 截止日期: ['', '2020-01-01', '', ''] },
    written: NOT_SECOND,
  }),
  elsewhere({
    name: 'where he works and what he pays is no matter',
    columns: {
      单位名称: ['甲公司', '乙公司', '', ''],
      社保编号: ['S1', 'S2', 'S3', ''],
      缴费基数: ['3000', '3200', '', ''],
      首次参保日期: ['2018-01-01', '2019-01-01', '', ''],
      统筹区: ['益阳市', '长沙市', '', ''],
      用工形式: ['合同制', '派遣', '', ''],
    },
    written: ALL,
  }),
];
