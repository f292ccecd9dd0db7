import { IDENTITIES, type Identity } from '../../policy/vocabulary';
import { identityText, readIdentities } from '../../roster/identities';

/** Identities put to those in a cell, or taken from them; whatever else stands there stays as it came. */

const bit = (id: Identity): number => 1 << IDENTITIES.indexOf(id);
const RURAL = bit('dibao-rural');
const DIBAO = RURAL | bit('dibao-urban');
const SEVERE = bit('disability-severe');
const FIRST_TWO = bit('disability-1') | bit('disability-2');

const SEPARATORS = /[、,，;；/／|｜\s]+/u;

function wordsOf(text: string): string[] {
  return text.split(SEPARATORS).filter((word) => word !== '');
}

/** Whether a set of identities holds what a word says: 低保 of either kind, 重度残疾 in grades 1 and 2. */
function holds(bits: number, word: ReturnType<typeof readIdentities>): boolean {
  if (word.ambiguous.length > 0 && (word.bits & RURAL) !== 0) return (bits & DIBAO) !== 0;
  if (word.bits === SEVERE) return (bits & (SEVERE | FIRST_TWO)) !== 0;
  return (bits & word.bits) === word.bits;
}

const THIRD = bit('disability-3');
const FOURTH = bit('disability-4');
const GRADES = [bit('disability-1'), bit('disability-2'), THIRD, FOURTH] as const;
const ALL_GRADES = FIRST_TWO | THIRD | FOURTH;

/** Of those in `bits` the ones that nobody has who has `news` as well: another grade, the other kind of 低保. */
function excludedBy(news: number, bits: number): number {
  let out = 0;
  for (const grade of GRADES) if ((news & grade) !== 0) out |= ALL_GRADES & ~grade;
  if ((news & (THIRD | FOURTH)) !== 0) out |= SEVERE;
  if ((news & SEVERE) !== 0) out |= THIRD | FOURTH;
  if ((news & DIBAO) !== 0) out |= DIBAO & ~news;
  return out & bits & ~news;
}

/** What stands in a cell, in standard words, and cannot stand beside words that it does not hold yet; '' = nothing. */
export function excludedIn(cell: string, words: string): string {
  const { bits } = readIdentities(cell);
  let out = 0;
  for (const word of wordsOf(words)) {
    const read = readIdentities(word);
    if (read.bits !== 0 && !holds(bits, read)) out |= excludedBy(read.bits, bits);
  }
  return identityText(out);
}

/** The kind of 低保, or the grade, that somebody has instead of the one that is asked for; '' = none. */
export function otherKindIn(cell: string, words: string): string {
  const { bits } = readIdentities(cell);
  const read = readIdentities(words);
  return holds(bits, read) ? '' : identityText(excludedBy(read.bits, bits));
}

/** Of what words say together, in standard words, that of which nobody has both; '' = nothing. A 低保 of an open kind is either. */
export function excludedTogether(words: string): string {
  let sure = 0;
  for (const word of wordsOf(words)) {
    const { bits, ambiguous } = readIdentities(word);
    if (ambiguous.length === 0) sure |= bits;
  }
  let out = 0;
  for (let each = 1; each !== 0 && each <= sure; each <<= 1) if ((sure & each) !== 0) out |= excludedBy(each, sure);
  return identityText(out);
}

/** By which identities somebody has what a word says: 低保 of either kind, 重度残疾 in grades 1 and 2. */
export function identityBits(words: string): number {
  let found = 0;
  for (const word of wordsOf(words)) {
    const { bits, ambiguous } = readIdentities(word);
    found |= ambiguous.length > 0 && (bits & RURAL) !== 0 ? DIBAO : bits === SEVERE ? SEVERE | FIRST_TWO : bits;
  }
  return found;
}

/** The cell with the words that it does not hold yet, without those that they exclude. */
export function replacedIdentities(cell: string, words: string): string {
  const out = excludedIn(cell, words);
  return withIdentities(out === '' ? cell : withoutIdentities(cell, out), words);
}

/** The cell with the words that it does not hold yet, in whatever words. */
export function withIdentities(cell: string, words: string): string {
  const have = readIdentities(cell);
  let { bits } = have;
  const unknown = new Set(have.unknown);
  const added: string[] = [];
  let plain = cell === have.canonical;
  for (const word of wordsOf(words)) {
    const read = readIdentities(word);
    const strange = read.unknown.filter((each) => !unknown.has(each));
    const news = read.bits !== 0 && !holds(bits, read);
    if (!news && strange.length === 0) continue;
    if (read.ambiguous.length > 0 || strange.length > 0) plain = false;
    bits |= read.bits;
    for (const each of strange) unknown.add(each);
    added.push(strange.length > 0 || read.ambiguous.length > 0 ? word : read.canonical);
  }
  if (added.length === 0) return cell;
  return plain ? identityText(bits) : [...(cell === '' ? [] : [cell]), ...added].join('、');
}

/** The cell without the words; one that holds none of them stays to the letter. */
export function withoutIdentities(cell: string, words: string): string {
  const have = readIdentities(cell);
  let gone = 0;
  const strange = new Set<string>();
  for (const word of wordsOf(words)) {
    const read = readIdentities(word);
    const kindOpen = read.ambiguous.length > 0 && (read.bits & RURAL) !== 0;
    gone |= kindOpen && (have.bits & RURAL) === 0 ? have.bits & DIBAO : read.bits;
    for (const each of read.unknown) strange.add(each);
  }
  const drops = (word: string): boolean => {
    const read = readIdentities(word);
    return (read.bits & gone) !== 0 || read.unknown.some((each) => strange.has(each));
  };
  const own = wordsOf(cell);
  if (!own.some(drops)) return cell;
  if (cell === have.canonical) return identityText(have.bits & ~gone);
  return own.filter((word) => !drops(word)).join('、');
}
