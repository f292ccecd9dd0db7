import { folded, isPlain } from './folded';

/**
 * The text with every occurrence replaced. Where letters of either case and width count as the same, each character and
 * the marks on it are folded by themselves, and those that a match touches are replaced as a whole.
 */
export function replaceAll(text: string, wanted: string, by: string, matchCase: boolean): string {
  if (wanted === '') return text;
  if (matchCase) return text.split(wanted).join(by);
  const needle = folded(wanted);
  if (needle === '') return text;
  if (isPlain(text)) return spliced(text, placesOf(text.toLowerCase(), needle), needle.length, by);
  const whole = folded(text);
  if (!whole.includes(needle)) return text;
  const pieces = text.match(/\P{M}?\p{M}*/gsu)?.filter((piece) => piece !== '') ?? [];
  const foldedPieces = pieces.map(folded);
  // Signs that join with what stands before them: where they do, nothing can be replaced for sure.
  if (foldedPieces.join('') !== whole) return text;
  const starts: number[] = []; // of each folded character: where its piece begins in the text
  const ends: number[] = [];
  let at = 0;
  for (const [index, piece] of pieces.entries()) {
    for (let left = foldedPieces[index]?.length ?? 0; left > 0; left -= 1) {
      starts.push(at);
      ends.push(at + piece.length);
    }
    at += piece.length;
  }
  let result = '';
  let done = 0;
  for (const place of placesOf(whole, needle)) {
    const from = starts[place] ?? 0;
    const to = ends[place + needle.length - 1] ?? text.length;
    if (from < done) continue; // a part of a character that is gone already
    result += text.slice(done, from) + by;
    done = to;
  }
  return result + text.slice(done);
}

function placesOf(text: string, needle: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + needle.length)) places.push(at);
  return places;
}

function spliced(text: string, places: readonly number[], length: number, by: string): string {
  let result = '';
  let done = 0;
  for (const place of places) {
    result += text.slice(done, place) + by;
    done = place + length;
  }
  return result + text.slice(done);
}
