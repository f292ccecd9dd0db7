import { createMemo, createSignal, type Accessor } from 'solid-js';
import type { UnitsResult } from '../../engine/types';
import type { PackageUnits } from '../state/packageUnits';
import { run } from '../toast/report';
import { panels } from './later';

/** The units that have tabs: in the workbook of a village package its own ones, with the total of those. */
export function createShownUnits(packaged: PackageUnits, units: Accessor<UnitsResult>): Accessor<UnitsResult> {
  const [own, setOwn] = createSignal((all: UnitsResult) => all);
  run(async () => {
    const names = await packaged.ready;
    if (names.length === 0) return;
    const { ownUnits } = await panels();
    setOwn(() => (all: UnitsResult) => ownUnits(all, names));
  });
  return createMemo(() => own()(units()));
}
