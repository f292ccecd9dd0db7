import { timeIn } from '../roster/cells/day';
import { readFlag } from '../roster/cells/flag';
import { FIELD_IDS, type FieldId } from '../roster/fields';
import { createCellWriter, type CellWriter } from './cellWriter';
import type { ExtraTexts } from './extras';
import { LIST_MEANINGS, type ListMeaning, type Meaning } from './found';
import { idWriter } from './idWriter';
import { JOINED } from './joinedCells';
import type { PersonRows } from './personRows';

const FIELD_SET: ReadonlySet<string> = new Set(FIELD_IDS);
const LIST_SET: ReadonlySet<string> = new Set(LIST_MEANINGS);
export const isField = (meaning: Meaning): meaning is FieldId => meaning !== null && FIELD_SET.has(meaning);
export const isListMeaning = (meaning: Meaning): meaning is ListMeaning => meaning !== null && LIST_SET.has(meaning);

/** What writes the cells of a column as what it is read as; undefined: it is not read, or not alone. */
export function writerOf(
  { table, extras }: PersonRows,
  meaning: Meaning,
  certificates: Uint32Array,
  column: number,
  timed: boolean,
): CellWriter | undefined {
  if (JOINED.has(meaning)) return undefined;
  if (meaning === 'idNumber') return idWriter(createCellWriter(table, meaning), certificates, column);
  if (meaning === 'payDate' && !timed) return payDayWriter(createCellWriter(table, meaning), extras);
  if (isField(meaning)) return createCellWriter(table, meaning);
  if (meaning === 'payTime') return timeWriter(extras.writer(meaning));
  if (meaning === 'there') return thereWriter(extras);
  return isListMeaning(meaning) ? extras.writer(meaning) : undefined;
}

/** Longer than a date in any of its forms: it may say the time besides. */
const LONGEST_DAY = 11;

/** A serial number with a fraction of a day. */
const SERIAL = /^\d{5}\./;

/** Writes a time of the day; a fraction of a day is one too. */
function timeWriter(write: CellWriter): CellWriter {
  return (text, row) => write((/^0?\./.test(text) && timeIn(text)) || text, row);
}

/** Of several columns that ask where somebody is insured or has gone: a no to one of them takes nothing from what another says. */
function thereWriter(extras: ExtraTexts): CellWriter {
  const write = extras.writer('there');
  return (text, row) => {
    const said = extras.said('there', row);
    if (said === '' || readFlag(said) === false) write(text, row);
    else if (readFlag(text) !== false && text !== said) write(`${said}；${text}`, row);
  };
}

/** Writes the day of a payment, and the time that stands in the same cell: it tells two payments of one day apart. */
function payDayWriter(write: CellWriter, extras: ExtraTexts): CellWriter {
  let keep: CellWriter | undefined;
  return (text, row) => {
    write(text, row);
    const time = text.length > LONGEST_DAY || SERIAL.test(text) ? timeIn(text) : '';
    if (time !== '') (keep ??= extras.writer('payTime'))(time, row);
  };
}
