import { proxy, releaseProxy, wrap } from 'comlink';
import { IntakeError, readIntakeError } from '../intake/errors';
import type { IntakeApi, IntakeResult } from '../intake/types';

/** A worker that says nothing for so long has lost itself in the file. */
const SILENCE = 60_000;

/** Reads a file in a worker of its own, which is ended afterwards, however it goes. Throws IntakeError. */
export async function readFile(
  file: File,
  onProgress: (done: number, total: number) => void,
  signal: AbortSignal,
): Promise<IntakeResult> {
  if (signal.aborted) throw new IntakeError('cancelled');
  const worker = new Worker(new URL('../../workers/intake.worker.ts', import.meta.url), { type: 'module' });
  const remote = wrap<IntakeApi>(worker);
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    return await new Promise<IntakeResult>((resolve, reject) => {
      const expectSign = (): void => {
        clearTimeout(timer);
        timer = setTimeout(() => reject(new IntakeError('internal', { message: 'no answer' })), SILENCE);
      };
      signal.addEventListener('abort', () => reject(new IntakeError('cancelled')), { once: true });
      worker.addEventListener('error', (event) => reject(new IntakeError('internal', { message: event.message })));
      expectSign();
      const progress = (done: number, total: number): void => {
        expectSign();
        onProgress(done, total);
      };
      remote.read(file, file.name, proxy(progress)).then(resolve, reject);
    });
  } catch (thrown) {
    throw readIntakeError(thrown);
  } finally {
    clearTimeout(timer);
    remote[releaseProxy]();
    worker.terminate();
  }
}
