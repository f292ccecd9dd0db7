import { IDENTITIES, type Identity } from '../policy/vocabulary';

export interface IdentityWord {
  readonly zh: string;
  readonly en: string;
  /** Other ways of writing it (policies.md 4). */
  readonly also: readonly string[];
  /** Words read as this identity although they leave its kind open: marked for checking. */
  readonly unsure?: readonly string[];
}

const grade = (digit: string, formal: string, han: string, en: string): IdentityWord => ({
  zh: `${han}级残疾`,
  en: `Disability grade ${en}`,
  also: [
    ...[han, digit, formal].flatMap((d) => [`残疾${d}级`, `残${d}`, `残${d}级`, `${d}级残疾`]),
    `${formal}级`,
  ].filter((word) => word !== `${han}级残疾`),
});

/** The legal name of 低保, with and without whom it is for. */
function allowance(where: string): string[] {
  const names = [`${where}最低生活保障`, `${where}居民最低生活保障`];
  return names.flatMap((name) => [name, `${name}对象`, `${name}户`, `${name}家庭`, `${name}人员`]);
}

/** The standard words of the identities, in both languages, with their synonyms. */
export const IDENTITY_WORDS: Readonly<Record<Identity, IdentityWord>> = {
  tekun: {
    zh: '特困人员',
    en: 'Destitute (tekun)',
    also: [
      '五保',
      '五保户',
      '农村五保',
      '城市三无',
      '三无人员',
      '特困供养',
      '特困',
      '特困户',
      '特困对象',
      '特困供养人员',
      '特困人员救助供养',
      '特困人员供养',
      '特困救助供养',
      '分散供养特困人员',
      '集中供养特困人员',
    ],
  },
  orphan: { zh: '孤儿', en: 'Orphan', also: ['城乡孤儿'] },
  'unsupported-child': { zh: '事实无人抚养儿童', en: 'De facto unsupported child', also: [] },
  'child-in-difficulty': { zh: '困境儿童', en: 'Child in difficulty', also: [] },
  'dibao-urban': {
    zh: '城镇低保',
    en: 'Urban subsistence allowance',
    also: ['城市低保', ...allowance('城市'), ...allowance('城镇')],
  },
  'dibao-rural': {
    zh: '农村低保',
    en: 'Rural subsistence allowance',
    also: allowance('农村'),
    unsure: ['低保', '低保户', '低保对象', ...allowance('')],
  },
  doudi: {
    zh: '兜底脱贫对象',
    en: 'Lifted out of poverty by social security',
    also: ['兜底一类', '社会保障兜底', '兜底保障一类', '兜底贫困户'],
  },
  'disability-1': grade('1', '壹', '一', '1'),
  'disability-2': grade('2', '贰', '二', '2'),
  'disability-3': grade('3', '叁', '三', '3'),
  'disability-4': grade('4', '肆', '四', '4'),
  'disability-severe': { zh: '重度残疾', en: 'Severe disability (grade 1 or 2)', also: [] },
  'registered-poor': {
    zh: '建档立卡',
    en: 'Registered poor',
    also: [
      '贫困户',
      '脱贫户',
      '建档立卡贫困户',
      '建卡贫困户',
      '建档立卡贫困人口',
      '建档立卡户',
      '脱贫享受政策',
      '即时帮扶',
    ],
  },
  edge: { zh: '边缘户', en: 'On the edge of poverty', also: ['贫困边缘户', '边缘易致贫户'] },
  veteran: { zh: '优抚对象', en: 'Entitled veteran or dependant', also: ['重点优抚', '抚恤定补'] },
  'family-planning-sequela': { zh: '计生后遗症', en: 'Family planning: after-effects', also: [] },
  'family-planning-special': {
    zh: '计生特扶',
    en: 'Family planning: special support',
    also: ['特扶对象', '特别扶助对象', '计划生育特别扶助', '计划生育特别扶助对象'],
  },
  'only-child': { zh: '独生子女', en: 'Only child', also: [] },
  'family-planning-rural': {
    zh: '农村计生家庭',
    en: 'Rural family-planning household',
    also: ['一女户', '双女户', '独生子女伤亡病残家庭', '计划生育家庭奖励扶助', '计划生育家庭奖励扶助对象'],
  },
  'land-expropriated': { zh: '被征地农民', en: 'Farmer whose land was taken', also: ['失地农民'] },
  'special-difficulty': { zh: '特殊困难人员', en: 'In special difficulty', also: [] },
  'poor-student': { zh: '困难大学生', en: 'Student in difficulty', also: [] },
  'low-income-patient': { zh: '低收入重病患者', en: 'Low-income, seriously ill', also: [] },
};

export interface IdentityReading {
  /** A bit per identity: `1 << index` in IDENTITIES. */
  readonly bits: number;
  /** Words that mean no identity the program knows. */
  readonly unknown: readonly string[];
  /** Words read although they leave the kind open (低保: which kind?). */
  readonly ambiguous: readonly string[];
  /** The standard words of `bits`, in the order of IDENTITIES, joined by 、. */
  readonly canonical: string;
}

const BITS = new Map<string, number>();
const UNSURE = new Set<string>();
for (const [index, id] of IDENTITIES.entries()) {
  const { zh, also, unsure = [] } = IDENTITY_WORDS[id];
  for (const word of [zh, ...also, ...unsure]) BITS.set(word.normalize('NFKC'), 1 << index);
  for (const word of unsure) UNSURE.add(word.normalize('NFKC'));
}
/** What a disability is of says nothing against its grade: 肢体二级, 二级视力残疾. */
for (const what of ['视力', '听力', '言语', '肢体', '智力', '精神', '多重'])
  for (const [at, digits] of ['一1壹', '二2贰', '三3叁', '四4肆'].entries())
    for (const digit of digits) {
      const bit = BITS.get(`${'一二三四'.charAt(at)}级残疾`) ?? 0;
      for (const word of [
        `${what}${digit}级`,
        `${what}残疾${digit}级`,
        `${what}${digit}级残疾`,
        `${digit}级${what}残疾`,
        `残疾${digit}级(${what})`,
        `${digit}级残疾(${what})`,
        `${digit}级(${what})`,
        `${what}(${digit}级)`,
        `${what}残疾(${digit}级)`,
      ])
        BITS.set(word, bit);
    }

/** 、 and what people write instead: commas, semicolons, slashes, blanks, bars (after NFKC). */
const SEPARATORS = /[、,;/|\s]+/u;

/** As the insurance system labels those whom several things are said of (policies.md 3.3): 贫困户（优抚对象）. */
const label = (word: string, ...says: readonly string[]): unknown =>
  BITS.set(
    word,
    says.reduce((bits, each) => bits | (BITS.get(each) ?? 0), 0),
  );
for (const word of ['特困', '孤儿', '优抚对象', '计生后遗症', '计生特扶', '独生子女', '被征地农民'])
  label(`贫困户(${word})`, '贫困户', word);
label('贫困低保户(城镇)', '贫困户', '城镇低保');
label('低保户(城镇)', '城镇低保');
label('贫困低保户', '贫困户', '低保');
label('计生后遗症人员', '计生后遗症');
label('计生特扶对象', '计生特扶');
label('14周岁以下独生子女', '独生子女');
label('贫困残疾人', '贫困户', '重度残疾');
for (const word of ['一二级残疾', '一二级残疾人']) label(word, '重度残疾');

/** Reads a cell of 身份类别. Nothing is guessed: what is not known is told in `unknown`. */
export function readIdentities(text: string): IdentityReading {
  const known = recent.get(text);
  if (known !== undefined) return known;
  let bits = 0;
  const unknown: string[] = [];
  const ambiguous: string[] = [];
  for (const word of text.normalize('NFKC').split(SEPARATORS)) {
    if (word === '') continue;
    const bit = BITS.get(word);
    if (bit === undefined) unknown.push(word);
    else bits |= bit;
    if (UNSURE.has(word)) ambiguous.push(word);
  }
  const reading = { bits, unknown, ambiguous, canonical: identityText(bits) };
  if (recent.size >= 5000) recent.clear();
  if (text.length < 200) recent.set(text, reading);
  return reading;
}
const recent = new Map<string, IdentityReading>();

/** Whether every word of a cell is known and leaves nothing open. */
export function isUnderstood(text: string): boolean {
  const { unknown, ambiguous } = readIdentities(text);
  return unknown.length + ambiguous.length === 0;
}

/** Whether two cells mean the same: equal texts, or both understood and only ordered or worded differently. */
export function sameIdentities(a: string, b: string): boolean {
  if (a === b) return true;
  return readIdentities(a).bits === readIdentities(b).bits && isUnderstood(a) && isUnderstood(b);
}

/** The canonical text of a set of identities. */
export function identityText(bits: number): string {
  if (bits === 0) return '';
  const known = texts.get(bits);
  if (known !== undefined) return known;
  const text = IDENTITIES.filter((_, index) => (bits & (1 << index)) !== 0)
    .map((id) => IDENTITY_WORDS[id].zh)
    .join('、');
  if (texts.size >= 20_000) texts.clear();
  texts.set(bits, text);
  return text;
}
const texts = new Map<number, string>();
