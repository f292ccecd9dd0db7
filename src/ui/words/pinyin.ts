import { loadPinyin } from '../../base/pinyin';

/** Words with many characters of several readings have very many; so many are enough to find one by typing. */
const MOST = 64;

/**
 * The first letters by which a text can be typed, in small letters: 向下填充 → xxtc, 重做 → zz and cz. Latin letters and
 * digits stand for themselves, signs and blanks are left out. For words of the interface, not for whole rosters.
 */
export async function initialsOf(text: string): Promise<string[]> {
  const { readings } = await loadPinyin();
  let all = [''];
  for (const character of text.normalize('NFKC').toLowerCase()) {
    const letters = /^[a-z0-9]$/.test(character)
      ? [character]
      : [...new Set(readings(character).map((reading) => reading.slice(0, 1)))];
    if (letters.length === 0) continue;
    all = all.flatMap((before) => letters.map((letter) => before + letter)).slice(0, MOST);
  }
  return all.filter((initials) => initials !== '');
}
