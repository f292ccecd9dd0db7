import type { RosterTable } from '../../roster/types';
import { encodeUtf8, hashBytes, sameBytes, utf8Bound } from '../../roster/utf8';
import { idForm, nameForm } from './forms';

/** How cells of a field are compared, and of which cells it is seen by their bytes alone that they are compared as they stand. */
interface Compared {
  form(text: string): string;
  asItStands(bytes: Uint8Array, from: number, to: number): boolean;
}

const ZERO = 0x30;

const COMPARED: Readonly<Record<'idNumber' | 'name', Compared>> = {
  idNumber: {
    form: idForm,
    // 18 signs; neither a small x nor what a spreadsheet has filled up with zeros.
    asItStands: (bytes, from, to) =>
      to - from === 18 &&
      bytes[to - 1] !== 0x78 &&
      !(bytes[to - 1] === ZERO && bytes[to - 2] === ZERO && bytes[to - 3] === ZERO),
  },
  name: {
    form: nameForm,
    // Plain Han, U+4E00 to U+9FFF.
    asItStands(bytes, from, to) {
      for (let at = from; at < to; at += 3) {
        const lead = bytes[at] ?? 0;
        if (lead < 0xe4 || lead > 0xe9 || (lead === 0xe4 && (bytes[at + 1] ?? 0) < 0xb8)) return false;
      }
      return true;
    },
  },
};

/** Living rows of the roster by each form that is asked for: only those are kept, and hardly any other cell is decoded. */
export function holdersOf(
  forms: Iterable<string>,
  roster: RosterTable,
  field: 'idNumber' | 'name',
): ReadonlyMap<string, readonly number[]> {
  const { form, asItStands } = COMPARED[field];
  const found = new Map<string, number[]>();
  for (const each of forms) if (each !== '' && !found.has(each)) found.set(each, []);
  if (found.size === 0) return found;
  const known = indexByBytes([...found]);
  const { codes, pool } = roster.text(field);
  const { bytes } = pool;
  for (let row = 0; row < roster.length; row += 1) {
    const code = codes[row] ?? 0;
    if (code === 0 || roster.alive[row] !== 1) continue;
    const [from, to] = [pool.start(code), pool.end(code)];
    if (asItStands(bytes, from, to)) known(bytes, from, to)?.push(row);
    else found.get(form(pool.get(code)))?.push(row);
  }
  return found;
}

/** Finds what belongs to a text by its UTF-8. */
export function indexByBytes<T>(
  entries: readonly (readonly [text: string, value: T])[],
): (bytes: Uint8Array, from: number, to: number) => T | undefined {
  const own = new Uint8Array(entries.reduce((sum, [text]) => sum + utf8Bound(text), 0));
  const ends = new Uint32Array(entries.length + 1);
  let capacity = 64;
  while (capacity < entries.length * 2) capacity *= 2;
  const slots = new Int32Array(capacity).fill(-1);
  let end = 0;
  for (const [at, [text]] of entries.entries()) {
    const start = end;
    end = encodeUtf8(text, own, start);
    ends[at + 1] = end;
    let slot = hashBytes(own, start, end) & (capacity - 1);
    while (slots[slot] !== -1) slot = (slot + 1) & (capacity - 1);
    slots[slot] = at;
  }
  return (bytes, from, to) => {
    let slot = hashBytes(bytes, from, to) & (capacity - 1);
    for (let at = slots[slot] ?? -1; at !== -1; at = slots[slot] ?? -1) {
      if (sameBytes(bytes, from, to, own, ends[at] ?? 0, ends[at + 1] ?? 0)) return entries[at]?.[1];
      slot = (slot + 1) & (capacity - 1);
    }
    return undefined;
  };
}
