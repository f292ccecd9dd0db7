import type { WorkbookInfo } from '../../client/protocol';
import { loadPolicy } from '../../policy/library';
import { inBoth, d } from '../i18n/demo';
import { freeName, SAMPLE_SEED } from '../start/actions';
import type { OpenWorkbook } from '../state/open';
import type { Workbench } from '../state/workbench';
import type { Story } from './stories';

/** Whether a workbook is one of the sample towns of the demo mode: by its name, in either language, with a number or without. */
export function isDemoTown({ name, policyId }: WorkbookInfo, story?: Story): boolean {
  if (story !== undefined && story.policyId !== policyId) return false;
  return inBoth('sampleName', { name: loadPolicy(policyId).shortTitle }).some(
    (own) => name === own || (name.startsWith(`${own} `) && /^\d+$/.test(name.slice(own.length + 1))),
  );
}

/** A town on its way. */
export interface Making {
  begins(): void;
  calledOff(): boolean;
}

/** Filled, and nothing has been done to it since. */
function untouched(open: OpenWorkbook): boolean {
  const { log, info, overlay } = open.state();
  return info.persons > 0 && log.length === 1 && log.redo === null && Object.keys(overlay).length === 0;
}

/**
 * The sample town of a story, open: the one there is, as long as nobody has changed it, else a new one. No other workbook is written
 * to. `making.begins` says that a new one is being filled; once `making.calledOff` nothing of it is kept, and the promise rejects.
 */
export async function openTown(bench: Workbench, story: Story, making: Making): Promise<OpenWorkbook> {
  const stage = bench.stage();
  if (stage.kind === 'open' && isDemoTown(stage.open.state().info, story) && untouched(stage.open)) return stage.open;
  await bench.refresh();
  const there = bench
    .workbooks()
    .filter((info) => info.deletedAt === null && info.persons > 0 && isDemoTown(info, story))
    .sort((a, b) => b.createdAt - a.createdAt)[0];
  if (there !== undefined) {
    const open = await bench.open(there.id, 'policy');
    if (untouched(open)) return open;
  }
  making.begins();
  return makeTown(bench, story, making.calledOff);
}

async function makeTown(
  bench: Workbench,
  { policyId, units, asOf }: Story,
  calledOff: () => boolean,
): Promise<OpenWorkbook> {
  const name = () => freeName(bench, d('sampleName', { name: loadPolicy(policyId).shortTitle }));
  const open = await bench.create(policyId, name, 'policy');
  const { id } = open.state().info;
  try {
    await bench.works.during(
      'sample',
      () => bench.client.api.cancel(),
      () => open.session.api.fillSample({ seed: SAMPLE_SEED, units, persons: null, asOf }),
    );
    // Too late to stop the filling: the town goes all the same.
    if (calledOff()) throw new Error('called off');
    await open.session.api.setAsOf(asOf);
  } catch (error) {
    // Called off: nothing is left behind but what was there before.
    await bench.leave();
    await bench.client.api.remove(id);
    await bench.client.api.purge(id);
    await bench.refresh();
    throw error;
  }
  return open;
}
