import { flaggedIdentity } from '../../roster/cells/identityFlag';
import { isUnderstood } from '../../roster/identities';
import type { Found } from '../found';
import { identityWordIn } from './kind';

/** 农村低保转特困供养人员名单: those on it get the one in the place of the other. */
const TURNED = /转(?!移|业|诊|账|帐|发)(?:为|成|入|换为)?|(?:变更|调整|改)(?:为|成)/u;

export interface Turned {
  readonly from: string;
  readonly to: string;
}

/** The identity that a list says its persons have now, and the one that they had before; null: it does not say both. */
export function turnedIn({ sheets, fileName }: Pick<Found, 'fileName' | 'sheets'>): Turned | null {
  const inside = sheets.flatMap(({ use, title, name }) => (use ? [title, name] : []));
  for (const text of [...inside, fileName]) {
    const [before = '', ...behind] = text.normalize('NFKC').split(TURNED);
    const [from, to] = [wordIn(before), wordIn(behind.join(''))];
    if (from !== null && to !== null && from !== to) return { from, to };
  }
  return null;
}

function wordIn(text: string): string | null {
  const word = identityWordIn(text);
  if (word === null || isUnderstood(word)) return word;
  return flaggedIdentity(word) ?? word;
}
