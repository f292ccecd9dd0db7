import { formatDay, type Day } from '../../base/day';
import { isDayValue, readDay } from '../../roster/cells/day';
import { readFlag } from '../../roster/cells/flag';
import { EMPLOYEES_WORD, exclusionNamed, exclusionRead, saysExcluded, saysHere } from '../../roster/exclusionWords';
import type { RosterTable } from '../../roster/types';
import type { PlanSettings } from '../piles';
import type { ListRows } from './listFile';
import { byText } from './byText';
import { isNoReasonToBeOut, keepsJob } from './dealtWith';
import { byTexts, type ListKind } from './listKind';
import { isOtherPlace } from './otherPlace';
import { addNote } from './personCells';

/** Not 未停保: it has ended, or what is insured here stays. */
const STOPPED =
  /(?<![未无])(?:中断|中止|暂停|停保|停缴|断缴|断保|终止|退保|注销|失效|已停|离职|辞职|解聘|解除)|(?:保留|选择)(?:本地|居民|城乡|新?农合)|未参保/;

/** The template's word for those who have died; the columns that say it, and what stands before the day in a note. */
const DEAD = '死亡';
/** The same for those who have the residents' insurance of another place; and how that is called. */
const OTHER_RESIDENTS = '外地居民医保';
const RESIDENTS = /^(?!本).*(?:居民|农合|农村合作|城乡医保)/u;
/** 是否在外地参保: yes. */
const THERE = /^(?:异地|外地)参保$/;
const DAYS_OF_DEATH = [
  ['deathDate', '死亡日期'],
  ['deregistered', '户口注销日期'],
] as const;
const DAY = /\d{2}/;
const DIED_WORD = /(?<![未无])(?:注销|死亡|去世|已故)/;

/** The registration of a resident that ended by what stands before it. */
const DEREGISTERED = /(?:户口|户籍)?(?:注销|销户)$/u;

/** What the list is of is not so for this row. */
const DENIED =
  /健在|在世|未(?:死亡|去世|亡|迁出|迁移)|没有?(?:死亡|去世|迁出)|非死亡|信息(?:错误|有误)|误报|不属实|与事实不符|非本人|迁入|转入|回迁|恢复户口|^出生$|^更正$/;
/** Words that leave open what the whole list says. */
const NEUTRAL =
  /^[-/—]*$|^(?:已?核实|已核查|属实|情况属实|有效|在职|退休|在保|缴费|保留.*|正常.*|(?:已|正在)?参保.*|未(?:停保|中断|终止|退保|注销|暂停).*)$/;
/** The same in a remark. */
const NOTED =
  /误报|健在|(?:人|还|仍)在(?:世|家|村)?$|在世|不是本人|非本人|同名|重名|同姓|有误|错误|不属实|(?<!是否)未(?:死亡|去世|迁出|迁成|迁走|办成|入伍)|没(?:有)?迁|没死|活着|待(?:核|查|定|确认)|存疑|请核|回迁|迁回|退伍|刑满|释放|已?(?:停保|退保|断保)|离职|辞职|解除|转居民|未参保|保留居民/;
/** Gone no farther than the town. */
const WITHIN = /^(?:本|同)[镇乡街村]|本[镇乡](?:内|[^\p{Script=Han}]|$|.{0,8}[村社])/u;
/** Columns in which each row may say for itself what became of the person. */
const VERDICTS = ['removal', 'insured', 'state', 'there'] as const;
const ASKED = ['died', 'alive'] as const;
/** An end that is none: 至今, 长期. */
const NO_END = /^[-/—]*$|至今|长期|未|无|在保/;
const FAR = 2050;

/** A list of those who are insured elsewhere, have moved away or have died. */
export function elsewhereList(
  list: ListRows,
  roster: RosterTable,
  settings: PlanSettings,
  benefitYear: number | null = null,
  region = '',
): ListKind {
  /** Columns of the day of a death, or of a registration's end, say it of those who have one: the day, or the word that stands there. */
  const died = (row: number): { readonly what: string; readonly on: string } | null => {
    for (const [meaning, what] of DAYS_OF_DEATH) {
      const text = list.said(meaning, row);
      const flag = readFlag(text);
      if (flag === true || (flag === null && (DAY.test(text) || DIED_WORD.test(text)))) return { what, on: text };
    }
    return null;
  };
  const verdicts = (row: number): string[] => VERDICTS.map((meaning) => list.said(meaning, row));
  /** A column says of each row what became of the person: of a row that says nothing there nobody knows. */
  const eachSays = lazily(() => {
    for (let row = 0; row < list.table.length; row += 1) {
      if (ASKED.some((meaning) => list.said(meaning, row) !== '') || died(row) !== null) return true;
      if (verdicts(row).some((word) => saysExcluded(word) || DENIED.test(word))) return true;
    }
    return false;
  });
  /** What says that it is not so: 健在, 是否死亡 = 否, 迁入. */
  const denialOf = (row: number): string | null => {
    const [dead, alive] = ASKED.map((meaning) => list.said(meaning, row));
    const nos = [
      readFlag(dead ?? '') === false ? dead : undefined,
      readFlag(alive ?? '') === true ? alive : undefined,
      readFlag(list.said('there', row)) === false ? list.said('there', row) : undefined,
    ].filter((each) => each !== undefined);
    // Asked of several things, a no to one of them says nothing of the others.
    const [no] = nos;
    if (no !== undefined && verdictOf(row) === '' && !saysExcluded(list.text('exclusion', row))) return no;
    const words = [list.text('exclusion', row), dead ?? '', alive ?? '', ...verdicts(row)];
    return words.find((word) => DENIED.test(word)) ?? null;
  };
  /** What the row says in a column of its own: 死亡 under 核查结果, 入伍 under 变动类型. */
  const verdictOf = (row: number): string => {
    const found = [...verdicts(row), list.said('died', row), list.said('alive', row)].find((word) =>
      saysExcluded(word),
    );
    if (found !== undefined) return found;
    return readFlag(list.said('died', row)) === true || readFlag(list.said('alive', row)) === false ? DEAD : '';
  };
  /** Words of the row that are not known, where it says nothing that is; '' where such a column is blank; null: neither. */
  const openWord = (row: number): string | null => {
    if (saysExcluded(list.text('exclusion', row)) || verdictOf(row) !== '') return null;
    // 重复户口 beside the day of a deregistration: he has not died for that.
    const own = list.text('exclusion', row);
    if (own !== '' && died(row) !== null && !STOPPED.test(own)) return own;
    const words = [...verdicts(row), ...ASKED.map((meaning) => list.said(meaning, row))];
    const open = words.find((word) => readFlag(word) === null && !NEUTRAL.test(word) && !STOPPED.test(word));
    if (open !== undefined) return open;
    return eachSays() && words.every((word) => word === '') && died(row) === null ? '' : null;
  };
  const isNoReason = (row: number): boolean => {
    const own = list.text('exclusion', row);
    return own !== '' && (openWord(row) === own || (saysHere(own) && !residentThere(row)));
  };
  const named = byText(exclusionNamed);
  /** Sheets called 死亡, 参军, 职工医保 say it each of its own rows. */
  const wholeOf = (row: number): string =>
    named(list.sheet(row)) || (settings.exclusion === '' && died(row) !== null ? DEAD : settings.exclusion);
  /** What the row says counts, unless it leaves open what the whole list says: 居民 in a list of those insured in other places. */
  const wordOf = (row: number): string => {
    const word = list.text('exclusion', row);
    const verdict = saysExcluded(word) ? '' : verdictOf(row);
    if (verdict !== '') return verdict;
    const whole = wholeOf(row);
    return word === '' || (whole !== '' && !saysExcluded(word)) ? whole : word;
  };
  /** The residents' insurance, of a place that is not here. */
  const residentThere = (row: number): boolean => {
    // 城乡居民 beside 已在外地参保: the kind of insurance, and that it is not here.
    const word = verdictOf(row) === '' ? wordOf(row) : list.text('exclusion', row) || wordOf(row);
    const isElsewhere = THERE.test(list.said('there', row)) || isOtherPlace(placeOf(row), region);
    return RESIDENTS.test(word) && saysHere(word) && isElsewhere;
  };
  /** The template's word, where what the row says is another name of it. */
  const readOf = (row: number): string => {
    if (residentThere(row)) return OTHER_RESIDENTS;
    return keepsJob(wordOf(row)) ? EMPLOYEES_WORD : exclusionRead(wordOf(row));
  };
  /** What says that the insurance elsewhere has ended, or that the one here is to stay; '' = nothing does. */
  const stopOf = (row: number): string => {
    const removal = list.said('removal', row);
    if (readFlag(removal) === true || STOPPED.test(removal)) return removal;
    const state = [list.said('insured', row), list.said('state', row)].find((word) => STOPPED.test(word));
    if (state !== undefined) return state;
    if (hasEnded(list.said('ended', row), benefitYear)) return list.said('ended', row);
    const own = list.text('exclusion', row);
    // 死亡注销, 应征入伍注销: what ended is the registration of who has died or serves.
    const ofRegistration = saysExcluded(own.replace(DEREGISTERED, ''));
    return STOPPED.test(own.replace(ofRegistration ? DEREGISTERED : /^$/u, '')) ? own : '';
  };
  /** 外出务工, 居民医保: nobody is taken out of the base for it. */
  const isUnclear = (row: number): boolean => {
    const word = wordOf(row);
    return word !== '' && word !== wholeOf(row) && !saysExcluded(word) && !residentThere(row);
  };
  /** A remark, or the place he has gone to, by which it is not so after all. */
  const notedOf = (row: number): string => {
    const note = list.text('note', row);
    if (NOTED.test(note)) return note;
    return WITHIN.test(placeOf(row)) ? placeOf(row) : '';
  };
  const sourceOf = (row: number): string => list.said('source', row) || settings.source;
  const placeOf = (row: number): string => list.said('insuredAt', row);
  const hasPaid = (person: number): boolean =>
    roster.getText('payDate', person) !== '' || roster.getText('payAmount', person) !== '';
  return {
    usable: (row) => denialOf(row) === null && wordOf(row) !== '',
    unanswered: (row) =>
      denialOf(row) === null && (openWord(row) !== null || (wordOf(row) === '' && list.said('unread', row) !== '')),
    doubtful: (row) => isUnclear(row) || notedOf(row) !== '' || stopOf(row) !== '' || openWord(row) !== null,
    unsettles: (row) => isNoReason(row) || isNoReasonToBeOut(wordOf(row)),
    reads(row) {
      const [from, to] = [wordOf(row), readOf(row)];
      return from === to ? null : { field: 'exclusion', from, to };
    },
    problems(row) {
      const denial = denialOf(row);
      if (denial !== null) return [{ field: null, code: 'exclusion-denied', text: denial }];
      const open = openWord(row);
      if (open !== null && open !== '') return [{ field: null, code: 'exclusion-unclear', text: open }];
      if (wordOf(row) === '' || open !== null) return [{ field: 'exclusion', code: 'exclusion-not-said', text: '' }];
      if (stopOf(row) !== '') return [{ field: null, code: 'exclusion-stopped', text: stopOf(row) }];
      if (isUnclear(row)) return [{ field: 'exclusion', code: 'exclusion-unclear', text: wordOf(row) }];
      if (isNoReason(row))
        return [{ field: 'exclusion', code: 'exclusion-unclear', text: list.text('exclusion', row) }];
      return notedOf(row) === '' ? [] : [{ field: null, code: 'note-against', text: notedOf(row) }];
    },
    write(row, cells) {
      const word = readOf(row);
      // 重复户口 beside the day of a deregistration: what became of him nobody can say.
      if (word === '' || isNoReason(row) || isNoReasonToBeOut(wordOf(row))) return;
      const before = cells.get('exclusion');
      // Another name of the same: the roster's own word stays.
      if (exclusionRead(before) === word) return;
      cells.set('exclusion', word);
      if (cells.get('exclusion') === before) return;
      const source = sourceOf(row) === '' ? '' : `${sourceOf(row)} ${settings.date}`.trim();
      const gone = died(row);
      const day = gone !== null && DAY.test(gone.on) ? `${gone.what}${dayText(gone.on)}` : '';
      // 2020年9月死亡: the word of the template, and when.
      if (wordOf(row) !== word && DAY.test(wordOf(row))) addNote(cells, wordOf(row));
      addNote(cells, [day, placeOf(row), source].filter((text) => text !== '').join(' '));
    },
    pile: (_row, person, changes) => (!changes() ? 'already' : hasPaid(person) ? 'paid-here' : 'matched'),
    order: (a, b) => byTexts([wordOf(a), sourceOf(a)], [wordOf(b), sourceOf(b)]),
    spoken: (row) => ({ exclusion: wordOf(row), source: sourceOf(row) }),
  };
}

/** A day as cells have it, where it can be read; else as it came. */
function dayText(text: string): string {
  const day = readDay(text);
  return isDayValue(day) ? formatDay(day as Day) : text;
}

/** Whether an insurance has ended before the year that the premium is for is over; an end that cannot be read is one. */
function hasEnded(text: string, benefitYear: number | null): boolean {
  if (NO_END.test(text)) return false;
  const years = [...text.matchAll(/(?:19|20|99)\d{2}/g)].map(([each]) => Number(each));
  const last = Math.max(...years);
  if (years.length === 0) return true;
  if (benefitYear === null) return last < FAR;
  return last < benefitYear || (last === benefitYear && !/12(?:\D|$|31)/.test(text.slice(4)));
}

function lazily(find: () => boolean): () => boolean {
  let known: boolean | undefined;
  return () => (known ??= find());
}
