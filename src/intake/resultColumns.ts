import { headerForm } from './find/personHead';
import type { Meaning } from './found';

const RESULT = /(?:核[查实对]|比对|甄别|认定)(?:结果|结论|情况)$/;
/** Columns of what came of looking into whether the list is right: 核查结果. */
export const resultColumns = (headers: readonly string[], meanings: readonly Meaning[]): number[] =>
  meanings.flatMap((meaning, column) =>
    isVerdict(meaning) && RESULT.test(headerForm(headers[column] ?? '')) ? [column] : [],
  );
const isVerdict = (meaning: Meaning): boolean =>
  meaning === 'insured' || meaning === 'state' || meaning === 'exclusion';
