import * as v from 'valibot';
import { formatDay, type Day } from '../../base/day';
import type { Reader } from '../reader';
import type { Extension, ParameterId, Window } from '../types';
import type { Path } from '../yaml';
import { conditionSchema, readCondition } from './condition';
import { shape, sourceEntries, sourceOf, text } from './shape';

/** 集中缴费期 and 延长期. */
export const windowSchema = shape({ opens: v.optional(text), closes: text, ...sourceEntries });
export const extensionSchema = shape({
  closes: text,
  on: v.optional(text),
  when: v.optional(conditionSchema),
  ...sourceEntries,
});

export function readWindow(raw: v.InferOutput<typeof windowSchema>, reader: Reader, path: Path): Window {
  const closes = reader.use([...path, 'closes'], raw.closes, 'date');
  if (raw.opens === undefined) return { closes, ...sourceOf(raw) };
  const opens = reader.use([...path, 'opens'], raw.opens, 'date');
  const [from, to] = [dayOf(reader, opens), dayOf(reader, closes)];
  if (from !== undefined && to !== undefined && to < from) {
    reader.refuse([...path, 'closes'], {
      zh: `集中缴费期在开始（${formatDay(from)}）之前就结束（${formatDay(to)}）。请核对两个日期。`,
      en: `the window ends (${formatDay(to)}) before it begins (${formatDay(from)}); check both dates.`,
    });
  }
  return { opens, closes, ...sourceOf(raw) };
}

export function readExtension(
  raw: v.InferOutput<typeof extensionSchema>,
  window: Window | undefined,
  reader: Reader,
  path: Path,
): Extension {
  const closes = reader.use([...path, 'closes'], raw.closes, 'date');
  const [before, end] = [window === undefined ? undefined : dayOf(reader, window.closes), dayOf(reader, closes)];
  if (window === undefined) {
    reader.refuse(path, {
      zh: '有延长期却没有集中缴费期。请补上 window。',
      en: 'there is an extension but no window; add window.',
    });
  }
  if (before !== undefined && end !== undefined && end <= before) {
    reader.refuse([...path, 'closes'], {
      zh: `延长期截止（${formatDay(end)}）不晚于集中缴费期截止（${formatDay(before)}）。请核对两个日期。`,
      en: `the extension ends (${formatDay(end)}) no later than the window (${formatDay(before)}); check both dates.`,
    });
  }
  return {
    closes,
    ...(raw.on === undefined ? {} : { on: reader.use([...path, 'on'], raw.on, 'switch') }),
    ...(raw.when === undefined ? {} : { when: readCondition(raw.when, reader, [...path, 'when']) }),
    ...sourceOf(raw),
  };
}

function dayOf(reader: Reader, id: ParameterId): Day | undefined {
  const parameter = reader.parameters.get(id);
  return parameter?.unit === 'date' && typeof parameter.value === 'number' ? (parameter.value as Day) : undefined;
}
