/** The roster's door: what the other rooms use of a table. */
export { createRosterTable, columnIn } from './rosterTable';
export { cleanCell, numberText, readNumber, writeCell } from './columns';
export { packRows, packTable, pickRows, transferables } from './pack';
export {
  assembleTable,
  CHUNK_ROWS,
  chunkCount,
  packChunk,
  packSegments,
  poolSizes,
  type ChunkColumn,
  type PoolSegment,
  type PoolSizes,
  type RosterChunk,
} from './chunks';
export { applyChange, revertChange } from './change';
