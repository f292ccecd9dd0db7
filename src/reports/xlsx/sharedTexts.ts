import type { PackedPool } from '../../roster/types';
import { createXmlBytes } from './sheetBytes';
import { HEAD } from './parts';

const PIECE = 1 << 18;

/** Texts that many cells share: they stand in a part of their own, in the order in which they are met. */
export interface SharedTexts {
  /** The number of a code of a pool, given when it is first asked for. */
  column(pool: PackedPool): (code: number) => number;
  /** The part; once all cells are written. */
  xml(): Generator<Uint8Array<ArrayBuffer>, void>;
}

export function createSharedTexts(): SharedTexts {
  const met: { readonly pool: PackedPool; readonly code: number }[] = [];
  const known = new Map<PackedPool, Int32Array>();
  return {
    column(pool) {
      let numbers = known.get(pool);
      if (numbers === undefined) known.set(pool, (numbers = new Int32Array(pool.ends.length).fill(-1)));
      const of = numbers;
      return (code) => {
        const number = of[code] ?? -1;
        if (number >= 0) return number;
        of[code] = met.length;
        return met.push({ pool, code }) - 1;
      };
    },
    *xml() {
      const out = createXmlBytes();
      const count = `uniqueCount="${met.length}"`;
      out.text(`${HEAD}<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" ${count}>`);
      for (const { pool, code } of met) {
        out.text('<si>');
        out.textOf(pool.bytes, pool.ends[code - 1] ?? 0, pool.ends[code] ?? 0);
        out.text('</si>');
        if (out.length >= PIECE) yield out.take();
      }
      out.text('</sst>');
      yield out.take();
    },
  };
}
