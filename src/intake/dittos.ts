import type { Meaning } from './found';
import { isGivenOut } from './givenOut';

/** What people write for what stands in the row above. */
const DITTOS: ReadonlySet<string> = new Set(['〃', '″', '"', '”', '“', '‖', '同上', '上同', '々']);
const LONGEST = 2;
/** What two persons below one another may share; never names, numbers, amounts and receipts. */
const SHARED: ReadonlySet<Meaning> = new Set<Meaning>([
  'unit',
  'group',
  'town',
  'household',
  'headName',
  'headId',
  'address',
  'kind',
  'tier',
  'identities',
  'identityDate',
  'exclusion',
  'insuredAt',
  'payDate',
  'channel',
  'reason',
  'source',
]);

export interface Dittos {
  /** The cells of a person, ditto marks replaced by what stands above them; the same array where there are none. */
  resolve(cells: readonly string[]): readonly string[];
  /** By column: how many were replaced. */
  readonly counts: Uint32Array;
}

/** @param headers what stands over the columns. */
export function createDittos(meanings: readonly Meaning[], headers: readonly string[]): Dittos {
  const columns = isGivenOut(meanings, headers)
    ? []
    : meanings.flatMap((meaning, column) => (SHARED.has(meaning) ? [column] : []));
  const above: string[] = [];
  const counts = new Uint32Array(meanings.length);
  return {
    counts,
    resolve(cells) {
      let own: string[] | undefined;
      for (const column of columns) {
        const text = cells[column] ?? '';
        const standing = above[column] ?? '';
        if (text !== '' && text.length <= LONGEST && standing !== '' && DITTOS.has(text)) {
          own ??= [...cells];
          own[column] = standing;
          counts[column] = (counts[column] ?? 0) + 1;
        } else above[column] = text;
      }
      return own ?? cells;
    },
  };
}
