import type { ParameterLookup } from '../../../src/policy/overlay';
import type { Issue } from '../../../src/policy/vocabulary';
import { allowance, has, mild, severe, type Person } from './person';

/** Policies.md 3 once more, by hand: one object a document. Nothing here looks at the policy files but their figures. */
export interface Document {
  readonly funders: readonly string[];
  standard(person: Person): string; // parameter
  readonly categories: readonly Category[];
  label?(category: string | null, poor: boolean): string | null;
  readonly frozen?: boolean;
  readonly hasWindow: boolean;
  /** Who has the extension. */
  extension?(person: Person, aided: boolean): boolean;
  readonly extensionSwitch?: string;
  charge(person: Person, day: number, timing: string, figures: ParameterLookup): Charge;
  elsewhere?(person: Person, matched: readonly string[]): readonly Line[];
  special?(person: Person, matched: readonly string[], aided: boolean): boolean;
}
export interface Category {
  readonly id: string;
  when(person: Person, age: number | null): boolean;
  lines(person: Person): readonly Line[];
}
/** Funder, parameter, and whether the parameter is a share of the standard. */
export type Line = readonly [funder: string, parameter: string, percent?: boolean];
/** Instead of a parameter: what the lines before leave of the standard. */
export const REST = '*rest';
export interface Charge {
  readonly kind: 'standard' | 'full' | 'barred' | 'missing';
  readonly cover: 'none' | 'birth' | 'year' | 'next-month' | 'household' | 'wait' | 'student';
  readonly issue?: Issue;
}

const aged = (age: number | null, from: number | null, to: number | null): boolean =>
  age !== null && from !== null && to !== null && age >= from && age <= to;
const fixed =
  (...lines: Line[]) =>
  (): readonly Line[] =>
    lines;
const share =
  (...lines: (readonly [string, string])[]) =>
  (): readonly Line[] =>
    lines.map(([funder, parameter]) => [funder, parameter, true] as const);

export function lanxi(figures: ParameterLookup): Document {
  return {
    funders: ['government'],
    standard: () => 'premium',
    categories: [
      {
        id: 'full',
        when: (p, age) => has(p, 'tekun', 'orphan', 'doudi') || severe(p) || aged(age, figures.number('age-100'), 999),
        lines: fixed(['government', 'aid-full']),
      },
      {
        id: 'half',
        when: (p) => allowance(p) || mild(p) || has(p, 'registered-poor'),
        lines: fixed(['government', 'aid-half']),
      },
      { id: 'edge', when: (p) => has(p, 'edge'), lines: fixed(['government', 'aid-edge']) },
    ],
    hasWindow: true,
    extension: (p) => p.migrant,
    charge: (_, __, timing) =>
      timing === 'late'
        ? { kind: 'standard', cover: 'none', issue: 'late-not-regulated' }
        : { kind: 'standard', cover: 'none' },
  };
}

const SPECIAL_ZIYANG = [
  '新迁入',
  '复转军人',
  '大中专毕业生',
  '弃婴',
  '刑满释放',
  '职工医保断保',
  '排查发现未参保',
  '其他特殊情形',
];

export function ziyang(): Document {
  return {
    funders: ['medical-aid', 'finance'],
    standard: () => 'premium',
    categories: [
      { id: 'tekun', when: (p) => has(p, 'tekun', 'orphan'), lines: fixed(['medical-aid', 'aid-tekun']) },
      {
        id: 'doudi',
        when: (p) => has(p, 'doudi'),
        lines: fixed(['medical-aid', 'aid-doudi'], ['finance', 'aid-doudi-rest']),
      },
      { id: 'dibao', when: allowance, lines: fixed(['medical-aid', 'aid-dibao']) },
      { id: 'disability-severe', when: severe, lines: fixed(['finance', 'aid-severe']) },
      { id: 'disability-mild', when: mild, lines: fixed(['finance', 'aid-mild']) },
      { id: 'poor', when: (p) => has(p, 'registered-poor') && !allowance(p), lines: fixed(['finance', 'aid-poor']) },
      { id: 'edge', when: (p) => has(p, 'edge'), lines: fixed(['finance', 'aid-edge']) },
    ],
    hasWindow: true,
    extension: () => true,
    extensionSwitch: 'extension-on',
    charge(person, day, timing, figures) {
      if (newbornInTime(person, day, figures)) return { kind: 'standard', cover: 'birth' };
      if (timing === 'early' || timing === 'window') return { kind: 'standard', cover: 'year' };
      if (timing === 'extension') return { kind: 'standard', cover: 'household' };
      if (person.circumstance === '新就业形态') return { kind: 'standard', cover: 'next-month' };
      if (SPECIAL_ZIYANG.includes(person.circumstance) || person.circumstance === '新生儿') {
        return { kind: 'full', cover: 'next-month' };
      }
      return { kind: 'barred', cover: 'none', issue: 'late-not-allowed' };
    },
  };
}

function newbornInTime(person: Person, day: number, figures: ParameterLookup): boolean {
  if (person.circumstance !== '新生儿' || person.birth === null) return false;
  return day >= person.birth && day - person.birth <= (figures.number('newborn-days') ?? -1);
}

const SPECIAL_DALIGANG = [
  '新迁入',
  '复转军人',
  '大中专毕业生',
  '弃婴',
  '刑满释放',
  '职工医保断保',
  '新增建档立卡',
  '新生儿',
];
/** Category, the label of registered poor, the label of others. */
const LABELS: Readonly<Record<string, readonly [string, string]>> = {
  tekun: ['贫困户（特困）', '五保户'],
  orphan: ['贫困户（孤儿）', '孤儿'],
  veteran: ['贫困户（优抚对象）', '优抚对象'],
  'dibao-urban': ['贫困低保户（城镇）', '低保户（城镇）'],
  'family-planning-sequela': ['贫困户（计生后遗症）', '计生后遗症人员'],
  'family-planning-special': ['贫困户（计生特扶）', '计生特扶对象'],
  'only-child': ['贫困户（独生子女）', '14周岁以下独生子女'],
  doudi: ['兜底贫困户', '兜底贫困户'],
  'land-expropriated': ['贫困户（被征地农民）', '被征地农民'],
  'disability-severe': ['贫困残疾人', '一二级残疾人'],
  'dibao-rural': ['贫困低保户', '低保户'],
  'disability-mild': ['贫困户（三四级残）', '三四级残疾人'],
  poor: ['贫困户', '贫困户'],
};

export function daligang(figures: ParameterLookup): Document {
  return {
    funders: ['medical-aid', 'county-finance', 'veterans', 'disabled-federation'],
    standard: () => 'premium',
    categories: [
      { id: 'tekun', when: (p) => has(p, 'tekun'), lines: share(['medical-aid', 'share-tekun']) },
      { id: 'orphan', when: (p) => has(p, 'orphan'), lines: share(['medical-aid', 'share-orphan']) },
      { id: 'veteran', when: (p) => has(p, 'veteran'), lines: share(['veterans', 'share-veteran']) },
      { id: 'dibao-urban', when: (p) => has(p, 'dibao-urban'), lines: share(['medical-aid', 'share-urban']) },
      {
        id: 'family-planning-sequela',
        when: (p) => has(p, 'family-planning-sequela'),
        lines: share(['county-finance', 'share-sequela']),
      },
      {
        id: 'family-planning-special',
        when: (p) => has(p, 'family-planning-special'),
        lines: share(['county-finance', 'share-special']),
      },
      {
        id: 'only-child',
        when: (p, age) => has(p, 'only-child') && aged(age, figures.number('child-from'), figures.number('child-to')),
        lines: share(['county-finance', 'share-child']),
      },
      {
        id: 'doudi',
        when: (p) => has(p, 'doudi'),
        lines: fixed(['medical-aid', 'share-doudi', true], ['county-finance', REST]),
      },
      {
        id: 'land-expropriated',
        when: (p) => has(p, 'land-expropriated'),
        lines: share(['county-finance', 'share-land']),
      },
      { id: 'disability-severe', when: severe, lines: share(['disabled-federation', 'share-severe']) },
      { id: 'dibao-rural', when: (p) => has(p, 'dibao-rural'), lines: share(['medical-aid', 'share-rural']) },
      { id: 'disability-mild', when: mild, lines: share(['disabled-federation', 'share-mild']) },
      {
        id: 'poor',
        when: (p) => has(p, 'registered-poor') && !allowance(p),
        lines: share(['county-finance', 'share-poor']),
      },
    ],
    label: (category, poor) => (category === null ? '一般农户、城镇居民' : (LABELS[category]?.[poor ? 0 : 1] ?? null)),
    frozen: true,
    hasWindow: true,
    extension: () => true,
    extensionSwitch: 'extension-on',
    charge(person, day, timing) {
      if (newbornInTime(person, day, figures)) return { kind: 'standard', cover: 'birth' };
      if (timing === 'early' || timing === 'window') return { kind: 'standard', cover: 'year' };
      if (timing === 'extension') return { kind: 'standard', cover: 'household' };
      const barred = { kind: 'barred', cover: 'none', issue: 'late-not-allowed' } as const;
      if (!SPECIAL_DALIGANG.includes(person.circumstance)) return barred;
      const since = person.circumstanceDate ?? (person.circumstance === '新生儿' ? person.birth : null);
      if (since === null) return { kind: 'missing', cover: 'none' };
      if (day < since || day - since > (figures.number('special-days') ?? -1)) return barred;
      return { kind: 'full', cover: 'next-month' };
    },
    special: (p) => has(p, 'registered-poor', 'tekun', 'dibao-rural'),
  };
}

export function tengzhou(figures: ParameterLookup): Document {
  return {
    funders: ['city-finance', 'town-finance'],
    standard: () => 'premium',
    categories: [
      {
        id: 'assisted',
        when: (p) =>
          allowance(p) || has(p, 'registered-poor', 'tekun', 'orphan', 'child-in-difficulty', 'unsupported-child'),
        lines: share(['city-finance', 'share-assisted']),
      },
      {
        id: 'age-60',
        when: (_, age) => aged(age, figures.number('age-60'), figures.number('age-69')),
        lines: share(['city-finance', 'share-60']),
      },
      {
        id: 'age-70',
        when: (_, age) => aged(age, figures.number('age-70'), 999),
        lines: share(['city-finance', 'share-70']),
      },
      {
        id: 'family-planning',
        when: (p) => has(p, 'family-planning-rural'),
        lines: share(['city-finance', 'share-planning'], ['town-finance', 'share-planning-town']),
      },
      { id: 'disability-severe', when: severe, lines: share(['city-finance', 'share-severe']) },
      { id: 'veteran', when: (p) => has(p, 'veteran'), lines: share(['city-finance', 'share-veteran']) },
    ],
    hasWindow: true,
    extension: (_, aided) => aided,
    charge: (_, __, timing) =>
      timing === 'late' ? { kind: 'full', cover: 'wait' } : { kind: 'standard', cover: 'year' },
    special: (_, __, aided) => aided,
  };
}

export function qianjiang(): Document {
  const upper =
    (parameter: string) =>
    (p: Person): readonly Line[] =>
      p.tier === 2 ? [['medical-aid', 'aid-upper']] : [['medical-aid', parameter]];
  const a = (p: Person): boolean => allowance(p) || has(p, 'tekun', 'orphan', 'unsupported-child');
  const b = (p: Person): boolean =>
    severe(p) || has(p, 'veteran', 'special-difficulty', 'poor-student', 'low-income-patient');
  return {
    funders: ['medical-aid', 'poverty-aid'],
    standard: (p) => (p.student ? `premium-student-${p.tier}` : `premium-${p.tier}`),
    categories: [
      { id: 'A', when: a, lines: upper('aid-a') },
      { id: 'B', when: b, lines: upper('aid-b') },
      { id: 'C', when: (p) => has(p, 'registered-poor') && !a(p) && !b(p), lines: fixed(['poverty-aid', 'aid-c']) },
    ],
    hasWindow: false,
    charge: (p) => ({ kind: 'standard', cover: p.student ? 'student' : 'none' }),
    elsewhere: (p, matched) =>
      p.elsewhere === '职工医保' && (matched.includes('A') || matched.includes('B'))
        ? [['medical-aid', 'aid-upper']]
        : [],
    special: (_, matched) => matched.length > 0,
  };
}

export function documentOf(id: string, figures: ParameterLookup): Document {
  if (id === 'lanxi-2021') return lanxi(figures);
  if (id === 'ziyang-2021') return ziyang();
  if (id === 'daligang-2020') return daligang(figures);
  if (id === 'tengzhou-2021') return tengzhou(figures);
  return qianjiang();
}
