import { refuseDeclarations } from './declarations';
import type { ZipEntry } from './zipDirectory';
import { partPieces } from './zipPart';

/** How many texts the sheets of a workbook share: as it says itself, and, where that is in doubt, counted. */
export interface SharedTexts {
  /** Whether they are read already, and the cells have only to be found that point to them. */
  readonly read: boolean;
  said(): Promise<number>;
  counted(): Promise<number>;
}

/** Counted at once: it takes no time. */
const SMALL = 2 * 1024 ** 2;

export function sharedTexts(
  bytes: Uint8Array,
  entry: ZipEntry | undefined,
  table: readonly string[] | null = null,
): SharedTexts {
  if (table !== null) {
    const known = (): Promise<number> => Promise.resolve(table.length);
    return { read: true, said: known, counted: known };
  }
  let said: Promise<number | null> | undefined;
  let counted: Promise<number> | undefined;
  const count = (): Promise<number> => (counted ??= entry === undefined ? Promise.resolve(0) : countIn(bytes, entry));
  return {
    read: false,
    async said() {
      if (entry === undefined || entry.unpacked < SMALL) return count();
      return (await (said ??= saidIn(bytes, entry))) ?? count();
    },
    counted: count,
  };
}

/** Of the opening tag: nothing more of the part is unpacked. */
async function saidIn(bytes: Uint8Array, entry: ZipEntry): Promise<number | null> {
  let head = '';
  for await (const piece of partPieces(bytes, entry)) {
    if (head === '') refuseDeclarations(piece);
    head += piece;
    const [tag] = /<(?:\w+:)?sst\b[^>]*>/.exec(head) ?? [];
    if (tag === undefined) continue;
    const said = /\buniqueCount="(\d+)"/.exec(tag)?.[1];
    return said === undefined ? null : Number(said);
  }
  return null;
}

async function countIn(bytes: Uint8Array, entry: ZipEntry): Promise<number> {
  let [count, rest] = [0, ''];
  for await (const piece of partPieces(bytes, entry)) {
    if (rest === '' && count === 0) refuseDeclarations(piece);
    const text = rest + piece;
    const cut = Math.max(0, text.lastIndexOf('<'));
    count += text.slice(0, cut).match(/<(?:\w+:)?si[\s>/]/g)?.length ?? 0;
    rest = text.slice(cut);
  }
  return count;
}
