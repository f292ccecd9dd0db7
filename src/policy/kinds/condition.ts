import * as v from 'valibot';
import { unknownWord } from '../errors';
import type { Reader } from '../reader';
import type { Condition } from '../types';
import {
  CIRCUMSTANCES,
  IDENTITIES,
  PERSON_KIND_WORDS,
  PERSON_KINDS,
  TIERS,
  type Identity,
  type PersonKind,
} from '../vocabulary';
import { IDENTITY_WORDS } from '../words';
import type { Path } from '../yaml';
import { flag, list, oneOf, shape, text } from './shape';

/** A condition on one person, as the file writes it: all keys of the map hold together. */
export interface RawCondition {
  identity?: string[] | undefined;
  disability?: number[] | undefined;
  age?: { from?: string | undefined; to?: string | undefined } | undefined;
  person?: string[] | undefined;
  tier?: number[] | undefined;
  exclusion?: string[] | undefined;
  circumstance?: string[] | undefined;
  matched?: string[] | undefined;
  aided?: boolean | undefined;
  all?: RawCondition[] | undefined;
  any?: RawCondition[] | undefined;
  not?: RawCondition | undefined;
}

const inner: v.GenericSchema<RawCondition> = v.lazy(() => conditionSchema);

export const conditionSchema = shape({
  identity: v.optional(v.pipe(list(text), v.description('身份类别：有其中任一身份'))),
  disability: v.optional(v.pipe(list(oneOf([1, 2, 3, 4])), v.description('残疾等级；同时写 1 和 2 时包括重度残疾'))),
  age: v.optional(
    v.pipe(
      shape({ from: v.optional(text), to: v.optional(text) }),
      v.description('周岁，首尾都包括；写岁数参数的名称'),
    ),
  ),
  person: v.optional(v.pipe(list(text), v.description('人员类型'))),
  tier: v.optional(v.pipe(list(oneOf(TIERS)), v.description('档次'))),
  exclusion: v.optional(v.pipe(list(text), v.description('其他参保'))),
  circumstance: v.optional(v.pipe(list(text), v.description('特殊情形'))),
  matched: v.optional(v.pipe(list(text), v.description('同时符合的资助类别'))),
  aided: v.optional(v.pipe(flag, v.description('资助大于 0 的人'))),
  all: v.optional(v.pipe(list(inner), v.description('都要符合'))),
  any: v.optional(v.pipe(list(inner), v.description('符合其一即可'))),
  not: v.optional(v.pipe(inner, v.description('不符合'))),
});

const IDENTITY_BY_WORD = new Map<string, Identity>(
  IDENTITIES.flatMap((id) => [[id, id] as const, [IDENTITY_WORDS[id].zh, id] as const]),
);
const PERSON_BY_WORD = new Map<string, PersonKind>(
  PERSON_KINDS.flatMap((id) => [[id, id] as const, [PERSON_KIND_WORDS[id], id] as const]),
);
const CIRCUMSTANCE_BY_WORD = new Map(CIRCUMSTANCES.map((word) => [word as string, word]));

/** The typed form: one key gives its condition, several give `all`. An empty map or list is refused. */
export function readCondition(raw: RawCondition, reader: Reader, path: Path): Condition {
  const parts = partsOf(raw, reader, path);
  const [only] = parts;
  if (only === undefined) {
    reader.refuse(path, {
      zh: '条件是空的。请写明条件，或删去整项表示所有人。',
      en: 'the condition is empty; say who is meant, or remove it to mean everybody.',
    });
    return { kind: 'all', of: [] };
  }
  return parts.length === 1 ? only : { kind: 'all', of: parts };
}

function partsOf(raw: RawCondition, reader: Reader, path: Path): Condition[] {
  const parts: Condition[] = [];
  const at = (key: keyof RawCondition): Path => [...path, key];
  if (raw.identity !== undefined) {
    parts.push({
      kind: 'identity',
      any: words(raw.identity, IDENTITY_BY_WORD, { zh: '身份类别', en: 'identity' }, reader, at('identity')),
    });
  }
  if (raw.disability !== undefined)
    parts.push({ kind: 'identity', any: grades(raw.disability, reader, at('disability')) });
  if (raw.age !== undefined) parts.push(age(raw.age, reader, at('age')));
  if (raw.person !== undefined) {
    parts.push({
      kind: 'person',
      any: words(raw.person, PERSON_BY_WORD, { zh: '人员类型', en: 'kind of person' }, reader, at('person')),
    });
  }
  if (raw.tier !== undefined)
    parts.push({
      kind: 'tier',
      any: filled(
        TIERS.filter((tier) => raw.tier?.includes(tier)),
        reader,
        at('tier'),
      ),
    });
  if (raw.exclusion !== undefined)
    parts.push({ kind: 'exclusion', any: filled(raw.exclusion, reader, at('exclusion')) });
  if (raw.circumstance !== undefined) {
    parts.push({
      kind: 'circumstance',
      any: words(
        raw.circumstance,
        CIRCUMSTANCE_BY_WORD,
        { zh: '特殊情形', en: 'circumstance' },
        reader,
        at('circumstance'),
      ),
    });
  }
  if (raw.matched !== undefined) {
    for (const [index, name] of raw.matched.entries()) reader.name([...at('matched'), index], 'category', name);
    parts.push({ kind: 'matched', any: filled(raw.matched, reader, at('matched')) });
  }
  if (raw.aided !== undefined) parts.push(raw.aided ? { kind: 'aided' } : { kind: 'not', of: { kind: 'aided' } });
  if (raw.all !== undefined) parts.push({ kind: 'all', of: each(raw.all, reader, at('all')) });
  if (raw.any !== undefined) parts.push({ kind: 'any', of: each(raw.any, reader, at('any')) });
  if (raw.not !== undefined) parts.push({ kind: 'not', of: readCondition(raw.not, reader, at('not')) });
  return parts;
}

function each(raws: readonly RawCondition[], reader: Reader, path: Path): Condition[] {
  return filled(raws, reader, path).map((raw, index) => readCondition(raw, reader, [...path, index]));
}

function age(raw: NonNullable<RawCondition['age']>, reader: Reader, path: Path): Condition {
  if (raw.from === undefined && raw.to === undefined) {
    reader.refuse(path, {
      zh: '年龄条件是空的。请写 from（从）或 to（到）。',
      en: 'the age condition is empty; give from or to.',
    });
  }
  return {
    kind: 'age',
    ...(raw.from === undefined ? {} : { from: reader.use([...path, 'from'], raw.from, 'years') }),
    ...(raw.to === undefined ? {} : { to: reader.use([...path, 'to'], raw.to, 'years') }),
  };
}

/** Grades 1 and 2 asked together are what “重度残疾” (grade 1 or 2, unknown which) also meets. */
function grades(raw: readonly number[], reader: Reader, path: Path): Identity[] {
  const ids = ([1, 2, 3, 4] as const)
    .filter((grade) => raw.includes(grade))
    .map((grade) => `disability-${grade}` as const);
  return [
    ...filled(ids, reader, path),
    ...(raw.includes(1) && raw.includes(2) ? (['disability-severe'] as const) : []),
  ];
}

function words<T extends string>(
  raw: readonly string[],
  known: ReadonlyMap<string, T>,
  what: { zh: string; en: string },
  reader: Reader,
  path: Path,
): T[] {
  return filled(raw, reader, path).flatMap((word, index) => {
    const found = known.get(word);
    if (found !== undefined) return [found];
    reader.refuse([...path, index], unknownWord(what, word, alphabet(word, known.keys())));
    return [];
  });
}

/** Suggestions in the writer's own letters: ids for ids, Chinese words for Chinese words. */
function alphabet(word: string, known: Iterable<string>): string[] {
  const latin = (letters: string): boolean => /^[\w-]*$/.test(letters);
  return [...known].filter((candidate) => latin(candidate) === latin(word));
}

function filled<T>(items: readonly T[], reader: Reader, path: Path): readonly T[] {
  if (items.length === 0) {
    reader.refuse(path, {
      zh: '列表是空的。请至少写一项，或删去这一项。',
      en: 'the list is empty; write at least one item or remove it.',
    });
  }
  return items;
}
