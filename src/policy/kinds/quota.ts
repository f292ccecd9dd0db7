import * as v from 'valibot';
import type { Reader } from '../reader';
import type { Quota, QuotaRow } from '../types';
import type { Path } from '../yaml';
import { shape, sourceEntries, sourceOf, text, whole } from './shape';

/** 任务分解表: the rows in the document's order, and the totals it prints (shown, never corrected). */
const cellSchema = v.union([whole, shape({ population: v.optional(whole), target: whole })]);
export const quotaSchema = shape({
  word: text,
  'word-en': v.optional(text),
  printed: shape({ population: v.optional(whole), target: whole }),
  rows: v.record(text, cellSchema, 'map'),
  ...sourceEntries,
});
export type RawQuota = v.InferOutput<typeof quotaSchema>;

export function readQuota(raw: RawQuota, reader: Reader, path: Path): Quota {
  const rows: QuotaRow[] = Object.entries(raw.rows).map(([name, cell]) => {
    if (typeof cell === 'number') return { name, target: cell };
    return { name, target: cell.target, ...(cell.population === undefined ? {} : { population: cell.population }) };
  });
  if (rows.length === 0) {
    reader.refuse([...path, 'rows'], {
      zh: '任务表没有单位。请至少写一行。',
      en: 'the quota table has no units; write at least one row.',
    });
  }
  const withHeads = rows.filter((row) => row.population !== undefined);
  const bare = rows.find((row) => row.population === undefined);
  if (withHeads.length > 0 && bare !== undefined) {
    reader.refuse([...path, 'rows', bare.name], {
      zh: `“${bare.name}”没有人口数，而其他单位有。请补上 population。`,
      en: `"${bare.name}" has no population while other units have one; add it.`,
    });
  }
  for (const { name } of rows) {
    if (name === name.trim() && !name.includes('@')) continue;
    reader.refuse([...path, 'rows', name], {
      zh: `单位名称“${name}”前后有空格或含有 @。请删去。`,
      en: `the unit name "${name}" has blanks around it or contains "@"; remove them.`,
    });
  }
  return {
    rows,
    printed: {
      target: raw.printed.target,
      ...(raw.printed.population === undefined ? {} : { population: raw.printed.population }),
    },
    word: raw.word,
    ...(raw['word-en'] === undefined ? {} : { wordEn: raw['word-en'] }),
    ...sourceOf(raw),
  };
}
