import { civilOf, type Day } from '../base/day';
import type { Policy } from '../policy/types';
import { ID_KINDS } from '../roster/fields';
import { areaOf, type Area } from './areas';
import type { Calendar } from './campaign';
import { bearsFamilyName, drawHousehold, type Member } from './households';
import { createIdentityDraw } from './identityRates';
import { drawGivenName, drawSurname } from './names';
import { createNumberMaker } from './numbers';
import type { Random } from './random';
import type { UnitPlan } from './size';
import { drawSituation } from './situations';
import type { ColumnWriter } from './writer';

/** Fills rows with households: who they are, where they live, what they are entitled to. Payments come later. */
export interface PersonMaker {
  /** Fills `[from, from + unit.persons)`; yields the row reached after every few households. */
  fill(unit: UnitPlan, from: number): Generator<number>;
}

export function createPersonMaker(
  policy: Policy,
  calendar: Calendar,
  writer: ColumnWriter,
  random: Random,
): PersonMaker {
  const area: Area = areaOf(policy);
  const numbers = createNumberMaker(area.regions, random);
  const identities = createIdentityDraw(policy, random);
  const secondTier = policy.standards.some((rule) => mentionsTier(rule.when));
  const column = {
    name: writer.codes('name'),
    idKind: writer.codes('idKind'),
    idNumber: writer.codes('idNumber'),
    sex: writer.codes('sex'),
    birth: writer.values('birth'),
    household: writer.codes('household'),
    relation: writer.codes('relation'),
    unit: writer.codes('unit'),
    group: writer.codes('group'),
    address: writer.codes('address'),
    phone: writer.codes('phone'),
    kind: writer.codes('kind'),
    identityDate: writer.values('identityDate'),
    tier: writer.codes('tier'),
    exclusion: writer.codes('exclusion'),
    circumstance: writer.codes('circumstance'),
    circumstanceDate: writer.values('circumstanceDate'),
  };
  const idNumbers = writer.table.text('idNumber').pool;
  const male = writer.code('sex', '男');
  const female = writer.code('sex', '女');
  const resident = writer.code('idKind', ID_KINDS[0]);

  const person = (row: number, member: Member, shared: number, family: string): void => {
    const birth = Math.floor(calendar.asOf - member.age * 365.2425) as Day;
    const age = Math.floor(member.age);
    const surname = bearsFamilyName(member) ? family : drawSurname(random);
    column.name[row] = writer.own('name', surname + drawGivenName(random, member.male, civilOf(birth).year));
    column.sex[row] = member.male ? male : female;
    column.birth[row] = birth;
    column.relation[row] = writer.code('relation', member.relation);
    const draw = random.next();
    if (age === 0 && draw < 0.08) {
      column.idKind[row] = writer.code('idKind', ID_KINDS[1]);
      column.idNumber[row] = writer.own('idNumber', `T43${String(random.between(0, 9_999_999)).padStart(7, '0')}`);
    } else {
      const permit = draw > 0.9998;
      if (permit) numbers.permit(birth, member.male);
      else numbers.resident(birth, member.male);
      column.idKind[row] = permit ? writer.code('idKind', ID_KINDS[2]) : resident;
      column.idNumber[row] = idNumbers.internBytes(numbers.bytes, 0, numbers.bytes.length);
    }

    const situation = drawSituation(random, {
      age,
      male: member.male,
      birth,
      excluded: area.excluded,
      asOf: calendar.asOf,
    });
    if (situation.kind !== '') column.kind[row] = writer.code('kind', situation.kind);
    if (situation.exclusion !== '') column.exclusion[row] = writer.code('exclusion', situation.exclusion);
    if (situation.circumstance !== '') {
      column.circumstance[row] = writer.code('circumstance', situation.circumstance);
      column.circumstanceDate[row] = situation.circumstanceDate;
    }
    if (secondTier && random.chance(0.07)) column.tier[row] = writer.code('tier', '二档');
    const bits = identities.person(shared, age, situation.kind === '高校学生');
    if (bits === 0) return;
    writer.bits[row] = bits;
    // Most were recognised years ago, some in the middle of the campaign, and many lists carry no date.
    const since = random.next();
    if (since < 0.06) column.identityDate[row] = random.between(calendar.from, calendar.asOf);
    else if (since < 0.6) column.identityDate[row] = Math.max(birth, calendar.from - random.between(30, 1800));
  };

  return {
    *fill(unit, from) {
      const end = from + unit.persons;
      const groups = Math.max(4, Math.min(30, Math.round(unit.persons / 260)));
      const unitCode = writer.code('unit', unit.name);
      let row = from;
      for (let household = 1; row < end; household += 1) {
        const members = drawHousehold(random).slice(0, Math.min(7, end - row));
        const group = `${1 + Math.floor(((row - from) * groups) / unit.persons)}组`;
        const family = drawSurname(random);
        const address = writer.own('address', `${unit.name}${group}${household}号`);
        const shared = identities.household();
        for (const [place, member] of members.entries()) {
          column.unit[row] = unitCode;
          column.group[row] = writer.code('group', group);
          column.household[row] = writer.code('household', String(household));
          column.address[row] = address;
          // Numbers that no network has given out.
          if (random.chance(place === 0 ? 0.9 : member.age > 16 ? 0.35 : 0)) {
            column.phone[row] = writer.code('phone', `1990000${String(random.between(0, 9999)).padStart(4, '0')}`);
          }
          person(row, member, shared, family);
          row += 1;
        }
        if (household % 64 === 0) yield row;
      }
    },
  };
}

function mentionsTier(condition: Policy['standards'][number]['when']): boolean {
  if (condition === undefined) return false;
  if (condition.kind === 'tier') return true;
  if (condition.kind === 'all' || condition.kind === 'any') return condition.of.some(mentionsTier);
  return condition.kind === 'not' && mentionsTier(condition.of);
}
