import { expose, transfer } from 'comlink';
import { IntakeError, readIntakeError } from '../src/intake/errors';
import { readFile } from '../src/intake/readFile';
import type { IntakeApi } from '../src/intake/types';
import { transferables } from '../src/roster/table';

/** One file, then the page ends this worker; ending it is also how reading is cancelled. */
const api: IntakeApi = {
  async read(file, fileName, onProgress) {
    try {
      const result = await readFile(file, fileName, onProgress);
      return transfer(result, [...transferables(result.table), result.rowLines.buffer as ArrayBuffer]);
    } catch (error) {
      const { code, details } = readIntakeError(error);
      throw new IntakeError(code, details);
    }
  },
};

expose(api);
