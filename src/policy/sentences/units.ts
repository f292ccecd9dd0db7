import { quotaSum } from '../quota-sums';
import type { Base, Policy, UnitCondition, UnitTest } from '../types';
import { conditionWords } from './condition';
import { join, ref, say, sentence, type Piece, type Sentence, type Words } from './piece';

/** 任务、参保率、特殊人群: what units are measured by. */
export function goalSentences(words: Words): Sentence[] {
  const { policy, language, overlay } = words;
  const zh = language === 'zh';
  const { special, counted, completeFields, quota } = policy;
  const total = quotaSum(policy, overlay, 'target');
  const printed = quota.printed.target;
  const agree = printedWords(total, printed, zh);
  const heads = headCountWords(words);
  const unit = zh ? quota.word : (quota.wordEn ?? quota.word);
  return [
    sentence(
      'quota',
      'quota',
      zh
        ? say`${unit} ${String(quota.rows.length)} 个，任务数合计 ${String(total)}${agree}${heads}。`
        : say`${String(quota.rows.length)} units (${unit}), targets ${String(total)} in total${agree}${heads}.`,
      quota,
    ),
    sentence('participation', 'participation', participationWords(policy, zh), policy.participation),
    ...(special === undefined
      ? []
      : [
          sentence(
            'special-group',
            'special-group',
            zh
              ? say`特殊人群“${special.name}”（${conditionWords(special.when, words)}）参保率要达到 ${ref(special.goal)}。`
              : say`Special group "${special.nameEn ?? special.name}" (${conditionWords(special.when, words)}): coverage of ${ref(special.goal)}.`,
            special,
          ),
        ]),
    ...(counted === undefined
      ? []
      : [
          sentence(
            'counted',
            'counted',
            zh
              ? say`考核只计 ${ref(counted.from)} 到 ${ref(counted.to)} 的缴费。`
              : say`Only payments from ${ref(counted.from)} to ${ref(counted.to)} count for the assessment.`,
            counted,
          ),
        ]),
    ...(completeFields === undefined
      ? []
      : [
          sentence(
            'complete-fields',
            'complete-fields',
            zh
              ? [`${completeFields.fields.join('、')}必须完整准确。`]
              : [`These must be complete and correct: ${completeFields.fields.join(', ')}.`],
            completeFields,
          ),
        ]),
  ];
}

/** How a sum of rows stands to the document's printed total. */
function printedWords(total: number, printed: number, zh: boolean): string {
  if (total === printed) return zh ? '，与文件印的合计相符' : ', as printed';
  return zh ? `；文件印的合计是 ${printed}` : `; the printed total is ${printed}`;
}

/** The head counts' sum, where the document prints one. */
function headCountWords({ policy, language, overlay }: Words): string {
  const printed = policy.quota.printed.population;
  if (printed === undefined) return '';
  const zh = language === 'zh';
  const total = quotaSum(policy, overlay, 'population');
  return `${zh ? `；人口数合计 ${total}` : `; head counts ${total} in total`}${printedWords(total, printed, zh)}`;
}

const BASE_WORDS: Readonly<Record<Base, { zh: string; en: string }>> = {
  target: { zh: '任务数', en: 'target' },
  population: { zh: '人口数', en: 'population' },
  should: { zh: '应参保人数', en: 'persons who should enrol' },
  'special-should': { zh: '特殊人群应参保人数', en: 'persons of the special group' },
};

function participationWords({ participation }: Policy, zh: boolean): Piece[] {
  const { base, baseChoice, goal, strictlyAbove } = participation;
  const language = zh ? 'zh' : 'en';
  const rate =
    typeof base === 'object'
      ? zh
        ? say`（参保人数 + 职工参保 ${ref(base.plus)}）÷ 常住人口 ${ref(base.of)}`
        : say`(enrolled + ${ref(base.plus)} in employee insurance) ÷ ${ref(base.of)} residents`
      : zh
        ? say`参保人数 ÷ ${baseChoice === undefined ? BASE_WORDS[base][language] : ref(baseChoice)}`
        : say`enrolled ÷ ${baseChoice === undefined ? BASE_WORDS[base][language] : ref(baseChoice)}`;
  if (goal === undefined) return zh ? say`参保率 = ${rate}。` : say`Participation rate = ${rate}.`;
  const reach = zh ? (strictlyAbove === true ? '超过' : '达到') : strictlyAbove === true ? 'above' : 'at least';
  return zh
    ? say`参保率 = ${rate}，要${reach} ${ref(goal)}。`
    : say`Participation rate = ${rate}, ${reach} ${ref(goal)}.`;
}

/** A condition on a unit: 任务完成率 2020-12-20 不低于 95%. */
export function unitConditionWords(condition: UnitCondition, { policy, language }: Words): Piece[] {
  const zh = language === 'zh';
  const one = (test: UnitTest): Piece[] => {
    const measure = policy.measures.find(({ id }) => id === test.measure);
    const name = measure === undefined ? test.measure : zh ? measure.name : measure.nameEn;
    const is = TEST_WORDS[test.is][language];
    const on = test.on === undefined ? [] : zh ? say`到 ${ref(test.on)} ` : say` on ${ref(test.on)}`;
    return zh ? say`${on}${name}${is} ${ref(test.percent)}` : say`${name}${on} is ${is} ${ref(test.percent)}`;
  };
  const parts = condition.map((test) => ('any' in test ? join(test.any.map(one), zh ? '，或者' : ' or ') : one(test)));
  return join(parts, zh ? '，并且' : ' and ');
}

const TEST_WORDS = {
  'at-least': { zh: '不低于', en: 'at least' },
  above: { zh: '高于', en: 'above' },
  below: { zh: '低于', en: 'below' },
} as const;

/** 经费、奖励、问责. */
export function moneySentences(words: Words): Sentence[] {
  const { policy, language } = words;
  const zh = language === 'zh';
  return [
    ...policy.funds.flatMap((fund) => {
      const name = zh ? fund.name : fund.nameEn;
      const per = zh
        ? fund.per === 'counted'
          ? '每计入考核一人'
          : '每参保一人'
        : fund.per === 'counted'
          ? 'per person counted'
          : 'per person enrolled';
      const bands = fund.bands.map((band, index) => {
        const when =
          band.when === undefined
            ? index === 0
              ? []
              : [zh ? '其余' : 'otherwise']
            : unitConditionWords(band.when, words);
        const lead = when.length === 0 ? [] : zh ? say`${when}：` : say`${when}: `;
        const pieces = zh
          ? say`${name}：${lead}${per} ${ref(band.amount)}。`
          : say`${name}: ${lead}${ref(band.amount)} ${per}.`;
        return sentence('fund', fund.bands.length > 1 ? `${fund.id}.${index}` : fund.id, pieces, {
          ...fund,
          ...defined(band),
        });
      });
      const requires =
        fund.requires === undefined
          ? []
          : [
              sentence(
                'fund',
                `${fund.id}.requires`,
                zh
                  ? say`${name}：以各单位信息全部准确为条件（${ref(fund.requires)}）。`
                  : say`${name}: only where the unit's information is all correct (${ref(fund.requires)}).`,
                fund,
              ),
            ];
      const { cancelled } = fund;
      const gone =
        cancelled === undefined
          ? []
          : [
              sentence(
                'fund',
                `${fund.id}.cancelled`,
                zh
                  ? say`${name}：${unitConditionWords(cancelled.when, words)}的，取消。`
                  : say`${name}: cancelled where ${unitConditionWords(cancelled.when, words)}.`,
                cancelled,
              ),
            ];
      return [...bands, ...requires, ...gone];
    }),
    ...awardSentences(words),
    ...policy.consequences.map((rule) =>
      sentence(
        'consequence',
        rule.id,
        zh
          ? say`${unitConditionWords(rule.when, words)}的，从 ${ref(rule.from)} 起${rule.words}。`
          : say`${rule.wordsEn} from ${ref(rule.from)} where ${unitConditionWords(rule.when, words)}.`,
        rule,
      ),
    ),
  ];
}

function awardSentences(words: Words): Sentence[] {
  const { award } = words.policy;
  if (award === undefined) return [];
  const zh = words.language === 'zh';
  const name = zh ? award.name : award.nameEn;
  if (award.kind === 'each') {
    const when = unitConditionWords(award.when, words);
    return [
      sentence(
        'award',
        'award',
        zh
          ? say`${name}：${when}的，每个奖励 ${ref(award.amount)}。`
          : say`${name}: ${ref(award.amount)} for each unit where ${when}.`,
        award,
      ),
    ];
  }
  const eligible = unitConditionWords(award.eligible, words);
  const places = award.places.map((place) =>
    zh
      ? say`${place.name} ${ref(place.count)} 个，各 ${ref(place.amount)}`
      : say`${place.nameEn ?? place.name}: ${ref(place.count)} × ${ref(place.amount)}`,
  );
  return [
    sentence(
      'award',
      'award',
      zh
        ? say`${name}：${eligible}的按名次奖励，${join(places, '；')}。`
        : say`${name} by rank among units where ${eligible}: ${join(places, '; ')}.`,
      award,
    ),
  ];
}

function defined<T extends object>(value: T): Partial<T> {
  return Object.fromEntries(Object.entries(value).filter(([, entry]) => entry !== undefined)) as Partial<T>;
}
