import type { PlanSettings } from '../../client/protocol';
import { channelSaid } from '../../intake/find/channelSaid';
import { nameOfList } from '../../intake/find/listSaid';
import { isMixed, removalSaid } from '../../intake/find/removal';
import { turnedIn } from '../../intake/find/turned';
import type { Found, FoundSheet, Meaning } from '../../intake/found';
import { EXCLUSIONS } from '../../policy/vocabulary';
import { readFlag } from '../../roster/cells/flag';
import { exclusionRead, saysExcluded } from '../../roster/exclusionWords';
import { isUnderstood, identityText, readIdentities } from '../../roster/identities';

/** What the words of the file say of the whole list; what they leave open stays open. */
export function settingsOf(found: Found): Partial<PlanSettings> {
  const { kind, identityWord, kindWhy, saidOfAll = kindWhy } = found;
  if (kind === 'identities') {
    const removal = removalSaid(found);
    const turned = turnedIn(found);
    if (turned !== null && isUnderstood(turned.to))
      return {
        identity: identityText(readIdentities(turned.to).bits),
        instead: turned.from,
        source: nameOfList(found),
      };
    const known = identityWord !== null && isUnderstood(identityWord);
    return {
      ...(known ? { identity: identityText(readIdentities(identityWord).bits) } : {}),
      ...(removal === null ? {} : { action: removal.action, source: nameOfList(found) }),
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
    // What stands over a column is said by its cells: of all only where it tells of each what became of him.
    const texts = [found.fileName, ...found.sheets.flatMap((each) => (each.use ? [each.name, each.title] : []))];
    const whole = saidOfAll.filter((each) => !dated.has(each) && (isNamed(each, texts) || isOfAll(found, each)));
    const words = EXCLUSIONS.filter((word) => whole.some((each) => each.includes(word)));
    const others = whole.filter((each) => isNamed(each, texts) && saysExcluded(each, true));
    const said = words.length > 0 ? words : [...new Set(others.map(exclusionRead))];
    const [only] = said;
    if (said.length === 1 && only !== undefined) return { exclusion: only };
  }
  if (kind === 'payments') {
    const channel = channelSaid(found);
    return channel === '' ? {} : { channel };
  }
  return {};
}

/** A column that is filled for everybody, and not with yes or no: 死亡原因. */
function isOfAll({ sheets }: Found, header: string): boolean {
  if (!/原因|日期|时间$/.test(header)) return false;
  return sheets.some(({ columns }) => {
    const persons = Math.max(0, ...columns.map(({ filled, meaning }) => (meaning === 'name' ? filled : 0)));
    const own = columns.filter((each) => each.header === header);
    return own.some(({ filled, samples }) => filled >= persons && !samples.some((text) => readFlag(text) !== null));
  });
}

const isNamed = (word: string, texts: readonly string[]): boolean =>
  texts.some((text) => text.normalize('NFKC').includes(word.normalize('NFKC')));

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
