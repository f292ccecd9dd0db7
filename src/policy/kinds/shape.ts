import * as v from 'valibot';
import type { Source } from '../types';

/**
 * Building blocks of the file's schemas. Each carries, as valibot's message, the key of the sentence that
 * `shape-errors.ts` writes when it does not fit; descriptions go into the JSON Schema for editors.
 */

export type Expectation =
  | 'text'
  | 'number'
  | 'whole'
  | 'year'
  | 'flag'
  | 'date'
  | 'list'
  | 'id'
  | `one-of:${string}`
  | `keys:${string}`
  | 'map';

const say = (expectation: Expectation): Expectation => expectation;

/** A map with exactly these keys; others are refused with a suggestion. */
export function shape<const E extends v.ObjectEntries>(entries: E): v.StrictObjectSchema<E, string> {
  return v.strictObject(entries, say(`keys:${Object.keys(entries).join(',')}`));
}

export const text = v.pipe(v.string(say('text')), v.nonEmpty(say('text')));
export const number = v.number(say('number'));
/** No more people than that are counted anywhere (`LARGEST` in parameter-value.ts). */
export const whole = v.pipe(
  v.number(say('whole')),
  v.integer(say('whole')),
  v.minValue(0, say('whole')),
  v.maxValue(2_000_000_000, say('whole')),
);
export const year = v.pipe(
  v.number(say('year')),
  v.integer(say('year')),
  v.minValue(2000, say('year')),
  v.maxValue(2199, say('year')),
);
export const flag = v.boolean(say('flag'));
export const isoDate = v.pipe(v.string(say('date')), v.regex(/^\d{4}-\d{2}-\d{2}$/, say('date')));

/** Id of something the file declares: a letter, then letters, digits, hyphens. */
export const id = v.pipe(v.string(say('id')), v.regex(/^[A-Za-z][A-Za-z0-9-]*$/, say('id')));

export function oneOf<const O extends readonly (string | number)[]>(options: O): v.PicklistSchema<O, string> {
  return v.picklist(options, say(`one-of:${options.join(',')}`));
}

export function list<const S extends v.GenericSchema>(item: S): v.ArraySchema<S, string> {
  return v.array(item, say('list'));
}

/** A map whose keys are ids chosen by the writer; the order of the file is kept. */
export function mapOf<const S extends v.GenericSchema>(value: S): v.RecordSchema<typeof id, S, string> {
  return v.record(id, value, say('map'));
}

/** Where a rule or figure rests. Every rule has an article; `assumed` marks what the document leaves open. */
export const sourceEntries = {
  article: v.pipe(text, v.description('依据：文件条目，例如 二（三）；文件没有规定的写最接近的条目并加 assumed: true')),
  assumed: v.optional(v.pipe(flag, v.description('文件没有规定、由程序约定的写 true'))),
  note: v.optional(v.pipe(text, v.description('说明'))),
  'note-en': v.optional(v.pipe(text, v.description('说明的英文'))),
} as const;

export interface RawSource {
  readonly article: string;
  readonly assumed?: boolean | undefined;
  readonly note?: string | undefined;
  readonly 'note-en'?: string | undefined;
}

/** The source of a rule in its typed form: absent keys stay absent. */
export function sourceOf(raw: RawSource): Source {
  return {
    article: raw.article,
    ...(raw.assumed === undefined ? {} : { assumed: raw.assumed }),
    ...(raw.note === undefined ? {} : { note: raw.note }),
    ...(raw['note-en'] === undefined ? {} : { noteEn: raw['note-en'] }),
  };
}
