import type * as v from 'valibot';
import type { Reader } from '../reader';
import type { Consequence } from '../types';
import type { Path } from '../yaml';
import { readUnitCondition, unitConditionSchema } from './measure';
import { shape, sourceEntries, sourceOf, text } from './shape';

/** 问责: what follows for a unit that fell short, once the date has come. */
export const consequenceSchema = shape({
  words: text,
  en: text,
  from: text,
  when: unitConditionSchema,
  ...sourceEntries,
});

export function readConsequence(
  id: string,
  raw: v.InferOutput<typeof consequenceSchema>,
  reader: Reader,
  path: Path,
): Consequence {
  return {
    id,
    words: raw.words,
    wordsEn: raw.en,
    from: reader.use([...path, 'from'], raw.from, 'date'),
    when: readUnitCondition(raw.when, reader, [...path, 'when']),
    ...sourceOf(raw),
  };
}
