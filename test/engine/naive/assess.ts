import { ageOn, firstOfNextMonth, type Day } from '../../../src/base/day';
import { resolve, type ParameterLookup } from '../../../src/policy/overlay';
import type { Overlay, Policy } from '../../../src/policy/types';
import { documentOf, REST, type Document, type Line } from './documents';
import type { Person } from './person';

/** What policies.md 1 says of one person; the fields of PersonResult and what the units need. */
export interface NaiveResult {
  age: number | null;
  category: string | null;
  label: string | null;
  standard: number;
  aid: (number | null)[];
  aidTotal: number | null;
  payable: number | null;
  paid: number;
  timing: string;
  status: string;
  benefitStart: number | null;
  issues: string[];
}
export interface NaivePerson {
  readonly person: Person;
  readonly result: NaiveResult;
  readonly special: boolean;
  readonly day: number | null; // payment
}

export function assessNaively(
  policy: Policy,
  overlay: Overlay,
  persons: readonly Person[],
  asOf: number,
): NaivePerson[] {
  const figures = resolve(policy, overlay);
  const document = documentOf(policy.id, figures);
  const found = persons.map((person) => assessOne(document, figures, person, asOf));
  return found.map((one) => ({ ...one, result: withCover(document, figures, one, found) }));
}

interface Found extends NaivePerson {
  readonly cover: string;
}

function assessOne(document: Document, figures: ParameterLookup, person: Person, asOf: number): Found {
  const day = person.payDate !== null && person.payDate <= asOf ? person.payDate : null;
  const chargeDay = day ?? asOf;
  const excluded = person.elsewhere !== '';
  const late = document.frozen === true && day !== null && person.identityDate !== null && person.identityDate > day;
  const frozen = late && person.identities.size > 0;
  const judged: Person = frozen ? { ...person, identities: new Set() } : person;
  const ageDate = figures.day('age-date');
  const age = person.birth === null || ageDate === null ? null : ageOn(person.birth as Day, ageDate);
  const standard = figures.fen(document.standard(judged)) ?? 0;

  const choice = chooseCategory(document, figures, judged, age, standard);
  const timing = timingOf(document, figures, chargeDay, document.extension?.(judged, (choice.total ?? 0) > 0) ?? false);
  const charge = document.charge(judged, chargeDay, timing, figures);
  const nothing = document.funders.map(() => 0);
  const issues: string[] = [];
  let aid: (number | null)[] = nothing;
  let payable: number | null = null;
  let status = '';
  if (excluded) {
    status = 'excluded';
    payable = 0;
    // Toward another insurance: the premium owed here is no limit to it.
    aid = payEach(document, figures, document.elsewhere?.(judged, choice.matched) ?? [], standard, Infinity) ?? nothing;
  } else if (charge.kind === 'barred') status = 'barred';
  else if (charge.kind === 'missing') {
    status = 'unknown';
    issues.push('circumstance-date-missing');
  } else if (charge.kind === 'full') {
    const subsidy = figures.fen('fiscal-subsidy');
    if (subsidy === null) {
      status = 'unknown';
      issues.push('fiscal-subsidy-unknown');
    } else payable = standard + subsidy;
  } else if (choice.total === null) {
    status = 'unknown';
    aid = document.funders.map(() => null);
    issues.push('aid-not-stated');
  } else {
    aid = choice.aid;
    payable = standard - choice.total;
  }
  const paid = day === null ? 0 : person.amount;
  if (status === '') {
    const owed = payable ?? 0;
    if (day !== null && paid >= owed) status = 'enrolled';
    else if (paid > 0) status = 'short';
    else status = owed === 0 ? 'pending' : 'unpaid';
  }
  if (!excluded && day !== null) {
    if (charge.issue !== undefined) issues.push(charge.issue);
    if (timing === 'early') issues.push('paid-before-window');
    if (frozen) issues.push('identity-after-payment');
  }
  const own = chooseCategory(document, figures, person, age, standard);
  return {
    person,
    day,
    cover: charge.cover,
    special: document.special?.(person, own.matched, (own.total ?? 0) > 0) ?? false,
    result: {
      age,
      category: choice.id,
      label: document.label?.(choice.id, judged.identities.has('registered-poor')) ?? null,
      standard,
      aid,
      aidTotal: aid.includes(null) ? null : aid.reduce<number>((sum, part) => sum + (part ?? 0), 0),
      payable,
      paid,
      timing,
      status,
      benefitStart: null,
      issues: issues.sort(),
    },
  };
}

interface NaiveChoice {
  readonly id: string | null;
  readonly aid: number[];
  readonly total: number | null;
  readonly matched: readonly string[];
}

function chooseCategory(
  document: Document,
  figures: ParameterLookup,
  person: Person,
  age: number | null,
  standard: number,
): NaiveChoice {
  const matching = document.categories.filter((category) => category.when(person, age));
  const matched = matching.map(({ id }) => id);
  const offers = matching.map((category) => {
    const aid = payEach(document, figures, category.lines(person), standard);
    return {
      id: category.id,
      aid: aid ?? [],
      total: aid === null ? null : aid.reduce((sum, part) => sum + part, 0),
      matched,
    };
  });
  const [first] = offers;
  if (first === undefined) return { id: null, aid: document.funders.map(() => 0), total: 0, matched };
  if (figures.choice('stacking') === 'priority') return first;
  // An unknown amount may be anything up to the standard, so only an earlier full aid rules it out.
  const worth = (total: number | null): number => total ?? standard;
  const most = Math.max(...offers.map(({ total }) => worth(total)));
  return offers.find(({ total }) => worth(total) === most) ?? first;
}

function payEach(
  document: Document,
  figures: ParameterLookup,
  lines: readonly Line[],
  standard: number,
  cap = standard,
): number[] | null {
  const aid = document.funders.map(() => 0);
  const percents = lines.filter((line) => line[2] === true);
  let shares = 0;
  let byShare = 0;
  let asked = 0;
  let left = cap;
  for (const line of lines) {
    const [funder, parameter, percent] = line;
    let amount: number;
    if (parameter === REST) amount = Math.max(0, standard - asked);
    else if (percent === true) {
      const part = figures.share(parameter);
      if (part === null) return null;
      shares += part;
      const whole = Math.floor((standard * shares + 5000) / 10000);
      amount = line === percents.at(-1) ? Math.max(0, whole - byShare) : Math.floor((standard * part + 5000) / 10000);
      byShare += amount;
    } else {
      const value = figures.fen(parameter);
      if (value === null) return null;
      amount = value;
    }
    asked += amount;
    aid[document.funders.indexOf(funder)]! += Math.min(amount, left);
    left -= Math.min(amount, left);
  }
  return aid;
}

function timingOf(document: Document, figures: ParameterLookup, day: number, extended: boolean): string {
  if (!document.hasWindow) return 'window';
  const opens = figures.day('window-opens');
  const closes = figures.day('window-closes');
  if (opens !== null && day < opens) return 'early';
  if (closes === null || day <= closes) return 'window';
  const last = extensionEnd(document, figures);
  return extended && last !== null && day <= last ? 'extension' : 'late';
}

function extensionEnd(document: Document, figures: ParameterLookup): number | null {
  if (document.extension === undefined) return null;
  if (document.extensionSwitch !== undefined && !figures.on(document.extensionSwitch)) return null;
  return figures.day('extension-closes');
}

function withCover(document: Document, figures: ParameterLookup, one: Found, all: readonly Found[]): NaiveResult {
  const { person, result, day, cover } = one;
  if (result.status !== 'enrolled' || day === null) return result;
  const start = (kind: string): number | null => {
    switch (kind) {
      case 'birth':
        return person.birth;
      case 'year':
        return figures.day('cover-from');
      case 'student':
        return figures.day('student-cover-from');
      case 'wait':
        return day + (figures.number('wait-days') ?? 0);
      case 'next-month':
        return firstOfNextMonth(day as Day);
      case 'household':
        return start(wholeHousehold(document, figures, one, all) ? 'year' : 'next-month');
      default:
        return null;
    }
  };
  return { ...result, benefitStart: start(cover) };
}

function wholeHousehold(document: Document, figures: ParameterLookup, one: Found, all: readonly Found[]): boolean {
  const end = extensionEnd(document, figures) ?? figures.day('window-closes') ?? Infinity;
  const { unit, household } = one.person;
  const members =
    household === '' ? [one] : all.filter(({ person }) => person.unit === unit && person.household === household);
  return members
    .filter(({ result }) => result.status !== 'excluded')
    .filter(({ person }) => (person.birth ?? -Infinity) <= end && (person.circumstanceDate ?? -Infinity) <= end)
    .every(({ result, day }) => result.status === 'enrolled' && day !== null && day <= end);
}
