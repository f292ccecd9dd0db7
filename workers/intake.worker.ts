import { expose } from 'comlink';
import { sendFile } from '../src/client/handOver';
import type { IntakeWorkerApi } from '../src/client/intakeApi';
import { createIntake } from '../src/intake/intake';
import { IntakeError } from '../src/intake/errors';
import { toldOf } from '../src/intake/told';
import type { IntakeResult } from '../src/intake/types';

/** One file; then the page ends this worker. Ending it is also how opening and reading are cancelled. */
const intake = createIntake();
let last: IntakeResult | null = null;
const api: IntakeWorkerApi = {
  ...intake,
  async read(mapping, onProgress) {
    last = null;
    last = await intake.read(mapping, onProgress);
    return toldOf(last);
  },
  send(port) {
    if (last === null) throw new IntakeError('internal', { message: 'nothing was read' });
    sendFile(last, port);
    last = null;
  },
};

expose(api);
