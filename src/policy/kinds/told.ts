import * as v from 'valibot';
import type { Reader } from '../reader';
import type { Channel, Funder, Goal, Milestone, Note, Responsibility } from '../types';
import type { Path } from '../yaml';
import { flag, list, oneOf, shape, sourceEntries, sourceOf, text } from './shape';

/** What the document says and nobody computes: funders, goals, dates, channels, duties, notes. */
export const funderSchema = shape({ name: text, en: text, ...sourceEntries });
export const milestoneSchema = shape({ date: text, text, en: v.optional(text), ...sourceEntries });
export const goalSchema = shape({
  text,
  en: v.optional(text),
  percent: v.optional(text),
  by: v.optional(text),
  ...sourceEntries,
});
export const channelSchema = shape({
  name: text,
  en: v.optional(text),
  proof: v.optional(text),
  'proof-en': v.optional(text),
  cash: v.optional(flag),
  receipt: v.optional(v.pipe(flag, v.description('true = 用这个渠道缴费必须填票据号'))),
  ...sourceEntries,
});
export const responsibilitySchema = shape({
  body: text,
  en: v.optional(text),
  duties: list(text),
  'duties-en': v.optional(list(text)),
  ...sourceEntries,
});
export const noteSchema = shape({
  text,
  en: v.optional(text),
  for: v.optional(oneOf(['unpaid', 'all'])),
  ...sourceEntries,
});

export function readFunder(id: string, raw: v.InferOutput<typeof funderSchema>): Funder {
  return { id, name: raw.name, nameEn: raw.en, ...sourceOf(raw) };
}

export function readMilestone(raw: v.InferOutput<typeof milestoneSchema>, reader: Reader, path: Path): Milestone {
  return { date: reader.use([...path, 'date'], raw.date, 'date'), text: raw.text, ...english(raw), ...sourceOf(raw) };
}

export function readGoal(raw: v.InferOutput<typeof goalSchema>, reader: Reader, path: Path): Goal {
  return {
    text: raw.text,
    ...english(raw),
    ...(raw.percent === undefined ? {} : { percent: reader.use([...path, 'percent'], raw.percent, 'percent') }),
    ...(raw.by === undefined ? {} : { by: reader.use([...path, 'by'], raw.by, 'date') }),
    ...sourceOf(raw),
  };
}

export function readChannel(raw: v.InferOutput<typeof channelSchema>): Channel {
  return {
    name: raw.name,
    ...(raw.en === undefined ? {} : { nameEn: raw.en }),
    ...(raw.proof === undefined ? {} : { proof: raw.proof }),
    ...(raw['proof-en'] === undefined ? {} : { proofEn: raw['proof-en'] }),
    ...(raw.cash === undefined ? {} : { cash: raw.cash }),
    ...(raw.receipt === undefined ? {} : { receiptRequired: raw.receipt }),
    ...sourceOf(raw),
  };
}

export function readResponsibility(raw: v.InferOutput<typeof responsibilitySchema>): Responsibility {
  return {
    body: raw.body,
    ...(raw.en === undefined ? {} : { bodyEn: raw.en }),
    duties: raw.duties,
    ...(raw['duties-en'] === undefined ? {} : { dutiesEn: raw['duties-en'] }),
    ...sourceOf(raw),
  };
}

export function readNote(raw: v.InferOutput<typeof noteSchema>): Note {
  return { text: raw.text, ...english(raw), ...(raw.for === undefined ? {} : { for: raw.for }), ...sourceOf(raw) };
}

function english(raw: { readonly en?: string | undefined }): { textEn?: string } {
  return raw.en === undefined ? {} : { textEn: raw.en };
}
