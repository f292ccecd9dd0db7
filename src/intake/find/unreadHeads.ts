import type { FileKind, FoundColumn, Meaning } from '../found';
import { headerForm } from './words';

/**
 * What heads of columns that are not read let expect. Only those that are known to be harmless are so: of any other column what
 * stands in it decides (unreadCells.ts), and whoever says that it is not to be read has looked at it.
 */
export type HeadSort =
  | 'harmless'
  | 'end' // 享受截止, 有效期至: the row is not so any more once that day is past
  | 'start' // 享受开始时间: the row is not so yet before that day
  | 'against' // 撤销时间, 失败原因: anything that stands there
  | 'asked' // 是否到账, 是否重复
  | 'verdict' // 核查结论, 状态
  | 'class' // 优抚对象类别: only words by which it has ended
  | 'ticked' // 三四级残疾: of a list of identities, a group that no policy knows: whoever is ticked is in it
  | 'funds' // 资金来源: who paid it for the person
  | 'money'
  | 'open';

/** These speak of the row whatever stands beside them in the head. */
const STRONG =
  /退(?!休|役|伍|耕|捕)|冲正|冲销|撤销|注销|取消|终止|停(?:发|保|止|缴|用)|死亡|去世|失效|作废|核减|清退|异常|错误|失败|拒[缴付绝]|迁出|到账|成功|重复|过期|是否|状态|结[论果]|意见/;
/** Somebody has looked: 村级核查 is no plain fact, 核查人 is. */
const LOOKED = /(?:核[实查对验准]|审[核批]|复审|年审|公示|异议)(?!.*(?:人员?|员|者|单位|机构|部门|机关|日期|时间)$)/;
const AGAINST =
  /退(?!休|役|伍|耕|捕)|冲正|冲销|撤销|注销|取消|终止|停(?:发|保|止|缴|用)|死亡|去世|失效|作废|核减|清退|异常|错误|失败|拒[缴付绝]|原因$/;
/** What lists of those who have gone are of; who is insured elsewhere may have come from somewhere too. */
const TOPIC = /死亡|死因|死者|去世|火化|殡|注销|销户|迁出|迁往|迁移|参军|入伍|服役|服刑|监狱|异地|职工/;
const END =
  /截止|到期|届满|期满|有效期|期限$|期止$|止期$|止日期?$|止年月$|起止(?:日期|时间|年月)?$|(?:终止|停[发保止缴用]|退出)(?:日期|时间|年月|月份|年份)$/;
const END_ELSEWHERE =
  /刑满|释放|回迁|(?:离职|辞职|毕业|肄业|退学|离校|退役|退伍|复员|转业|离队|解除|结束)(?:日期|时间|年月|年份)?$|(?:参保|缴费|保险|待遇)年[度份]$/;
const START =
  /(?:开始|起始|生效)(?:日期|时间|年月|月份|日)?$|(?:享受|保障|救助|发放|待遇|执行|有效期).{0,3}[起自](?:日期|时间|年月|日)?$/;

/** Whether a column is of the day from which on the row is so. */
export const isStart = (header: string): boolean => START.test(headerForm(header));
const VERDICT =
  /状态|现状|结论|结果|核[实查对验准]|审[核批]|复[审核]|年审|认定情况|异议|变[动更]|返回|响应|标[志识记]|意见|险种|品[目种]|情况|说明$|^(?:status|state|result|flag|zt|fkzt)$/i;
const KINDS = /(?:业务|交易|单据|记录|缴费|票据|参保|操作|人员|保险)(?:类[别型]|性质)$/;
/** What nobody misses where it is not read. */
const PLAIN_FACTS =
  /^(?:序号?|编号|行号|户内序号|年龄|周岁|民族|学历|文化程度|政治面貌|婚姻(?:状况|状态)?|健康(?:状况|状态)?|籍贯|照片|指纹|[本领]?人?签[字名]|签[字名]栏?|户主签[字名]|填表人|经办人|no\.?|id)$/iu;
/** Whether a column says only what no workbook keeps: 序号, 民族. */
export const isPlainFact = (header: string): boolean => PLAIN_FACTS.test(headerForm(header));

/** Plain facts of persons, of whoever wrote a list, and of how it was made. */
const FACTS =
  /佐证|证明材料|健康|婚姻|就业|务工|家庭|住房|文化|学历|劳动|签[字名]|发证|联系|户籍|户口|照片|指纹|序号|编[号码]|批次|填表|民族|政治面貌|籍贯|出生|性别|年龄|面积|人口|人群|人数|户数|昵称|网[点格]|代收点|收费点|手续费|基数|统筹区|学校|班级|年级|自理|伤残(?:等级|级别|性质)|护理(?:级别|等级)|失能|院系|学院|专业|系别|学号|学制|供养|用工|致贫|帮扶|监护|开户|户名|账[号户]|帐[号户]|卡号|火化|单位|机构|部门|机关|地址|住址|派出所|终端|商户|设备|柜[员台]|渠道|方式|平台|银行|支行|收入|职[业务称]|岗位|工种|行业|档[次案]|电话|手机|微信|邮箱|身高|血型|疾病|残疾|村|社区|街道|辖区|地点|来源|税率|币种|关系$|合计$|小计$|总计$|补贴|津贴|补差|补助$|资助$|救助$|减免$|滞纳金|罚款|标准$|余额|结余|票[号据]|发票|流水|订单|名称$|[人员号码点者]$|姓名$|所在地$|代码$|[a-z]类|^no\.?$|^id$/iu;
/** Of somebody else than the person. */
const OF_OTHERS =
  /^(?:父亲?|母亲?|双亲|监护人?|家属|亲属|家长|配偶|爱人|子女|儿子|女儿|申报人|领取人|代办人|照料|护理人)(?!.*(?:缴费|金额))/;
/** What somebody is within the group that the list is of: no state of it. */
const CLASS =
  /(?:优抚|扶助|抚恤|补助|救助|困难|供养|保障|资助|贫困户?)(?:对象|人员)?(?:类[别型]|身份|性质)$|^(?:变[动更]|调整|增减)原因$/;
/** What was so before. */
const BEFORE = /^(?:原(?!因)|[变调][更整]前)/;
const IS_CODE_OF_RESULT = /(?:返回|响应|错误|结果|状态|应答)(?:代?码|代号)|^参保(?:人员)?状态/;
const WHY_IN = /(?:致贫|致困|认定|纳入|新增|申请|增加|享受|救助|保障|资助|困难)原因/;
/** Whether somebody is insured, or has paid, says nothing of what he is. */
const ASKS_INSURED =
  /^是否(?:已经?|均)?(?:参加|参保|购买|缴费|缴纳)(?!.*[停退断欠])|^(?:个人|本人)(?:自缴|自付|应缴|实缴)(?:金额|部分|费用)?$/;
/** Whether a household is out of poverty, and what it still draws. */
export const OUT_OF_POVERTY = /^(?:户|人)?(?:脱贫|贫困户?)(?:属性|状态|状况|类[别型]|情况|标[志识])/;
const INSURANCE = /参保|缴费|缴纳|医保/;
const DAYS = /(?:日期|时间|年月|年月日)$/;
const MONEY = /金额|费额|实[缴收交付扣]|应[缴收交]|缴费$|支付|保费|[（(]元[)）]/;

/** Whose money it was. */
const FUNDS = /(?:资金|经费|费用|缴费|出资)(?:来源|主体|承担)|^出资[人方]/;

/** What is still owed: nothing of a payment in full. */
export const STILL_OWED = /^(?:尚|还|仍|累计)?欠(?:缴|费|款|交)?(?:金额|费额|额|费|款)?$/;

/** What the collector gets after the bank's fee: nothing of what the person paid. */
const NET = /^(?:(?:清算|清分|结算)(?:净额|金额)?|(?:到账|入账|交易)?净额)$/;

/** Whether a column is of amounts that were paid or are owed. */
export const isOfMoney = (header: string): boolean => MONEY.test(header);

/** A group of persons by its name alone: no class, day or number of it. */
const GROUP_NAME =
  /^(?:属于)?.{0,6}(?:残疾|低保|特困|五保|孤儿|贫困|困难|优抚|低收入|监测|边缘|计生|独生|双女|退役军人|现役军人)(?:人员?|户|对象|家庭|人口|儿童|子女|群众)?$/;

/** What the head of a column that is not read lets expect. */
export function sortOfHead(header: string, kind: FileKind): HeadSort {
  const head = headerForm(header);
  if (OF_OTHERS.test(head)) return 'harmless';
  if (IS_CODE_OF_RESULT.test(head)) return 'verdict';
  if (OUT_OF_POVERTY.test(head)) return kind === 'identities' ? 'verdict' : 'harmless';
  if (kind === 'identities' && BEFORE.test(head)) return /等级|级别|残疾/.test(head) ? 'harmless' : 'against';
  if (kind === 'identities' && CLASS.test(head)) return 'class';
  if (kind === 'elsewhere' && /是否.*(?:注销|销户|丧葬|火化|补助|抚恤|待遇)/.test(head)) return 'harmless';
  if (WHY_IN.test(head) && kind !== 'payments') return 'harmless';
  if (kind === 'identities' && ASKS_INSURED.test(head)) return 'harmless';
  if (START.test(head) && (kind === 'identities' || kind === 'elsewhere')) return 'start';
  if (END.test(head) || (kind === 'elsewhere' && END_ELSEWHERE.test(head))) return 'end';
  // When a child died that a family draws for says nothing of whoever draws it.
  if (kind === 'identities' && /^子女.*(?:日期|时间|年月|情况|类[别型])$/.test(head)) return 'harmless';
  if (/是否|有无/.test(head)) return 'asked';
  if (kind === 'elsewhere' && TOPIC.test(head) && !VERDICT.test(head)) return 'harmless';
  if (kind === 'payments' && /年度$|属期|^参保(?:地|所在地|统筹区)/.test(head)) return 'verdict';
  if (kind === 'identities' && head.startsWith('迁出')) return 'against';
  if (kind === 'payments' && FUNDS.test(head)) return 'funds';
  if (kind === 'payments' && NET.test(head)) return 'harmless';
  if (kind === 'payments' && STILL_OWED.test(head)) return 'money';
  if (kind === 'payments' && MONEY.test(header) && !/退/.test(head)) return KINDS.test(head) ? 'verdict' : 'money';
  if (kind === 'payments' && /^(?:交易|业务|操作)(?:名称|描述|说明)$/.test(head)) return 'open';
  if (
    FACTS.test(head) &&
    !LOOKED.test(head) &&
    (!STRONG.test(head) || /^(?:健康|婚姻|就业|务工|家庭|住房|劳动|文化|残疾)/.test(head))
  )
    return kind === 'identities' && GROUP_NAME.test(head) ? 'ticked' : 'harmless';
  if (kind === 'identities' && GROUP_NAME.test(head) && !STRONG.test(head)) return 'ticked';
  if (AGAINST.test(head)) return 'against';
  if (KINDS.test(head) || VERDICT.test(head)) return 'verdict';
  return DAYS.test(head) && !/到账/.test(head) ? 'harmless' : 'open';
}

/** What a kind of list does not ask about, although a column was understood to say it. */
const PASSED_OVER: Readonly<Record<FileKind, ReadonlySet<Meaning>>> = {
  roster: new Set<Meaning>(['removal', 'withdrawn', 'alive', 'deathDate', 'deregistered']),
  identities: new Set<Meaning>(['insured', 'state', 'voided', 'refunded', 'there']),
  payments: new Set<Meaning>([
    'reason',
    'removal',
    'withdrawn',
    'ended',
    'died',
    'alive',
    'deathDate',
    'deregistered',
    'there',
    'riskGone',
    'insuredAt',
    'identities',
  ]),
  elsewhere: new Set<Meaning>(['certificateState', 'voided', 'refunded', 'riskGone']),
  uninsured: new Set<Meaning>(),
};
const EVER_PASSED_OVER: ReadonlySet<Meaning> = new Set(Object.values(PASSED_OVER).flatMap((each) => [...each]));
/** Whether any kind of list passes over such a column. */
export const mayBePassedOver = (meaning: Meaning): boolean => meaning === null || EVER_PASSED_OVER.has(meaning);

/** Whether a column may say that its rows are not so: it is looked at cell by cell. */
export function maySpeakAgainst(column: FoundColumn, kind: FileKind): boolean {
  const { meaning, why, header, filled } = column;
  if (kind === 'uninsured' || filled === 0 || header === '') return false;
  if (meaning !== null && !PASSED_OVER[kind].has(meaning)) return false;
  const head = headerForm(header);
  // Of a roster only who has gone, in words that say so.
  if (kind === 'roster')
    return (
      !OF_OTHERS.test(head) &&
      (!FACTS.test(head) || STRONG.test(head)) &&
      (meaning !== null || why === 'unknown' || column.answered !== undefined)
    );
  if (meaning === 'identities') return KINDS.test(head) && INSURANCE.test(head);
  if (meaning === 'insuredAt' && !head.startsWith('参保')) return false;
  // Whether somebody has paid says nothing of what he is.
  if (kind === 'identities' && INSURANCE.test(head) && meaning !== 'ended' && meaning !== null) return false;
  if (meaning === null && why !== 'unknown' && why !== 'second' && why !== 'years' && column.answered === undefined)
    return false;
  const sort = sortOfHead(header, kind);
  return sort !== 'harmless' && (why !== 'second' || (sort !== 'open' && (sort !== 'money' || kind === 'payments')));
}
