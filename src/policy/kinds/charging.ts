import * as v from 'valibot';
import type { Reader } from '../reader';
import type { Charge, ChargeRow, Cover } from '../types';
import { ISSUES, TIMINGS } from '../vocabulary';
import type { Path } from '../yaml';
import { conditionSchema, readCondition } from './condition';
import { flag, id, list, oneOf, shape, sourceEntries, sourceOf, text } from './shape';

/** The charging table: who pays what on which day, and from when he is covered. The first row that fits decides. */
const chargeSchema = v.union([
  oneOf(['standard', 'barred']),
  shape({ full: text, missing: oneOf(ISSUES) }),
  shape({ amount: text, aid: flag }),
]);
const simpleCoverEntries = [oneOf(['birth', 'next-month']), shape({ date: text }), shape({ after: text })] as const;
const simpleCoverSchema = v.union(simpleCoverEntries);
const coverSchema = v.union([
  ...simpleCoverEntries,
  shape({ household: shape({ complete: simpleCoverSchema, otherwise: simpleCoverSchema }) }),
]);
const withinSchema = shape({
  since: oneOf(['birth', 'circumstance-or-birth']),
  'at-most': text,
  'not-before': v.optional(flag),
  missing: v.optional(oneOf(ISSUES)),
});
export const chargeRowSchema = shape({
  id,
  label: text,
  en: text,
  timing: v.optional(list(oneOf(TIMINGS))),
  during: v.optional(shape({ from: v.optional(text), to: v.optional(text) })),
  when: v.optional(conditionSchema),
  within: v.optional(withinSchema),
  charge: chargeSchema,
  cover: v.optional(coverSchema),
  issue: v.optional(oneOf(ISSUES)),
  ...sourceEntries,
});
export type RawChargeRow = v.InferOutput<typeof chargeRowSchema>;

export function readChargeRow(raw: RawChargeRow, reader: Reader, path: Path): ChargeRow {
  const { within, during } = raw;
  return {
    id: raw.id,
    label: raw.label,
    labelEn: raw.en,
    ...(raw.timing === undefined ? {} : { timing: raw.timing }),
    ...(during === undefined
      ? {}
      : {
          during: {
            ...(during.from === undefined
              ? {}
              : { from: reader.use([...path, 'during', 'from'], during.from, 'date') }),
            ...(during.to === undefined ? {} : { to: reader.use([...path, 'during', 'to'], during.to, 'date') }),
          },
        }),
    ...(raw.when === undefined ? {} : { when: readCondition(raw.when, reader, [...path, 'when']) }),
    ...(within === undefined
      ? {}
      : {
          within: {
            since: within.since,
            atMost: reader.use([...path, 'within', 'at-most'], within['at-most'], 'days'),
            notBefore: within['not-before'] ?? false,
            ...(within.missing === undefined ? {} : { missing: within.missing }),
          },
        }),
    charge: readCharge(raw.charge, reader, [...path, 'charge']),
    ...(raw.cover === undefined ? {} : { cover: readCover(raw.cover, reader, [...path, 'cover']) }),
    ...(raw.issue === undefined ? {} : { issue: raw.issue }),
    ...sourceOf(raw),
  };
}

function readCharge(raw: RawChargeRow['charge'], reader: Reader, path: Path): Charge {
  if (typeof raw === 'string') return { kind: raw };
  return 'full' in raw
    ? { kind: 'full', plus: reader.use([...path, 'full'], raw.full, 'yuan'), missing: raw.missing }
    : { kind: 'amount', amount: reader.use([...path, 'amount'], raw.amount, 'yuan'), aid: raw.aid };
}

function readCover(raw: NonNullable<RawChargeRow['cover']>, reader: Reader, path: Path): Cover {
  if (typeof raw === 'string') return { kind: raw };
  if ('date' in raw) return { kind: 'date', date: reader.use([...path, 'date'], raw.date, 'date') };
  if ('after' in raw) return { kind: 'after', days: reader.use([...path, 'after'], raw.after, 'days') };
  const { complete, otherwise } = raw.household;
  return {
    kind: 'household',
    complete: readCover(complete, reader, [...path, 'household', 'complete']),
    otherwise: readCover(otherwise, reader, [...path, 'household', 'otherwise']),
  };
}
