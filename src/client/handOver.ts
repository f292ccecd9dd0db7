import { packExtras } from '../intake/extras';
import type { IntakeResult } from '../intake/types';
import { transferables } from '../roster/table';

/**
 * Sends what was read to the worker at the other end: straight, since on its way through the page it would hold that up.
 * Handed over, not copied: the table is empty afterwards.
 */
export function sendFile(result: IntakeResult, port: MessagePort): void {
  const extras = packExtras(result.extras);
  const lists = [
    result.rowLines,
    result.sheetOf,
    ...extras.flatMap(({ packed }) => (packed ? [packed.codes, packed.pool.bytes, packed.pool.ends] : [])),
  ];
  const buffers = lists.flatMap((each) => (each && each.buffer instanceof ArrayBuffer ? [each.buffer] : []));
  // Not closed here: in Firefox what was sent is lost then, as long as the other end is on its way. Whoever receives it closes both.
  port.postMessage({ ...result, extras }, [...new Set([...transferables(result.table), ...buffers])]);
}

/** What was, or will be, sent from the other end. */
export function receiveFile(port: MessagePort): Promise<IntakeResult> {
  return new Promise((resolve, reject) => {
    port.addEventListener('message', ({ data }: MessageEvent<IntakeResult>) => {
      port.close();
      resolve(data);
    });
    port.addEventListener('messageerror', () => reject(new Error('what was read did not arrive')));
    port.start();
  });
}
