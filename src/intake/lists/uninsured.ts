import { readFlag } from '../../roster/cells/flag';
import { exclusionRead, saysExcluded } from '../../roster/exclusionWords';
import type { PlanContext } from '../filePlan';
import type { ListRows } from './listFile';
import type { ListKind } from './listKind';

/** Columns in which a village or an office says what it found out about somebody. */
const SAID = ['insured', 'state', 'removal', 'there'] as const;
const FIELDS = ['reason', 'exclusion', 'note'] as const;
const SILENT = /^(?:[-–—/\\*.。]*|无|没有|暂无|应[参保]保?)$/;
const INSURED = /^(?!.*[未没无不])(?:(?:.{0,6})已.{0,8}(?:参保|缴|交)|正常(?:参保|缴|交))|^参保缴费$|^已成功/;
const PHONE = /^1\d{10}$|^0\d{2,3}-?\d{7,8}$/;
const DEAD = '死亡';

/**
 * The bureau's list of those who may be without insurance: says how each of them stands here, beside what the list says of him.
 * Of those who are not enrolled it fills in why, and a telephone number. Where the two do not go together the row waits.
 */
export function uninsuredList(list: ListRows, { roster, personOf }: PlanContext): ListKind {
  /** That somebody is not insured is what the list is of: it says nothing more of him. */
  const wordsOf = (row: number): readonly string[] => {
    const texts = [...SAID.map((meaning) => list.said(meaning, row)), ...FIELDS.map((field) => list.text(field, row))];
    const words = texts.map((text) => (readFlag(text) === true ? '已参保' : text));
    if (readFlag(list.said('died', row)) === true || readFlag(list.said('alive', row)) === false) words.push(DEAD);
    return [...new Set(words)].filter((word) => !SILENT.test(word) && readFlag(word) !== false);
  };
  /** What the list says of somebody of whom it does not hold here; '' = nothing. */
  const against = (row: number, person: number): string => {
    const words = wordsOf(row);
    if (words.length === 0) return '';
    const { status } = personOf(person);
    if (status === 'excluded') return '';
    const isAgainst = (word: string): boolean =>
      saysExcluded(word) || (status !== 'enrolled' && (readFlag(word) === true || INSURED.test(word)));
    return words.find(isAgainst) ?? '';
  };
  return {
    usable: () => true,
    problems(row, person) {
      const word = person === -1 ? '' : against(row, person);
      return word === '' ? [] : [{ field: null, code: 'verdict-against', text: word }];
    },
    // Why somebody has not paid, and where he can be called, goes into cells that are blank.
    write(row, cells) {
      if (cells.get('payDate') !== '' || cells.get('exclusion') !== '') return;
      const reason = list.text('reason', row);
      const isElsewhere = saysExcluded(reason, true);
      const isWhy = !SILENT.test(reason) && readFlag(reason) === null && !saysExcluded(reason) && !INSURED.test(reason);
      // It waits until somebody has looked at it (`hesitates`).
      if (isElsewhere) cells.set('exclusion', exclusionRead(reason));
      if (isWhy && cells.get('reason') === '') cells.set('reason', reason);
      const phone = list.text('phone', row);
      if (PHONE.test(phone) && cells.get('phone') === '') cells.set('phone', phone);
    },
    hesitates: (row, person) => against(row, person) !== '',
    pile(_row, person) {
      const { status } = personOf(person);
      return status === 'enrolled' || status === 'excluded' ? status : 'not-enrolled';
    },
    order: () => 0,
    spoken: () => ({}),
    standing: (person, row) => ({
      status: personOf(person).status,
      exclusion: roster.getText('exclusion', person),
      payDate: roster.getText('payDate', person),
      payAmount: roster.getText('payAmount', person),
      receipt: roster.getText('receipt', person),
      reason: roster.getText('reason', person),
      said: [...wordsOf(row), list.text('identities', row)].filter((word) => word !== '').join('；'),
    }),
  };
}
