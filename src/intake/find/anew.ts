import type { FileKind, Found } from '../found';
import { sharedWords } from './apart';
import { identityWordIn, kindOf } from './kind';
import { namedAfterUnits } from './unitNamed';

/** What was found, read as another kind of list by hand: what a list of identities is of, its title, sheets or name say anew. */
export function foundAs(found: Found, kind: FileKind): Found {
  const used = found.sheets.filter(({ use }) => use);
  const word =
    identityWordIn(used.flatMap(({ name, title }) => [name, title]).join('\n')) ?? identityWordIn(found.fileName);
  const [ofAll = null] =
    kind !== 'identities' || word === null ? [] : sharedWords([word], found.fileName, found.sheets);
  return { ...found, kind, identityWord: ofAll, kindWhy: [], saidOfAll: [], kindRemembered: false, kindChosen: true };
}

/**
 * What was found, with a sheet read or left out by hand: the kind of the file is guessed anew from the sheets that are read,
 * unless somebody chose it, and so is the unit of that sheet. `empty`: nobody stands in the workbook.
 */
export function foundAnew(found: Found, sheet: number, units: readonly string[], empty = false): Found {
  const named = namedAfterUnits(found.sheets, new Set(units), found.fileName);
  const sheets = found.sheets.map((each, at) => (each.index === sheet && each.use ? (named[at] ?? each) : each));
  if (found.kindChosen === true || found.kindRemembered === true || !sheets.some(({ use }) => use))
    return { ...found, sheets };
  const { fileName } = found;
  // What was set apart is a list, whether it says so or not.
  const listed = sheets.every(({ use, apart }) => !use || apart === true);
  const { identityWord, ...kind } = kindOf(listed ? `名单 ${fileName}` : fileName, sheets, empty);
  const [ofAll = null] = identityWord === null ? [] : sharedWords([identityWord], fileName, sheets);
  return {
    ...found,
    ...kind,
    identityWord: ofAll,
    saidOfAll: sharedWords(kind.kindWhy, fileName, sheets),
    sheets,
  };
}
