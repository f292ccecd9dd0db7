import type { FoundSheet, Meaning } from '../found';
import { kindOf } from './kind';

/** What a sheet calls itself that holds those who came or went, or are insured elsewhere. */
const CAME_OR_WENT =
  /死亡|去世|迁出|迁入|新生儿|新出生|出生人口|参军|入伍|现役|服刑|职工|异地|外地|重复参保|未参保|漏保|断保|减员|增员|注销|销户/u;
/** What a sheet calls itself whose persons came or were corrected, beside one of those who went. */
const CAME_OR_CHANGED = /新增|增加|变更|更正|修改|信息变动/u;
/** What a roster calls itself. */
const ROSTER = /花名册|名册|台账|登记表|底册|总表/u;
const OF_ROSTER: ReadonlySet<Meaning> = new Set(['household', 'relation', 'insured', 'kind', 'tier', 'reason']);

/**
 * Leaves unread the sheets of another kind of list than the others: 死亡 or 低保 beside a roster. They are told, and imported
 * by themselves; what they are about would else be said of everybody.
 */
export function setApart(fileName: string, sheets: readonly FoundSheet[]): FoundSheet[] {
  const used = sheets.filter(({ use }) => use);
  const apart = new Set(used.length < 2 ? [] : apartOf(fileName, used));
  return sheets.map((sheet) => (apart.has(sheet) ? { ...sheet, use: false, apart: true } : sheet));
}

function apartOf(fileName: string, used: readonly FoundSheet[]): readonly FoundSheet[] {
  if (kindOf(fileName, used).kind === 'elsewhere') {
    const here = used.filter(
      (sheet) => CAME_OR_CHANGED.test(sheet.name) && kindOf(fileName, [sheet]).kind !== 'elsewhere',
    );
    if (here.length > 0 && here.length < used.length) return here;
  }
  const went = used.filter(({ name }) => CAME_OR_WENT.test(name.normalize('NFKC')));
  const stay = used.filter((sheet) => !went.includes(sheet));
  if (stay.length === 0) return [];
  const { kind: others } = kindOf(fileName, stay);
  // A file that is a list of such persons by its own name, or by all its columns, has them on every sheet.
  if (went.length > 0 && (others === 'elsewhere' || others === 'uninsured')) return [];
  const lists = stay.filter((sheet) => {
    return !isRoster(sheet) && kindOf('名单', [{ ...sheet, title: '' }]).kind !== 'roster';
  });
  const rest = stay.filter((sheet) => !lists.includes(sheet));
  const rosters = rest.length > 0 && rest.every(isRoster) && kindOf(fileName, rest).kind === 'roster';
  return rosters ? [...went, ...lists] : went;
}

/** By what it is called, or by columns that lists have not. */
function isRoster({ name, title, columns }: FoundSheet): boolean {
  if (ROSTER.test(`${name} ${title}`)) return true;
  return columns.filter(({ meaning }) => OF_ROSTER.has(meaning)).length > 1;
}

/** Those of the words that the file's name says, or every used sheet: only they are said of everybody. */
export function sharedWords(words: readonly string[], fileName: string, sheets: readonly FoundSheet[]): string[] {
  const used = sheets.filter(({ use }) => use);
  const whole = fileName.normalize('NFKC');
  const texts = used.map(({ name, title, columns }) =>
    [name, title, ...columns.map(({ header }) => header)].join('\n').normalize('NFKC'),
  );
  return words.filter((word) => {
    const form = word.normalize('NFKC');
    return whole.includes(form) || (texts.length > 0 && texts.every((text) => text.includes(form)));
  });
}
