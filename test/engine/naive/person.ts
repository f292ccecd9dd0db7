import { parseIsoDay } from '../../../src/base/day';
import { parseYuan } from '../../../src/base/money';
import { IDENTITIES, type Identity } from '../../../src/policy/vocabulary';
import { IDENTITY_WORDS } from '../../../src/roster/identities';
import type { Cells } from '../support/csv';

/** A person as policies.md speaks of one: an object, days and fen as numbers, null = empty or not readable. */
export interface Person {
  unit: string;
  household: string;
  birth: number | null;
  student: boolean;
  migrant: boolean;
  identities: ReadonlySet<Identity>;
  identityDate: number | null;
  tier: 1 | 2;
  elsewhere: string;
  circumstance: string;
  circumstanceDate: number | null;
  payDate: number | null;
  amount: number;
  complete: boolean;
}

const day = (text: string | undefined): number | null => parseIsoDay(text ?? '') ?? null;

export function personOf(cells: Cells): Person {
  const words = (cells.identities ?? '').split('、').filter((word) => word !== '');
  const known = IDENTITIES.filter((id) => words.includes(IDENTITY_WORDS[id].zh));
  return {
    unit: cells.unit ?? '',
    household: cells.household ?? '',
    birth: day(cells.birth),
    student: cells.kind === '高校学生',
    migrant: cells.kind === '外出务工',
    identities: new Set(known),
    identityDate: day(cells.identityDate),
    tier: cells.tier === '二档' ? 2 : 1,
    elsewhere: cells.exclusion ?? '',
    circumstance: cells.circumstance ?? '',
    circumstanceDate: day(cells.circumstanceDate),
    payDate: day(cells.payDate),
    amount: parseYuan(cells.payAmount ?? '') ?? 0,
    complete:
      [cells.name, cells.idNumber, cells.address].every((text) => text !== undefined && text !== '') &&
      known.length === words.length,
  };
}

export function has(person: Person, ...identities: Identity[]): boolean {
  return identities.some((id) => person.identities.has(id));
}
export const severe = (person: Person): boolean => has(person, 'disability-1', 'disability-2', 'disability-severe');
export const mild = (person: Person): boolean => has(person, 'disability-3', 'disability-4');
export const allowance = (person: Person): boolean => has(person, 'dibao-urban', 'dibao-rural');
