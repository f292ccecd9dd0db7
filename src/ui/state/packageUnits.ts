import type { Session } from '../../client/types';
import { reportError } from '../toast/report';

/** The units of the village package that a workbook was opened from; none where it was not. */
export interface PackageUnits {
  /** Resolves when they are known. */
  readonly ready: Promise<readonly string[]>;
  /** As far as they are known. */
  now(): readonly string[];
}

/** Whoever is added in a package's workbook is of its unit: nobody else knows later which one was meant. */
export function createPackageUnits(session: Session): PackageUnits {
  let units: readonly string[] = [];
  const ask = async (): Promise<readonly string[]> => {
    try {
      units = (await session.api.heldParcel())?.units ?? [];
    } catch (error) {
      reportError(error);
    }
    return units;
  };
  return { ready: ask(), now: () => units };
}
