/**
 * Words that say that somebody is insured elsewhere, has gone or has died. Any text in 其他参保 takes a person out of the base;
 * these only tell such words from others (外出务工, 联系不上, 居民医保) where a list has both in one column.
 */
const PROVINCES =
  '北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|台湾|内蒙古|广西|西藏|宁夏|新疆|香港|澳门|深圳|广州|东莞|长沙';
const PLACE = `(?:(?:${PROVINCES})|[\\p{Script=Han}]{2,6}[省市县州])`;

const GONE = new RegExp(
  [
    '职工|企保|企业(?:养老|医保)|灵活就业',
    '(?:异地|外地|外省|省外|外市|市外|外县|县外|外区|区外|外乡|外镇|他处|别处|其他地方|其它地方|户籍地|居住地|转外).{0,8}(?:参|医保|保险|已缴|缴费)',
    '^(?:异地|外地)$|异地居民|外地居民',
    '(?:参|医)保.{0,4}(?:异地|外地|外省|省外|外市|市外|外县|县外)',
    `${PLACE}.{0,8}(?:参保|医保|缴费|投保)|(?:参保|投保)地?.{0,3}${PLACE}`,
    '重复参保|多地参保',
    '死亡|去世|病故|亡故|已故|过世|身故|已亡|火化|销户|户口注销|注销户口|失踪宣告',
    '迁出|迁往|迁走|户口迁|户籍迁|迁移|外迁|外嫁|出嫁|远嫁|出国|移民|国外定居|定居国外',
    '参军|入伍|现役|服兵役|服役|当兵|军人',
    '服刑|监狱|在押|羁押|坐牢|劳教|看守所',
  ].join('|'),
  'u',
);
const STUDENT = /大学生|在校(?:生|学生|参保)|学校.{0,4}参保|就读.{0,6}参保|学生医保/u;
/** 未死亡, 非职工, 退役军人, 配偶职工医保: not what the word in it says, or not of this person. */
const DENIED =
  /^(?:配偶|丈夫|妻子|爱人|父[母亲]|母亲|[儿女][子儿]|子女|家[人属])|^(?:未|非|不是|没有|无|不)|退役|退出现役|退伍|复员|转业|优抚|刑满|出狱|断保|中断|已?停保|军属|家属|遗属|(?:死亡|伤残|病残)家庭|转(?:为|入|成|参加?)?(?:城乡)?居民/u;
/** The insurance that the campaign is about, and nothing that puts it elsewhere. */
const HERE =
  /^(?:.{0,4}(?:城乡)?居民(?:基本)?(?:医疗保险|医疗|医保)?(?:.{0,3}参保)?|新农合|新型农村合作医疗|城乡医保|本(?:地|村|镇|乡|县|区|市).*|(?:已|正常)?参保)$/u;

/** Other names of the employees' insurance, whose word in the template is 职工医保; those in flexible employment pay into it too. */
const EMPLOYEES =
  /^(?:(?:已|现)?(?:转为?|转入|改|参加?)(?:了)?)?(?:城镇)?(?:企业)?(?:职工|灵活就业人?员?)(?:基本)?(?:医疗保险|医疗|医保)?$/u;
export const EMPLOYEES_WORD = '职工医保';

/** Other names of those who serve, have died or have moved; with the day before it. */
const NAMES: readonly (readonly [word: string, names: RegExp])[] = [
  ['现役军人', /^(?:已|应征|现)?(?:参军入伍|入伍|参军|当兵|服兵役|服现役|现役|现役军人)(?:注销)?$/u],
  [
    '死亡',
    /^(?:[\d年月日./-]*)(?:已|因病|本人已)?(?:(?:死亡|去世|病故|亡故|已故|过世|身故|亡)(?:[已未]?(?:办理?)?(?:注销|销户))?|火化)$/u,
  ],
  ['迁出', /^(?:户口|户籍|婚迁|整户|外嫁|出嫁|远嫁|婚嫁|嫁出)?已?(?:迁出|迁走)(?:户口|户籍)?$|^婚迁\(迁出\)$/u],
];

/** Another insurance than that of health: whoever pays for a pension is no less to be insured here. */
const OTHER_INSURANCE = /养老(?!院|机构|中心)|工伤|失业|生育保险|年金|公积金/u;
const HEALTH = /医|死|亡|迁|军|服刑/u;

const plain = (text: string): string => text.normalize('NFKC').replaceAll(/\s/g, '');

/** Whether a cell says that a person is not to be enrolled here. `strict`: students do not count, who may well be enrolled here. */
export function saysExcluded(text: string, strict = false): boolean {
  const word = plain(text);
  if (word === '' || word.length > 60 || DENIED.test(word)) return false;
  if (OTHER_INSURANCE.test(word) && !HEALTH.test(word)) return false;
  return GONE.test(word) || (!strict && STUDENT.test(word));
}

/** The template's word for the insurance, or what became of the person, that a cell names; any other text as it stands. */
export function exclusionRead(text: string): string {
  const word = plain(text);
  if (EMPLOYEES.test(word)) return EMPLOYEES_WORD;
  return NAMES.find(([, names]) => names.test(word))?.[0] ?? text;
}

/** What a list calls itself beside its reason: 2020年死亡人员名单（3人）. */
const CALLED = /(?:人员|人口|居民|名单|花名册|名册|明细表?|登记表?|信息表?|台账|情况|表)+$/u;
const BEFORE = /^(?:附件?\d*|\d+[、.]|\d{4}年(?:\d{1,2}月)?度?)+/u;
/** Not sure of those on it, or about several things. */
const OPEN = /疑似|核|待|未|非|迁入|比对|反馈|汇总|统计|说明|变动|增减|[和与或及、,，/]|等$/u;

/** The reason by which a sheet is called, for those on it who have none of their own; '' = it is called otherwise. */
export function exclusionNamed(sheet: string): string {
  const word = plain(sheet)
    .replaceAll(/\([^()]*\)/gu, '')
    .replace(BEFORE, '')
    .replace(CALLED, '');
  return OPEN.test(word) || !saysExcluded(word, true) ? '' : exclusionRead(word);
}

/** Whether a cell names the residents' insurance itself: 城乡居民医保. */
export function saysHere(text: string): boolean {
  const word = plain(text);
  return word !== '' && !GONE.test(word) && HERE.test(word);
}
