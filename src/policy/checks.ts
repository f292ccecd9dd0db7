import type { Draft } from './assemble';
import { checkCompanions } from './companions';
import { checkCoverage } from './coverage';
import type { Problem } from './errors';
import { anyone, narrow, type Setting } from './logic';
import type { Reader } from './reader';
import { relationsOf } from './relations';
import type { Category, Condition } from './types';
import { TIMINGS } from './vocabulary';
import type { Path } from './yaml';

/** Checks that concern several rules at once. Sections that are missing from the draft are passed over. */
export function checkPolicy(draft: Draft, reader: Reader): void {
  const value = (id: string) => reader.parameters.get(id)?.value;
  for (const relation of relationsOf(draft)) {
    const problem = relation.broken(value, (id) => ({ zh: id, en: id }));
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
  checkCoverage(draft, setting, reader);
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
