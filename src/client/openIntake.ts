import { proxy, releaseProxy, transfer, wrap } from 'comlink';
import type { Clipboard, ReadAs } from '../intake/book';
import { IntakeError, readIntakeError } from '../intake/errors';
import type { Found, FoundSheet, Mapping, Remembered } from '../intake/found';
import type { Told } from '../intake/told';
import type { WorkbookFacts } from '../intake/types';
import type { IntakeWorkerApi } from './intakeApi';
import { makeIntakeWorker } from './makeWorkers';

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
    workbook?: WorkbookFacts,
  ): Promise<Found>;
  /** Opens the same file anew, its text read as is said. */
  again(readAs: ReadAs, onProgress: Progress): Promise<Found>;
  find(sheet: number, header: FoundSheet['header']): Promise<FoundSheet>;
  /** Its columns for the kind, and beside those that were decided by hand. */
  decide(found: Found): Promise<Found>;
  /** Reads the file and says what there is to tell of it; the rows stay in the worker until they are handed over. */
  read(mapping: Mapping, onProgress: Progress): Promise<Told>;
  /** Sends what was read last on its way, once: the port at whose other end it comes out, for the ledger's worker. */
  handOver(): Promise<MessagePort>;
  close(): void;
}

let spare: Worker | null = null;

/** Starts the worker of the next file while there is nothing else to do: it stands ready when one comes, and is used for that one alone. */
export function prepareIntake(): void {
  if (spare !== null) return;
  const worker = makeIntakeWorker();
  spare = worker;
  // One that could not be started is not waited for.
  worker.addEventListener('error', () => {
    if (spare === worker) spare = null;
  });
}

function takeWorker(): Worker {
  const worker = spare ?? makeIntakeWorker();
  spare = null;
  return worker;
}

/** Takes the worker that stands ready, or starts one. `signal` ends it, and so does an answer that does not come. */
export function openIntake(signal: AbortSignal): Intake {
  if (signal.aborted) throw new IntakeError('cancelled');
  const worker = takeWorker();
  const remote = wrap<IntakeWorkerApi>(worker);
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
          timer = setTimeout(() => fail(new IntakeError('time-out')), SILENCE);
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
    open: (source, fileName, remembered, onProgress, workbook = {}) =>
      ask((sign) => remote.open(source, fileName, remembered, telling(onProgress, sign), workbook)),
    again: (readAs, onProgress) => ask((sign) => remote.again(readAs, telling(onProgress, sign))),
    find: (sheet, header) => ask(() => remote.find(sheet, header)),
    decide: (found) => ask(() => remote.decide(found)),
    read: (mapping, onProgress) => ask((sign) => remote.read(mapping, telling(onProgress, sign))),
    async handOver() {
      const { port1, port2 } = new MessageChannel();
      await ask(() => remote.send(transfer(port1, [port1])));
      return transfer(port2, [port2]);
    },
    close: abort, // whoever waits for an answer waits no more
  };
}
