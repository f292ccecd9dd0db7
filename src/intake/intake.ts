import type { RawBook } from './book';
import type { TextSource } from './containers/opened';
import { IntakeError, readIntakeError } from './errors';
import { decided } from './find/decide';
import { findAgain, sheetsOf } from './find/findTables';
import { openFound } from './openFound';
import { createProgress } from './progress';
import { readOpened } from './readFile';
import type { IntakeApi, WorkbookFacts } from './types';

interface Opened {
  readonly source: Parameters<IntakeApi['open']>[0];
  readonly remembered: Parameters<IntakeApi['open']>[2];
  readonly opened: RawBook | TextSource;
  readonly fileName: string;
  readonly size: number;
  readonly workbook: WorkbookFacts;
}

const settingsOf = ({ units = [], benefitYear = null, empty = false }: WorkbookFacts) => ({
  knownUnits: units,
  benefitYear,
  empty,
});

/** The intake of one file: opened once, read as often as it is read otherwise. */
export function createIntake(): IntakeApi {
  let held: Opened | null = null;
  const file = (): Opened => {
    if (held === null) throw new IntakeError('internal', { message: 'no file is open' });
    return held;
  };
  return {
    open: (source, fileName, remembered, onProgress, workbook = {}) =>
      refusing(async () => {
        held = null;
        const { opened, found, size } = await openFound(source, fileName, onProgress, {
          remembered,
          ...settingsOf(workbook),
        });
        held = { source, remembered, opened, fileName, size, workbook };
        return found;
      }),
    again: (readAs, onProgress) =>
      refusing(async () => {
        const before = file();
        const { source, remembered, fileName, workbook } = before;
        const settings = { remembered, ...settingsOf(workbook) };
        const { opened, found, size } = await openFound(source, fileName, onProgress, settings, readAs);
        held = { ...before, opened, size };
        return { ...found, readAs };
      }),
    find: (sheet, header) =>
      refusing(async () => {
        const { opened, workbook } = file();
        const { units, benefitYear } = workbook;
        const found = findAgain(opened, sheet, header, units, benefitYear);
        if (found === undefined) throw new IntakeError('internal', { message: `no sheet ${sheet}` });
        return found;
      }),
    decide: (found) =>
      refusing(async () => {
        const { opened, workbook } = file();
        return decided(found, sheetsOf(opened), workbook.benefitYear ?? null);
      }),
    read: (mapping, onProgress) =>
      refusing(async () => {
        const { opened, fileName, size, workbook } = file();
        const { units, benefitYear } = workbook;
        const progress = createProgress(size, onProgress);
        progress.enter(1);
        return readOpened(opened, fileName, mapping, (share) => progress.step(share), true, units, benefitYear);
      }),
  };
}

/** Whatever is thrown leaves as a refusal that a message can carry. */
async function refusing<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const { code, details } = readIntakeError(error);
    throw new IntakeError(code, details);
  }
}
