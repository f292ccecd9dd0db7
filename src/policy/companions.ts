import type { Draft } from './assemble';
import type { Problem } from './errors';
import type { Reader } from './reader';
import type { Path } from './yaml';

/** Rules that need another section, and ids that must differ. */
export function checkCompanions(draft: Draft, reader: Reader): void {
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
