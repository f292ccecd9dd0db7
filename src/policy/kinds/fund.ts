import * as v from 'valibot';
import type { Reader } from '../reader';
import type { Fund, UnitCondition, UnitTest } from '../types';
import type { Path } from '../yaml';
import { readUnitCondition, unitConditionSchema } from './measure';
import { flag, list, oneOf, shape, sourceEntries, sourceOf, text } from './shape';

/** 经费: an amount per person, by bands of what the unit has reached; may be cancelled, may need a switch. */
const bandSchema = shape({
  when: v.optional(unitConditionSchema),
  amount: text,
  article: v.optional(text),
  assumed: v.optional(flag),
  note: v.optional(text),
  'note-en': v.optional(text),
});
export const fundSchema = shape({
  name: text,
  en: text,
  per: oneOf(['enrolled', 'counted']),
  amount: v.optional(v.pipe(text, v.description('每人金额；分档时改写 bands'))),
  bands: v.optional(list(bandSchema)),
  requires: v.optional(v.pipe(text, v.description('每单位一个开关参数，关闭时没有这笔经费'))),
  cancelled: v.optional(shape({ when: unitConditionSchema, from: text, ...sourceEntries })),
  ...sourceEntries,
});
export type RawFund = v.InferOutput<typeof fundSchema>;

export function readFund(id: string, raw: RawFund, reader: Reader, path: Path): Fund {
  return {
    id,
    name: raw.name,
    nameEn: raw.en,
    per: raw.per,
    bands: readBands(raw, reader, path),
    ...(raw.requires === undefined ? {} : { requires: reader.use([...path, 'requires'], raw.requires, 'switch') }),
    ...(raw.cancelled === undefined
      ? {}
      : {
          cancelled: {
            when: readUnitCondition(raw.cancelled.when, reader, [...path, 'cancelled', 'when']),
            from: reader.use([...path, 'cancelled', 'from'], raw.cancelled.from, 'date'),
            ...sourceOf(raw.cancelled),
          },
        }),
    ...sourceOf(raw),
  };
}

function readBands(raw: RawFund, reader: Reader, path: Path): Fund['bands'] {
  if ((raw.amount === undefined) === (raw.bands === undefined)) {
    reader.refuse(path, {
      zh: '每人金额（amount）和分档（bands）必须写一项，也只能写一项。',
      en: 'write either amount or bands, and only one of them.',
    });
    return [];
  }
  if (raw.amount !== undefined) return [{ amount: reader.use([...path, 'amount'], raw.amount, 'yuan') }];
  const bands = (raw.bands ?? []).map((band, index) => {
    const at = [...path, 'bands', index];
    return {
      ...(band.when === undefined ? {} : { when: readUnitCondition(band.when, reader, [...at, 'when']) }),
      amount: reader.use([...at, 'amount'], band.amount, 'yuan'),
      ...(band.article === undefined ? {} : { article: band.article }),
      ...(band.assumed === undefined ? {} : { assumed: band.assumed }),
      ...(band.note === undefined ? {} : { note: band.note }),
      ...(band['note-en'] === undefined ? {} : { noteEn: band['note-en'] }),
    };
  });
  for (const [index, band] of bands.entries()) {
    const earlier = bands.slice(0, index).findIndex((other) => covers(other.when, band.when, reader));
    if (earlier < 0) continue;
    reader.refuse([...path, 'bands', index], {
      zh: `第 ${index + 1} 档永远轮不到：符合它的单位都已进入第 ${earlier + 1} 档。请把要求高的排在前面。`,
      en: `band ${index + 1} is never reached: every unit that meets it is already in band ${earlier + 1}; put the stricter band first.`,
    });
  }
  return bands;
}

/** Whether every unit that meets `later` surely meets `earlier` (by the file's own figures). */
function covers(earlier: UnitCondition | undefined, later: UnitCondition | undefined, reader: Reader): boolean {
  if (earlier === undefined) return true;
  return earlier.every((test) => {
    const options = 'any' in test ? test.any : [test];
    return (later ?? []).some((given) => !('any' in given) && options.some((option) => implies(given, option, reader)));
  });
}

function implies(given: UnitTest, wanted: UnitTest, reader: Reader): boolean {
  if (given.measure !== wanted.measure || given.on !== wanted.on) return false;
  const [a, b] = [reader.parameters.get(given.percent)?.value, reader.parameters.get(wanted.percent)?.value];
  if (typeof a !== 'number' || typeof b !== 'number') return false;
  if (wanted.is === 'below') return given.is === 'below' && a <= b;
  if (given.is === 'below') return false;
  return wanted.is === 'above' && given.is === 'at-least' ? a > b : a >= b;
}
