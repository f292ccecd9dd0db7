/**
 * The words a policy may use of a person. They are the standard template's own values (formats.md 1)
 * and the identities of policies.md 4; a policy file that uses another word is refused.
 */

/** What stands for the article where the document is silent. */
export const NOT_STATED = '未规定';

/** Identity ids; a person holds any number of them, as bit `1 << index` of this list. Only ever appended to. */
export const IDENTITIES = [
  'tekun',
  'orphan',
  'unsupported-child',
  'child-in-difficulty',
  'dibao-urban',
  'dibao-rural',
  'doudi',
  'disability-1',
  'disability-2',
  'disability-3',
  'disability-4',
  'disability-severe',
  'registered-poor',
  'edge',
  'veteran',
  'family-planning-sequela',
  'family-planning-special',
  'only-child',
  'family-planning-rural',
  'land-expropriated',
  'special-difficulty',
  'poor-student',
  'low-income-patient',
] as const;
export type Identity = (typeof IDENTITIES)[number];

/** Kind of person (人员类型); an empty cell is `ordinary`. */
export const PERSON_KINDS = ['ordinary', 'student', 'migrant'] as const;
export type PersonKind = (typeof PERSON_KINDS)[number];
export const PERSON_KIND_WORDS: Readonly<Record<PersonKind, string>> = {
  ordinary: '普通居民',
  student: '高校学生',
  migrant: '外出务工',
};

/** Premium tier (档次); an empty cell is tier 1. */
export const TIERS = [1, 2] as const;
export type Tier = (typeof TIERS)[number];

/** Circumstances for enrolment after the window (特殊情形), by the template's words. */
export const CIRCUMSTANCES = [
  '新生儿',
  '新就业形态',
  '新迁入',
  '复转军人',
  '大中专毕业生',
  '弃婴',
  '刑满释放',
  '职工医保断保',
  '排查发现未参保',
  '新增建档立卡',
  '其他特殊情形',
] as const;
export type Circumstance = (typeof CIRCUMSTANCES)[number];

/** Known reasons for not being enrolled here (其他参保); any other text excludes just the same. */
export const EXCLUSIONS = ['职工医保', '外地居民医保', '现役军人', '死亡', '迁出'] as const;

/** Issue codes of the machine-readable results (policies.md 1; formats.md 2). */
export const ISSUES = [
  'aid-not-stated',
  'circumstance-date-missing',
  'fiscal-subsidy-unknown',
  'identity-after-payment',
  'late-not-allowed',
  'late-not-regulated',
  'paid-before-window',
] as const;
export type Issue = (typeof ISSUES)[number];

/** Where the charge date lies in the campaign (policies.md 1). */
export const TIMINGS = ['early', 'window', 'extension', 'late'] as const;
export type Timing = (typeof TIMINGS)[number];

/** A person's status, in the order in which it is decided (policies.md 1). */
export const STATUSES = ['excluded', 'barred', 'unknown', 'enrolled', 'short', 'pending', 'unpaid'] as const;
export type Status = (typeof STATUSES)[number];
