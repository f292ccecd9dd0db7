import type { Random } from './random';

/** One member of a household as it is drawn: the age decides everything else. */
export interface Member {
  readonly relation: string;
  readonly male: boolean;
  /** Years, with a fraction, at the as-of date. */
  readonly age: number;
}

/** Wives and mothers keep the surnames they were born with. */
export function bearsFamilyName({ relation, male }: Member): boolean {
  return male || (relation !== '配偶' && relation !== '母');
}

/** Draws a household of one to seven: singles, couples, families, three generations, grandparents with grandchildren. */
export function drawHousehold(random: Random): Member[] {
  const kind = random.next();
  if (kind < 0.13) return [head(random, singleAge(random))];
  if (kind < 0.33) return couple(random, random.between(30, 80));
  if (kind < 0.7) return family(random, random.between(25, 55));
  if (kind < 0.95) return threeGenerations(random);
  return withGrandchildren(random);
}

function singleAge(random: Random): number {
  if (random.chance(0.004)) return random.between(96, 104);
  return random.chance(0.3) ? random.between(22, 44) : random.between(45, 90);
}

function head(random: Random, age: number): Member {
  return { relation: '户主', male: random.chance(0.72), age: age + random.next() };
}

function couple(random: Random, age: number): Member[] {
  const first = head(random, age);
  const years = Math.max(20, first.age + random.between(-4, 3) * (first.male ? 1 : -1));
  return [first, { relation: '配偶', male: !first.male, age: years }];
}

function family(random: Random, age: number): Member[] {
  const members = couple(random, age);
  const draw = random.next();
  const count = draw < 0.5 ? 1 : draw < 0.9 ? 2 : 3;
  for (let child = 0; child < count; child += 1) {
    const years = age - random.between(21, 34) + random.next();
    // Grown-up daughters have mostly married into another household.
    const male = random.chance(years > 24 ? 0.75 : 0.53);
    members.push({ relation: male ? '子' : '女', male, age: years > 0 ? years : random.next() });
  }
  return members;
}

function threeGenerations(random: Random): Member[] {
  const age = random.between(27, 54);
  const members = family(random, age);
  const parents = random.chance(0.55) ? 2 : 1;
  const older = age + random.between(21, 30);
  if (parents === 2 || random.chance(0.35)) members.push({ relation: '父', male: true, age: older + random.next() });
  if (parents === 2 || members.length < 4 || random.chance(0.65)) {
    members.push({ relation: '母', male: false, age: older - random.between(0, 3) + random.next() });
  }
  return members;
}

function withGrandchildren(random: Random): Member[] {
  const age = random.between(54, 74);
  const members = random.chance(0.7) ? couple(random, age) : [head(random, age)];
  for (let child = random.between(1, 2); child > 0; child -= 1) {
    const male = random.chance(0.53);
    members.push({ relation: male ? '孙' : '孙女', male, age: random.between(0, 15) + random.next() });
  }
  return members;
}
