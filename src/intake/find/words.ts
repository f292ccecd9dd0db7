import { FIELDS, TEMPLATE_IDS, type FieldId } from '../../roster/fields';
import type { ListMeaning } from '../found';
import { DISABILITY_WORDS } from './disabilityWords';
import { ENGLISH } from './english';
import { IDENTITY_WORDS } from './identityHeads';
import { endsAsPerson, headerForm } from './personHead';
import { GONE_WORDS } from './goneWords';
import { PERSON_WORDS } from './personWords';
import { PAID_WORDS, PAYMENT_WORDS, STATES } from './paymentWords';

/** Everything that a column can be read as. */
export type KnownMeaning = FieldId | ListMeaning;

/**
 * Header words beside the template's own. A meaning's lists stand in order: a word of a later list counts only where the
 * sheet has none of an earlier one (a township's list has 乡镇 and 村: the village is the unit). A word under several
 * meanings is the first one that is still free: an order number is the receipt where there is no other.
 */
export const SYNONYMS: Readonly<Partial<Record<KnownMeaning, readonly (readonly string[])[]>>> = {
  ...PERSON_WORDS,
  idKind: [['证件类别', '身份证件类型']],
  birth: [['出生年月日', '出生时间', '出生年月', '生日']],
  household: [['户号', '家庭编号', '户籍编号', '家庭编码', '户编码', '户籍号', '户序号', '户序', '户次']],
  relation: [
    ['户主关系', '户主或与户主关系', '与户主的关系', '关系', '家庭关系', '与家庭代表关系', '成员关系', '称谓'],
  ],
  group: [['户籍所在组', '组别', '村民小组', '小组', '组名', '村组', '所在组', '居民小组'], ['自然村']],
  address: [
    ['家庭住址', '家庭地址', '现住址', '居住地址', '地址', '详细地址'],
    ['户籍地址', '户口地址'],
  ],
  phone: [
    ['手机', '手机号', '手机号码', '电话', '电话号码', '联系方式', '联系号码', '本人电话'],
    ['户主电话', '户主联系电话'],
  ],
  kind: [[], [], ['人员类别']],
  ...IDENTITY_WORDS,
  tier: [['缴费档次', '参保档次']],
  exclusion: [
    [
      '参保险种',
      '已参保险种',
      '险种',
      '险种类型',
      '已参保类型',
      '参保险种类型',
      '排除原因',
      '减员原因',
      '注销原因',
      '户口注销原因',
      '销户原因',
      '其他参保情况',
      '其它参保情况',
      '其他参保类型',
      '其它参保',
      '其他医保',
    ],
  ],
  circumstance: [
    ['特殊参保情形', '特殊情形类别', '特殊情形类型', '参保特殊情形', '特殊参保情况'],
    ['中途参保原因', '中途参保情形', '中途参保类型', '补参保原因', '补缴原因'],
  ],
  circumstanceDate: [
    [
      '情形时间',
      '情形发生日期',
      '情形发生时间',
      '特殊情形日期',
      '特殊情形时间',
      '特殊情形发生日期',
      '特殊情形发生时间',
      '特殊参保情形日期',
      '特殊参保情形时间',
    ],
  ],
  ...PAID_WORDS,
  channel: [
    [
      '缴费方式',
      '征缴方式',
      '支付方式',
      '缴费途径',
      '支付渠道',
      '交易渠道',
      '缴款渠道',
      '缴款方式',
      '缴纳渠道',
      '缴纳方式',
    ],
    ['渠道'],
  ],
  receipt: [
    [
      '票号',
      'POS单号',
      'POS小票号',
      '开票号',
      '收据号',
      '税票号码',
      '票据号码',
      '税票号',
      '电子税票号',
      '电子税票号码',
      '票据编号',
      '收据号码',
      '票证号码',
      '票证号',
      '凭证号',
      '凭证号码',
      '收据编号',
      '票证编号',
      '凭证编号',
      '收据号起止',
      '收据起止号',
      '票据起止号',
      '票号起止',
    ],
    ['订单号', '订单编号', '交易流水号', '商户订单号', '流水号', '交易单号', '业务流水号'],
    ['参考号', '交易参考号', '检索参考号', '系统参考号'],
  ],
  reason: [
    [
      '未参保原因',
      '未缴费原因',
      '不参保原因',
      '未参保理由',
      '不参保理由',
      '未缴费理由',
      '不缴费原因',
      '放弃原因',
      '放弃参保原因',
      '不愿参保原因',
    ],
  ],
  note: [['备注说明', '说明']],
  headName: [['户主姓名', '户主', '家庭代表', '家庭代表姓名']],
  headId: [
    [
      '户主身份证号',
      '户主身份证号码',
      '户主身份证',
      '户主证件号码',
      '户主证件号',
      '户主公民身份号码',
      '家庭代表身份证号',
      '家庭代表身份证号码',
      '户主公民身份证号码',
    ],
  ],
  insured: STATES,
  state: STATES,
  ...PAYMENT_WORDS,
  due: [
    [
      '应缴金额',
      '本期应纳费额',
      '应缴费额',
      '应纳费额',
      '应缴费金额',
      '个人应缴',
      '应缴',
      '应收金额',
      '应收',
      '应收款',
      '应扣金额',
      '应扣',
      '应征金额',
      '应征',
    ],
    ['缴费标准', '当日应缴'],
  ],
  order: [
    ['订单号', '订单编号', '商户订单号', '交易流水号', '流水号', '交易单号', '业务流水号'],
    ['原交易流水', '原交易流水号', '原流水号', '原订单号', '原交易单号', '原参考号', '原系统参考号', '原凭证号'],
  ],
  town: [
    [
      '乡镇',
      '镇街',
      '乡镇街道',
      '镇',
      '街道',
      '街道乡镇',
      '街镇',
      '镇乡',
      '乡镇名称',
      '镇街名称',
      '街道名称',
      '所属乡镇',
      '所在乡镇',
      '所属镇街',
      '所在镇街',
      '所属街道',
    ],
    ['县区', '区县', '县市区', '区', '县'],
  ],
  source: [['来源', '数据来源', '信息来源', '推送部门', '推送单位', '认定单位', '认定部门', '提供单位', '提供部门']],
  ...DISABILITY_WORDS,
  insuredAt: [
    [
      '参保地',
      '职工参保地',
      '参保地区',
      '参保地点',
      '参保所在地',
      '参保统筹区',
      '异地参保地',
      '异地参保区划',
      '异地参保统筹区',
      '参保区划',
      '外地参保地',
      '现参保地',
      '参保省市',
      '参保省份',
      '参保省',
      '参保地市',
    ],
    [
      '参保单位',
      '迁往地',
      '迁往地址',
      '迁往何地',
      '迁入地',
      '参保地或去处',
      '监狱',
      '服刑单位',
      '服刑地点',
      '服役部队',
      '部队',
    ],
  ],
  refunded: [
    ['退费状态', '退款状态', '是否退费', '是否退款', '是否已退费', '是否已退款', '退费标志', '退款标志', '退费情况'],
  ],
  voided: [
    [
      '是否作废',
      '作废状态',
      '作废标志',
      '是否已作废',
      '是否冲正',
      '冲正标志',
      '是否撤销',
      '是否红冲',
      '红冲标志',
      '作废',
    ],
  ],
  ...GONE_WORDS,
  riskGone: [
    [
      '风险是否已消除',
      '风险是否消除',
      '是否消除风险',
      '是否已消除风险',
      '风险消除情况',
      '风险消除状态',
      '是否风险消除',
    ],
  ],
  withdrawn: [
    [
      '停发原因',
      '停发时间',
      '停发日期',
      '取消原因',
      '取消时间',
      '取消日期',
      '退出原因',
      '退出时间',
      '退出日期',
      '清退原因',
      '清退时间',
      '核减原因',
      '核减时间',
    ],
  ],
  removal: [
    [
      '变动类型',
      '调整类型',
      '调整类别',
      '调整情况',
      '异动类型',
      '异动情况',
      '变化类型',
      '变动情况',
      '变更类型',
      '变动原因',
      '增减类型',
      '增减变动',
      '增减情况',
      '动态情况',
      '是否停发',
      '取消身份',
      '享受状态',
      '待遇状态',
      '保障状态',
      '救助状态',
      '低保状态',
      '发放状态',
    ],
    ['是否已停保', '是否停保', '是否已退保', '是否退保', '停保情况', '停保状态', '是否中断', '是否已中断'],
  ],
};

export { headerForm } from './personHead';

/** Words that mean something only beside an amount. */
export const BESIDE_AMOUNT: ReadonlySet<string> = new Set(['日期', '时间']);
/** Meanings that are only of payments. */
export const OF_AMOUNT: ReadonlySet<string> = new Set(['payTime', 'paidFor', 'paidItem', 'paidYear']);
/** From this list on a word of identities counts only where identities stand in the column. */
export const NEEDS_CONTENT = 3;

/** One thing that a header word may stand for. Rank 0: the template's own word; the smaller the stronger. */
export interface Claim {
  readonly meaning: KnownMeaning;
  readonly rank: number;
}

const CLAIMS = new Map<string, Claim[]>();
/** English words count whatever their capitals. */
const keyOf = (word: string): string => headerForm(word).toLowerCase();
function enter(word: string, claim: Claim): void {
  const form = keyOf(word);
  const known = CLAIMS.get(form);
  if (known === undefined) CLAIMS.set(form, [claim]);
  else known.push(claim);
}
for (const meaning of TEMPLATE_IDS) {
  for (const word of [FIELDS[meaning].header, FIELDS[meaning].headerEn]) enter(word, { meaning, rank: 0 });
}
for (const [meaning, lists] of Object.entries(SYNONYMS) as [KnownMeaning, readonly (readonly string[])[]][]) {
  for (const [index, words] of lists.entries()) for (const word of words) enter(word, { meaning, rank: index + 1 });
}

for (const [meaning, words] of Object.entries(ENGLISH) as [KnownMeaning, readonly string[]][]) {
  for (const word of words) enter(word, { meaning, rank: 1 });
}

const WEAKEST = 5;
/** What a header cell stands for, the likeliest first; also tried with its brackets kept as words: 村（社区）. */
export function claimsOf(text: string): readonly Claim[] {
  if (text.length > 60) return [];
  const form = headerForm(text);
  if (form === '') return [];
  const known = CLAIMS.get(form.toLowerCase()) ?? CLAIMS.get(keyOf(text.normalize('NFKC').replaceAll(/[()/、]/g, '')));
  if (known !== undefined) return known;
  // 其中：个人缴费 beside 缴费总额.
  if (form.startsWith('其中')) return claimsOf(form.replace(/^其中[::]?/u, ''));
  const weak = endsAsPerson(form);
  if (weak !== null) return [{ meaning: weak, rank: WEAKEST }];
  return [];
}

export function isNameHeader(text: string): boolean {
  return claimsOf(text)[0]?.meaning === 'name';
}
