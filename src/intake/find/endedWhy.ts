import type { FoundSheet } from '../found';
import { directionOf } from './removal';
import { headerForm } from './words';

const ENDED_WHY = /^(?:停保|停止|终止|停止?救助|停止?保障|停止?享受)(?:原因|理由|事由|情形)$/u;
/** Of a list of those who have it no more; elsewhere it may be the money that has become less. */
const LESS_WHY = /^(?:减少|减退|调减|动态调整|调整)(?:原因|理由|事由|情形)$/u;

/** In a list of identities, why somebody has his no more: 停保原因, as 停发原因. */
export function withEndedWhy(sheet: FoundSheet): FoundSheet {
  if (sheet.columns.some(({ meaning }) => meaning === 'withdrawn')) return sheet;
  const gone = directionOf([sheet.name, sheet.title].join(' ')) === 'remove';
  const at = sheet.columns.findIndex(({ header, meaning, why }) => {
    const head = headerForm(header);
    return meaning === null && why === 'unknown' && (ENDED_WHY.test(head) || (gone && LESS_WHY.test(head)));
  });
  if (at === -1) return sheet;
  const columns = sheet.columns.map((column, each) =>
    each === at ? { ...column, meaning: 'withdrawn' as const, why: 'synonym' as const } : column,
  );
  return { ...sheet, columns };
}
