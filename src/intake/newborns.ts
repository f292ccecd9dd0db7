import { dayOf, formatDay, type Day } from '../base/day';
import { EMPTY, UNREADABLE, type RosterTable } from '../roster/types';
import { createCellWriter } from './cellWriter';
import { headerForm } from './find/words';

/** 婴儿姓名, 新生儿姓名: whoever stands below is one. */
const NAMED = /^(?:新生)?(?:婴幼?儿|新生儿|宝宝)(?:的?(?:姓名|名字|名称))?$/u;
/** Whether a head is of the names of newborns. */
export const namesNewborns = (head: string): boolean => NAMED.test(headerForm(head));
/** 母亲身份证号: by it the household may be found. */
const PARENT = /(?:产妇|孕妇|母|父|家长|监护|妈|爸).*(?:证件?(?:号码?)?|号码?)$/u;
/** Whether a head is of the numbers of a parent. */
export const isNumberOfParent = (head: string): boolean =>
  PARENT.test(headerForm(head)) && !/电话|手机|联系/.test(head);
/** A list of nobody else. */
const TITLED = /新生(?:婴)?儿|新出生(?:婴儿|人口|人员)/u;
/** 含新生儿, 新生儿及学生, 新生儿除外, 新生儿家长: others stand on it too. */
const NOT_ALL =
  /[含除和及与、或](?:新生|新出生)|(?:儿|人口|人员)(?:[和及与、或]|除外|的?(?:父|母|家长|监护))|父母|其他|等/u;

/** Whether the list is of newborns, by what stands over the names, or by its title or name. */
export function isOfNewborns(nameHead: string, titles: readonly string[]): boolean {
  if (namesNewborns(nameHead)) return true;
  const said = titles.filter((text) => TITLED.test(text));
  return said.length > 0 && said.every((text) => !NOT_ALL.test(text.normalize('NFKC')));
}

/** How many rows are of newborns. */
export interface Newborns {
  readonly count: number;
  readonly undated: number;
}

/**
 * Whoever stands on a list of newborns has that circumstance since the birth, unless the row says another one, or was born before
 * the year before the insurance: that is no newborn. Returns the number of rows, and of those of whom no day of birth is known: they have no date of it.
 */
export function writeNewborns(table: RosterTable, from: number, benefitYear: number | null): Newborns {
  const writeWord = createCellWriter(table, 'circumstance');
  const writeDay = createCellWriter(table, 'circumstanceDate');
  const first = benefitYear === null ? undefined : dayOf(benefitYear - 1, 1, 1);
  let [count, undated] = [0, 0];
  for (let row = from; row < table.length; row += 1) {
    const birth = table.birth(row);
    const known = birth !== EMPTY && birth !== UNREADABLE;
    if (table.getText('circumstance', row) !== '') continue;
    if (known && first !== undefined && birth < first) continue;
    writeWord('新生儿', row);
    if (table.getText('circumstanceDate', row) === '') {
      if (known) writeDay(formatDay(birth as Day), row);
      else undated += 1;
    }
    count += 1;
  }
  return { count, undated };
}
