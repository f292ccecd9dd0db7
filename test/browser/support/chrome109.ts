import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';

/** The package carries a Chrome for Linux on x64 and for nothing else. */
export const hasChrome109 = process.platform === 'linux' && process.arch === 'x64';

/**
 * Chrome 109, the last for Windows 7, out of the package that carries it. It is unpacked once on a machine; it wants libnss3 and
 * libnspr4, which come with any other Chromium.
 */
export function chrome109(): string {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const folder = join(tmpdir(), 'workbench-chromium-109.0.6');
  const program = join(folder, 'chromium');
  if (!existsSync(program)) {
    mkdirSync(folder, { recursive: true });
    // Under another name until it is whole: two test processes may be at it.
    const part = `${program}.${process.pid}`;
    writeFileSync(part, brotliDecompressSync(readFileSync(join(dirname(entry), '..', 'bin', 'chromium.br'))));
    chmodSync(part, 0o755);
    renameSync(part, program);
  }
  return program;
}
