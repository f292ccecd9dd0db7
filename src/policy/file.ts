import * as v from 'valibot';
import { awardSchema } from './kinds/award';
import { aidLinesSchema } from './kinds/aid';
import { categorySchema, labelsSchema } from './kinds/category';
import { chargeRowSchema } from './kinds/charging';
import { conditionSchema } from './kinds/condition';
import { consequenceSchema } from './kinds/consequence';
import { fundSchema } from './kinds/fund';
import { measureSchema } from './kinds/measure';
import { parameterSchema } from './kinds/parameter';
import { countedSchema, participationSchema, specialGroupSchema } from './kinds/participation';
import { quotaSchema } from './kinds/quota';
import { id, isoDate, list, mapOf, shape, sourceEntries, text, year } from './kinds/shape';
import { standardSchema } from './kinds/standard';
import {
  channelSchema,
  funderSchema,
  goalSchema,
  milestoneSchema,
  noteSchema,
  responsibilitySchema,
} from './kinds/told';
import { extensionSchema, windowSchema } from './kinds/window';

/** The whole policy file as it is written, section by section in the order of the documents. */
export const fileEntries = {
  id: v.pipe(id, v.description('政策的固定名称，与文件名相同')),
  version: v.optional(v.pipe(text, v.description('版本；不写时由内容算出'))),
  title: text,
  short: text,
  en: text,
  region: text,
  document: shape({ number: text, issuer: text, date: v.optional(isoDate) }),
  year: v.pipe(year, v.description('待遇年度')),
  parameters: v.pipe(mapOf(parameterSchema), v.description('文件中的每一个数字、日期、比例')),
  campaign: v.pipe(shape({ from: text, to: text }), v.description('统计截止日滑块的首尾')),
  'age-on': v.pipe(text, v.description('计算周岁的日期参数')),
  'who-may-enrol': v.optional(list(noteSchema)),
  standards: list(standardSchema),
  funders: mapOf(funderSchema),
  stacking: v.optional(v.pipe(text, v.description('多重身份怎么办：选项参数'))),
  labels: v.optional(labelsSchema),
  categories: mapOf(categorySchema),
  'aid-elsewhere': v.optional(shape({ when: conditionSchema, aid: aidLinesSchema, ...sourceEntries })),
  'identity-frozen-at-payment': v.optional(shape(sourceEntries)),
  window: v.optional(windowSchema),
  extension: v.optional(extensionSchema),
  charging: list(chargeRowSchema),
  quota: quotaSchema,
  participation: participationSchema,
  'special-group': v.optional(specialGroupSchema),
  counted: v.optional(countedSchema),
  measures: v.optional(mapOf(measureSchema)),
  funds: v.optional(mapOf(fundSchema)),
  award: v.optional(awardSchema),
  consequences: v.optional(mapOf(consequenceSchema)),
  'complete-fields': v.optional(shape({ fields: list(text), ...sourceEntries })),
  milestones: v.optional(list(milestoneSchema)),
  goals: v.optional(list(goalSchema)),
  channels: v.optional(list(channelSchema)),
  responsibilities: v.optional(list(responsibilitySchema)),
  notes: v.optional(list(noteSchema)),
} as const;

export const fileSchema = shape(fileEntries);
export type RawFile = v.InferOutput<typeof fileSchema>;
export type Section = keyof RawFile;
