/** How characters are read aloud. The library is loaded when somebody first asks: most sessions never do. */
export interface Pinyin {
  /**
   * All readings of a character in small letters without tones, the usual one first, as surname too (单: dan, shan, chan).
   * `ü` is `v`, as it is typed, and `u`, as passports have it. Empty for what is no Chinese character.
   */
  readings(character: string): readonly string[];
}

let loading: Promise<Pinyin> | undefined;

/** The table of readings; rejects when its file cannot be loaded, and tries again the next time. */
export function loadPinyin(): Promise<Pinyin> {
  loading ??= import('pinyin-pro').then(
    ({ pinyin }) => tableOf(pinyin),
    (thrown: unknown) => {
      loading = undefined;
      throw thrown;
    },
  );
  return loading;
}

/** Each character is looked up once: a roster has a few thousand different ones. */
function tableOf(pinyin: typeof import('pinyin-pro').pinyin): Pinyin {
  const known = new Map<string, readonly string[]>();
  const look = (character: string): readonly string[] => {
    if (!/^\p{Script=Han}$/u.test(character)) return [];
    const usual = pinyin(character, { multiple: true, toneType: 'none', type: 'array' });
    const surname = pinyin(character, { mode: 'surname', toneType: 'none', type: 'array' });
    const typed = [...usual, ...surname].map((reading) => reading.replaceAll('ü', 'v'));
    const all = typed.flatMap((reading) => (reading.includes('v') ? [reading, reading.replaceAll('v', 'u')] : reading));
    return [...new Set(all)].filter((reading) => /^[a-z]+$/.test(reading)); // unknown characters come back as they are
  };
  return {
    readings(character) {
      let readings = known.get(character);
      if (readings === undefined) known.set(character, (readings = look(character)));
      return readings;
    },
  };
}
