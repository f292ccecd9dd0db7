import type { ExplainStep } from '../../engine/types';
import type { Policy } from '../../policy/types';
import { IDENTITIES, PERSON_KIND_WORDS, PERSON_KINDS } from '../../policy/vocabulary';
import { IDENTITY_WORDS, PERSON_KIND_ENGLISH } from '../../policy/words';
import { either, language, t } from '../i18n';
import { r } from '../i18n/receiptWords';

/** Why a category does not fit: the part of its condition that fails. */
export function notMatchedWords({ values }: ExplainStep, name: string, policy: Policy): string {
  const { kind, negated, age } = values;
  const words = partsOf(values['words'], policy);
  const has = negated === true;
  if (kind === 'age') {
    const range = rangeWords(values['from'], values['to']);
    const { years } = values;
    if (typeof age !== 'number') return r('not.ageUnknown', { name, range });
    if (typeof years !== 'number') return r('not.age', { name, age, range });
    return years > 0
      ? r('not.ageShort', { name, age, range, years })
      : r('not.ageOver', { name, age, range, years: -years });
  }
  if (values['grade'] === true) return r('not.grade', { name, words: gradesOf(values['words'], policy) });
  if (words === '') return r('not.other', { name });
  const range = has ? '' : rangeWords(values['from'], values['to']);
  if (range !== '')
    return typeof age === 'number'
      ? typeof values['years'] === 'number' && values['years'] > 0
        ? r('not.wordsAgeShort', { name, words, age, range, years: values['years'] })
        : r('not.wordsAge', { name, words, age, range })
      : r('not.wordsAgeUnknown', { name, words, range });
  if (kind === 'identity') return has ? r('not.identityHas', { name, words }) : r('not.identity', { name, words });
  return has ? r('not.wordsHas', { name, words }) : r('not.words', { name, words });
}

function rangeWords(
  from: ExplainStep['values'][string] | undefined,
  to: ExplainStep['values'][string] | undefined,
): string {
  if (typeof from === 'number' && typeof to === 'number') return r('range', { from, to });
  if (typeof from === 'number') return r('rangeFrom', { from });
  return typeof to === 'number' ? r('rangeTo', { to }) : '';
}

/** Of what a category asks for, the grades of disability. */
function gradesOf(joined: ExplainStep['values'][string] | undefined, policy: Policy): string {
  if (typeof joined !== 'string') return '';
  const grades = joined.split('、').filter((part) => part.startsWith('disability-'));
  return partsOf(grades.join('、'), policy);
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
