import { expose, transfer } from 'comlink';
import { packExtras } from '../src/intake/extras';
import { createIntake } from '../src/intake/intake';
import { transferables } from '../src/roster/table';
import type { IntakeApi } from '../src/intake/types';

/** One file; then the page ends this worker. Ending it is also how opening and reading are cancelled. */
const intake = createIntake();
const api: IntakeApi = {
  ...intake,
  async read(mapping, onProgress) {
    const result = await intake.read(mapping, onProgress);
    const extras = packExtras(result.extras);
    const texts = extras.flatMap(({ packed: { codes, pool } }) => [codes, pool.bytes, pool.ends]);
    const lists = [result.rowLines, result.sheetOf, ...texts].flatMap((each) =>
      each ? [each.buffer as ArrayBuffer] : [],
    );
    return transfer({ ...result, extras }, [...new Set([...transferables(result.table), ...lists])]);
  },
};

expose(api);
