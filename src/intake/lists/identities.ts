import { disabilityWords } from '../../roster/cells/disability';
import { contradicts, flaggedIdentity, isNamedGroup } from '../../roster/cells/identityFlag';
import { formatDay, type Day } from '../../base/day';
import { readDay } from '../../roster/cells/day';
import { certificateParts } from '../../roster/idNumber';
import { readFlag } from '../../roster/cells/flag';
import { identityText, isUnderstood, readIdentities } from '../../roster/identities';
import { EMPTY, UNREADABLE, type RosterTable } from '../../roster/types';
import { directionOf, isMixed } from '../find/removal';
import type { PlanProblem, PlanSettings } from '../piles';
import {
  excludedIn,
  excludedTogether,
  identityBits,
  otherKindIn,
  replacedIdentities,
  withIdentities,
  withoutIdentities,
} from './identityWords';
import { byText } from './byText';
import type { ListRows } from './listFile';
import { byTexts, type ListKind, type Moved } from './listKind';
import { addNote, type PersonCells } from './personCells';

/** Words of a removal column that take an identity away, and those that leave it. */
const GONE = /停|取消|退出|注销|终止|清退|核减|减少|移出|不再|死亡|迁出/;
const STAYS =
  /^(?:正常|(?:继续|延续|持续)(?:享受|保障|发放|救助|在保)?(?:待遇)?|续[发享]|在发|原有|在享|在保|发放|享受|享受中|正常(?:享受|发放|保障)(?:待遇)?|新增|保留|不变|无变化|保持不变|维持|在册|有效|续保|增加|自然增加|新识别|返贫|整户新增|[未没无](?:停发|停|取消|退出))$/;
/** What a row that waits says of it where only the list does: one that leaves it open gives nothing later either. */
const UNSAID = { set: '', remove: '停发', open: '待定' } as const;
/** Words of somebody whose benefit is held up or not decided yet: neither. */
const OPEN_STATE = /暂停|待|拟|申请|审[核批]中|公示/;
/** In a column of reasons or days, a word for none. */
const NO_END = /^(?:[-‐-—/／.。\s]+|无|没有|否|未停发|未退出|未取消)$/;

/** Words by which a certificate gives nothing any more, and those of a grade that is still to be given. */
const VOID = /(?<![未没无])(?:注销|过期|失效|冻结|迁出|作废|吊销|停用|挂失|死亡)|无效/;
const OPEN = /^(?:未|待|暂未|尚未|没有?)(?:评|定|鉴)/;
/** Words by which somebody has no identity, had one once, or may get one. */
const NO_IDENTITY =
  /^(?:无|没有|否|不是|不属于|正常|非.+|一般.*|普通.*|原.+|曾.+|前.+|拟.+|申请.*|疑似.+|待.+|.*(?:未办证|[已被]取消|已退出|已停发).*|.+[?？])$/;
const DEAD = /(?<![未没无非])死亡|去世|病故|身故/;
/** A remark that says that he has it no more, or not yet, or that it is somebody else. */
const NOTED =
  /(?<![未没无不])(?:取消|已?退出(?!现役)|停发|停保|核减|清退|注销|终止)|不符合|不再|公示(?:中|期)|(?:审[核批]|申请|办理)中|待(?:核|定|查|审)|存疑|误报|有误|重名|同名|非本人|不是本人|查无/;
const DISABILITIES = readIdentities('一级残疾、二级残疾、三级残疾、四级残疾、重度残疾').bits;
/** What says of somebody who has it that he may have it no more. */
const OVER: ReadonlySet<string> = new Set(['certificate-void', 'ended-said', 'note-against', 'risk-gone']);
/** Of a household under watch: it is none any more. */
const RISK_GONE = /^(?:已|稳定)?消除|^已(?:经)?稳定/;

/** 低保(A类), as a column of classes is read (readsAs.ts). */
const CLASS_OF_DIBAO = /^低保[(（][A-D甲乙丙一二三]类[)）]$/iu;
const DIBAO = readIdentities('城镇低保、农村低保').bits;
/** Whether words are of one of the two, and say which. */
function isDibao(words: string): boolean {
  const { bits, unknown, ambiguous } = readIdentities(words);
  return bits !== 0 && (bits & ~DIBAO) === 0 && bits !== DIBAO && unknown.length === 0 && ambiguous.length === 0;
}

/** Whether words are of grades of disability, and of nothing else. */
function isOfCertificate(words: string): boolean {
  const { bits } = readIdentities(words);
  return bits !== 0 && (bits & ~DISABILITIES) === 0;
}

/** No cell holds the day on which an identity ended: the note tells it, and what ended. */
function noteEnd(words: string, source: string, day: string, cells: PersonCells): void {
  const remark = [source, day].filter((each) => each !== '').join(' ');
  if (remark !== '') addNote(cells, `取消${words} ${remark}`);
  if (cells.get('identities') === '' && cells.get('identityDate') !== '') cells.set('identityDate', '');
}

/** The day that a text is, as dates are written; '' = it is none. */
function dayTextOf(text: string): string {
  const day = readDay(text);
  return day === EMPTY || day === UNREADABLE ? '' : formatDay(day as Day);
}

const isDay = (text: string): boolean => dayTextOf(text) !== '';

/** What a word of a removal column says; undefined: neither. */
function actionIn(word: string): 'set' | 'remove' | undefined {
  if (STAYS.test(word)) return 'set';
  if (OPEN_STATE.test(word)) return undefined;
  if (GONE.test(word)) return 'remove';
  const flag = readFlag(word);
  return flag === null ? undefined : flag ? 'remove' : 'set';
}

/** A list of those who have an identity, or have it no more. */
export function identityList(list: ListRows, roster: RosterTable, settings: PlanSettings): ListKind {
  const ofSheet = byText((sheet) => {
    const word = flaggedIdentity(sheet) ?? '';
    return word !== '' && isUnderstood(word) ? word : '';
  });
  /** Sheets called 农村低保 and 孤儿 say it each of its own rows, where nothing says it of all. */
  const wordsOf = (row: number): string => {
    const [own, whole] = [list.text('identities', row), settings.identity || ofSheet(list.sheet(row))];
    // The class of the allowance says how much: which of the two it is the list says.
    return own === '' || (CLASS_OF_DIBAO.test(own) && isDibao(whole)) ? whole : own;
  };
  /** undefined: its removal column holds a word that says neither. */
  const actionOf = (row: number): 'set' | 'remove' | undefined => {
    const word = list.said('removal', row);
    const end = endOf(row);
    const said = word === '' ? null : actionIn(word);
    // Whoever still has it by one column and has it no more by another is not decided here.
    if (end !== '') return said === null || said === 'remove' ? 'remove' : undefined;
    return said === null ? unsaidOf(row) : said;
  };
  /** Sheets called 新增 and 退出 say it each for its own rows. */
  let mixed: boolean | undefined;
  const unsaidOf = (row: number): 'set' | 'remove' | undefined => {
    mixed ??= isMixed(new Set(Array.from({ length: list.table.length }, (_, each) => list.sheet(each))));
    const named = mixed ? directionOf(list.sheet(row)) : null;
    return named ?? (settings.action === 'open' ? undefined : settings.action);
  };
  /** Why or when it ended; '' = it did not. */
  const endOf = (row: number): string => {
    const text = list.said('withdrawn', row);
    return NO_END.test(text) ? '' : text;
  };
  /** Rows say of themselves what they are of: of a blank one nobody knows. */
  let saying: boolean | undefined;
  const eachSays = (): boolean =>
    (saying ??= Array.from({ length: list.table.length }, (_, each) => wordsOf(each)).some((text) => text !== ''));
  const sourceOf = (row: number): string => list.said('source', row) || settings.source;
  const dateOf = (row: number): string => list.text('identityDate', row) || settings.date;
  const texts = (row: number): string[] => [
    actionOf(row) === 'remove' ? '2' : '1',
    dateOf(row) === '' ? '9' : dateOf(row),
    wordsOf(row),
    sourceOf(row),
  ];

  /** What he has that does not stand beside the identity of the row, or that the list says it comes in the place of; '' = nothing. */
  const excludedOf = (row: number, person: number): string => {
    const cell = roster.getText('identities', person);
    const out = readIdentities(excludedIn(cell, wordsOf(row))).bits;
    const before = identityBits(settings.instead ?? '') & ~identityBits(wordsOf(row));
    return identityText(out | (readIdentities(cell).bits & before));
  };
  const excludes = (row: number, person: number): boolean => actionOf(row) === 'set' && excludedOf(row, person) !== '';
  const replaced = (cell: string, words: string): string =>
    replacedIdentities(withoutIdentities(cell, settings.instead ?? ''), words);
  /** What speaks against writing the row as it stands; the codes of problems. */
  const against = (row: number): PlanProblem[] => {
    const found: PlanProblem[] = [];
    const set = actionOf(row) === 'set';
    // Where the list, or a column of changes, takes it away, that is what the certificate says as well.
    const told = settings.action !== 'set' || actionIn(list.said('removal', row)) === 'remove';
    if (!set && told) return found;
    const state = list.said('certificateState', row);
    if (VOID.test(state)) found.push({ field: null, code: 'certificate-void', text: state });
    else if (!set && isOfCertificate(wordsOf(row)))
      found.push({ field: null, code: 'certificate-void', text: endOf(row) });
    if (!set) return found;
    const ended = list.said('ended', row);
    if (!NO_END.test(ended) && ended !== '') found.push({ field: null, code: 'ended-said', text: ended });
    const note = list.text('note', row);
    if (NOTED.test(note)) found.push({ field: null, code: 'note-against', text: note });
    const risk = list.said('riskGone', row);
    if (readFlag(risk) === true || RISK_GONE.test(risk)) found.push({ field: null, code: 'risk-gone', text: risk });
    const grade = certificateParts(list.said('disabilityCert', row))?.grade;
    if (grade !== undefined && contradicts(wordsOf(row), disabilityWords(String(grade)).join()))
      found.push({ field: 'identities', code: 'grade-differs', text: `${wordsOf(row)}；${grade}` });
    const both = excludedTogether(wordsOf(row));
    if (both !== '') found.push({ field: 'identities', code: 'identity-exclusive', text: both });
    const { unknown } = readIdentities(wordsOf(row));
    const open = unknown.find((word) => OPEN.test(word));
    if (open !== undefined) found.push({ field: 'identities', code: 'grade-open', text: open });
    const none = unknown.find((word) => NO_IDENTITY.test(word));
    if (none !== undefined) found.push({ field: 'identities', code: 'identity-none', text: none });
    return found;
  };
  /** What says that the person has died; '' = nothing does. */
  const deathOf = (row: number): string => {
    const words = [
      list.said('removal', row),
      endOf(row),
      list.text('note', row),
      list.text('exclusion', row),
      list.said('insured', row),
      list.said('state', row),
      list.said('certificateState', row),
    ];
    const word = words.find((each) => DEAD.test(each));
    const day = list.said('deathDate', row) || list.said('deregistered', row);
    if (word !== undefined || /\d{2}/.test(day)) return word ?? day;
    if (readFlag(list.said('died', row)) === true) return '死亡';
    return readFlag(list.said('alive', row)) === false ? '死亡' : '';
  };
  /** A word of the row itself that is no identity, nor a group that lists are of: what it is to be is not guessed. */
  const isStrange = (row: number): boolean => {
    if (actionOf(row) !== 'set') return false;
    const own = list.text('identities', row);
    return own === wordsOf(row) && readIdentities(own).unknown.some((word) => !isNamedGroup(word));
  };
  const write = (row: number, cells: PersonCells, put: typeof withIdentities): void => {
    const words = wordsOf(row);
    const action = actionOf(row);
    if (words === '' || action === undefined) return;
    const before = cells.get('identities');
    const after = action === 'set' ? put(before, words) : withoutIdentities(before, words);
    const changes = after !== before;
    if (changes) cells.set('identities', after);
    // The day of the whole list comes with a new identity only; the row's own belongs to the one he has as well.
    const date = list.text('identityDate', row) || (changes ? settings.date : '');
    if (action === 'set' && isDay(date) && cells.get('identityDate') === '') cells.set('identityDate', date);
    if (!changes) return;
    // 2020年11月 is no day: the note keeps it.
    const month = action === 'set' && date !== '' && !isDay(date);
    if (month) addNote(cells, `认定 ${date}`);
    const ended = action === 'remove' ? dayTextOf(endOf(row)) : '';
    const day = ended || settings.date || dateOf(row);
    if (action === 'set' && sourceOf(row) !== '') addNote(cells, `${sourceOf(row)} ${month ? '' : day}`.trim());
    if (action === 'remove') noteEnd(words, sourceOf(row), day, cells);
  };

  return {
    usable: (row) => actionOf(row) !== undefined,
    knows: (row) => wordsOf(row) !== list.text('identities', row),
    unanswered: (row) => actionOf(row) === undefined,
    // Whoever has died is given nothing any more, nor is anything taken from him, unless that is chosen: what he was counts until then.
    doubtful: (row) =>
      (wordsOf(row) === '' && eachSays()) || isStrange(row) || against(row).length > 0 || deathOf(row) !== '',
    unsettles: (row) =>
      actionOf(row) === 'set' && (deathOf(row) !== '' || against(row).some(({ code }) => OVER.has(code))),
    problems(row, person) {
      const found: PlanProblem[] = against(row);
      if (wordsOf(row) === '') found.push({ field: 'identities', code: 'identity-not-said', text: '' });
      if (list.text('identities', row) === '' && !isUnderstood(settings.identity)) {
        const { unknown, ambiguous } = readIdentities(settings.identity);
        if (unknown.length > 0) found.push({ field: 'identities', code: 'identity-unknown', text: unknown.join('、') });
        if (ambiguous.length > 0)
          found.push({ field: 'identities', code: 'identity-ambiguous', text: ambiguous.join('、') });
      }
      if (actionOf(row) === undefined)
        found.push({
          field: null,
          code: 'removal-unknown',
          text: [list.said('removal', row), endOf(row)].filter((each) => each !== '').join('；'),
        });
      if (person !== -1 && actionOf(row) === 'remove') {
        const other = otherKindIn(roster.getText('identities', person), wordsOf(row));
        if (other !== '') found.push({ field: 'identities', code: 'other-kind', text: other });
      }
      const died = deathOf(row);
      if (died !== '') found.push({ field: null, code: 'said-dead', text: died });
      if (person !== -1 && actionOf(row) === 'set') {
        const other = excludedOf(row, person);
        if (other !== '') found.push({ field: 'identities', code: 'other-kind', text: other });
        const cell = roster.getText('identities', person);
        const news = withIdentities(cell, wordsOf(row)) !== cell;
        const date = list.text('identityDate', row) || (news ? settings.date : '');
        const standing = roster.getText('identityDate', person);
        // Of the same identity the earlier day is the one on which it began.
        if (isDay(date) && standing !== '' && standing !== date && (news || date < standing))
          found.push({ field: 'identityDate', code: 'identity-date-kept', text: standing });
      }
      return found;
    },
    write: (row, cells) => write(row, cells, replaced),
    add: (row, cells) => write(row, cells, withIdentities),
    addsOther: excludes,
    // Where nothing says what it is, no one has it already.
    pile: (row, person, changes) =>
      wordsOf(row) === '' ? 'problems' : !changes() ? 'already' : excludes(row, person) ? 'kind-changed' : 'matched',
    /** Rows of one person that give him two of which he can have one: no row of them is the right one by itself. */
    *regroup(_person, rows, pile): Generator<Moved> {
      const sets = rows.filter((row) => actionOf(row) === 'set');
      for (const row of sets) {
        const rest = sets.filter((each) => each !== row).map(wordsOf);
        if (pile(row) === 'matched' && rest.some((words) => otherKindIn(words, wordsOf(row)) !== ''))
          yield { row, pile: 'kind-changed', same: false };
      }
    },
    order: (a, b) => byTexts(texts(a), texts(b)),
    gives: (row) => (actionOf(row) === 'set' ? identityBits(wordsOf(row)) : 0),
    takeAway(has, what, cells) {
      const words = identityText(has & what);
      cells.set('identities', withoutIdentities(cells.get('identities'), words));
      noteEnd(words, settings.source, settings.date, cells);
    },
    spoken: (row) => ({
      identities: wordsOf(row),
      identityDate: dateOf(row),
      source: sourceOf(row),
      removal: list.said('removal', row) || UNSAID[unsaidOf(row) ?? 'open'],
    }),
  };
}
