import { own } from '../../base/own';
/** Names that occur in sheets saved as web pages; others stay as they are written. */
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  middot: '·',
  bull: '•',
  times: '×',
  radic: '√',
  yen: '¥',
  hellip: '…',
  mdash: '—',
  ndash: '–',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  ensp: '\u2002',
  emsp: '\u2003',
};

/** A text with its `&amp;`, `&#20013;`, `&#x4e2d;` resolved. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replaceAll(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]+\d*));?/gi, (whole, hex, decimal, name) => {
    if (typeof name === 'string') return own(NAMED, name.toLowerCase()) ?? whole;
    const code = typeof hex === 'string' ? Number.parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** The attributes of a tag, names in small letters and without their namespace. */
export function attributesOf(tag: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [, name = '', double, single, bare] of tag.matchAll(
    /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/g,
  )) {
    found.set(name.slice(name.indexOf(':') + 1).toLowerCase(), decodeEntities(double ?? single ?? bare ?? ''));
  }
  return found;
}
