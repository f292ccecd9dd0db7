import type { PileRow } from './piles';
import type { IntakeResult } from './types';

/** A line of the file that is no person, as the preview shows it. */
export function ignoredRow({ line, text, reason, sheet = '' }: IntakeResult['ignored'][number], key: number): PileRow {
  return {
    ...NOBODY,
    key,
    sheet,
    line,
    problems: [{ field: null, code: reason, text }],
  };
}

/** A row that says nothing yet. */
export const NOBODY: PileRow = {
  key: 0,
  sheet: '',
  line: 0,
  name: '',
  idNumber: '',
  unit: '',
  person: -1,
  personName: '',
  personUnit: '',
  candidates: [],
  changes: [],
  amount: '',
  expected: null,
  together: null,
  standing: null,
  problems: [],
  decision: { do: 'leave' },
  waits: false,
  choices: ['leave'],
};
