import * as v from 'valibot';
import type { Reader } from '../reader';
import type { Counted, Participation, SpecialGroup } from '../types';
import type { Path } from '../yaml';
import { conditionSchema, readCondition } from './condition';
import { flag, list, oneOf, shape, sourceEntries, sourceOf, text } from './shape';

const BASES = ['should', 'population', 'target'] as const;

/** 参保率: its base (口径), the goal, and the rates shown beside it. */
export const participationSchema = shape({
  base: v.union([oneOf(BASES), shape({ of: text, plus: text })]),
  'base-choice': v.optional(v.pipe(text, v.description('可由用户改选口径的选项参数'))),
  beside: v.optional(list(oneOf(BASES))),
  goal: v.optional(text),
  'strictly-above': v.optional(flag),
  ...sourceEntries,
});

export function readParticipation(
  raw: v.InferOutput<typeof participationSchema>,
  reader: Reader,
  path: Path,
): Participation {
  const { base } = raw;
  return {
    base:
      typeof base === 'string'
        ? base
        : {
            of: reader.use([...path, 'base', 'of'], base.of, 'people'),
            plus: reader.use([...path, 'base', 'plus'], base.plus, 'people'),
          },
    ...(raw['base-choice'] === undefined
      ? {}
      : { baseChoice: reader.use([...path, 'base-choice'], raw['base-choice'], 'choice') }),
    ...(raw.beside === undefined ? {} : { beside: raw.beside }),
    ...(raw.goal === undefined ? {} : { goal: reader.use([...path, 'goal'], raw.goal, 'percent') }),
    ...(raw['strictly-above'] === undefined ? {} : { strictlyAbove: raw['strictly-above'] }),
    ...sourceOf(raw),
  };
}

/** 特殊人群: those of whom everybody must be enrolled. */
export const specialGroupSchema = shape({
  name: text,
  en: v.optional(text),
  when: conditionSchema,
  goal: text,
  ...sourceEntries,
});

export function readSpecialGroup(
  raw: v.InferOutput<typeof specialGroupSchema>,
  reader: Reader,
  path: Path,
): SpecialGroup {
  return {
    name: raw.name,
    ...(raw.en === undefined ? {} : { nameEn: raw.en }),
    when: readCondition(raw.when, reader, [...path, 'when']),
    goal: reader.use([...path, 'goal'], raw.goal, 'percent'),
    ...sourceOf(raw),
  };
}

/** 考核统计期间: only payments of these days count for the assessment. */
export const countedSchema = shape({ from: text, to: text, ...sourceEntries });

export function readCounted(raw: v.InferOutput<typeof countedSchema>, reader: Reader, path: Path): Counted {
  return {
    from: reader.use([...path, 'from'], raw.from, 'date'),
    to: reader.use([...path, 'to'], raw.to, 'date'),
    ...sourceOf(raw),
  };
}
