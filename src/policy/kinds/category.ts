import * as v from 'valibot';
import type { Reader } from '../reader';
import type { AidVariant, Category, Condition, LabelRule } from '../types';
import type { Path } from '../yaml';
import { aidLinesSchema, readAidLines } from './aid';
import { conditionSchema, readCondition } from './condition';
import { flag, list, shape, sourceEntries, sourceOf, text } from './shape';

/** 资助类别: who belongs to it, who pays how much, and the insurance system's label. */
const variantSchema = shape({
  when: v.optional(conditionSchema),
  pays: aidLinesSchema,
  article: v.optional(text),
  assumed: v.optional(flag),
  note: v.optional(text),
  'note-en': v.optional(text),
});
export const categorySchema = shape({
  name: text,
  en: text,
  when: conditionSchema,
  aid: v.union([list(variantSchema), aidLinesSchema]),
  labels: v.optional(list(v.union([text, shape({ when: v.optional(conditionSchema), text })]))),
  ...sourceEntries,
});
export type RawCategory = v.InferOutput<typeof categorySchema>;

/** @param firstLabelWhen who gets the first of two plain labels (`labels.first-when` of the file). */
export function readCategory(
  id: string,
  raw: RawCategory,
  firstLabelWhen: Condition | undefined,
  reader: Reader,
  path: Path,
): Category {
  return {
    id,
    name: raw.name,
    nameEn: raw.en,
    when: readCondition(raw.when, reader, [...path, 'when']),
    aid: readVariants(raw.aid, reader, [...path, 'aid']),
    ...(raw.labels === undefined
      ? {}
      : { labels: readLabels(raw.labels, firstLabelWhen, reader, [...path, 'labels']) }),
    ...sourceOf(raw),
  };
}

function readVariants(raw: RawCategory['aid'], reader: Reader, path: Path): AidVariant[] {
  if (!Array.isArray(raw)) return [{ lines: readAidLines(raw, reader, path) }];
  const open = raw.findIndex((variant) => variant.when === undefined);
  if (open >= 0 && open < raw.length - 1) {
    reader.refuse([...path, open + 1], {
      zh: '前一种资助没有条件，这一种永远轮不到。请把没有条件的放到最后。',
      en: 'the variant before this one has no condition, so this one never applies; put the one without a condition last.',
    });
  }
  return raw.map((variant, index) => ({
    ...(variant.when === undefined ? {} : { when: readCondition(variant.when, reader, [...path, index, 'when']) }),
    lines: readAidLines(variant.pays, reader, [...path, index, 'pays']),
    ...(variant.article === undefined ? {} : { article: variant.article }),
    ...(variant.assumed === undefined ? {} : { assumed: variant.assumed }),
    ...(variant.note === undefined ? {} : { note: variant.note }),
    ...(variant['note-en'] === undefined ? {} : { noteEn: variant['note-en'] }),
  }));
}

function readLabels(
  raw: NonNullable<RawCategory['labels']>,
  firstWhen: Condition | undefined,
  reader: Reader,
  path: Path,
): LabelRule[] {
  if (raw.filter((label) => typeof label === 'string').length > 1 && firstWhen === undefined) {
    reader.refuse(path, {
      zh: '写了两个标识，却没有说明谁用第一个。请在 labels.first-when 写明条件。',
      en: 'two labels, but nothing says who gets the first; state it in labels.first-when.',
    });
  }
  return raw.map((label, index) => {
    if (typeof label === 'string') {
      return index < raw.length - 1 && firstWhen !== undefined ? { when: firstWhen, text: label } : { text: label };
    }
    return {
      ...(label.when === undefined ? {} : { when: readCondition(label.when, reader, [...path, index, 'when']) }),
      text: label.text,
    };
  });
}

/** 标识: the label of everybody without a category, and who gets the first of a category's two labels. */
export const labelsSchema = shape({
  none: v.optional(text),
  'first-when': v.optional(conditionSchema),
  ...sourceEntries,
});
