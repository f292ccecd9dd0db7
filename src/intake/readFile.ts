import { packTable } from '../roster/table';
import type { RawBook } from './book';
import type { TextSource } from './containers/opened';
import type { FindSettings } from './find/findTables';
import { mappingOf } from './find/mapping';
import type { Mapping } from './found';
import { openFound } from './openFound';
import { createProgress, type OnProgress } from './progress';
import { readMapped } from './readMapped';
import type { IntakeResult } from './types';

/** Share of opening a file in opening and reading it. */
const OPENED = 0.25;

/** Opens a file and reads it as it seems to be. Throws IntakeError. `onProgress` counts the file's bytes. */
export async function readFile(
  file: Blob,
  fileName: string,
  onProgress: OnProgress = () => {},
  settings: FindSettings = {},
): Promise<IntakeResult> {
  const opening = (done: number, total: number): void => onProgress(Math.round(done * OPENED), total);
  const { opened, found } = await openFound(file, fileName, opening, settings);
  const progress = createProgress(file.size, (done, total) => {
    onProgress(Math.round(total * OPENED + done * (1 - OPENED)), total);
  });
  progress.enter(1);
  const { knownUnits = [], benefitYear = null } = settings;
  const tick = (share: number): void => progress.step(share);
  return readOpened(opened, fileName, mappingOf(found), tick, false, knownUnits, benefitYear);
}

/** Reads an opened file by a mapping. `units`: names of the quota table, by which lines over the persons may be called. */
export function readOpened(
  opened: RawBook | TextSource,
  fileName: string,
  mapping: Mapping,
  tick: (share: number) => void = () => {},
  asked = false,
  units: readonly string[] = [],
  benefitYear: number | null = null,
): IntakeResult {
  const { table, ...told } = readMapped(opened, mapping, tick, asked, units, benefitYear);
  return { fileName, ...told, table: packTable(table) };
}
