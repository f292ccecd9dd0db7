import { expose, transfer } from 'comlink';
import { createIntake } from '../src/intake/intake';
import { transferables } from '../src/roster/table';
import type { IntakeApi } from '../src/intake/types';

/** One file; then the page ends this worker. Ending it is also how opening and reading are cancelled. */
const intake = createIntake();
const api: IntakeApi = {
  ...intake,
  async read(mapping, onProgress) {
    const result = await intake.read(mapping, onProgress);
    const lists = [result.rowLines, result.sheetOf].flatMap((each) => (each ? [each.buffer as ArrayBuffer] : []));
    return transfer(result, [...transferables(result.table), ...lists]);
  },
};

expose(api);
