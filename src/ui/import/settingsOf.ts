import type { PlanSettings } from '../../client/protocol';
import { nameOfList } from '../../intake/find/listSaid';
import { isMixed, removalWord } from '../../intake/find/removal';
import type { Found, FoundSheet, Meaning } from '../../intake/found';
import { EXCLUSIONS } from '../../policy/vocabulary';
import { isUnderstood, identityText, readIdentities } from '../../roster/identities';

/** What the words of the file say of the whole list; what they leave open stays open. */
export function settingsOf(found: Found): Partial<PlanSettings> {
  const { kind, identityWord, kindWhy, saidOfAll = kindWhy } = found;
  if (kind === 'identities') {
    const known = identityWord !== null && isUnderstood(identityWord);
    return {
      ...(known ? { identity: identityText(readIdentities(identityWord).bits) } : {}),
      ...(removalWord(found) === null ? {} : { action: 'remove', source: nameOfList(found) }),
      ...(isMixed(usedNames(found)) ? { source: nameOfList(found) } : {}),
    };
  }
  if (kind === 'elsewhere') {
    // 疑似死亡: whoever is on the list has not died for that.
    const suspected = [found.fileName, ...found.sheets.flatMap(({ name, title }) => [name, title])];
    if (suspected.some((text) => text.includes('疑似'))) return {};
    // Over a column of days it is said of those who have one, not of all.
    const dated = new Set(
      found.sheets.flatMap(({ columns }) => columns.flatMap((each) => (isOfDeath(each.meaning) ? [each.header] : []))),
    );
    // Where only some have such a day, the others may well live, whatever the list is called.
    if (found.sheets.some(isPartlyDated)) return {};
    const whole = saidOfAll.filter((each) => !dated.has(each));
    const said = EXCLUSIONS.filter((word) => whole.some((each) => each.includes(word)));
    const [only] = said;
    if (said.length === 1 && only !== undefined) return { exclusion: only };
  }
  return {};
}

/** Names of the sheets that are read. */
export function usedNames({ sheets }: Found): string[] {
  return sheets.flatMap(({ use, name }) => (use ? [name] : []));
}

function isPartlyDated({ use, columns }: FoundSheet): boolean {
  const persons = Math.max(0, ...columns.map(({ filled, meaning }) => (meaning === 'name' ? filled : 0)));
  const days = columns.filter(({ meaning }) => meaning === 'deathDate' || meaning === 'deregistered');
  return use && days.length > 0 && days.every(({ filled }) => filled < persons);
}

function isOfDeath(meaning: Meaning): boolean {
  return meaning === 'deathDate' || meaning === 'deregistered' || meaning === 'died' || meaning === 'alive';
}
