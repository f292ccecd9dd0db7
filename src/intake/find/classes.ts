import { saysExcluded } from '../../roster/exclusionWords';
import type { FoundColumn, FoundSheet } from '../found';
import { headerForm } from './words';

/** Heads over what became of each person: 类别, 迁移类型, 情形. */
const CLASS =
  /^(?:人员|迁移|变动|变更|减员|排除|核减|异动)?(?:类[别型]|性质|情[况形]|去向|现状|状态|原因|事由)$|^备注(?:类别|原因)$/;

/**
 * In a list of those who have gone or are insured elsewhere a column of classes that names one such state says of each row which it
 * is, or that it is none (服刑, 刑满释放, 失联): the title does not. Not where another column says it.
 */
export function withClasses(sheet: FoundSheet): FoundSheet {
  if (sheet.columns.some(({ meaning }) => meaning === 'exclusion' || meaning === 'removal')) return sheet;
  const column = sheet.columns.find((each) => isOfClasses(each));
  if (column === undefined) return sheet;
  const columns = sheet.columns.map((each): FoundColumn =>
    each === column ? { ...each, meaning: 'exclusion', why: 'content' } : each,
  );
  return { ...sheet, columns };
}

// What somebody learns is no insurance of another place: students may well be insured here.
const isOfClasses = ({ meaning, header, values = [] }: FoundColumn): boolean =>
  meaning === null && CLASS.test(headerForm(header)) && values.some((text) => saysExcluded(text, true));
