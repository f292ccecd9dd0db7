import type { Circumstance, Identity, PersonKind } from './vocabulary';

/** The standard word of every identity (policies.md 4) and its English name. */
export const IDENTITY_WORDS: Readonly<Record<Identity, { readonly zh: string; readonly en: string }>> = {
  tekun: { zh: '特困人员', en: 'destitute persons' },
  orphan: { zh: '孤儿', en: 'orphans' },
  'unsupported-child': { zh: '事实无人抚养儿童', en: 'de facto unsupported children' },
  'child-in-difficulty': { zh: '困境儿童', en: 'children in difficulty' },
  'dibao-urban': { zh: '城镇低保', en: 'urban minimum-living-allowance recipients' },
  'dibao-rural': { zh: '农村低保', en: 'rural minimum-living-allowance recipients' },
  doudi: { zh: '兜底脱贫对象', en: 'persons under the social safety net' },
  'disability-1': { zh: '一级残疾', en: 'disability grade 1' },
  'disability-2': { zh: '二级残疾', en: 'disability grade 2' },
  'disability-3': { zh: '三级残疾', en: 'disability grade 3' },
  'disability-4': { zh: '四级残疾', en: 'disability grade 4' },
  'disability-severe': { zh: '重度残疾', en: 'severe disability' },
  'registered-poor': { zh: '建档立卡', en: 'registered poor persons' },
  edge: { zh: '边缘户', en: 'near-poverty households' },
  veteran: { zh: '优抚对象', en: 'entitled veterans and families' },
  'family-planning-sequela': { zh: '计生后遗症', en: 'family-planning surgery sequelae' },
  'family-planning-special': { zh: '计生特扶', en: 'family-planning special support' },
  'only-child': { zh: '独生子女', en: 'only children' },
  'family-planning-rural': { zh: '农村计生家庭', en: 'rural family-planning households' },
  'land-expropriated': { zh: '被征地农民', en: 'farmers whose land was expropriated' },
  'special-difficulty': { zh: '特殊困难人员', en: 'persons in special difficulty' },
  'poor-student': { zh: '困难大学生', en: 'university students in difficulty' },
  'low-income-patient': { zh: '低收入重病患者', en: 'seriously ill persons of low income' },
};

export const PERSON_KIND_ENGLISH: Readonly<Record<PersonKind, string>> = {
  ordinary: 'ordinary residents',
  student: 'university students',
  migrant: 'persons working away from home',
};

export const CIRCUMSTANCE_ENGLISH: Readonly<Record<Circumstance, string>> = {
  新生儿: 'newborns',
  新就业形态: 'persons in new forms of employment',
  新迁入: 'persons who moved in',
  复转军人: 'discharged servicemen',
  大中专毕业生: 'graduates without a job',
  弃婴: 'foundlings',
  刑满释放: 'persons released from prison',
  职工医保断保: 'persons who left employee insurance',
  排查发现未参保: 'persons found uninsured',
  新增建档立卡: 'newly registered poor persons',
  其他特殊情形: 'other special circumstances',
};

export const EXCLUSION_ENGLISH: Readonly<Record<string, string>> = {
  职工医保: 'employee insurance',
  外地居民医保: 'resident insurance elsewhere',
  现役军人: 'the armed forces',
};

/** Options that parameters of unit `choice` may offer, with their words. */
export const OPTION_WORDS: Readonly<Record<string, { readonly label: string; readonly labelEn: string }>> = {
  highest: { label: '取资助最高的一项', labelEn: 'the highest aid' },
  priority: { label: '按文件列出的先后', labelEn: "the first in the document's order" },
  target: { label: '任务数', labelEn: 'target' },
  population: { label: '人口数', labelEn: 'population' },
  should: { label: '应参保人数', labelEn: 'persons who should enrol' },
};
