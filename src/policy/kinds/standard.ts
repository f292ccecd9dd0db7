import * as v from 'valibot';
import type { Reader } from '../reader';
import type { StandardRule } from '../types';
import type { Path } from '../yaml';
import { conditionSchema, readCondition } from './condition';
import { id, shape, sourceEntries, sourceOf, text } from './shape';

/** 个人缴费标准: the first rule that fits gives the premium. */
export const standardSchema = shape({
  id,
  when: v.optional(conditionSchema),
  amount: v.pipe(text, v.description('金额参数的名称')),
  ...sourceEntries,
});
export type RawStandard = v.InferOutput<typeof standardSchema>;

export function readStandard(raw: RawStandard, reader: Reader, path: Path): StandardRule {
  return {
    id: raw.id,
    ...(raw.when === undefined ? {} : { when: readCondition(raw.when, reader, [...path, 'when']) }),
    amount: reader.use([...path, 'amount'], raw.amount, 'yuan'),
    ...sourceOf(raw),
  };
}
