import { columnIn } from '../roster/table';
import type { FieldId } from '../roster/fields';
import type { RosterTable } from '../roster/types';

/** What people write into a cell of which they know nothing: —, /, 无, ?. */
const NOTHING =
  /^(?:[-‐-—―－_/／\\|*＊·.。?？、…~～]+|无|没有|暂无|不详|不明|未知|未填|空|缺|无(?:电话|手机|号码|手机号码?|联系方式|地址)|n\/a|null|none)$/iu;
const LONGEST = 8;
/** In these such a word is no more than an empty cell. */
const FIELDS: ReadonlySet<FieldId> = new Set<FieldId>([
  'phone',
  'address',
  'payAmount',
  'identities',
  'circumstance',
  'exclusion',
]);

export const isNothing = (text: string): boolean => text.length <= LONGEST && NOTHING.test(text.trim());

export const mayBeNothing = (field: FieldId): boolean => FIELDS.has(field);

/** Whether a row says nothing in a field although something stands in its cell. null: no row does. */
export function createNothing(table: RosterTable, id: FieldId): ((row: number) => boolean) | null {
  if (!FIELDS.has(id)) return null;
  const column = columnIn(table, id);
  if (column.type !== 'text') {
    const rows = new Set([...column.raw].flatMap(([row, text]) => (isNothing(text) ? [row] : [])));
    return rows.size === 0 ? null : (row) => rows.has(row);
  }
  const { codes, pool } = column;
  const found = new Set<number>();
  for (let code = 1; code < pool.size; code += 1)
    if (pool.end(code) - pool.start(code) <= LONGEST * 3 && isNothing(pool.get(code))) found.add(code);
  return found.size === 0 ? null : (row) => found.has(codes[row] ?? 0);
}
