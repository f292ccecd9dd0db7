import type { CheckFinding } from '../../engine/checks/explain';
import type { PersonResult } from '../../engine/types';
import type { RosterTable } from '../../roster/types';
import { findingWords } from '../roster/checkWords';

/** The findings of a row in words, without those that the result tells of by itself. */
export function findingsBeside(
  findings: readonly CheckFinding[],
  table: RosterTable,
  result: PersonResult,
): readonly { readonly name: string; readonly text: string }[] {
  const told: ReadonlySet<string> = new Set(result.issues);
  return findings.filter(({ code }) => !told.has(code)).map((finding) => findingWords(finding, table, result));
}
