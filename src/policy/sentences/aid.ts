import type { AidLine, AidVariant, Category, Policy } from '../types';
import { conditionWords } from './condition';
import { besides, join, ref, say, sentence, type Piece, type Sentence, type Words } from './piece';

/** 谁来补: the categories, how several identities are settled, and aid toward insurance elsewhere. */
export function aidSentences(words: Words): Sentence[] {
  const { policy, language } = words;
  const zh = language === 'zh';
  const stacking = policy.parameters.find(({ id }) => id === policy.stacking);
  return [
    ...policy.categories.map((category) => categorySentence(category, words)),
    ...(stacking === undefined
      ? []
      : [
          sentence(
            'stacking',
            policy.stacking,
            zh
              ? say`一个人符合几类时：${ref(policy.stacking)}。`
              : say`Where several categories fit: ${ref(policy.stacking)}.`,
            stacking,
          ),
        ]),
    ...(policy.identityFrozenAtPayment === undefined
      ? []
      : [sentence('frozen', 'identity-frozen-at-payment', frozenWords(zh), policy.identityFrozenAtPayment)]),
    ...(policy.aidElsewhere === undefined
      ? []
      : [sentence('aid-elsewhere', 'aid-elsewhere', elsewhereWords(policy.aidElsewhere, words), policy.aidElsewhere)]),
    ...labelSentences(words),
  ];
}

export function categorySentence(category: Category, words: Words): Sentence {
  const zh = words.language === 'zh';
  const variants = category.aid.map((variant) => variantWords(variant, category.aid.length > 1, words));
  const name = zh ? category.name : category.nameEn;
  const who = besides(name, conditionWords(category.when, words), zh);
  const pieces = zh ? say`${name}${who}：${join(variants, '；')}。` : say`${name}${who}: ${join(variants, '; ')}.`;
  return sentence('category', category.id, pieces, {
    ...category,
    assumed: category.assumed === true || category.aid.some(({ assumed }) => assumed === true),
  });
}

function variantWords(variant: AidVariant, several: boolean, words: Words): Piece[] {
  const lines = linesWords(variant.lines, words);
  if (variant.when === undefined && !several) return lines;
  if (variant.when === undefined) return words.language === 'zh' ? say`其余的，${lines}` : say`otherwise ${lines}`;
  return words.language === 'zh'
    ? say`${conditionWords(variant.when, words)}，${lines}`
    : say`${conditionWords(variant.when, words)}: ${lines}`;
}

/** Who pays what, funder by funder. */
export function linesWords(lines: readonly AidLine[], words: Words): Piece[] {
  const zh = words.language === 'zh';
  const one = ({ funder, amount }: AidLine): Piece[] => {
    const name = funderName(words.policy, funder, zh);
    switch (amount.kind) {
      case 'fixed':
        return zh ? say`${name}承担 ${ref(amount.amount)}` : say`${name} pays ${ref(amount.amount)}`;
      case 'percent':
        return zh
          ? say`${name}承担个人标准的 ${ref(amount.share)}`
          : say`${name} pays ${ref(amount.share)} of the premium`;
      case 'personal':
        return zh
          ? say`本人只缴 ${ref(amount.pays)}，其余由${name}承担`
          : say`the person pays ${ref(amount.pays)}, ${name} the rest`;
      case 'rest':
        return zh ? [`其余由${name}承担`] : [`${name} pays the rest`];
    }
  };
  return join(lines.map(one), zh ? '，' : ', ');
}

function funderName(policy: Policy, id: string, zh: boolean): string {
  const funder = policy.funders.find((one) => one.id === id);
  return funder === undefined ? id : zh ? funder.name : funder.nameEn;
}

function frozenWords(zh: boolean): Piece[] {
  return zh
    ? ['缴费以后才认定的身份不再影响这一年的资助，不补也不退。']
    : ['Identities recognised after the payment no longer change the aid of that year: no supplement, no refund.'];
}

function elsewhereWords(rule: NonNullable<Policy['aidElsewhere']>, words: Words): Piece[] {
  return words.language === 'zh'
    ? say`${conditionWords(rule.when, words)}，虽不在这里参保：${linesWords(rule.lines, words)}；文件没有写以本人在这里的标准为限，暂不设限。`
    : say`For ${conditionWords(rule.when, words)}, though not enrolled here: ${linesWords(rule.lines, words)}; the document does not say that the own premium here is a limit, so none is set.`;
}

/** The insurance system's labels, a sentence a category. Labels are words of that system and stay Chinese. */
function labelSentences(words: Words): Sentence[] {
  const { policy, language } = words;
  if (!policy.hasLabels) return [];
  const zh = language === 'zh';
  return policy.categories.flatMap((category) => {
    const labels = (category.labels ?? []).map(({ when, text }) => {
      if (when === undefined) return [zh ? `标识“${text}”` : `label ${text}`];
      return zh
        ? say`${conditionWords(when, words)}的标识“${text}”`
        : say`${conditionWords(when, words)}: label ${text}`;
    });
    if (labels.length === 0) return [];
    const name = zh ? category.name : category.nameEn;
    return [
      sentence(
        'label',
        category.id,
        zh ? say`${name}：${join(labels, '，', '，其余')}。` : say`${name}: ${join(labels, '; ', '; else ')}.`,
        category,
      ),
    ];
  });
}
