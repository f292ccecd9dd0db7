import { readFlag } from '../../roster/cells/flag';
import type { FoundColumn, FoundSheet, Meaning } from '../found';
import { headerForm } from './words';

const WHY_NOT = /^(?:未保|未续保|未参|断保|漏保|脱保|停保|中断参保)(?:的?)(?:原因|理由)$/u;
const OUGHT = /^是否(?:应|应当|应该|需|需要)(?:参?保|参保)$/u;
const OF_YEAR = /^(20\d{2})年?度?(?:是否)?(?:参保|缴费|续保)?(?:情况|状态)?$/u;

/**
 * In a list of those who may be without insurance: why they are, whether they ought to be insured, and what a column called by the
 * workbook's year ticks or crosses (2021年: √, ×).
 */
export function withWhyNot(sheet: FoundSheet, benefitYear: number | null): FoundSheet {
  const taken = new Set(sheet.columns.map(({ meaning }) => meaning));
  const columns = sheet.columns.map((column): FoundColumn => {
    const meaning = meaningOf(column, benefitYear);
    if (meaning === null || taken.has(meaning)) return column;
    taken.add(meaning);
    return { ...column, meaning, why: 'synonym' };
  });
  return { ...sheet, columns };
}

function meaningOf({ meaning, why, header, values = [] }: FoundColumn, benefitYear: number | null): Meaning {
  if (meaning !== null || why !== 'unknown') return null;
  const head = headerForm(header);
  if (WHY_NOT.test(head)) return 'reason';
  if (OUGHT.test(head)) return 'state';
  const [, year] = OF_YEAR.exec(head) ?? [];
  const flags = values.length > 0 && values.every((text) => readFlag(text) !== null);
  return year !== undefined && Number(year) === benefitYear && flags ? 'insured' : null;
}
