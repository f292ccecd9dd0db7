import { hasUnseen } from '../base/unseen';
import { FIELDS } from '../roster/fields';
import type { CellWriter } from './cellWriter';
import type { Meaning } from './found';

/** What a spreadsheet shows where a formula failed: it says nothing of the person. */
const ERROR = /^#(?:N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NULL!|NUM!|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|GETTING_DATA)$/i;

export interface ErrorCells {
  /** Leaves such cells out of a field of texts; amounts, days and identities that cannot be read are marked as such. */
  guard(meaning: Meaning, write: CellWriter | undefined): CellWriter | undefined;
  readonly count: () => number;
  /** Cells from which signs were left out that nobody sees. */
  readonly unseen: () => number;
}

export function createErrorCells(): ErrorCells {
  let count = 0;
  let unseen = 0;
  return {
    count: () => count,
    unseen: () => unseen,
    guard(meaning, write) {
      const field = meaning === null || !Object.hasOwn(FIELDS, meaning) ? null : FIELDS[meaning as keyof typeof FIELDS];
      if (write === undefined || field === null || (field.kind !== 'text' && field.kind !== 'choice')) return write;
      return (text, row) => {
        if (text.startsWith('#') && ERROR.test(text.trim())) {
          count += 1;
          return;
        }
        if (hasUnseen(text)) unseen += 1;
        write(text, row);
      };
    },
  };
}
