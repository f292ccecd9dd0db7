import type { Draft } from './assemble';
import type { Problem } from './errors';
import { anyone, narrow, type Question, type Setting, type World } from './logic';
import type { Reader } from './reader';
import { relationsOf } from './relations';
import type { Category, ChargeRow, Condition } from './types';
import { PERSON_KIND_WORDS, TIMINGS } from './vocabulary';
import type { Path } from './yaml';

/** Checks that concern several rules at once. Sections that are missing from the draft are passed over. */
export function checkPolicy(draft: Draft, reader: Reader): void {
  const value = (id: string) => reader.parameters.get(id)?.value;
  for (const relation of relationsOf(draft)) {
    const problem = relation.broken(value);
    if (problem !== undefined) reader.refuse(relation.path, problem);
  }
  const setting: Setting = {
    years: (id) => {
      const years = value(id);
      return typeof years === 'number' ? years : undefined;
    },
    category: (id) => draft.categories?.find((category) => category.id === id)?.when,
    timings:
      draft.window === undefined
        ? ['window']
        : TIMINGS.filter((timing) => timing !== 'extension' || draft.extension !== undefined),
  };
  checkCircles(draft, reader);
  checkStacking(draft, setting, reader);
  checkStandards(draft, setting, reader);
  checkCharging(draft, setting, reader);
  checkCompanions(draft, reader);
}

/** A category may look only at categories before it; who is aided is not known while aid is being decided. */
function checkCircles(draft: Draft, reader: Reader): void {
  const categories = draft.categories ?? [];
  const all = new Set(categories.map(({ id }) => id));
  for (const [index, category] of categories.entries()) {
    const earlier = new Set(categories.slice(0, index).map(({ id }) => id));
    const path: Path = ['categories', category.id, 'when'];
    for (const part of leaves(category.when)) {
      if (part.kind === 'aided') reader.refuse(path, circle('aided'));
      if (part.kind !== 'matched') continue;
      const later = part.any.find((id) => all.has(id) && !earlier.has(id));
      if (later !== undefined) reader.refuse(path, notEarlier(later));
    }
    for (const variant of category.aid) {
      if (variant.when !== undefined && leaves(variant.when).some(({ kind }) => kind === 'aided')) {
        reader.refuse(['categories', category.id, 'aid'], circle('aided'));
      }
    }
  }
  for (const [index, rule] of (draft.standards ?? []).entries()) {
    const wrong =
      rule.when === undefined
        ? undefined
        : leaves(rule.when).find(({ kind }) => kind === 'aided' || kind === 'matched');
    if (wrong !== undefined) reader.refuse(['standards', index, 'when'], circle(wrong.kind));
  }
}

function leaves(condition: Condition): Condition[] {
  if (condition.kind === 'all' || condition.kind === 'any') return condition.of.flatMap(leaves);
  return condition.kind === 'not' ? leaves(condition.of) : [condition];
}

/** Two categories that can claim one person need a rule that settles it. */
function checkStacking(draft: Draft, setting: Setting, reader: Reader): void {
  const { categories, stacking } = draft;
  if (categories === undefined || stacking !== undefined) return;
  const worlds = categories.map((category) => narrow(anyone(setting), category.when, true, setting));
  for (const [index, first] of categories.entries()) {
    for (const second of categories.slice(index + 1)) {
      if (!(worlds[index] ?? []).some((world) => narrow(world, second.when, true, setting).length > 0)) continue;
      reader.refuse(['categories', second.id], unsettled(first, second));
      return;
    }
  }
  reader.refuse([], {
    zh: '缺少“stacking”。各类别互不重叠，也请写明多重身份怎么办。',
    en: '"stacking" is missing; state it even though the categories do not overlap.',
  });
}

function unsettled(first: Category, second: Category): Problem {
  return {
    zh: `一个人可能既属于“${first.name}”又属于“${second.name}”，而文件没有写以哪一类为准。请加上 stacking，取 highest（最高）或 priority（先后）。`,
    en: `one person can belong to both "${first.nameEn}" and "${second.nameEn}", and nothing says which counts; add stacking: highest or priority.`,
  };
}

function checkStandards(draft: Draft, setting: Setting, reader: Reader): void {
  const rules = draft.standards;
  if (rules === undefined) return;
  const here: Setting = { ...setting, timings: ['window'] };
  const left = leftOver(
    rules.map(({ when }) => (when === undefined ? [] : [when])),
    here,
  );
  if (left !== undefined) {
    reader.refuse(['standards'], {
      zh: `有人没有缴费标准：${describe(left, here).zh}。请在最后加一条没有条件的标准。`,
      en: `somebody has no premium: ${describe(left, here).en}; add a last rule without a condition.`,
    });
  }
}

function checkCharging(draft: Draft, setting: Setting, reader: Reader): void {
  const rows = draft.charging;
  if (rows === undefined) return;
  const left = leftOver(rows.map(questionsOf), setting);
  if (left === undefined) return;
  reader.refuse(['charging'], {
    zh: `有人找不到适用的一行：${describe(left, setting).zh}。请在最后加一行没有条件的规定。`,
    en: `somebody fits no row: ${describe(left, setting).en}; add a last row without conditions.`,
  });
}

function questionsOf(row: ChargeRow): Question[] {
  return [
    ...(row.timing === undefined ? [] : [{ kind: 'timing', any: row.timing } as const]),
    ...(row.when === undefined ? [] : [row.when]),
    ...(row.within === undefined ? [] : [{ kind: 'fact', name: `within ${row.id}` } as const]),
    ...(row.during === undefined ? [] : [{ kind: 'fact', name: `during ${row.id}` } as const]),
  ];
}

/** A world in which every rule (all of its questions) fails; undefined where some rule catches everybody. */
function leftOver(rules: readonly (readonly Question[])[], setting: Setting): World | undefined {
  let worlds = [anyone(setting)];
  for (const questions of rules) {
    worlds = worlds.flatMap((world) => questions.flatMap((question) => narrow(world, question, false, setting)));
    if (worlds.length > 2000) return undefined;
  }
  return worlds[0];
}

/** The attributes worth naming, with the words of their values. */
const ATTRIBUTES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  timing: {
    early: '开始之前缴费',
    window: '集中缴费期内缴费',
    extension: '延长期内缴费',
    late: '逾期缴费',
  },
  person: PERSON_KIND_WORDS,
  tier: { 1: '一档', 2: '二档' },
};

/** An example of the persons of a world: only what sets them apart is named. */
function describe(world: World, setting: Setting): Problem {
  const full = anyone(setting).only;
  const parts = Object.entries(ATTRIBUTES).flatMap(([name, zh]) => {
    const values = world.only[name] ?? new Set<string>();
    const [value] = values;
    if (value === undefined || values.size === full[name]?.size) return [];
    return [{ zh: zh[value] ?? value, en: `${name} ${value}` }];
  });
  const odd = world.only['circumstance'] === undefined && world.without['circumstance'] !== undefined;
  if (odd) parts.push({ zh: '没有列出的特殊情形', en: 'without a listed circumstance' });
  if (parts.length === 0) return { zh: '不符合任何条件的人', en: 'those who meet none of the conditions' };
  return { zh: parts.map(({ zh }) => zh).join('、'), en: parts.map(({ en }) => en).join(', ') };
}

/** Rules that need another section, and ids that must differ. */
function checkCompanions(draft: Draft, reader: Reader): void {
  if (draft.extension !== undefined && draft.window === undefined)
    reader.refuse(['extension'], needs('extension', 'window'));
  for (const section of ['standards', 'charging'] as const) {
    const seen = new Set<string>();
    for (const [index, { id }] of (draft[section] ?? []).entries()) {
      if (seen.has(id)) reader.refuse([section, index, 'id'], twice(id));
      seen.add(id);
    }
  }
  for (const measure of draft.measures ?? []) {
    const path: Path = ['measures', measure.id];
    const special = measure.count.startsWith('special') || measure.base === 'special-should';
    if (special && draft.special === undefined) reader.refuse(path, needs(measure.id, 'special-group'));
    if (measure.count.endsWith('counted') && draft.counted === undefined)
      reader.refuse(path, needs(measure.id, 'counted'));
    if (measure.base === 'population') checkHeads(draft, path, reader);
  }
  if (draft.participation?.base === 'population') checkHeads(draft, ['participation', 'base'], reader);
  const perUnit = new Set((draft.funds ?? []).flatMap(({ requires }) => requires ?? []));
  for (const fund of draft.funds ?? []) {
    if (fund.per === 'counted' && draft.counted === undefined)
      reader.refuse(['funds', fund.id, 'per'], needs(fund.id, 'counted'));
  }
  for (const parameter of draft.parameters ?? []) {
    if (parameter.perUnit === true && !perUnit.has(parameter.id)) {
      reader.refuse(['parameters', parameter.id, 'per-unit'], {
        zh: `“${parameter.id}”每单位一个值，却没有经费以它为条件（requires）。请删去 per-unit。`,
        en: `"${parameter.id}" has a value per unit, but no fund requires it; remove per-unit.`,
      });
    }
  }
  for (const category of draft.hasLabels === true ? [] : (draft.categories ?? [])) {
    if (category.labels !== undefined)
      reader.refuse(['categories', category.id, 'labels'], {
        zh: '写了标识，而文件没有 labels 一节说明其余的人用什么标识。请补上。',
        en: 'labels are given, but the section labels (the label of everybody else) is missing; add it.',
      });
  }
}

function checkHeads(draft: Draft, path: Path, reader: Reader): void {
  if (draft.quota === undefined || draft.quota.rows.every((row) => row.population !== undefined)) return;
  reader.refuse(path, {
    zh: '以人口数为分母，而任务表没有人口数。请在每一行补上 population。',
    en: 'the base is the population, but the quota table has none; add population to every row.',
  });
}

function needs(what: string, section: string): Problem {
  return { zh: `“${what}”需要文件里有“${section}”。请补上。`, en: `"${what}" needs the section "${section}"; add it.` };
}

function twice(id: string): Problem {
  return { zh: `名称“${id}”用了两次。请改掉一个。`, en: `the id "${id}" is used twice; change one.` };
}

function circle(key: string): Problem {
  return {
    zh: `这里不能用“${key}”：资助还没有算出来。请换一个条件。`,
    en: `"${key}" cannot be used here, before aid is decided; use another condition.`,
  };
}

function notEarlier(id: string): Problem {
  return {
    zh: `“${id}”排在后面。matched 只能指前面的类别，请调整先后。`,
    en: `"${id}" stands further down; matched may only name earlier categories; change the order.`,
  };
}
