import { mappingOf } from '../intake/find/mapping';
import type { IntakeResult } from '../intake/types';
import { openIntake } from './openIntake';

/** Reads a file as it seems to be, in a worker of its own, which is ended afterwards, however it goes. Throws IntakeError. */
export async function readFile(
  file: File,
  onProgress: (done: number, total: number) => void,
  signal: AbortSignal,
): Promise<IntakeResult> {
  const half = (from: number) => (done: number, total: number) => onProgress(from * total + done / 2, total);
  const intake = openIntake(signal);
  try {
    const found = await intake.open(file, file.name, [], half(0));
    return await intake.read(mappingOf(found), half(0.5));
  } finally {
    intake.close();
  }
}
