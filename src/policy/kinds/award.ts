import * as v from 'valibot';
import type { Reader } from '../reader';
import type { Award } from '../types';
import type { Path } from '../yaml';
import { readUnitCondition, unitConditionSchema } from './measure';
import { list, shape, sourceEntries, sourceOf, text } from './shape';

/** 奖励: the same amount for every unit that reaches the goal (`each`), or prizes by rank (`prizes`). */
export const awardSchema = shape({
  name: text,
  en: text,
  each: v.optional(v.pipe(text, v.description('达标单位每个的奖励金额参数'))),
  when: v.optional(unitConditionSchema),
  prizes: v.optional(list(shape({ name: text, en: v.optional(text), count: text, amount: text }))),
  eligible: v.optional(unitConditionSchema),
  by: v.optional(shape({ measure: text, on: text })),
  ...sourceEntries,
});
export type RawAward = v.InferOutput<typeof awardSchema>;

export function readAward(raw: RawAward, reader: Reader, path: Path): Award | undefined {
  const head = { name: raw.name, nameEn: raw.en, ...sourceOf(raw) };
  if (raw.each !== undefined && raw.when !== undefined && raw.prizes === undefined) {
    return {
      ...head,
      kind: 'each',
      when: readUnitCondition(raw.when, reader, [...path, 'when']),
      amount: reader.use([...path, 'each'], raw.each, 'yuan'),
    };
  }
  if (raw.prizes === undefined || raw.eligible === undefined || raw.by === undefined || raw.each !== undefined) {
    reader.refuse(path, {
      zh: '奖励写法不全：每个达标单位同样的奖励写 each 和 when；按名次的写 prizes、eligible 和 by。',
      en: 'the award is incomplete: write each and when for the same amount per unit, or prizes, eligible and by for ranks.',
    });
    return undefined;
  }
  return {
    ...head,
    kind: 'prizes',
    eligible: readUnitCondition(raw.eligible, reader, [...path, 'eligible']),
    by: {
      measure: reader.name([...path, 'by', 'measure'], 'measure', raw.by.measure),
      on: reader.use([...path, 'by', 'on'], raw.by.on, 'date'),
    },
    places: raw.prizes.map((prize, index) => ({
      name: prize.name,
      ...(prize.en === undefined ? {} : { nameEn: prize.en }),
      count: reader.use([...path, 'prizes', index, 'count'], prize.count, 'people'),
      amount: reader.use([...path, 'prizes', index, 'amount'], prize.amount, 'yuan'),
    })),
  };
}
