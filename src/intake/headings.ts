import { createUnitFinder } from './find/unitsIn';
import type { RowReason } from './found';

/**
 * Lines over the persons of a village or a group, alone in their row (千家洲村, 一组, 金石村（1人）): what they say holds of the rows
 * below them, until the next one. A line that names neither a unit of the quota table nor a group is told and says nothing; that
 * of a village nobody knows ends what held before.
 */
export interface Headings {
  /** The unit and group of the rows below; '' = none is said. */
  readonly unit: string;
  readonly group: string;
  /** The rows below belong to a unit that nobody knows: what is said of the whole sheet is not said of them. */
  readonly elsewhere: boolean;
  /** A state that the last line said of the rows above it: 以上人员已退费; '' = none. */
  readonly above: string;
  /** A state that a line says of the rows below it: 停发对象, 已退费人员; '' = none. */
  readonly state: string;
  /**
   * Whether a record is nothing but the name of a unit as the quota table has it, which no ending tells from a person's, or a word for
   * persons: 停发对象.
   */
  isHeading(record: readonly string[]): boolean;
  /** Takes note of a line that is no person. */
  pass(record: readonly string[], reason: RowReason): void;
}

interface Said {
  readonly unit?: string;
  readonly group?: string;
  /** A unit that nobody knows. */
  readonly unknown?: true;
}

const NUMBER = '(?:[0-9]{1,3}|[零〇一二三四五六七八九十]{1,3})';
const GROUP = `第?${NUMBER}(?:村民)?(?:小组|组|生产队|队)`;
const IS_GROUP = new RegExp(`^${GROUP}$`, 'u');
const WITH_GROUP = new RegExp(`^(.+?)[-\\s]*(${GROUP})$`, 'u');
/** Groups with a name instead of a number. */
const NAMED_GROUP = /^\p{Script=Han}{1,8}(?:小组|自然村)$/u;
const UNIT = /(?:村|社区|居委会|村委会|村民委员会|居民委员会)$/u;
/** A part of a village that is larger than a group. */
const PART = /片区?$/u;
/** 一、 or (一) before it, how many of them behind it. */
const NUMBERED = new RegExp(`^(?:${NUMBER}[、.]|\\(${NUMBER}\\)[、.]?)\\s*`, 'u');
const COUNTED = /[:,，、;；\s]*(?:(?:共计?|合计)?\d+(?:户|人|名|口)[,，、;；\s]*)+$/u;
/** A line that names those below it by what they are, and by what they are no more. */
const OF_PERSONS = /^.{0,14}(?:人员|对象|名单|家庭|户)(?:[（(][^（）()]*[）)])?[:：]?$/u;
const STATE =
  /死亡|去世|迁出|注销|冲正|未到账|未入账|停发|停保|取消|退出|清退|核减|[未欠]缴|未交|欠费|未参保|退费|退款|作废|参军|服刑|职工|异地|外地|拟|疑似|不符合/u;
/** Nothing but such a word, or one by which all is well: 停发, 死亡（2人）. Nobody is called so. */
const ONLY =
  /^(?:已|被|拟|现)?(?:死亡|去世|迁[出入]|注销|停发|停保|取消|退出|清退|核减|[未已欠]缴费?|未交费?|欠费|[未已]参保|退费|退款|作废|参军|服刑|职工医保|异地参保|外地参保|不符合条件|疑似|在[保册]|正常|新增)(?:部分|情况)?$/u;
/** What is below: 以下为退费, 退费明细. */
const BELOW =
  /^(?:以下|下列)(?:均?为|是|系|人员|各?户)?.{0,12}$|^(?:.{0,8})(?:退费|退款|冲正|作废|未缴|欠费|已缴|缴费|停发|在保|死亡|迁出)(?:人员)?(?:明细|清单|情况|名册|部分|如下)[:：]?$/u;
const ABOVE = /^以上.{0,16}$/u;
const COUNT = /^(?:共计?|合计)?\d+(?:户|人|名|口)+$/u;
const LONGEST = 20;
const NOBODY = /(?:人员|对象|名单|家庭)(?:[（(][^（）()]*[）)])?[:：]?$/u;
/** A subtotal of a page, or of a group: the village goes on below. */
const PART_TOTAL = /小计|本页|组|队/u;

const plainOf = (text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll(/[\p{Cf}]/gu, '')
    .trim()
    .replace(NUMBERED, '')
    .replaceAll(/\([^()]*\)|\[[^[\]]*\]|【[^【】]*】/gu, '')
    .replace(COUNTED, '')
    .replace(/[:\s]+$/u, '')
    .trim();

/** What stands in a record besides blanks, up to three texts. */
function textsIn(record: readonly string[]): string[] {
  const texts: string[] = [];
  for (const cell of record) {
    const text = cell.trim();
    if (text === '') continue;
    texts.push(text);
    if (texts.length === 3) break;
  }
  return texts;
}

export function createHeadings(units: ReadonlySet<string>): Headings {
  const { meant, within } = createUnitFinder(units);
  const known = new Map<string, Said>();
  let [unit, group] = ['', ''];
  let elsewhere = false;
  let [state, above] = ['', ''];

  function read(text: string): Said {
    const plain = plainOf(text);
    const whole = meant(plain);
    if (whole !== undefined) return { unit: whole };
    if (IS_GROUP.test(plain)) return { group: plain };
    const [, before = '', own = ''] = WITH_GROUP.exec(plain) ?? [];
    const place = before === '' ? plain : before;
    const [only, ...others] = within(place);
    if (only !== undefined && others.length === 0) return own === '' ? { unit: only } : { unit: only, group: own };
    if (own === '' && NAMED_GROUP.test(plain)) return { group: plain };
    return UNIT.test(place) && !PART.test(place) ? { unknown: true } : {};
  }

  function said(text: string): Said {
    let found = known.get(text);
    if (found === undefined) known.set(text, (found = read(text)));
    return found;
  }

  function take({ unit: named, group: within_, unknown }: Said): void {
    if (unknown === true || named !== undefined) {
      unit = named ?? '';
      group = within_ ?? '';
      elsewhere = unknown === true;
    } else if (within_ !== undefined) group = within_;
  }

  return {
    get unit() {
      return unit;
    },
    get group() {
      return group;
    },
    get elsewhere() {
      return elsewhere;
    },
    get above() {
      return above;
    },
    get state() {
      return state;
    },
    isHeading(record) {
      const [only, ...others] = textsIn(record);
      if (only === undefined || only.length > LONGEST || !others.every((text) => COUNT.test(text))) return false;
      return (
        NOBODY.test(only) ||
        BELOW.test(only) ||
        ABOVE.test(only) ||
        ONLY.test(plainOf(only)) ||
        (units.size > 0 && meant(plainOf(only)) !== undefined)
      );
    },
    pass(record, reason) {
      above = '';
      if (reason === 'blank' || reason === 'numbers' || reason === 'signature' || reason === 'note') return;
      if (reason === 'other-table') {
        [unit, group, elsewhere] = ['', '', false];
        state = '';
        return;
      }
      const texts = textsIn(record);
      const [first = ''] = texts;
      if ((reason === 'section' || reason === 'unknown-only') && texts.slice(1).every((text) => COUNT.test(text))) {
        const plain = plainOf(first);
        if (ABOVE.test(first)) {
          above = STATE.test(plain) ? plain : '';
          return;
        }
        const isNumbered = NUMBERED.test(first.normalize('NFKC').trim());
        if (isNumbered || OF_PERSONS.test(first) || BELOW.test(first) || ONLY.test(plain))
          state = STATE.test(plain) ? plain : '';
      }
      if (reason === 'total') {
        group = '';
        const part = texts.some((text) => PART_TOTAL.test(text)) && !texts.some((text) => within(text).includes(unit));
        if (!part) unit = '';
        return;
      }
      if (reason === 'section') {
        const heard = said(first);
        take(heard);
        // 三片区, 二、困难户: nobody knows which groups belong to it.
        if (Object.keys(heard).length === 0) group = '';
        return;
      }
      // The title of the next village over its own part of the sheet.
      if ((reason === 'unknown-only' || reason === 'before-header') && texts.length === 1) {
        const [only, ...others] = within(first);
        if (only !== undefined && others.length === 0) take({ unit: only });
      }
    },
  };
}
