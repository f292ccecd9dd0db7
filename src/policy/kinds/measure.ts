import * as v from 'valibot';
import type { Reader } from '../reader';
import type { Measure, UnitCondition, UnitTest } from '../types';
import type { Path } from '../yaml';
import { flag, list, oneOf, shape, text } from './shape';

/** 指标: a rate of a unit, and the tests that funds, awards and consequences put to it. */
export const measureSchema = shape({
  name: text,
  en: text,
  count: oneOf(['enrolled', 'counted', 'special-enrolled', 'special-counted']),
  base: oneOf(['target', 'population', 'should', 'special-should']),
  'empty-is-full': v.optional(v.pipe(flag, v.description('没有这类人时算 100%'))),
});

/** Every policy has it, declared or not: enrolled ÷ target. */
export const COMPLETION: Measure = {
  id: 'completion',
  name: '任务完成率',
  nameEn: 'completion',
  count: 'enrolled',
  base: 'target',
};

export function readMeasure(id: string, raw: v.InferOutput<typeof measureSchema>): Measure {
  return {
    id,
    name: raw.name,
    nameEn: raw.en,
    count: raw.count,
    base: raw.base,
    ...(raw['empty-is-full'] === undefined ? {} : { emptyIsFull: raw['empty-is-full'] }),
  };
}

const KINDS = ['at-least', 'above', 'below'] as const;
const testSchema = shape({
  'at-least': v.optional(text),
  above: v.optional(text),
  below: v.optional(text),
  on: v.optional(v.pipe(text, v.description('日期参数：统计到这一天为止'))),
});
const testsSchema = v.record(text, testSchema, 'map');
export const unitConditionSchema = list(v.union([shape({ any: list(testsSchema) }), testsSchema]));
export type RawUnitCondition = v.InferOutput<typeof unitConditionSchema>;

/** `- rate: { at-least: goal, on: deadline }`, all of the list; `- any: [ … ]`, one of them. */
export function readUnitCondition(raw: RawUnitCondition, reader: Reader, path: Path): UnitCondition {
  return raw.flatMap((entry, index): (UnitTest | { any: UnitTest[] })[] => {
    if (isAny(entry)) {
      const inner = [...path, index, 'any'];
      return [{ any: entry.any.flatMap((tests, position) => readTests(tests, reader, [...inner, position])) }];
    }
    return readTests(entry, reader, [...path, index]);
  });
}

function isAny(entry: RawUnitCondition[number]): entry is { any: v.InferOutput<typeof testsSchema>[] } {
  return Array.isArray(entry['any']);
}

function readTests(raw: v.InferOutput<typeof testsSchema>, reader: Reader, path: Path): UnitTest[] {
  return Object.entries(raw).flatMap(([measure, test]): UnitTest[] => {
    const at = [...path, measure];
    reader.name(at, 'measure', measure);
    const given = KINDS.filter((kind) => test[kind] !== undefined);
    const [is] = given;
    if (is === undefined || given.length > 1) {
      reader.refuse(at, {
        zh: '请写 at-least（不低于）、above（高于）、below（低于）当中的一项。',
        en: 'write exactly one of at-least, above, below.',
      });
      return [];
    }
    return [
      {
        measure,
        is,
        percent: reader.use([...at, is], test[is] ?? '', 'percent'),
        ...(test.on === undefined ? {} : { on: reader.use([...at, 'on'], test.on, 'date') }),
      },
    ];
  });
}
