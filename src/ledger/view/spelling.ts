import type { Pinyin } from '../../base/pinyin';

/** How well typed letters fit a name; smaller is better. */
export type Fit = 0 | 1 | 2 | null;

/** What a character may be typed as: readings of a Chinese one; the letter or digit itself; nothing for signs and blanks. */
function soundsOf(character: string, { readings }: Pinyin): readonly string[] {
  const heard = readings(character);
  if (heard.length > 0) return heard;
  const plain = character.normalize('NFKC').toLowerCase();
  return /^[a-z0-9]+$/.test(plain) ? [plain] : [''];
}

/** Asks names whether letters typed may mean them. Characters are looked up once for all names. */
export function speller(pinyin: Pinyin, typed: string): (name: string) => Fit {
  const known = new Map<string, readonly string[]>();
  const sounds = (character: string): readonly string[] => {
    let found = known.get(character);
    if (found === undefined) known.set(character, (found = soundsOf(character, pinyin)));
    return found;
  };
  return (name) => {
    const characters = [...name].map(sounds);
    const [first] = characters;
    if (first === undefined || !first.some((sound) => sound === '' || sound[0] === typed[0])) return null;
    const initials = initialsFit(characters, typed);
    if (initials !== null) return initials;
    return spells(characters, 0, typed, 0) ? 2 : null;
  };
}

/** The texts that the letters spell from their beginning; where there are none, those in whose midst they do. */
export function textsRead(pinyin: Pinyin, typed: string, texts: readonly string[]): ReadonlySet<string> {
  const fits = speller(pinyin, typed);
  const begun = texts.filter((text) => fits(text) !== null);
  if (begun.length > 0) return new Set(begun);
  return new Set(texts.filter((text) => [...text].some((_, at, all) => fits(all.slice(at).join('')) !== null)));
}

/** 0: the letters are the initials of the whole name; 1: of its beginning. */
function initialsFit(characters: readonly (readonly string[])[], typed: string): 0 | 1 | null {
  let at = 0;
  for (const sounds of characters) {
    if (sounds[0] === '') continue; // a sign
    if (at === typed.length) return 1;
    if (!sounds.some((sound) => sound[0] === typed[at])) return null;
    at += 1;
  }
  return at === typed.length ? 0 : null;
}

/** Whether the letters spell the beginning of the name, each character by at least the beginning of one of its readings. */
function spells(characters: readonly (readonly string[])[], index: number, typed: string, at: number): boolean {
  if (at === typed.length) return true;
  const sounds = characters[index];
  if (sounds === undefined) return false;
  for (const sound of sounds) {
    if (sound === '' && spells(characters, index + 1, typed, at)) return true;
    for (let length = 1; length <= sound.length && sound[length - 1] === typed[at + length - 1]; length += 1)
      if (spells(characters, index + 1, typed, at + length)) return true;
  }
  return false;
}
