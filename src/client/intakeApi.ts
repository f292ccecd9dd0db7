import type { Mapping } from '../intake/found';
import type { Told } from '../intake/told';
import type { IntakeApi } from '../intake/types';

/** What `workers/intake.worker.ts` exposes through comlink: what it has read stays there until it is sent on. */
export interface IntakeWorkerApi extends Omit<IntakeApi, 'read'> {
  /** Reads the opened file by a mapping, and says what there is to tell of it. */
  read(mapping: Mapping, onProgress: (done: number, total: number) => void): Promise<Told>;
  /** Sends what was read last, once. */
  send(port: MessagePort): void;
}
