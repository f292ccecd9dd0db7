import type { RosterTable } from '../../roster/types';
import type { PlanProblem } from '../piles';
import type { ProblemReader } from '../problems';
import { unitForms } from './forms';
import type { ListFile } from './listFile';
import { textsOf, type Unsure } from './matchPersons';
import type { ListFileKind } from './sortedList';

/** All that is told of a row of a list: in the preview, and in the tray where it waits. */
export function createRowTold(
  kind: ListFileKind,
  list: ListFile,
  roster: RosterTable,
  unsure: (row: number) => Unsure | null,
  problems: ProblemReader,
): (row: number, person: number) => PlanProblem[] {
  const whyUnsure = (row: number): PlanProblem[] => {
    const why = unsure(row);
    return why === null || why === 'several' ? [] : [{ field: null, code: why, text: '' }];
  };
  const unitForm = unitForms(textsOf(roster, 'unit'));
  /** Told only: a list does not move anybody. Those insured elsewhere are told with other places. */
  const otherUnit = (row: number, person: number): PlanProblem[] => {
    if (kind === 'elsewhere' || person === -1) return [];
    const [own, standing] = [list.text('unit', row), roster.getText('unit', person)];
    if (own === '' || standing === '' || unitForm(own) === unitForm(standing)) return [];
    return [{ field: 'unit', code: 'unit-differs', text: own }];
  };
  return (row, person) => [...whyUnsure(row), ...problems.list(row), ...otherUnit(row, person)];
}
