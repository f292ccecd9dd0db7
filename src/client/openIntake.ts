import { proxy, releaseProxy, wrap } from 'comlink';
import type { Clipboard } from '../intake/book';
import { IntakeError, readIntakeError } from '../intake/errors';
import type { Found, FoundSheet, Mapping, Remembered } from '../intake/found';
import type { IntakeApi, IntakeResult } from '../intake/types';

/** A worker that says nothing for so long has lost itself in the file. */
const SILENCE = 60_000;

type Progress = (done: number, total: number) => void;

/** One file in a worker of its own: opened, looked at, read as often as wanted, until `close` ends the worker. Throws IntakeError. */
export interface Intake {
  open(
    source: Blob | Clipboard,
    fileName: string,
    remembered: readonly Remembered[],
    onProgress: Progress,
    units?: readonly string[],
  ): Promise<Found>;
  find(sheet: number, header: FoundSheet['header']): Promise<FoundSheet>;
  read(mapping: Mapping, onProgress: Progress): Promise<IntakeResult>;
  close(): void;
}

/** Starts the worker. `signal` ends it, and so does an answer that does not come. */
export function openIntake(signal: AbortSignal): Intake {
  if (signal.aborted) throw new IntakeError('cancelled');
  const worker = new Worker(new URL('../../workers/intake.worker.ts', import.meta.url), { type: 'module' });
  const remote = wrap<IntakeApi>(worker);
  const stops = new Set<(why: IntakeError) => void>();
  let closed = false;

  const end = (): void => {
    if (closed) return;
    closed = true;
    signal.removeEventListener('abort', abort);
    remote[releaseProxy]();
    worker.terminate();
  };
  const fail = (why: IntakeError): void => {
    end();
    for (const stop of stops) stop(why);
  };
  const abort = (): void => fail(new IntakeError('cancelled'));
  signal.addEventListener('abort', abort, { once: true });
  worker.addEventListener('error', (event) => fail(new IntakeError('internal', { message: event.message })));

  async function ask<T>(call: (sign: () => void) => Promise<T>): Promise<T> {
    if (closed) throw new IntakeError('cancelled');
    let timer: ReturnType<typeof setTimeout> | undefined;
    let stop: ((why: IntakeError) => void) | undefined;
    try {
      return await new Promise<T>((resolve, reject) => {
        stop = reject;
        stops.add(reject);
        const sign = (): void => {
          clearTimeout(timer);
          timer = setTimeout(() => fail(new IntakeError('internal', { message: 'no answer' })), SILENCE);
        };
        sign();
        call(sign).then(resolve, reject);
      });
    } catch (thrown) {
      throw readIntakeError(thrown);
    } finally {
      clearTimeout(timer);
      if (stop !== undefined) stops.delete(stop);
    }
  }
  const telling = (onProgress: Progress, sign: () => void) =>
    proxy((done: number, total: number): void => {
      sign();
      onProgress(done, total);
    });

  return {
    open: (source, fileName, remembered, onProgress, units = []) =>
      ask((sign) => remote.open(source, fileName, remembered, telling(onProgress, sign), units)),
    find: (sheet, header) => ask(() => remote.find(sheet, header)),
    read: (mapping, onProgress) => ask((sign) => remote.read(mapping, telling(onProgress, sign))),
    close: abort, // whoever waits for an answer waits no more
  };
}
