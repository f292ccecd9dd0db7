import type { ExplainStep } from '../../engine/types';
import type { Policy } from '../../policy/types';
import { IDENTITIES, PERSON_KIND_WORDS, PERSON_KINDS } from '../../policy/vocabulary';
import { IDENTITY_WORDS, PERSON_KIND_ENGLISH } from '../../policy/words';
import { either, language, t } from '../i18n';

/** Why a category does not fit: the part of its condition that fails. */
export function notMatchedWords({ values }: ExplainStep, name: string, policy: Policy): string {
  const { kind, negated, age } = values;
  const words = partsOf(values['words'], policy);
  const has = negated === true;
  if (kind === 'age') {
    const range = rangeWords(values['from'], values['to']);
    const { years } = values;
    if (typeof age !== 'number') return t('person.not.ageUnknown', { name, range });
    if (typeof years !== 'number') return t('person.not.age', { name, age, range });
    return years > 0
      ? t('person.not.ageShort', { name, age, range, years })
      : t('person.not.ageOver', { name, age, range, years: -years });
  }
  if (values['grade'] === true) return t('person.not.grade', { name, words });
  if (words === '') return t('person.not.other', { name });
  if (kind === 'identity')
    return has ? t('person.not.identityHas', { name, words }) : t('person.not.identity', { name, words });
  return has ? t('person.not.wordsHas', { name, words }) : t('person.not.words', { name, words });
}

function rangeWords(
  from: ExplainStep['values'][string] | undefined,
  to: ExplainStep['values'][string] | undefined,
): string {
  if (typeof from === 'number' && typeof to === 'number') return t('person.range', { from, to });
  if (typeof from === 'number') return t('person.rangeFrom', { from });
  return typeof to === 'number' ? t('person.rangeTo', { to }) : '';
}

/** Ids of identities, kinds of persons or categories in the words of the screen; other words stay as they are. */
function partsOf(joined: ExplainStep['values'][string] | undefined, policy: Policy): string {
  if (typeof joined !== 'string' || joined === '') return '';
  return joined
    .split('、')
    .filter((part) => part !== '')
    .map((part) => partWord(part, policy))
    .join(t('person.or'));
}

function partWord(part: string, policy: Policy): string {
  const identity = IDENTITIES.find((id) => id === part);
  if (identity !== undefined) return IDENTITY_WORDS[identity][language()];
  const kind = PERSON_KINDS.find((id) => id === part);
  if (kind !== undefined) return either(PERSON_KIND_WORDS[kind], PERSON_KIND_ENGLISH[kind]);
  const category = policy.categories.find(({ id }) => id === part);
  return category === undefined ? part : either(category.name, category.nameEn);
}
