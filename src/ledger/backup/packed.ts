import type { TaskControl } from '../queue';
import { gzip } from './container';
import { encodeSection, type Section } from './section';
import { sha256 } from './sha256';

/** Sections as they lie in a file: each gzip, with its checksum. One at a time is in memory. */
export async function packed(
  sections: Iterable<Section>,
  control: TaskControl,
): Promise<{ readonly blob: Blob; readonly sha256: string }[]> {
  const done: { blob: Blob; sha256: string }[] = [];
  for (const section of sections) {
    await control.step(done.length, done.length + 1);
    const bytes = await gzip(encodeSection(section));
    done.push({ blob: new Blob([bytes]), sha256: await sha256(bytes) });
  }
  return done;
}

/** A time in a file's name. */
export function stamp(now: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}_${two(now.getHours())}${two(now.getMinutes())}`;
}
