import type { Draft } from './assemble';
import type { Problem } from './errors';
import { anyone, narrow, type Question, type Setting, type World } from './logic';
import type { Reader } from './reader';
import type { ChargeRow } from './types';
import { PERSON_KIND_WORDS } from './vocabulary';

/** Whether every person finds a premium and a row of the charging table; the complaint names somebody who does not. */
export function checkCoverage(draft: Draft, setting: Setting, reader: Reader): void {
  checkStandards(draft, setting, reader);
  checkCharging(draft, setting, reader);
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
