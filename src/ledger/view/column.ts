import { formatDay, type Day } from '../../base/day';
import { formatMoney, formatYuan, type Fen } from '../../base/money';
import { FIELDS, type FieldId } from '../../roster/fields';
import {
  EMPTY,
  UNREADABLE,
  type NumberFieldId,
  type RosterTable,
  type TextFieldId,
  type TextPool,
} from '../../roster/types';
import { ranksOf } from './ranks';

/** A column as views see it: every row has a code or a number, and texts are made only where they are needed. */
export type ViewColumn = CodedColumn | NumericColumn;

export interface CodedColumn {
  readonly kind: 'coded';
  readonly codes: Uint32Array;
  /** Codes are 0 … size − 1; 0 is blank. */
  readonly size: number;
  text(code: number): string;
  /** Place in the sorting order by code; 0 is blank. */
  ranks(): Uint32Array;
  /** A cell holds several words: a filter may name any of them. */
  readonly several: boolean;
  /** The roster's dictionary that the codes belong to; null where the texts are made. */
  readonly pool: TextPool | null;
}

export interface NumericColumn {
  readonly kind: 'numeric';
  /** EMPTY is blank, UNREADABLE a text in `raw`. */
  readonly values: Int32Array;
  text(value: number): string;
  /** As the screen writes it, where that differs: amounts with separators. */
  readonly shown?: (value: number) => string;
  readonly raw: ReadonlyMap<number, string>;
}

export const dayText = (value: number): string => formatDay(value as Day);
/** The two ways in which amounts are written. */
export const MONEY = {
  text: (value: number): string => formatYuan(value as Fen),
  shown: (value: number): string => formatMoney(value as Fen),
};

/** A field of the template. */
export function fieldColumn(table: RosterTable, id: FieldId): ViewColumn {
  switch (FIELDS[id].kind) {
    case 'text':
    case 'choice': {
      const { codes, pool } = table.text(id as TextFieldId);
      return {
        kind: 'coded',
        codes,
        size: pool.size,
        text: (code) => pool.get(code),
        ranks: () => ranksOf(pool, id === 'name'),
        several: false,
        pool,
      };
    }
    case 'day':
    case 'money': {
      const { values, raw } = table.number(id as NumberFieldId);
      return { kind: 'numeric', values, raw, ...(FIELDS[id].kind === 'day' ? { text: dayText } : MONEY) };
    }
    case 'identities':
      return identitiesColumn(table);
  }
}

/** Cells of identities are few different texts: each set of bits, and each text kept as it came, gets a code. */
function identitiesColumn(table: RosterTable): CodedColumn {
  const { bits, raw } = table.identities();
  const dictionary = makeDictionary();
  const codeOfBits = new Map<number, number>([[0, 0]]);
  const codes = new Uint32Array(table.length);
  for (let row = 0; row < codes.length; row += 1) {
    const set = bits[row] ?? 0;
    let code = codeOfBits.get(set);
    if (code === undefined || raw.has(row)) {
      code = dictionary.code(table.getText('identities', row));
      if (!raw.has(row)) codeOfBits.set(set, code);
    }
    codes[row] = code;
  }
  return codedColumn(codes, dictionary.texts);
}

export interface Dictionary {
  readonly texts: string[];
  code(text: string): number;
}

export function makeDictionary(): Dictionary {
  const texts = [''];
  const known = new Map([['', 0]]);
  return {
    texts,
    code(text) {
      let code = known.get(text);
      if (code === undefined) {
        code = texts.length;
        texts.push(text);
        known.set(text, code);
      }
      return code;
    },
  };
}

/** A column over a small dictionary. `place`: the sorting order where it is not that of the texts. */
export function codedColumn(
  codes: Uint32Array,
  texts: readonly string[],
  options: { readonly place?: (text: string) => number | string; readonly several?: boolean } = {},
): CodedColumn {
  const place = options.place ?? ((text: string) => text);
  return {
    kind: 'coded',
    codes,
    size: texts.length,
    text: (code) => texts[code] ?? '',
    ranks: () => ranksByPlace(texts, place),
    several: options.several ?? false,
    pool: null,
  };
}

const smallCollator = new Intl.Collator('zh-CN', { numeric: true });

function ranksByPlace(texts: readonly string[], place: (text: string) => number | string): Uint32Array {
  const ranks = new Uint32Array(texts.length);
  const ordered = texts
    .map((text, code) => ({ code, at: place(text) }))
    .slice(1)
    .sort((a, b) =>
      typeof a.at === 'number' && typeof b.at === 'number'
        ? a.at - b.at
        : smallCollator.compare(String(a.at), String(b.at)),
    );
  for (const [index, { code }] of ordered.entries()) ranks[code] = index + 1;
  return ranks;
}

export function isBlank(column: ViewColumn, row: number): boolean {
  return column.kind === 'coded' ? column.codes[row] === 0 : column.values[row] === EMPTY;
}

/** The text of a column's cell, as lists of values and text filters see it. */
export function cellText(column: ViewColumn, row: number): string {
  if (column.kind === 'coded') return column.text(column.codes[row] ?? 0);
  const value = column.values[row] ?? EMPTY;
  if (value === EMPTY) return '';
  return value === UNREADABLE ? (column.raw.get(row) ?? '') : column.text(value);
}
