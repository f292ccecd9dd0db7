import { numberText, serialOf, serialText } from './values';

/** What hucre gives as a cell. */
type Value = string | number | boolean | Date | null | undefined;
/** Sheets are read one by one, as a stream, while the strings they share are read so many bytes in all. */
const MOST_STRINGS = 64 * 1024 ** 2;

export interface HucreBook {
  readonly bytes: Uint8Array;
  readonly date1904: boolean;
  readonly strings: number;
  /** Whether each sheet of the workbook's list holds cells. */
  readonly cells: readonly boolean[];
}

/** Cells of a sheet as texts. Throws where hucre cannot read it, or not without loss. `tell` hears rows. */
export type ReadCells = (index: number, tell: (row: number) => void) => Promise<(string[] | undefined)[]>;

/**
 * Reads sheets of an .xlsx through hucre. Its stream of rows needs little memory and can tell how far it is, but reads the
 * shared strings anew for each sheet; workbooks of many sheets and strings are read whole.
 */
export async function createHucreReader({ bytes, date1904, strings, cells }: HucreBook): Promise<ReadCells> {
  const { readXlsx, streamXlsxRows } = await import('hucre/xlsx');
  const streamed = strings * cells.filter(Boolean).length <= MOST_STRINGS || cells.filter(Boolean).length === 1;
  let whole: Promise<Map<number, readonly (readonly Value[])[]>> | undefined;

  async function readWhole(): Promise<Map<number, readonly (readonly Value[])[]>> {
    const indices = cells.flatMap((holds, index) => (holds ? [index] : []));
    const { sheets } = await readXlsx(bytes, { sheets: (_info, index) => cells[index] === true });
    return new Map(indices.map((index, at) => [index, sheets[at]?.rows ?? []]));
  }

  return async (index, tell) => {
    const rows: (string[] | undefined)[] = [];
    const toTexts = createTexts(date1904);
    if (streamed) {
      for await (const row of streamXlsxRows(bytes, { sheet: index })) {
        rows[row.index] = toTexts(row.values);
        tell(row.index);
      }
      return rows;
    }
    whole ??= readWhole();
    const sheets = await whole;
    for (const [at, values] of (sheets.get(index) ?? []).entries()) {
      rows.push(toTexts(values));
      tell(at);
    }
    sheets.delete(index); // let go: the texts are what is kept
    return rows;
  };
}

function createTexts(date1904: boolean): (values: readonly Value[]) => string[] {
  const days = new Map<number, string>(); // the same day is one text
  const dayText = (moment: number): string => {
    let text = days.get(moment);
    if (text === undefined) {
      // A number too large for a date is lost in hucre's hands: the other reader has it.
      if (Number.isNaN(moment)) throw new RangeError('a number with a date format that is no date');
      text = serialText(serialOf(moment, date1904), date1904);
      days.set(moment, text);
    }
    return text;
  };
  const valueText = (value: Value): string => {
    if (typeof value === 'string') return value;
    if (typeof value === 'number') return numberText(value);
    if (value instanceof Date) return dayText(value.getTime());
    if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
    return '';
  };
  return (values) => {
    const texts: string[] = [];
    for (const value of values) texts.push(valueText(value));
    return texts;
  };
}
