import type { AddedCategory } from '../../policy/scenario-types';
import type { Policy } from '../../policy/types';
import { IDENTITY_WORDS } from '../../policy/words';
import { either, language } from '../i18n';
import { w } from '../i18n/whatif';

/** Who an added category is for and for whom it is not, who pays and where it stands; its figures stand below it and can be moved. */
export function addedWords(policy: Policy, { when, funder, place }: AddedCategory): string {
  const payer = policy.funders.find(({ id }) => id === funder);
  return [
    when.identities.map((id) => IDENTITY_WORDS[id]?.[language()] ?? id).join(w('sentence.and')) || w('anyIdentity'),
    payer === undefined ? funder : either(payer.name, payer.nameEn),
    w(place === 'first' ? 'placeFirst' : 'placeLast'),
    // The document's aid towards insurance elsewhere names its own categories: an added one is none of them.
    ...(policy.aidElsewhere === undefined ? [] : [w('addedHere')]),
  ].join(' · ');
}
