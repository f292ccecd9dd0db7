import { unknownWord, type Problem } from './errors';
import type { Parameter, ParameterId, ParameterUnit } from './types';
import type { Path } from './yaml';

/**
 * What a kind sees while its part of the file is turned into the typed form: what the file declares, and a place
 * for complaints. Nothing is thrown: a complaint is noted and reading goes on, so that all of them are reported.
 */
export interface Reader {
  readonly parameters: ReadonlyMap<ParameterId, Parameter>;
  /** Ids that other parts of the file declare, also where their own content is broken. */
  readonly names: Readonly<Record<NameKind, ReadonlySet<string>>>;
  refuse(path: Path, problem: Problem): void;
  /** Notes the use of a parameter and checks that it exists and has one of the units. Returns the id unchanged. */
  use(path: Path, id: ParameterId, ...units: readonly ParameterUnit[]): ParameterId;
  /** Checks that a funder, category or measure of this name is declared. Returns the name unchanged. */
  name(path: Path, kind: NameKind, name: string): string;
}

export type NameKind = 'parameter' | 'funder' | 'category' | 'measure';

export const KIND_WORDS: Readonly<Record<NameKind, Problem>> = {
  parameter: { zh: '参数', en: 'parameter' },
  funder: { zh: '出资方', en: 'funder' },
  category: { zh: '资助类别', en: 'category' },
  measure: { zh: '指标', en: 'measure' },
};

export const UNIT_WORDS: Readonly<Record<ParameterUnit, Problem>> = {
  yuan: { zh: '金额（yuan）', en: 'an amount (yuan)' },
  percent: { zh: '百分比（percent）', en: 'a percentage (percent)' },
  date: { zh: '日期（date）', en: 'a date (date)' },
  days: { zh: '天数（days）', en: 'a number of days (days)' },
  years: { zh: '岁数（years）', en: 'a number of years (years)' },
  people: { zh: '人数或个数（people）', en: 'a head count (people)' },
  switch: { zh: '开关（switch）', en: 'a switch (switch)' },
  choice: { zh: '选项（choice）', en: 'a choice (choice)' },
};

/** A reader over what the file declares; `used` collects the parameters that some rule refers to. */
export function createReader(
  parameters: ReadonlyMap<ParameterId, Parameter>,
  names: Reader['names'],
  refuse: (path: Path, problem: Problem) => void,
): Reader & { readonly used: ReadonlySet<ParameterId>; misspelt(): boolean } {
  const used = new Set<ParameterId>();
  return {
    parameters,
    names,
    used,
    misspelt: () => [...used].some((id) => !names.parameter.has(id)),
    refuse,
    use(path, id, ...units) {
      used.add(id);
      if (!names.parameter.has(id)) {
        refuse(path, unknownWord(KIND_WORDS.parameter, id, names.parameter));
        return id;
      }
      const parameter = parameters.get(id);
      if (parameter !== undefined && !units.includes(parameter.unit)) {
        refuse(path, {
          zh: `这里需要${units.map((unit) => UNIT_WORDS[unit].zh).join('或')}，而参数“${id}”是${UNIT_WORDS[parameter.unit].zh}。请换一个参数或改它的单位。`,
          en: `${units.map((unit) => UNIT_WORDS[unit].en).join(' or ')} is needed here, but parameter "${id}" is ${UNIT_WORDS[parameter.unit].en}; use another parameter or change its unit.`,
        });
      }
      return id;
    },
    name(path, kind, name) {
      if (!names[kind].has(name)) refuse(path, unknownWord(KIND_WORDS[kind], name, names[kind]));
      return name;
    },
  };
}
