import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { inject } from 'vitest';
import { FILE_NAME } from '../../tools/editions/oneFile';
import { build } from './build';

const WAIT = 200;
const PATIENCE = 180_000;

/**
 * The address of the edition in one file. It is built by the first test that asks, in whichever process it runs; the others wait. Most
 * runs of single tests never ask.
 */
export function fileEdition(): string {
  const folder = inject('fileFolder');
  const page = join(folder, FILE_NAME);
  if (!existsSync(page)) make(folder, page);
  return pathToFileURL(page).href;
}

function make(folder: string, page: string): void {
  const made = join(folder, 'made');
  try {
    mkdirSync(made);
  } catch {
    for (let waited = 0; !existsSync(page); waited += WAIT) {
      if (waited > PATIENCE) throw new Error('the edition in one file was not built');
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, WAIT);
    }
    return;
  }
  build('--mode', 'file', '--outDir', made, '--emptyOutDir');
  renameSync(join(made, FILE_NAME), page);
}
