import { guarded, readableOf } from './failures';
import type { MappingRecord } from './records';
import type { Database } from './schema';

/** How files were read before, by their shape: the same in every workbook of this browser. */

/** More shapes than any office meets; beyond them the one not used for longest is forgotten. */
const MOST = 200;

/** All of them, the one used last first. */
export async function readMappings(database: Database): Promise<MappingRecord[]> {
  // One that does not open is as if the file had never been read.
  const { records } = await guarded(() => readableOf(database.mappings));
  return records.sort((a, b) => b.usedAt - a.usedAt || (a.shape < b.shape ? -1 : 1));
}

/** Durable when it resolves. A shape has one mapping: the one used last. */
export async function writeMapping(database: Database, record: MappingRecord): Promise<void> {
  const { mappings } = database;
  await guarded(() =>
    database.transaction('rw', [mappings], async () => {
      await mappings.put(record);
      if ((await mappings.count()) <= MOST) return;
      const others = (await mappings.toArray()).filter(({ shape }) => shape !== record.shape);
      others.sort((a, b) => a.usedAt - b.usedAt);
      await mappings.bulkDelete(others.slice(0, others.length + 1 - MOST).map(({ shape }) => shape));
    }),
  );
}
