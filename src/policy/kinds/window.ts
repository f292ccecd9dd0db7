import * as v from 'valibot';
import type { Reader } from '../reader';
import type { Extension, Window } from '../types';
import type { Path } from '../yaml';
import { conditionSchema, readCondition } from './condition';
import { shape, sourceEntries, sourceOf, text } from './shape';

/** 集中缴费期 and 延长期. That they do not end before they begin is checked in `relations.ts`, scenarios included. */
export const windowSchema = shape({ opens: v.optional(text), closes: text, ...sourceEntries });
export const extensionSchema = shape({
  closes: text,
  on: v.optional(v.pipe(text, v.description('开关参数：不写表示总有延长期'))),
  when: v.optional(v.pipe(conditionSchema, v.description('谁有延长期：不写表示所有人'))),
  ...sourceEntries,
});

export function readWindow(raw: v.InferOutput<typeof windowSchema>, reader: Reader, path: Path): Window {
  return {
    ...(raw.opens === undefined ? {} : { opens: reader.use([...path, 'opens'], raw.opens, 'date') }),
    closes: reader.use([...path, 'closes'], raw.closes, 'date'),
    ...sourceOf(raw),
  };
}

export function readExtension(raw: v.InferOutput<typeof extensionSchema>, reader: Reader, path: Path): Extension {
  return {
    closes: reader.use([...path, 'closes'], raw.closes, 'date'),
    ...(raw.on === undefined ? {} : { on: reader.use([...path, 'on'], raw.on, 'switch') }),
    ...(raw.when === undefined ? {} : { when: readCondition(raw.when, reader, [...path, 'when']) }),
    ...sourceOf(raw),
  };
}
