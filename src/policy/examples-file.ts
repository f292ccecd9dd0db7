import * as v from 'valibot';
import { flag, isoDate, list, number, oneOf, shape, text, whole } from './kinds/shape';
import { ISSUES, STATUSES, TIMINGS } from './vocabulary';

/** The file of examples as it is written; described in policies/README.md. */
const cells = v.record(text, v.union([text, number]), 'map');
const overlaySchema = v.optional(v.record(text, v.union([text, number, flag, v.null('text')]), 'map'));
const amounts = v.record(text, number, 'map');

const personSchema = shape({
  name: text,
  article: text,
  person: cells,
  household: v.optional(list(cells)),
  'as-of': isoDate,
  overlay: overlaySchema,
  expect: shape({
    age: v.optional(v.nullable(whole)),
    category: v.optional(v.nullable(text)),
    label: v.optional(v.nullable(text)),
    standard: v.optional(number),
    aid: v.optional(v.nullable(amounts)),
    payable: v.optional(v.nullable(number)),
    timing: v.optional(oneOf(TIMINGS)),
    status: v.optional(oneOf(STATUSES)),
    benefit: v.optional(v.nullable(isoDate)),
    issues: v.optional(list(oneOf(ISSUES))),
  }),
});
const groups = list(
  shape({ count: whole, paid: v.optional(isoDate), yuan: v.optional(number), cells: v.optional(cells) }),
);
const unitSchema = shape({
  name: text,
  article: text,
  unit: text,
  target: v.optional(whole),
  population: v.optional(whole),
  persons: groups,
  others: v.optional(
    list(shape({ unit: text, target: v.optional(whole), population: v.optional(whole), persons: groups })),
  ),
  'as-of': isoDate,
  overlay: overlaySchema,
  expect: shape({
    should: v.optional(whole),
    enrolled: v.optional(whole),
    gap: v.optional(whole),
    special: v.optional(whole),
    'special-enrolled': v.optional(whole),
    counted: v.optional(whole),
    funds: v.optional(amounts),
    award: v.optional(number),
    consequences: v.optional(list(text)),
    rank: v.optional(whole),
  }),
});
export const examplesSchema = shape({ persons: list(personSchema), units: v.optional(list(unitSchema)) });
export type RawPerson = v.InferOutput<typeof personSchema>;
export type RawUnit = v.InferOutput<typeof unitSchema>;
export type RawGroup = v.InferOutput<typeof groups>[number];
