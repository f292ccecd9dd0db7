import type { ColumnTexts, NewRow } from '../../client/protocol';
import { cleanChoice } from '../../roster/cells/choice';
import { cleanIdNumber } from '../../roster/cells/clean';
import { ID_KINDS } from '../../roster/fields';
import { idFacts, isSpreadsheetDamage } from '../../roster/idNumber';
import type { RosterTable } from '../../roster/types';

const STRIDE = 2048;
/** Numbers of the other kinds have forms of their own. */
const FORMED: ReadonlySet<string> = new Set(['', ID_KINDS[0], ID_KINDS[2]]);

/**
 * How many of these cells put a text into a person's ID number that has not the form of one. Numbers that a spreadsheet has
 * spoilt are told of by themselves. With pauses, as a fill may reach over the whole roster.
 */
export function* countStrangeIds(
  table: RosterTable,
  columns: readonly ColumnTexts[],
  added: readonly NewRow[] = [],
): Generator<undefined, number> {
  const kinds = new Map<number, string>();
  for (const { field, rows = [], texts } of columns) {
    if (field !== 'idKind') continue;
    for (const [index, row] of [...rows].entries()) kinds.set(row, texts[texts.length === 1 ? 0 : index] ?? '');
  }
  const formed = (kind: string) => FORMED.has(cleanChoice('idKind', kind));
  let count = 0;
  for (const { field, rows = [], texts } of columns) {
    if (field !== 'idNumber') continue;
    const only = texts.length === 1 ? isStrange(texts[0] ?? '') : null;
    if (only === false) continue;
    for (let index = 0; index < rows.length; index += 1) {
      const row = rows[index] ?? -1;
      if ((only ?? isStrange(texts[index] ?? '')) && formed(kinds.get(row) ?? table.getText('idKind', row))) count += 1;
      if (index % STRIDE === STRIDE - 1) yield;
    }
  }
  for (const [index, cells] of added.entries()) {
    const textOf = (wanted: string) => cells.find(([field]) => field === wanted)?.[1] ?? '';
    if (isStrange(textOf('idNumber')) && formed(textOf('idKind'))) count += 1;
    if (index % STRIDE === STRIDE - 1) yield;
  }
  return count;
}

function isStrange(text: string): boolean {
  const clean = cleanIdNumber(text);
  return clean !== '' && idFacts(clean) === undefined && !isSpreadsheetDamage(clean);
}
