import type { BookNote } from '../book';
import { decodeEntities } from './entities';
import type { ZipEntry } from './zipDirectory';
import { partText } from './zipPart';

const PART = /^xl\/(?:comments\/)?comments?\d*\.xml$/i;
const COMMENT = /<(?:\w+:)?comment\s[^>]*?\bref="([A-Z]+\d+)"[^>]*>([\s\S]*?)<\/(?:\w+:)?comment>/g;
const TEXT = /<(?:\w+:)?t(?:\s[^>]*)?>([^<]*)<\/(?:\w+:)?t>/g;
/** A part beyond this is not looked into. */
const LARGEST = 4 * 1024 ** 2;
/** So many are told as examples, so much of each. */
const [EXAMPLES, LONGEST] = [3, 30];

/** Comments on cells, which are read nowhere: told with how many there are and what the first of them say. null: there are none. */
export async function commentsOf(bytes: Uint8Array, entries: readonly ZipEntry[]): Promise<BookNote | null> {
  const examples: string[] = [];
  let count = 0;
  for (const entry of entries) {
    if (!PART.test(entry.name.replaceAll('\\', '/')) || entry.unpacked > LARGEST) continue;
    // oxlint-disable-next-line no-await-in-loop -- one small part after another
    const xml = await partText(bytes, entry);
    for (const [, cell = '', inside = ''] of xml.matchAll(COMMENT)) {
      count += 1;
      if (examples.length >= EXAMPLES) continue;
      const text = Array.from(inside.matchAll(TEXT), ([, part = '']) => decodeEntities(part)).join('');
      examples.push(`${cell} ${text.replaceAll(/\s+/g, ' ').trim().slice(0, LONGEST)}`);
    }
  }
  return count === 0 ? null : { code: 'comments', count, examples };
}
