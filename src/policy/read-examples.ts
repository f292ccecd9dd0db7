import * as v from 'valibot';
import { parseIsoDay, type Day } from '../base/day';
import { formatYuan, parseYuan, type Fen } from '../base/money';
import { noSuchDate, unknownWord, type PolicyError, type Problem } from './errors';
import { examplesSchema, type RawGroup, type RawPerson, type RawUnit } from './examples-file';
import type {
  Examples,
  ExamplesResult,
  PersonExample,
  PersonExpectation,
  PersonGroup,
  UnitExample,
  UnitExpectation,
} from './examples';
import { resolve } from './overlay';
import { checkParameterValue, readParameterText } from './parameter-value';
import { shapeErrors } from './shape-errors';
import type { Overlay, Policy } from './types';
import { readYaml, type Path } from './yaml';

type Refuse = (path: Path, problem: Problem) => void;

/** Reads the examples of a policy, with the policy's own ids checked. All complaints are collected; nothing is thrown. */
export function readExamples(yamlText: string, fileName: string, policy: Policy): ExamplesResult {
  const parsed = readYaml(yamlText, fileName);
  if (!parsed.ok) return parsed;
  const errors: PolicyError[] = [];
  const refuse: Refuse = (path, problem) => {
    errors.push({ file: fileName, line: parsed.yaml.lineOf(path), path: path.join('.'), ...problem });
  };
  const shaped = v.safeParse(examplesSchema, parsed.yaml.raw);
  if (!shaped.success) {
    for (const { path, problem } of shapeErrors(shaped.issues)) refuse(path, problem);
    return { ok: false, errors };
  }
  const examples: Examples = {
    persons: shaped.output.persons.map((raw, index) => readPerson(raw, policy, refuse, ['persons', index])),
    units: (shaped.output.units ?? []).map((raw, index) => readUnit(raw, policy, refuse, ['units', index])),
  };
  return errors.length > 0 ? { ok: false, errors } : { ok: true, examples };
}

function readPerson(raw: RawPerson, policy: Policy, refuse: Refuse, path: Path): PersonExample {
  const { expect } = raw;
  const home = { 姓名: '某人', 单位: policy.quota.rows[0]?.name ?? '', 户编号: '1' };
  known('category', expect.category, policy.categories, refuse, [...path, 'expect', 'category']);
  return {
    name: raw.name,
    article: raw.article,
    person: { ...home, ...plain(raw.person) },
    household: (raw.household ?? []).map((member) => ({ ...home, ...plain(member) })),
    asOf: readDay(raw['as-of'], refuse, [...path, 'as-of']),
    overlay: readOverlay(raw.overlay, policy, refuse, [...path, 'overlay']),
    expect: {
      ...given('age', expect.age),
      ...given('category', expect.category),
      ...given('label', expect.label),
      ...given('standard', map(expect.standard, yuan)),
      ...given(
        'aid',
        map(expect.aid, (aid) => readAid(aid, policy, refuse, [...path, 'expect', 'aid'])),
      ),
      ...given('payable', map(expect.payable, yuan)),
      ...given('timing', expect.timing),
      ...given('status', expect.status),
      ...given(
        'benefitStart',
        map(expect.benefit, (day) => readDay(day, refuse, [...path, 'expect', 'benefit'])),
      ),
      ...given('issues', expect.issues),
    },
  };
}

function readUnit(raw: RawUnit, policy: Policy, refuse: Refuse, path: Path): UnitExample {
  const { expect } = raw;
  const at = (key: string): Path => [...path, key];
  const overlay = readOverlay(raw.overlay, policy, refuse, at('overlay'));
  const quota = [raw, ...(raw.others ?? [])].flatMap(({ unit, target, population }) => [
    ...(target === undefined ? [] : [[`target@${unit}`, target] as const]),
    ...(population === undefined ? [] : [[`population@${unit}`, population] as const]),
  ]);
  const premium = premiumOf(policy, overlay);
  const group = (one: RawGroup): PersonGroup => readGroup(one, premium);
  for (const unit of [raw.unit, ...(raw.others ?? []).map((other) => other.unit)]) {
    if (!policy.quota.rows.some((row) => row.name === unit)) {
      refuse(
        at('unit'),
        unknownWord(
          { zh: '单位', en: 'unit' },
          unit,
          policy.quota.rows.map((row) => row.name),
        ),
      );
    }
  }
  for (const id of Object.keys(expect.funds ?? {}))
    known('fund', id, policy.funds, refuse, [...path, 'expect', 'funds', id]);
  for (const id of expect.consequences ?? [])
    known('consequence', id, policy.consequences, refuse, [...path, 'expect', 'consequences']);
  return {
    name: raw.name,
    article: raw.article,
    unit: raw.unit,
    persons: raw.persons.map(group),
    others: (raw.others ?? []).map((other) => ({ unit: other.unit, persons: other.persons.map(group) })),
    asOf: readDay(raw['as-of'], refuse, at('as-of')),
    overlay: { ...overlay, ...Object.fromEntries(quota) },
    expect: {
      ...given('should', expect.should),
      ...given('enrolled', expect.enrolled),
      ...given('gap', expect.gap),
      ...given('special', expect.special),
      ...given('specialEnrolled', expect['special-enrolled']),
      ...given('counted', expect.counted),
      ...given(
        'funds',
        map(expect.funds, (funds) => mapValues(funds, yuan)),
      ),
      ...given('award', map(expect.award, yuan)),
      ...given('consequences', expect.consequences),
      ...given('rank', expect.rank),
    },
  };
}

/** Who paid without an amount being named paid the premium of everybody (the last standard of the file). */
function readGroup(raw: RawGroup, premium: Fen | null): PersonGroup {
  const amount = raw.yuan === undefined ? premium : yuan(raw.yuan);
  return {
    count: raw.count,
    cells: {
      姓名: '某人',
      ...plain(raw.cells ?? {}),
      ...(raw.paid === undefined || amount === null ? {} : { 缴费日期: raw.paid, 缴费金额: formatYuan(amount) }),
    },
  };
}

function premiumOf(policy: Policy, overlay: Overlay): Fen | null {
  const rule = policy.standards.at(-1);
  return rule === undefined ? null : resolve(policy, overlay).fen(rule.amount);
}

function plain(raw: Readonly<Record<string, string | number>>): Record<string, string> {
  return mapValues(raw, String);
}

function readAid(
  raw: Readonly<Record<string, number>>,
  policy: Policy,
  refuse: Refuse,
  path: Path,
): Record<string, Fen> {
  for (const funder of Object.keys(raw)) known('funder', funder, policy.funders, refuse, [...path, funder]);
  return mapValues(raw, yuan);
}

/** Values as in the policy file: yuan, percent and dates as people write them. */
function readOverlay(raw: RawPerson['overlay'], policy: Policy, refuse: Refuse, path: Path): Overlay {
  return Object.fromEntries(
    Object.entries(raw ?? {}).map(([key, value]) => {
      const [id = ''] = key.split('@');
      const parameter = policy.parameters.find((candidate) => candidate.id === id);
      if (parameter === undefined) {
        refuse(
          [...path, key],
          unknownWord(
            { zh: '参数', en: 'parameter' },
            id,
            policy.parameters.map((one) => one.id),
          ),
        );
        return [key, value];
      }
      const result =
        value === null ? checkParameterValue(parameter, null) : readParameterText(parameter, String(value));
      if (!result.ok) refuse([...path, key], result);
      return [key, result.ok ? result.value : null];
    }),
  );
}

function known(
  what: 'category' | 'fund' | 'funder' | 'consequence',
  id: string | null | undefined,
  all: readonly { readonly id: string }[],
  refuse: Refuse,
  path: Path,
): void {
  if (id === null || id === undefined || all.some((one) => one.id === id)) return;
  refuse(
    path,
    unknownWord(
      { zh: '名称', en: what },
      id,
      all.map((one) => one.id),
    ),
  );
}

function readDay(raw: string, refuse: Refuse, path: Path): Day {
  const day = parseIsoDay(raw);
  if (day === undefined) refuse(path, noSuchDate(raw));
  return day ?? (0 as Day);
}

function yuan(amount: number): Fen {
  return parseYuan(String(amount)) ?? (NaN as Fen);
}

function map<T, R>(value: T | null | undefined, use: (value: T) => R): R | null | undefined {
  if (value === null) return null;
  return value === undefined ? undefined : use(value);
}

function mapValues<T, R>(raw: Readonly<Record<string, T>>, use: (value: T) => R): Record<string, R> {
  return Object.fromEntries(Object.entries(raw).map(([key, value]) => [key, use(value)]));
}

function given<T>(key: keyof PersonExpectation | keyof UnitExpectation, value: T | undefined): Record<string, T> {
  return value === undefined ? {} : { [key]: value };
}
