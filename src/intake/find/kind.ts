import { IDENTITIES } from '../../policy/vocabulary';
import { flaggedIdentity } from '../../roster/cells/identityFlag';
import { IDENTITY_WORDS, readIdentities } from '../../roster/identities';
import type { FileKind, FoundColumn, FoundSheet, Meaning } from '../found';
import { exclusionRead, saysExcluded } from '../../roster/exclusionWords';
import { isMasked } from '../lists/forms';
import { namesNewborns } from '../newborns';
import { kindOfWaiting } from './ownExport';
import { isOfRefund } from './titleSays';
import { headerForm } from './words';

export interface KindFound {
  readonly kind: FileKind;
  readonly kindWhy: readonly string[];
  readonly identityWord: string | null;
}

const PAYMENTS =
  /银行流水|交易流水|缴费明细|缴款明细|缴费清单|交易明细|电子税务|税务|代扣|批扣|扣款|POS|对账|收款|到账|扫码|收据|代收/giu;
const ELSEWHERE =
  /职工(?:基本)?医保|职工(?:基本)?医疗|城镇职工|异地(?!就[医诊]|安置|居住|备案|转[诊院]|住院|购药|结算|报销|联网)(?:参保|居民)?|外地(?:参保|居民)?|(?:省外|外省|跨省|市外|县外)(?:重复)?参保|重复参保|死亡(?!家庭|子女)|迁出|参军|入伍|新兵|现役|服刑/gu;
/** Families whose only child has died or is disabled: the parents have not. */
const OF_CHILDREN = /独生子女[^()（）\n]{0,12}|(?:死亡|伤残|病残|失独)的?家庭/gu;
/** Heads of columns that only lists of those who have gone or are insured elsewhere have. */
const OF_ELSEWHERE =
  /(?:死亡|去世|火化|殡葬|迁出|迁往|入伍|参军|服役|服刑)(?:日期|时间|原因|地点?|单位|监狱)?|异地参保|外地参保|职工(?:医保|参保)/;
/** Columns that only such lists have. */
const OF_GONE: ReadonlySet<Meaning> = new Set(['insuredAt', 'deathDate', 'deregistered', 'died', 'alive', 'there']);
const isGone = (text: string): boolean => saysExcluded(text, true);
/** Any list may say when something changed. */
const ANY_CHANGE = /变动(?:日期|时间)$/;
/** Nobody knows yet whether these are insured. */
const SUSPECTED = /疑似/;
const UNINSURED =
  /(?:医保|医疗保险|参保)[^\n]{0,8}应保未保|应保未保[^\n]{0,4}疑似|应参未[参保]|疑似未参保|(?<!含)未[参续]保|不参保(?:人员|群众|对象|名单|居民)|(?<!含)未缴费?(?:困难)?(?:人员|群众|对象|名单|名册|花名册|明细)|催缴|欠费|欠缴|漏保|断保|放弃(?:医保)?参保/gu;
/** 未缴人员姓名: of nobody else. */
const OF_UNPAID = /^未(?:缴费?|参保|交费?)(?:人员?|居民|群众|者)?(?:的?(?:姓名|名单))?$/u;
const LIST = /名单|名册|花名册|对象|人员|台账|明细|信息|发放|公示/u;
/** Heads of columns that only lists of households under watch against poverty have, whole households with their relations. */
const WATCHED = /监测对象类[别型]|监测户类[别型]|风险(?:是否)?(?:已)?消除|识别监测时间|纳入监测/;
/** Whom lists are of that tick several identities. */
const IN_NEED =
  /特殊(?:人群|人员|群体|困难)|困难(?:群众|人员|对象|家庭|群体)|弱势|救助|资助|帮扶|民政|保障对象|低收入|贫困|脱贫/u;
/** What a list of identities has not. */
const OF_PAYMENTS: ReadonlySet<Meaning> = new Set(['payAmount', 'payDate', 'receipt', 'order', 'due']);
/** So large a part of a roster may have gone. */
const MOST_GONE = 0.6;
/** What a village's book of what it has collected calls itself. */
const COLLECTED =
  /(?:收费|缴费|收款|征缴|收缴|征收|代收)(?:情况)?(?:登记|花名|名[册单]|台账|明细|清单|统计)?[表册单]|(?:收费|缴费|收缴|征缴|征收)(?:登记|汇总|明细|台账)/gu;
/** Beside the units of its persons a roster tells so who of them is insured otherwise. */
const OTHER_INSURANCE = /^其[他它](?:参保|医保)(?:情况|类型)?$/u;
/** What a roster calls itself; payments in it are what it knows of each person. */
const ROSTER = /花名册|名册|台账|登记表/u;
/** What somebody is insured as, in a roster of the insured. */
const INSURED_AS = /^参保(?:身份|类[别型]|人员(?:身份|类[别型]))$/u;
const OF_INSURED = /参保(?:人员|居民|群众|对象|人)?(?:花名册|名册|登记表|信息表)/u;
/** Heads of how many a sum is for. */
const PEOPLE = /^(?:(?:参保|缴费|家庭|应缴|实缴|户内|参保缴费)?人数|家庭(?:人口|成员)数?|户人口数?|人口数?)$/;
/** What a list of payments says besides that no roster says: whether it stood, and what it was of. */
const OF_STATES: ReadonlySet<Meaning> = new Set([
  'state',
  'insured',
  'refunded',
  'voided',
  'paidFor',
  'paidItem',
  'paidYear',
  'order',
]);
/** What makes a list of identities of it that may take some away. */
const OF_CHANGES: ReadonlySet<Meaning> = new Set(['removal', 'withdrawn', 'ended', 'riskGone', 'certificateState']);
/** Lists of schools: where their pupils are insured they may leave open. */
const OF_SCHOOL = /^(?:就读|所在)?(?:学校|院校|高校|班级|年级|院系|学院|专业)(?:名称)?$|^学[号籍]/;
const PUPILS = /学生|新生(?!儿)|在校生/gu;
/** Whether a column tells how many a sum is for. */
export const isOfPeople = (header: string): boolean => PEOPLE.test(headerForm(header));
/** A payment column that only payment lists have. */
const PROOFS: ReadonlySet<Meaning> = new Set(['receipt', 'order', 'channel', 'payDate']);
/** What a roster has and a payment list has not. */
const OF_ROSTER: ReadonlySet<Meaning> = new Set([
  'household',
  'relation',
  'address',
  'kind',
  'tier',
  'exclusion',
  'identities',
]);

/** Identity words, the longer before those that they contain; with words of offices for whole groups. */
const WORDS = IDENTITIES.flatMap((id) => [
  IDENTITY_WORDS[id].zh,
  ...IDENTITY_WORDS[id].also,
  ...(IDENTITY_WORDS[id].unsure ?? []),
])
  .concat('特困', '残疾人', '残疾', '脱贫人口', '监测对象', '监测户', '三类户', '优抚', '计生')
  .concat('低保边缘家庭', '低保边缘户', '低保边缘', '突发严重困难户', '刚性支出困难家庭', '支出型困难家庭')
  .sort((a, b) => b.length - a.length);

/** The identity that words of a list name, the longest of those that begin alike; null: none. */
export function identityWordIn(text: string): string | null {
  const plain = text.normalize('NFKC');
  return WORDS.find((word) => plain.includes(word.normalize('NFKC'))) ?? null;
}

/** A column in which nothing else stands of those who have gone than that they have died: any list may say so of somebody. */
const isOfDead = ({ samples }: FoundColumn): boolean => {
  const gone = samples.filter(isGone);
  return gone.length > 0 && gone.every((text) => exclusionRead(text) === '死亡');
};

/** Sheets that name an identity over their columns, and nothing of those insured elsewhere or gone. */
const isListOfIdentity = (used: readonly FoundSheet[]): boolean =>
  used.some(({ name, title }) => {
    const text = `${name}\n${title}`.normalize('NFKC');
    return (
      identityWordIn(text) !== null && LIST.test(text) && text.replaceAll(OF_CHILDREN, '').search(ELSEWHERE) === -1
    );
  });

/** 低保 too, which leaves its kind open: the sheet is of an identity all the same. */
const isNamedByIdentity = (name: string): boolean => readIdentities(flaggedIdentity(name) ?? '').bits !== 0;

/** What kind of file it seems to be, by its columns and by the words of its name, its sheets and their titles. `empty`: nobody stands in the workbook. */
export function kindOf(fileName: string, sheets: readonly FoundSheet[], empty = false): KindFound {
  const found = kindBySheets(fileName, sheets);
  if (!empty || (found.kind !== 'payments' && found.kind !== 'identities')) return found;
  // Nobody stands in the workbook yet: persons with their units are its roster, where only columns made a list of it.
  const used = sheets.filter(({ use }) => use);
  const columns = used.flatMap((sheet) => sheet.columns);
  const heads = new Set(columns.map(({ header }) => header));
  const collected = (why: string): boolean => found.kind === 'payments' && why.search(COLLECTED) !== -1;
  const byColumns = found.identityWord === null && found.kindWhy.every((why) => heads.has(why) || collected(why));
  const placed = (sheet: FoundSheet): boolean =>
    sheet.unitFromName || sheet.columns.some(({ meaning }) => meaning === 'unit' || meaning === 'group');
  const unit = used.every(placed);
  // Who of a village has paid is said of everybody in it.
  const told = columns.some(
    ({ meaning, samples, values = samples }) =>
      (OF_STATES.has(meaning) || OF_CHANGES.has(meaning)) &&
      (meaning !== 'insured' || values.some((text) => /退|冲|撤|败|异常/u.test(text))),
  );
  if (!byColumns || !unit || told || columns.some(({ header }) => isOfRefund(header))) return found;
  return {
    kind: 'roster',
    kindWhy: columns.flatMap(({ header, meaning }) => (meaning === 'unit' || meaning === 'group' ? [header] : [])),
    identityWord: null,
  };
}

function kindBySheets(fileName: string, sheets: readonly FoundSheet[]): KindFound {
  const used = sheets.filter(({ use }) => use);
  const texts = [fileName.replace(/\.[^.]*$/, ''), ...used.flatMap(({ name, title }) => [name, title])];
  const text = texts.join('\n').normalize('NFKC');
  const columns = used.flatMap((sheet) => sheet.columns);
  const has = (meaning: Meaning): boolean => columns.some((column) => column.meaning === meaning);
  const headers = (fits: (meaning: Meaning) => boolean): string[] => [
    ...new Set(columns.filter(({ meaning }) => meaning !== null && fits(meaning)).map(({ header }) => header)),
  ];
  const own = headers((meaning) => OF_ROSTER.has(meaning)).length;
  const besides = headers((meaning) => OF_ROSTER.has(meaning) && meaning !== 'exclusion').length;
  // Lists of payments say which of two premiums it was.
  const tierless = headers((meaning) => OF_ROSTER.has(meaning) && meaning !== 'tier').length;
  const template = Math.max(0, ...used.map((sheet) => sheet.columns.filter(({ why }) => why === 'template').length));
  // Under the template's words alone only a name or title makes a list of it: any part of the template is a roster.
  // Whose numbers are covered comes out of another system.
  const covered = ({ meaning, samples }: FoundColumn): boolean =>
    meaning === 'idNumber' && samples.length > 0 && samples.every(isMasked);
  const foreign = columns.some((each) => (each.meaning !== null && each.why !== 'template') || covered(each));
  const words = (pattern: RegExp): string[] => [...new Set(text.match(pattern) ?? [])];
  const identityWord = identityWordIn(text);
  const answer = (kind: FileKind, why: readonly string[]): KindFound => ({
    kind,
    kindWhy: [...new Set(why)].filter((word) => word !== ''),
    // Where identities are ticked a row without a tick has none of them.
    identityWord: kind === 'identities' && !has('identityFlag') ? identityWord : null,
  });
  const waiting = kindOfWaiting(columns);
  // Its rows say themselves what they are of: a word in the name of the workbook says it of nobody.
  if (waiting !== undefined) return { kind: waiting.kind, kindWhy: [waiting.head], identityWord: null };
  // Whoever sends the template, or households with their relations, sends a roster, whatever its name says.
  const computed = columns.some(({ why }) => why === 'computed');
  const watched = columns.filter(({ header }) => WATCHED.test(header)).map(({ header }) => header);
  if (!computed && template < 8 && watched.length > 0)
    return answer('identities', [...(identityWord === null ? [] : [identityWord]), ...new Set(watched)]);
  if (computed || template >= 8 || (own >= 3 && has('relation')))
    return answer(
      'roster',
      headers((meaning) => OF_ROSTER.has(meaning)),
    );

  const ofRoster = (header: string): boolean => has('unit') && OTHER_INSURANCE.test(headerForm(header));
  const listed = besides < 3 && !has('relation') && !has('payAmount');
  const told = columns.filter(
    ({ meaning, why, header }) => meaning === 'exclusion' && why !== 'template' && !ofRoster(header),
  );
  const deadOnly = told.length > 0 && told.every(isOfDead) && isListOfIdentity(used);
  if (listed && told.length > 0 && !deadOnly && !SUSPECTED.test(text))
    return answer(
      'elsewhere',
      told.map(({ header }) => header),
    );
  // What stands in the sheets says more of them than what the file is called.
  const inside = used
    .flatMap(({ name, title }) => [name, title])
    .join('\n')
    .normalize('NFKC');
  const paidHere = has('payAmount') && has('payDate');
  const uninsured = words(UNINSURED).filter((word) => !paidHere && (inside.includes(word) || !LIST.test(inside)));
  if (uninsured.length > 0) return answer('uninsured', uninsured);
  const unpaid = columns.filter(({ header, meaning }) => meaning === 'name' && OF_UNPAID.test(headerForm(header)));
  if (unpaid.length > 0 && !paidHere)
    return answer(
      'uninsured',
      unpaid.map(({ header }) => header),
    );
  const paid = words(PAYMENTS);
  const collected = own < 2 && !has('relation') && has('payAmount') ? words(COLLECTED) : [];
  if (collected.length > 0) return answer('payments', collected);
  const proofs = headers((meaning) => PROOFS.has(meaning));
  const backs = headers((meaning) => meaning === 'payAmount').filter(isOfRefund);
  if (backs.length > 0 && own === 0) return answer('payments', backs);
  // Who is born is new, whatever was paid for him.
  const born = columns.filter(({ header, meaning }) => meaning === 'name' && namesNewborns(header));
  if (born.length > 0 && paid.length === 0)
    return answer(
      'roster',
      born.map(({ header }) => header),
    );
  if (has('payAmount') && (paid.length > 0 || (proofs.length > 0 && tierless === 0 && foreign && !ROSTER.test(text)))) {
    return answer('payments', [...paid, ...headers((meaning) => meaning === 'payAmount'), ...proofs]);
  }
  // A sum for several is for whoever shares it out: nobody has paid it for himself.
  const summed = columns.filter(({ header }) => isOfPeople(header)).map(({ header }) => header);
  if (has('payAmount') && summed.length > 0 && !has('relation')) return answer('payments', [...new Set(summed)]);
  const taught = columns.filter(({ header }) => OF_SCHOOL.test(headerForm(header))).map(({ header }) => header);
  const pupils = words(PUPILS);
  const rostered = (['household', 'identities', 'tier', 'unit', 'kind'] as const).some(has);
  if (listed && !rostered && identityWord === null && taught.length + pupils.length > 0)
    return answer('elsewhere', [...new Set([...pupils, ...taught])]);
  const named = (identityWordIn(inside) !== null || ROSTER.test(inside)) && LIST.test(inside);
  const ofOthers = inside.replaceAll(OF_CHILDREN, '');
  const elsewhere = words(ELSEWHERE).filter(
    (word) => text.replaceAll(OF_CHILDREN, '').includes(word) && (!named || ofOthers.includes(word)),
  );
  if (elsewhere.length > 0) return answer('elsewhere', elsewhere);
  if (
    columns.some(({ meaning, header }) => meaning === 'exclusion' && !ofRoster(header)) &&
    own < 3 &&
    foreign &&
    !deadOnly
  )
    return answer(
      'elsewhere',
      headers((meaning) => meaning === 'exclusion'),
    );
  // Who has moved in has a place that he moved out of.
  const came = /迁入|落户|新生儿|出生/u.test(inside);
  const certified = ['disabilityGrade', 'disabilityCert', 'identityFlag', 'identities'].some((each) =>
    has(each as Meaning),
  );
  const gone = columns.filter(({ header, meaning }) => {
    if (came) return false;
    // Asked of those who are on a list of something else.
    if (certified && (meaning === 'died' || meaning === 'alive' || header.startsWith('是否'))) return false;
    if (meaning === 'removal' && columns.some((each) => each.header === header && each.samples.some(isGone)))
      return true;
    return OF_GONE.has(meaning) || (meaning === null && OF_ELSEWHERE.test(header) && !/子女/u.test(header));
  });
  // A roster that says of the few who have died when they did is one all the same.
  const fullest = Math.max(0, ...columns.map(({ filled }) => filled));
  const few = gone.every(({ filled }) => filled < fullest * MOST_GONE);
  if (listed && gone.length > 0 && identityWord === null && !(few && ROSTER.test(inside)))
    return answer('elsewhere', [...new Set(gone.map(({ header }) => header))]);
  if (identityWord !== null && LIST.test(text)) {
    return answer('identities', [identityWord, ...headers((meaning) => meaning === 'identities')]);
  }
  // A sheet for each identity, called by it, and nothing but who is on it.
  const called = used.map(({ name }) => (isNamedByIdentity(name) ? name : '')).filter((name) => name !== '');
  if (used.length > 1 && called.length * 2 > used.length && own === 0 && !has('payAmount'))
    return answer('identities', called);
  const ticked = headers((meaning) => meaning === 'identityFlag');
  const paying = columns.some(({ meaning }) => OF_PAYMENTS.has(meaning));
  if (ticked.length > 1 && IN_NEED.test(text) && own === 0 && !paying) return answer('identities', ticked);
  const marked = headers((meaning) =>
    ['identities', 'removal', 'withdrawn', 'identityDate', 'disabilityGrade'].includes(meaning ?? ''),
  ).filter((header) => !ANY_CHANGE.test(header));
  const household = has('relation') || has('household');
  // A roster of the insured, with their relations, says of each as what he is insured.
  const insuredAs = marked.every((header) => INSURED_AS.test(headerForm(header)));
  if (marked.length > 0 && insuredAs && has('relation') && OF_INSURED.test(inside)) {
    return answer(
      'roster',
      headers((meaning) => OF_ROSTER.has(meaning)),
    );
  }
  // Numbers of certificates of disability, which say the grade, and nothing else of the persons.
  const certificates = headers((meaning) => meaning === 'idNumber').filter((header) => /残疾人?证/u.test(header));
  if (certificates.length > 0 && own === 0 && foreign && !household && !paying)
    return answer('identities', certificates);
  if (marked.length > 0 && own < 3 && foreign && !has('payAmount') && !(household && has('disabilityGrade'))) {
    return answer('identities', [...(identityWord === null ? [] : [identityWord]), ...marked]);
  }
  return answer(
    'roster',
    headers((meaning) => OF_ROSTER.has(meaning)),
  );
}
