import { loadPolicy } from '../../policy/library';
import { t } from '../i18n';
import type { OpenWorkbook } from '../state/open';
import type { Place } from '../state/places';
import type { Workbench } from '../state/workbench';

const SAMPLE_TOWN = 'lanxi-2021';
/** The same town every time: a trainer and his class see the same persons. */
export const SAMPLE_SEED = 20210101;

/** Makes and opens a workbook for a policy, named after it. */
export function createFor(bench: Workbench, policyId: string, place: Place): Promise<OpenWorkbook> {
  return bench.create(policyId, () => freeName(bench, loadPolicy(policyId).shortTitle), place);
}

/** Makes, opens and fills a workbook with the synthetic town of a policy; of very large ones two units. */
export async function openSample(bench: Workbench, policyId: string, place: Place): Promise<OpenWorkbook> {
  const { shortTitle, quota } = loadPolicy(policyId);
  const open = await bench.create(policyId, () => freeName(bench, t('start.sampleName', { name: shortTitle })), place);
  await fillSample(bench, open, isLarge(quota.rows) ? 2 : null);
  return open;
}

/** Above this many persons in the whole table the sample is made for a few units only, to be chosen. */
const LARGE = 600_000;
export function isLarge(rows: readonly { readonly target: number }[]): boolean {
  return rows.reduce((sum, { target }) => sum + target, 0) > LARGE;
}

/** One click from nothing to a whole town: a workbook for Lanxi, filled, at its overview. */
export async function trySampleTown(bench: Workbench): Promise<void> {
  bench.setWaitingFile(null);
  await openSample(bench, SAMPLE_TOWN, 'units');
}

/** Fills the open workbook with invented persons and goes to their day in mid-campaign; for Tengzhou the number of units is chosen. */
export async function fillSample(bench: Workbench, open: OpenWorkbook, units: number | null): Promise<void> {
  const cancel = () => bench.client.api.cancel();
  await bench.works.during('sample', cancel, async () => {
    const before = open.asOf.shown();
    const { asOf } = await open.session.api.fillSample({ seed: SAMPLE_SEED, units, persons: null });
    // A date that was chosen as soon as the persons were there stays.
    if (open.asOf.shown() === before) await open.session.api.setAsOf(asOf);
  });
}

/** `name`, or `name 2`, `name 3` … where there is one already. */
export function freeName(bench: Workbench, name: string): string {
  const taken = new Set(bench.workbooks().map((info) => info.name));
  let free = name;
  for (let number = 2; taken.has(free); number += 1) free = `${name} ${number}`;
  return free;
}
