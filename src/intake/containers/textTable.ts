import { decodeEntities } from './entities';
import type { ZipEntry } from './zipDirectory';
import { partPieces } from './zipPart';

/** Below this the reader of cells reads the texts in one step as quickly. */
const LARGE = 2 * 1024 ** 2;
/** So much without the end of a text is none of Excel's. */
const LONGEST = 1 << 20;

const HEAD = /^\ufeff?\s*(?:<\?xml[^>]*\?>)?\s*<(?:\w+:)?sst\b[^>]*[^>/]>/;
const TEXT = /\s*<(?:\w+:)?si(?:\s[^>]*)?(?:\/>|>([^]*?)<\/(?:\w+:)?si>)/y;
const NESTED = /<(?:\w+:)?si[\s>/]/;
const TAIL = /^\s*<\/(?:\w+:)?sst>\s*$/;
const PLAIN = /^<(?:\w+:)?t(?: xml:space="preserve")?>([^<]*)<\/(?:\w+:)?t>$/;
const SOUND = /<(?:\w+:)?rPh\b[^]*?<\/(?:\w+:)?rPh>/g;
const RUN = /<(?:\w+:)?r(?:\s[^>]*)?>([^]*?)<\/(?:\w+:)?r>/g;
const PIECE = /<(?:\w+:)?t(?:\s[^>/]*)?(?:\/>|>([^<]*)<\/(?:\w+:)?t>)/g;

/**
 * The texts that the sheets of a workbook share, of a part with very many of them: read piece by piece, so that it is told how
 * far they are and only the texts are held. Null: few, or not written as usual; then the reader of cells reads them itself.
 */
export async function readTexts(
  bytes: Uint8Array,
  entry: ZipEntry | undefined,
  tell: (length: number) => void,
): Promise<readonly string[] | null> {
  if (entry === undefined || entry.unpacked < LARGE) return null;
  const texts: string[] = [];
  let [rest, length, begun] = ['', 0, false];
  for await (const piece of partPieces(bytes, entry)) {
    rest += piece;
    if (rest.includes('<!')) return null;
    length += piece.length;
    tell(length);
    let at = 0;
    if (!begun) {
      at = HEAD.exec(rest)?.[0].length ?? 0;
      begun = at > 0;
    }
    TEXT.lastIndex = at;
    for (let found = begun ? TEXT.exec(rest) : null; found !== null; found = TEXT.exec(rest)) {
      const text = textOf(found[1] ?? '');
      if (text === null) return null;
      texts.push(text);
      at = TEXT.lastIndex;
    }
    rest = rest.slice(at);
    if (rest.length > LONGEST) return null;
  }
  return begun && TAIL.test(rest) ? texts : null;
}

function textOf(inner: string): string | null {
  const plain = PLAIN.exec(inner)?.[1];
  if (plain !== undefined) return unescaped(plain);
  if (NESTED.test(inner)) return null;
  const spoken = inner.replace(SOUND, '');
  const runs = [...spoken.matchAll(RUN)];
  if (runs.length === 0) return lastOf(spoken);
  return runs.map(([, run = '']) => lastOf(run)).join('');
}

function lastOf(inner: string): string {
  let last = '';
  for (const [, text = ''] of inner.matchAll(PIECE)) last = text;
  return unescaped(last);
}

/** Excel writes characters that XML does not hold as `_x000D_`. */
function unescaped(text: string): string {
  const decoded = decodeEntities(text);
  if (!decoded.includes('_x')) return decoded;
  return decoded.replaceAll(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
