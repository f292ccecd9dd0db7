import type { Day } from '../base/day';
import { PERSON_KIND_WORDS, type Circumstance } from '../policy/vocabulary';
import type { Random } from './random';

/** What a person does for a living and whether that leads elsewhere: template words, empty where there is nothing to say. */
export interface Situation {
  readonly kind: string;
  readonly exclusion: string;
  readonly circumstance: string;
  readonly circumstanceDate: Day;
}

export interface Facts {
  readonly age: number;
  readonly male: boolean;
  readonly birth: Day;
  readonly asOf: Day;
  /** How often people are insured elsewhere, dead or gone, of the usual share. */
  readonly excluded: number;
}

export function drawSituation(random: Random, facts: Facts): Situation {
  const kind = drawKind(random, facts);
  const exclusion = drawExclusion(random, facts, kind);
  if (exclusion !== '') return { kind, exclusion, circumstance: '', circumstanceDate: facts.asOf };
  if (facts.asOf - facts.birth < 150) {
    return { kind, exclusion, circumstance: '新生儿', circumstanceDate: facts.birth };
  }
  const circumstance = drawCircumstance(random, facts.age);
  return { kind, exclusion, circumstance, circumstanceDate: (facts.asOf - random.between(0, 120)) as Day };
}

function drawKind(random: Random, { age }: Facts): string {
  if (age >= 18 && age <= 22 && random.chance(0.4)) return PERSON_KIND_WORDS.student;
  if (age >= 19 && age <= 58 && random.chance(0.16)) return PERSON_KIND_WORDS.migrant;
  return '';
}

/** About eight in a hundred persons of a roster belong elsewhere. */
function drawExclusion(random: Random, { age, male, excluded }: Facts, kind: string): string {
  const draw = random.next() / excluded;
  if (kind === PERSON_KIND_WORDS.student) return draw < 0.01 ? '外地居民医保' : '';
  if (age >= 22 && age <= 60) {
    if (draw < 0.075) return '职工医保';
    return draw < 0.1 ? '外地居民医保' : draw < 0.105 ? '迁出' : '';
  }
  if (age > 60) {
    if (draw < 0.03) return '职工医保';
    return draw < 0.05 ? '死亡' : '';
  }
  if (age >= 18 && male && draw < 0.03) return '现役军人';
  return draw > 0.95 / excluded && draw < 0.97 / excluded ? '外地居民医保' : '';
}

const BY_AGE: readonly (readonly [Circumstance, number, number])[] = [
  ['新迁入', 0, 90],
  ['新迁入', 0, 90],
  ['复转军人', 20, 30],
  ['大中专毕业生', 20, 25],
  ['职工医保断保', 24, 58],
  ['新就业形态', 20, 50],
  ['排查发现未参保', 0, 90],
  ['新增建档立卡', 0, 90],
  ['刑满释放', 20, 60],
  ['其他特殊情形', 0, 90],
];

function drawCircumstance(random: Random, age: number): Circumstance | '' {
  if (!random.chance(0.006)) return '';
  const [word, from, to] = random.pick(BY_AGE);
  return age >= from && age <= to ? word : '';
}
