import { closeSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { loadPolicy } from '../../src/policy/library';
import { writeRosterCsv } from '../../src/reports/roster';
import { makeSample } from '../../src/sample/sample';
import { SIZES, type Size } from './targets';

export const POLICIES = { small: 'lanxi-2021', large: 'tengzhou-2021' } as const satisfies Record<Size, string>;

/** Writes the sample roster of a size as a standard CSV; returns its path. */
export function writeRosterFile(folder: string, size: Size): string {
  const policy = loadPolicy(POLICIES[size]);
  const { table, asOf } = makeSample(policy, { seed: 1, persons: SIZES[size], units: null });
  const path = join(folder, `${size}.csv`);
  const file = openSync(path, 'w');
  for (const { bytes } of writeRosterCsv(policy, table, asOf).parts()) writeSync(file, bytes);
  closeSync(file);
  return path;
}
