import type { Overlay, Policy } from '../types';
import type { Language } from '../values';
import { aidSentences } from './aid';
import { chargeRowSentences, standardSentences, windowSentences } from './paying';
import type { Sentence, Words } from './piece';
import { noteSentence, toldSentences } from './told';
import { goalSentences, moneySentences } from './units';

export { sentenceText, type Piece, type Sentence } from './piece';
export { conditionWords } from './condition';
export { unitConditionWords } from './units';

export type SentenceGroupId = 'who' | 'standard' | 'aid' | 'window' | 'charging' | 'goal' | 'money' | 'told' | 'duty';

/** The rules of one part of the document, in words. */
export interface SentenceGroup {
  readonly id: SentenceGroupId;
  readonly title: string;
  readonly sentences: readonly Sentence[];
}

const TITLES: Readonly<Record<SentenceGroupId, { zh: string; en: string }>> = {
  who: { zh: '谁参保', en: 'Who may enrol' },
  standard: { zh: '交多少', en: 'The premium' },
  aid: { zh: '谁来补', en: 'Aid and who pays it' },
  window: { zh: '什么时候交', en: 'When to pay' },
  charging: { zh: '收费和待遇（第一条符合的为准）', en: 'Charge and cover (the first that fits)' },
  goal: { zh: '任务和目标', en: 'Targets and goals' },
  money: { zh: '经费、奖励和问责', en: 'Funds, awards and consequences' },
  told: { zh: '时间、渠道和其他', en: 'Dates, channels and more' },
  duty: { zh: '谁负责什么', en: 'Who does what' },
};

/**
 * The whole policy in words, part by part; parts without rules are left out. Values are references: see `sentenceText`.
 * Only what is summed over the quota table is reckoned here, under the overlay.
 */
export function policySentences(policy: Policy, language: Language, overlay: Overlay = {}): SentenceGroup[] {
  const words: Words = { policy, language, overlay };
  const told = toldSentences(words);
  const parts: Record<SentenceGroupId, readonly Sentence[]> = {
    who: policy.whoMayEnrol.map((note, index) => noteSentence(note, 'who', index, words)),
    standard: standardSentences(words),
    aid: aidSentences(words),
    window: windowSentences(words),
    charging: policy.charging.flatMap((row) => chargeRowSentences(row, words)),
    goal: [...goalSentences(words), ...told.goals],
    money: moneySentences(words),
    told: [...told.dates, ...told.channels, ...told.notes],
    duty: told.duties,
  };
  return (Object.keys(TITLES) as SentenceGroupId[]).flatMap((id) =>
    parts[id].length === 0
      ? []
      : [{ id, title: TITLES[id][language], sentences: parts[id].map((one) => withFigures(one, policy)) }],
  );
}

/** A sentence rests on an assumption also where one of its figures does; a figure's note stands in for a missing one. */
function withFigures(sentence: Sentence, policy: Policy): Sentence {
  const named = new Set(sentence.pieces.flatMap((piece) => (typeof piece === 'string' ? [] : [piece.parameter])));
  const figures = policy.parameters.filter(({ id }) => named.has(id));
  const { note, noteEn } =
    sentence.note === undefined ? (figures.find((each) => each.note !== undefined) ?? sentence) : sentence;
  return {
    ...sentence,
    assumed: sentence.assumed || figures.some(({ assumed }) => assumed === true),
    ...(note === undefined ? {} : { note }),
    ...(noteEn === undefined ? {} : { noteEn }),
  };
}

/** The sentence of one rule (`category` `tekun`, `charging` `late` …); undefined when there is none. */
export function ruleSentence(
  policy: Policy,
  kind: string,
  id: string,
  language: Language,
  overlay: Overlay = {},
): Sentence | undefined {
  return policySentences(policy, language, overlay)
    .flatMap(({ sentences }) => sentences)
    .find((sentence) => sentence.kind === kind && sentence.id === id);
}
