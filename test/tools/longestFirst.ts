import { basename } from 'node:path';
import type { TestSequencerConstructor, TestSpecification, Vitest } from 'vitest/node';

/**
 * Files whose tests take long for how little there is to read in them. A fresh clone knows no durations, so files are started by their size,
 * the largest first; these would come last and keep one core busy while the others have nothing left to do.
 */
const LONG: ReadonlySet<string> = new Set(
  [
    ['at-rest', 'demo', 'durability', 'english', 'firefox', 'leaving', 'main-job', 'main-job-quiet', 'main-job-sample'],
    ['messy', 'units-persons', 'worker'],
    ['backups', 'besides', 'compare', 'faults', 'households', 'properties', 'switch'],
  ].flat(),
);

const isLong = ({ moduleId }: TestSpecification): boolean => LONG.has(basename(moduleId, '.test.ts'));

/** The order of test files: vitest's own, the long ones before the others. */
export const LongestFirst: TestSequencerConstructor = class {
  private readonly vitest: Vitest;

  constructor(vitest: Vitest) {
    this.vitest = vitest;
  }

  async shard(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await this.own()).shard(files);
  }

  async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await (await this.own()).sort(files);
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }

  /** Asked for only when tests are run: the build reads the same configuration. */
  private async own() {
    const { BaseSequencer } = await import('vitest/node');
    return new BaseSequencer(this.vitest);
  }
};
