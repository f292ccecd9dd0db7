import { cleanIdNumber, cleanText } from '../roster/cells/clean';
import type { CellWriter } from './cellWriter';
import { detached } from './detached';
import type { ListMeaning } from './found';
import { createSharedPool, unpackPool } from '../roster/pool';
import type { Extra, IntakeResult } from './types';

/** What lists have besides the template's fields: texts by row. */
export interface ExtraTexts {
  /** What was written so far; '' = nothing. */
  said(meaning: ListMeaning, row: number): string;
  writer(meaning: ListMeaning): CellWriter;
  /** Of all the meanings that a writer was asked for, for so many rows. */
  done(rows: number): NonNullable<IntakeResult['extras']>;
}

/** Different texts of a column that are kept once. */
const MOST_REMEMBERED = 10_000;

export function createExtras(): ExtraTexts {
  const columns = new Map<ListMeaning, string[]>();
  return {
    said: (meaning, row) => columns.get(meaning)?.[row] ?? '',
    writer(meaning) {
      const texts = columns.get(meaning) ?? [];
      columns.set(meaning, texts);
      const clean = meaning === 'headId' || meaning === 'formerId' ? cleanIdNumber : cleanText;
      const seen = new Map<string, string>();
      return (text, row) => {
        let kept = seen.get(text);
        if (kept === undefined) {
          const own = detached(text);
          kept = clean(own);
          if (seen.size >= MOST_REMEMBERED) seen.clear();
          seen.set(own, kept);
        }
        while (texts.length < row) texts.push('');
        // Of a newborn both parents' numbers may be said.
        const before = meaning === 'headId' ? (texts[row] ?? '') : '';
        texts[row] = before === '' || before === kept ? kept : `${before}、${kept}`;
      };
    },
    done: (rows) =>
      [...columns].map(([meaning, texts]) => {
        while (texts.length < rows) texts.push('');
        return { meaning, texts };
      }),
  };
}

/** The texts as buffers, for their way through the page. */
export function packExtras(extras: IntakeResult['extras'] = []): Required<Extra>[] {
  return extras.map(({ meaning, texts }) => {
    const pool = createSharedPool();
    const codes = new Uint32Array(texts.length);
    for (const [row, text] of texts.entries()) codes[row] = pool.intern(text);
    return { meaning, texts: [], packed: { codes, pool: pool.pack() } };
  });
}

/** The texts again; each different one is decoded once. */
export function unpackExtras(extras: IntakeResult['extras'] = []): Extra[] {
  return extras.map((extra) => {
    const { meaning, packed } = extra;
    if (packed === undefined) return extra;
    const pool = unpackPool(packed.pool, 'shared');
    const words = Array.from({ length: pool.size }, (_, code) => pool.get(code));
    return { meaning, texts: Array.from(packed.codes, (code) => words[code] ?? '') };
  });
}
