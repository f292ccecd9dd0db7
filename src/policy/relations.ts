import { formatDay, type Day } from '../base/day';
import type { Draft } from './assemble';
import type { Problem } from './errors';
import { formatPercent } from './values';
import type { AidLine, Condition, ParameterId, ParameterValue } from './types';
import type { Path } from './yaml';

/** What a figure is called: by its id towards the author of a file, by its label on the screen. */
export type Label = (id: ParameterId) => { readonly zh: string; readonly en: string };

/** Something that several figures must keep to one another, in the file and in every scenario. */
export interface Relation {
  /** The rule that needs it. */
  readonly path: Path;
  readonly parameters: readonly ParameterId[];
  /** The complaint under these values; undefined while it holds or a value is not given. */
  broken(value: (id: ParameterId) => ParameterValue | undefined, label: Label): Problem | undefined;
}

export function relationsOf(draft: Draft): Relation[] {
  const { window, extension, counted, campaign, categories = [] } = draft;
  return [
    ...(window?.opens === undefined ? [] : [dates(['window', 'closes'], window.opens, window.closes, false, WINDOW)]),
    ...(window === undefined || extension === undefined
      ? []
      : [dates(['extension', 'closes'], window.closes, extension.closes, true, EXTENSION)]),
    ...(counted === undefined ? [] : [dates(['counted', 'to'], counted.from, counted.to, false, COUNTED)]),
    ...(campaign === undefined ? [] : [dates(['campaign', 'to'], campaign.from, campaign.to, false, CAMPAIGN)]),
    ...(draft.charging ?? []).flatMap(({ during }, index) =>
      during?.from === undefined || during.to === undefined
        ? []
        : [dates(['charging', index, 'during', 'to'], during.from, during.to, false, DURING)],
    ),
    ...categories.flatMap(({ id, when, aid }) => [
      ...ages(when, ['categories', id, 'when']),
      ...aid.flatMap(({ lines }, index) =>
        shares(lines, ['categories', id, 'aid', ...(aid.length > 1 ? [index] : [])]),
      ),
    ]),
    ...(draft.aidElsewhere === undefined ? [] : shares(draft.aidElsewhere.lines, ['aid-elsewhere', 'aid'])),
  ];
}

const WINDOW: Problem = { zh: '集中缴费期在开始之前就结束', en: 'the window ends before it begins' };
const EXTENSION: Problem = { zh: '延长期不晚于集中缴费期截止', en: 'the extension does not end after the window' };
const COUNTED: Problem = { zh: '考核统计期间在开始之前就结束', en: 'the counting period ends before it begins' };
const CAMPAIGN: Problem = { zh: '筹资时间在开始之前就结束', en: 'the campaign ends before it begins' };
const DURING: Problem = { zh: '这一行的缴费时段在开始之前就结束', en: "this row's period ends before it begins" };

function dates(path: Path, earlier: ParameterId, later: ParameterId, strict: boolean, words: Problem): Relation {
  return {
    path,
    parameters: [earlier, later],
    broken(value, label) {
      const [from, to] = [value(earlier), value(later)];
      if (typeof from !== 'number' || typeof to !== 'number' || to > from || (to === from && !strict)) return undefined;
      const [first, second] = [formatDay(from as Day), formatDay(to as Day)];
      return {
        zh: `${words.zh}（${label(earlier).zh} 是 ${first}，${label(later).zh} 是 ${second}）。请核对两个日期。`,
        en: `${words.en} (${label(earlier).en} is ${first}, ${label(later).en} is ${second}); check both dates.`,
      };
    },
  };
}

function ages(condition: Condition, path: Path): Relation[] {
  if (condition.kind === 'all' || condition.kind === 'any') return condition.of.flatMap((part) => ages(part, path));
  if (condition.kind === 'not') return ages(condition.of, path);
  if (condition.kind !== 'age' || condition.from === undefined || condition.to === undefined) return [];
  const { from, to } = condition;
  return [
    {
      path,
      parameters: [from, to],
      broken(value, label) {
        const [low, high] = [value(from), value(to)];
        if (typeof low !== 'number' || typeof high !== 'number' || low <= high) return undefined;
        return {
          zh: `年龄从 ${low} 到 ${high} 周岁，没有人符合。请核对 ${label(from).zh} 和 ${label(to).zh}。`,
          en: `nobody is between ${low} and ${high} years old; check ${label(from).en} and ${label(to).en}.`,
        };
      },
    },
  ];
}

function shares(lines: readonly AidLine[], path: Path): Relation[] {
  const parameters = lines.flatMap(({ amount }) => (amount.kind === 'percent' ? [amount.share] : []));
  if (parameters.length < 2) return [];
  return [
    {
      path,
      parameters,
      broken(value, label) {
        const total = parameters.reduce((sum, id) => {
          const share = value(id);
          return typeof share === 'number' ? sum + share : sum;
        }, 0);
        if (total <= 10000) return undefined;
        return {
          zh: `各出资方的比例合计 ${formatPercent(total)}%，超过了 100%。请核对 ${parameters.map((id) => label(id).zh).join('、')}。`,
          en: `the shares add up to ${formatPercent(total)} %, more than 100 %; check ${parameters.map((id) => label(id).en).join(', ')}.`,
        };
      },
    },
  ];
}
