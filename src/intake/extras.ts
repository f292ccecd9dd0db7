import { cleanIdNumber, cleanText } from '../roster/cells/clean';
import type { CellWriter } from './cellWriter';
import { detached } from './detached';
import type { ListMeaning } from './found';
import type { IntakeResult } from './types';

/** What lists have besides the template's fields: texts by row. */
export interface ExtraTexts {
  writer(meaning: ListMeaning): CellWriter;
  /** Of all the meanings that a writer was asked for, for so many rows. */
  done(rows: number): NonNullable<IntakeResult['extras']>;
}

/** Different texts of a column that are kept once. */
const MOST_REMEMBERED = 10_000;

export function createExtras(): ExtraTexts {
  const columns = new Map<ListMeaning, string[]>();
  return {
    writer(meaning) {
      const texts = columns.get(meaning) ?? [];
      columns.set(meaning, texts);
      const clean = meaning === 'headId' ? cleanIdNumber : cleanText;
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
        texts[row] = kept;
      };
    },
    done: (rows) =>
      [...columns].map(([meaning, texts]) => {
        while (texts.length < rows) texts.push('');
        return { meaning, texts };
      }),
  };
}
