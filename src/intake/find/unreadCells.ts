import { saysExcluded } from '../../roster/exclusionWords';
import type { FileKind } from '../found';
import { headerForm } from './words';
import { isStart, OUT_OF_POVERTY, sortOfHead, STILL_OWED } from './unreadHeads';

/**
 * What cells of a column that is not read say of their rows. Words that are known let their row pass or hold it; codes (0, 1, S, F)
 * never decide by themselves; words that nobody knows hold their rows where the column tells rows apart.
 */
export type CellSays =
  | 'pass'
  | 'hold'
  | 'amount' // holds its row unless it is what was paid
  | 'rest' // the same of what comes to what is due only with what was paid
  | 'part' // of either
  | 'day'; // the day decides on which it ends, or begins

/** What stands in a column, with how often; `blanks`: rows without. */
export interface ColumnCells {
  readonly header: string;
  readonly kind: FileKind;
  readonly values: ReadonlyMap<string, number>;
  readonly blanks: number;
}

const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll(/[\s\p{Cf}\ufe0e\ufe0f]/gu, '')
    .replace(/[。.!！]+$/u, '');

const BLANK = /^(?:[-–—/\\*]*|无|没有|暂无)$/;
const NOTHING = /^(?:[-–—/\\*]*|无|没有|暂无|0+(?:\.0+)?)$/;
const NOT_SO = /^(?:否|未|正常.*|无.+|未(?:退|撤|冲|停|注|取|死|发|终).*|没有.+|N|NO|FALSE|×|✗|✘|X)$/i;
const YES = /^(?:是|对|√|✓|✔|☑|有|已.+|Y|YES|TRUE|T)$/i;
const NO = /^(?:否|不.*|未.*|无|没有?|×|✗|✘|X|N|NO|FALSE|F)$/i;
const CODE = /^(?:\d{1,2}|[A-Z]|[A-Z]\d|\d[A-Z])$/i;
const GOOD =
  /^(?:正常.*|有效|(?:.{0,4})成功|(?:审[核批]|复[审核]|核[查实验])?(?:已?通过|合格|属实|无误|一致|完成)|情况属实|无异[议常]|已?核实|已核[查对]|已[审办]|(?:已|区|县|镇|村)?(?:同意|批准|准予)(?:纳入|享受|保障)?|已?(?:完成|办结|审[核批])|在保|在册|在籍|在职|在享|(?:正在|继续|正常)?享受(?:待遇)?|继续保留|保留(?:待遇)?|已?(?:缴费?|交费|到账|入账|入库|收款|扣款|扣费|支付|付款|开票|消费|参保|平账?)|(?:正常|个人|现场|微信|银行)?(?:缴费|消费|收款|收费|扣款|支付)|平账|对平|已平|已?对账(?:平|成功|一致|无误)?|退休(?:人员)?|在职(?:人员)?|已?收入|贷|转账|二维码收款|扫码收款|群收款|医疗|(?:城乡)?居民(?:(?:基本)?医(?:疗)?保(?:险)?(?:费)?)?|00|000|0000|000000|OK|PASS|SUCCESS|SUCC|PAID|TRUE|√|✓|✔|☑|对|符合.*)$/i;
/** What ends whatever somebody was. */
const ENDED =
  /^(?:已|本人)?(?:死亡|去世|病故|身故|注销|停发|停保|取消|退出|终止|迁出)(?!.*(?:军人|家庭|遗属|家属|子女))/;
/** Of a household that draws what those in poverty draw, whether it is out of it or not. */
const POOR =
  /^(?:已?(?:稳定)?脱贫户?(?:[(（]?享受政策[)）]?)?|(?:继续)?享受(?:脱贫)?政策|未脱贫|返贫户|(?:一般|低保|五保|特困|扶贫)?贫困户?)$/;
const BAD =
  /失败|冲正|冲销|撤销|撤回|^(?:已|待|全额)?退(?!休|役|伍|耕|捕)|退[费款票]|^否$|^不|[为很]不|不(?:通过|合格|符|属实|再|予|存在|一致|足)|^未|^停|^暂停|^无效|作废|注销|^(?:已|被)?取消|终止|^拒|^欠|错误|^异常|有误|有异议|^重复|死亡|去世|病故|过期|失效|^(?:已)?中断|挂失|冻结|销户|长款|短款|^待|返贫|^(?:×|✗|✘|X|N|NO)$|^(?:fail|error|cancel|refund|revers|void|false|reject|expired|unpaid)/i;
/** What stands in columns of plain facts. */
const FACT =
  /^(?:.{1,3}族|男|女|群众|党员|中共党员|团员|文盲|半文盲|小学|初中|高中|中专|大专|本科|研究生|未婚|已婚|离异|丧偶|良好|一般|健康|患病|较差|微信|支付宝|银联|现金|POS机?|刷卡|转账|农商行|邮储|.*(?:省|市|县|区|镇|乡|村|组|社区|街道|小区|学校?|中学|小学|医院|公司|厂|局|站|所|处|科|银行|支行|信用社|中心|合作社|号))$/i;
const NUMBER = /^[-+¥￥]?[\d,]+(?:\.\d+)?(?:元|岁|人|亩|平方米|㎡)?$/;
const DAY = /^(?:19|20)\d{2}(?:年|[-/.])?\d{1,2}(?:[月/.-])?(?:\d{1,2}日?)?(?:[ T]?\d{1,2}:\d{2}.*)?$/;
const ENDLESS = /^(?:长期|永久|终身|至今|无期限?)$/;
/** Asked so, a yes speaks for the row; asked so in a list of the dead, against it. */
const ASKS_GOOD =
  /是否(?:已|正常|仍|仍在|还|目前)?(?:到账|成功|有效|享受|持证|为?(?:保障|低保|救助|供养|帮扶)(?:对象|人员)|在保|在册|符合|有(?:参保|缴费|缴款)?(?:证明|凭证)|本人|属实|通过|合格|缴|参保|续|入库|一致)/;
const ASKS_ALIVE = /健在|在世|存活/;
const ASKS_BAD =
  /是否(?:已|被|曾)?(?:经)?(?:过期|重复|取消|停|退|注销|死亡|去世|撤销|冲正|冲销|作废|失效|无效|有误|错误|异常|迁出|核减|清退|终止|中断|欠|拒)/;
/** Amounts that came in: nothing there is no payment. */
const CAME_IN = /实际|到账|入账|实[收缴扣]|清算|结算|已[缴收扣]/;
/** By himself. */
const OWN_MONEY = /^(?:个人|本人|自己|自筹|自缴|自费|家庭)(?:自?[筹缴付])?(?:资金|缴费|部分|承担)?$/;
/** Paid by others for the person. */
const OF_AID = /资助|补助|补贴|救助|减免|财政|政府|代缴|医保局|民政/;
/** So many different texts, and so large a part of the cells: what stands there is of each row alone. */
const FEW = 12;
const SHARE = 0.1;

const isFact = (text: string): boolean =>
  FACT.test(text) || DAY.test(text) || (NUMBER.test(text) && !CODE.test(text)) || text.length > 40;

/** 2020, 2020-05, 2020年5月1日, 202005, 20200501. */
const DATES =
  /(?<!\d)((?:19|20|99)\d{2})(?:(?:年|[-/.])(1[0-2]|0?[1-9])(?!\d)(?:(?:月|[-/.])(3[01]|[12]\d|0?[1-9])(?!\d))?|(1[0-2]|0[1-9])(3[01]|[12]\d|0[1-9])?(?!\d))?/g;

/** The last year, month and day that a text says as one number; undefined: it says none. */
export function endIn(text: string): { readonly from: string; readonly open: boolean } | undefined {
  const word = plain(text);
  if (ENDLESS.test(word) || /长期|永久|至今/.test(word)) return { from: '', open: true };
  const found = [...word.matchAll(DATES)];
  const [, year = '', spaced, spacedDay, tight, tightDay] = found.at(-1) ?? [];
  if (year === '') return undefined;
  const [month, day] = [spaced ?? tight ?? '12', spacedDay ?? tightDay ?? '31'];
  return { from: `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`, open: false };
}

const FAR = 2050;

/** 缴费截止年月：202012: the last month so far, before a premium for the next year is paid. */
const SO_FAR = /缴.*[截止至]/;

/** Of days in such columns, as they are noted, those that are past before the year begins that the premium is for. */
export function pastEnds(noted: string, benefitYear: number | null): string[] {
  if (noted === '') return [];
  const year = benefitYear ?? FAR;
  return noted.split('，').filter((each) => {
    const at = each.indexOf('：');
    if (isStart(each.slice(0, at))) return false;
    const bound = SO_FAR.test(each.slice(0, at)) ? `${year - 1}-09-01` : `${year}-01-01`;
    return (endIn(each.slice(at + 1))?.from ?? '') < bound;
  });
}

/** Of days in columns that say since when, those before which that year has begun: it may not be so for it. */
export function lateStarts(noted: string, benefitYear: number | null): string[] {
  if (noted === '' || benefitYear === null) return [];
  return noted.split('，').filter((each) => {
    const at = each.indexOf('：');
    return isStart(each.slice(0, at)) && (endIn(each.slice(at + 1))?.from ?? '') >= `${benefitYear}-01-01`;
  });
}

/** Judges the cells of a column once for each different text; '' = blank. */
export function judgeColumn({ header, kind, values, blanks }: ColumnCells): (text: string) => CellSays {
  const head = headerForm(header);
  const sort = sortOfHead(header, kind);
  const words = new Map([...values].map(([text, count]) => [plain(text), count]));
  const differ = words.size + (blanks > 0 ? 1 : 0) > 1;
  const codes = [...words.keys()].filter((word) => CODE.test(word) && !GOOD.test(word));
  const coded = differ && codes.length > 0 && [...words.keys()].every((word) => CODE.test(word));
  if (kind === 'roster') return (text) => (saysGone(header, text) ? 'hold' : 'pass');
  const known = new Map<string, CellSays>();
  const once =
    (say: (word: string) => CellSays) =>
    (text: string): CellSays => {
      let said = known.get(text);
      if (said === undefined) known.set(text, (said = say(plain(text))));
      return said;
    };
  const verdict = (word: string): CellSays => {
    if (OUT_OF_POVERTY.test(head)) return BLANK.test(word) || POOR.test(word) ? 'pass' : 'hold';
    if (coded && (word === '' || CODE.test(word))) return GOOD.test(word) && word !== '' ? 'pass' : 'hold';
    if (BLANK.test(word) || word === '是') return 'pass';
    return !BAD.test(word) && GOOD.test(word) ? 'pass' : 'hold';
  };
  switch (sort) {
    case 'harmless':
      return () => 'pass';
    case 'start':
    case 'end':
      return once((word) => {
        if (word === '' || NOTHING.test(word) || NOT_SO.test(word)) return 'pass';
        return endIn(word) === undefined ? 'hold' : 'day';
      });
    case 'against':
      return once((word) => {
        if (coded && CODE.test(word)) return 'hold';
        return word === '' || NOTHING.test(word) || NOT_SO.test(word) || word.startsWith('正常') ? 'pass' : 'hold';
      });
    case 'asked':
      return once(asked(head, kind, differ, coded));
    case 'money':
      return once((word) => {
        if (word === '') return CAME_IN.test(head) ? 'hold' : 'pass';
        const amount = /\d/.test(word) ? Number(word.replaceAll(/[¥￥,元]/g, '')) : Number.NaN;
        if (STILL_OWED.test(head)) return amount === 0 || BLANK.test(word) ? 'pass' : amount > 0 ? 'rest' : 'hold';
        if (amount === 0) return CAME_IN.test(head) ? 'hold' : 'pass';
        return Number.isNaN(amount)
          ? BLANK.test(word)
            ? 'pass'
            : verdict(word)
          : OF_AID.test(head)
            ? 'part'
            : 'amount';
      });
    case 'funds':
      return once((word) => (BLANK.test(word) || OWN_MONEY.test(word) ? 'pass' : 'hold'));
    case 'class':
      return once((word) => (ENDED.test(word) ? 'hold' : 'pass'));
    case 'verdict':
      return once(verdict);
    case 'ticked': {
      const other = open();
      return once((word) => (word === '' || NO.test(word) ? 'pass' : YES.test(word) ? 'hold' : other(word)));
    }
    case 'open':
      return once(open());
  }

  /** A head that nobody knows: only columns that tell the rows apart by a few words, or by words that are known. */
  function open(): (word: string) => CellSays {
    const filled = [...words.values()].reduce((sum, count) => sum + count, 0);
    const isMany = words.size > Math.max(FEW, filled * SHARE);
    if (isMany) return (word) => (word.length <= 12 && BAD.test(word) && !isFact(word) ? 'hold' : 'pass');
    const texts = [...words.keys()];
    const told = texts.some((word) => (BAD.test(word) || GOOD.test(word)) && !isFact(word));
    const isOwn = filled > 1 && words.size === filled && !texts.some((word) => CODE.test(word));
    if (!told && (!differ || isOwn || texts.every((word) => isFact(word)) || isSeries(texts))) return () => 'pass';
    return (word) => {
      if (word !== '' && isFact(word) && !coded) return 'pass';
      return !differ && !BAD.test(word) ? 'pass' : verdict(word);
    };
  }
}

/** 1, 2, 3, 4: numbers that count, or sizes. */
function isSeries(texts: readonly string[]): boolean {
  return texts.length > 2 && texts.every((word) => /^\d+$/.test(word)) && !texts.some((word) => word.startsWith('0'));
}

function asked(head: string, kind: FileKind, differ: boolean, coded: boolean): (word: string) => CellSays {
  const isAlive = ASKS_ALIVE.test(head);
  const isGood = isAlive ? kind !== 'elsewhere' : ASKS_GOOD.test(head);
  const isBad = isAlive ? kind === 'elsewhere' : ASKS_BAD.test(head);
  return (word) => {
    if (coded && (word === '' || CODE.test(word)) && !/^[YNTF]$/i.test(word)) return 'hold';
    if (isBad) return word === '' || NOTHING.test(word) || NO.test(word) ? 'pass' : 'hold';
    if (isGood) return YES.test(word) ? 'pass' : word === '' && !differ ? 'pass' : 'hold';
    return differ || !(YES.test(word) || NO.test(word)) ? 'hold' : 'pass';
  };
}

/** Whether a word says of somebody on a roster that he is no more to be insured here. */
export const isGone = (text: string): boolean =>
  text.length <= 20 && (saysExcluded(text, true) || /(?<![未无非没不])(?:注销|(?:终止|暂停|停止)参保)/.test(text));

/** Of somebody whom a roster brings anew: that he is not there any more. */
export function saysGone(header: string, text: string): boolean {
  const [head, word] = [headerForm(header), plain(text)];
  if (NOTHING.test(word)) return false;
  if (ASKS_ALIVE.test(head)) return NO.test(word);
  if (/(?:死亡|去世|注销|迁出)(?:日期|时间|年月)$/.test(head)) return /\d/.test(word);
  if (/是否.*(?:死亡|去世|注销|迁出)|^(?:户口|户籍)?(?:死亡|注销|迁出)标[识志]$/.test(head))
    return YES.test(word) || word === '1';
  return isGone(text);
}

/** Nobody of whom a list of those in need is. */
const ORDINARY = /^一般(?:农户|户|居民|人员)$/;

/** Whether a word by itself looks as if it spoke against its row: 否, 未通过, 已退费; a code or a day does not. */
export function looksAgainst(text: string): boolean {
  const word = plain(text);
  return (
    !CODE.test(word) &&
    !DAY.test(word) &&
    word !== '' &&
    (ORDINARY.test(word) || BAD.test(word) || NO.test(word) || isGone(word))
  );
}
