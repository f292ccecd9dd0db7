import type { FieldId } from '../roster/fields';
import { createCellWriter, type CellWriter } from './cellWriter';
import { CORRECTED, sideOf } from './find/corrections';
import { claimsOf, headerForm } from './find/words';
import type { Meaning } from './found';
import type { PersonRows } from './personRows';
import { isField } from './rowWriters';
import type { FormerItem } from './types';

/** Over the word for what is corrected. */
const ITEM = /^(?:需?(?:更正|变更|修改|修正|调整|错误|有误)的?)?(?:项目?|内容|字段|事项|信息项|项目名称|信息)$/;
const BLANK = '空';
/** A weaker word is made of what a head ends with. */
const WEAKEST = 5;

/** A list of corrections with one item a row: 更正项目, 更正前, 更正后. */
export interface CorrectedItems {
  /** Fields that were corrected so far. */
  readonly fields: ReadonlySet<FieldId>;
  /** Whether a column is read so; what was left over is told of its rows. */
  reads(column: number): boolean;
  /** The row that corrects something else of the same person; -1: there is none. */
  again(cells: readonly string[]): number;
  /** What stood there before, as far as it is said. */
  readonly before: readonly FormerItem[];
  /** What was not carried out: an item that nobody knows, or that is to be blank. */
  readonly left: readonly { readonly row: number; readonly text: string }[];
  /** Rows of which it is known what they correct. */
  readonly count: () => number;
  /** Writes what is to stand there into a row; false: the row is to have something else there already. Of an item that nobody knows nothing is written. */
  write(cells: readonly string[], row: number): boolean;
}

/** undefined: the sheet is no such list. Each item goes into its own field, an old name or number to whom it is of. */
export function correctedItems(
  { table, extras }: PersonRows,
  meanings: readonly Meaning[],
  headers: readonly string[],
): CorrectedItems | undefined {
  const open = (fits: (header: string) => boolean): number =>
    headers.findIndex((header, column) => (meanings[column] ?? null) === null && fits(header));
  const [before, after] = (['before', 'after'] as const).map((side) => open((header) => sideOf(header) === side));
  const item = open((header) => ITEM.test(headerForm(header)));
  const number = meanings.indexOf('idNumber');
  const name = meanings.indexOf('name');
  if (before === undefined || after === undefined || before === -1 || after === -1 || item === -1) return undefined;
  if (number === -1 && name === -1) return undefined;
  const fields = new Set<FieldId>();
  const writers = new Map<FieldId, CellWriter>();
  const rows = new Map<string, number>();
  const put = new Map<string, string>();
  const told: FormerItem[] = [];
  const left: { row: number; text: string }[] = [];
  let count = 0;
  const at = (cells: readonly string[], column: number): string => (cells[column] ?? '').trim();
  const fieldOf = (word: string): FieldId | undefined => {
    const [claim] = claimsOf(word).filter(({ rank }) => rank < WEAKEST);
    return claim !== undefined && CORRECTED.has(claim.meaning) && isField(claim.meaning) ? claim.meaning : undefined;
  };
  return {
    fields,
    before: told,
    count: () => count,
    left,
    reads: (column) => count + left.length > 0 && (column === item || column === before || column === after),
    again: (cells) => rows.get(at(cells, number).toUpperCase()) ?? -1,
    write(cells, row) {
      const [field, text] = [fieldOf(at(cells, item)), at(cells, after)];
      const own = at(cells, number).toUpperCase();
      if (own !== '' && !rows.has(own)) rows.set(own, row);
      if (field === undefined || text === '') {
        const [word, old] = [at(cells, item), at(cells, before)];
        const values = [old, text].map((each) => each || BLANK);
        if (word + old + text !== '') left.push({ row, text: `${word}：${values.join(' → ')}` });
        return true;
      }
      const key = `${field} ${row}`;
      const known = put.get(key);
      if (known !== undefined && known !== text) return false;
      put.set(key, text);
      count += 1;
      let write = writers.get(field);
      if (write === undefined) writers.set(field, (write = createCellWriter(table, field)));
      const old = at(cells, before);
      if (field === 'name') extras.writer('formerName')(old === '' ? at(cells, name) : old, row);
      if (field === 'idNumber') {
        // Whom the row is of its own column says; where that is the new one already, what stood there before.
        const standing = own !== '' && own !== text.toUpperCase() ? at(cells, number) : old;
        extras.writer('formerId')(standing, row);
        if (old !== '' && standing !== old) told.push({ row, field, text: old });
      } else if (field !== 'name' && old !== '') told.push({ row, field, text: old });
      write(text, row);
      fields.add(field);
      return true;
    },
  };
}
