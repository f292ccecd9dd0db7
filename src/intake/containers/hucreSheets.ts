import { numberText, serialOf, serialText } from './values';

/** What hucre gives as a cell. */
type Value = string | number | boolean | Date | null | undefined;
export interface HucreBook {
  readonly bytes: Uint8Array;
  readonly date1904: boolean;
  /** Whether each sheet of the workbook's list holds cells. */
  readonly cells: readonly boolean[];
}

/** Cells of a sheet as texts. Throws where hucre cannot read it, or not without loss. `tell` hears rows. */
export type ReadCells = (
  index: number,
  tell: (row: number) => void,
  /** Of sheets that are read all at once: how many have been begun. */
  begun: (sheets: number) => void,
) => Promise<(string[] | undefined)[]>;

/** The texts that all sheets share are read again for each sheet that is streamed: worth it for so many. */
const STREAMED = 2;

/** Whether so many sheets are streamed: then their rows are told from the beginning. */
export const isStreamed = (cells: readonly boolean[]): boolean => cells.filter(Boolean).length <= STREAMED;

/**
 * Reads sheets of an .xlsx through hucre: a few each by itself as a stream of rows, which tells how far it is and stops at no
 * formatted blank cell far away; many all at once at the first call, which tells of sheets only, and as streams where that fails, so
 * that a fault of one is none of another.
 */
export async function createHucreReader({ bytes, date1904, cells }: HucreBook): Promise<ReadCells> {
  const { readXlsx, streamXlsxRows } = await import('hucre/xlsx');
  let whole: Promise<Map<number, readonly (readonly Value[])[]> | null> | undefined;

  async function readWhole(
    begun: (sheets: number) => void,
  ): Promise<Map<number, readonly (readonly Value[])[]> | null> {
    let count = 0;
    const indices = cells.flatMap((holds, index) => (holds ? [index] : []));
    try {
      const { sheets } = await readXlsx(bytes, {
        sheets: (_info, index) => cells[index] === true,
        // Asked for as each sheet is begun, the only word of it before all are read.
        get maxRows() {
          count += 1;
          begun(count);
          return undefined;
        },
      });
      return new Map(indices.map((index, at) => [index, sheets[at]?.rows ?? []]));
    } catch {
      return null; // each sheet tells its own fault
    }
  }

  return async (index, tell, begun) => {
    const rows: (string[] | undefined)[] = [];
    const toTexts = createTexts(date1904);
    if (!isStreamed(cells)) whole ??= readWhole(begun);
    const sheets = (await whole) ?? null;
    for (const [at, values] of (sheets?.get(index) ?? []).entries()) {
      rows.push(toTexts(values));
      tell(at);
    }
    sheets?.delete(index); // let go: the texts are what is kept
    if (sheets !== null) return rows;
    for await (const row of streamXlsxRows(bytes, { sheet: index })) {
      rows[row.index] = toTexts(row.values);
      tell(row.index);
    }
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
