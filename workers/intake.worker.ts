import { expose } from 'comlink';
import { handOver } from '../src/client/handOver';
import { packExtras } from '../src/intake/extras';
import { createIntake } from '../src/intake/intake';
import type { IntakeApi } from '../src/intake/types';

/** One file; then the page ends this worker. Ending it is also how opening and reading are cancelled. */
const intake = createIntake();
const api: IntakeApi = {
  ...intake,
  async read(mapping, onProgress) {
    const result = await intake.read(mapping, onProgress);
    return handOver({ ...result, extras: packExtras(result.extras) });
  },
};

expose(api);
