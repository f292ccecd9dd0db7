import { LedgerError } from '../errors';
import type { TaskControl } from '../queue';
import { readContainer, type Container } from './container';
import { unsealed, type SealKey } from './sealed';

/** Reads a backup to its end and compares every checksum. Throws as its readers do. */
export async function checkBackup(
  file: Blob,
  by: string | SealKey | null,
  control: TaskControl,
): Promise<{ readonly plain: Blob; readonly container: Container }> {
  const plain = await unsealed(file, by, control);
  const container = await readContainer(plain);
  for (let index = 0; index < container.sections.length; index += 1) {
    await control.step(index, container.sections.length);
    await container.read(index);
  }
  return { plain, container };
}

/** Whether what lies there now is the backup that was made: `made` as it was before it got its password. Throws `backup-unverified`, or `cancelled`. */
export async function checkWritten(found: Blob, made: Blob, by: SealKey | null, control: TaskControl): Promise<void> {
  try {
    const { plain, container } = await checkBackup(found, by, control);
    if (plain.size !== made.size) throw new LedgerError('backup-damaged', { part: 'length' });
    const own = await readContainer(made);
    // The sums of the sections lie in the manifest, so that it stands for them.
    if (JSON.stringify(container.manifest) !== JSON.stringify(own.manifest))
      throw new LedgerError('backup-damaged', { part: 'manifest' });
  } catch (thrown) {
    if (thrown instanceof LedgerError && thrown.code === 'cancelled') throw thrown;
    throw new LedgerError('backup-unverified', { message: String(thrown) }, { cause: thrown });
  }
}
