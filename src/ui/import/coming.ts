import type { Intake } from '../../client/openIntake';
import type { ImportPreview } from '../../client/protocol';
import type { Found } from '../../intake/found';
import type { Told } from '../../intake/told';
import type { OpenWorkbook } from '../state/open';
import type { Cancel } from '../state/work';
import type { Workbench } from '../state/workbench';
import { reportError } from '../toast/report';
import { dismissToast } from '../toast/toasts';
import { CodedError } from '../words/failure';
import { onEscapeAnywhere } from './escape';
import { mappingOf } from './mappings';
import { previewOpened } from './previewed';
import { nameOf, type Source } from './source';

/** A file that has been read and can be read otherwise. */
export interface Coming {
  /** Its worker. */
  readonly intake: Intake;
  /** What was found, or made of it by hand. */
  readonly found: Found;
  readonly told: Told;
}

/** A file on its way to its preview. */
interface Job {
  /** Ended without a word: another file has taken its place, or the workbook was left. */
  dropped: boolean;
  /** Ends the step that is under way. */
  stop: Cancel;
  /** Resolves when nothing of it is under way any more, however it went. */
  ended: Promise<void>;
}

/** Takes a file from its arrival to its first preview, one at a time: a further one takes the place of one under way. */
export function createComing(
  bench: Workbench,
  open: OpenWorkbook,
  on: {
    forget: () => Promise<void>;
    panel: () => Promise<unknown>;
    arrived: (came: Coming, plan: ImportPreview) => void;
  },
) {
  const { api } = open.session;
  let job: Job | null = null;
  /** Messages about files that could not be read: past as soon as one can. */
  const failures = new Set<number>();
  const drop = (which: Job | null) => {
    if (which === null) return;
    which.dropped = true;
    void Promise.resolve(which.stop()).catch(() => undefined);
  };
  const read = async (source: Source, own: Job, before: Promise<void> | undefined) => {
    const control = new AbortController();
    const panel = on.panel(); // fetched, the first time, while the file is read
    const settings = import('./settingsOf');
    for (const part of [panel, settings]) part.catch(() => undefined); // said below
    own.stop = () => control.abort();
    await on.forget();
    const intake = bench.client.openIntake(control.signal);
    try {
      const remembered = await api.mappings();
      const { quota, benefitYear } = open.policy;
      const empty = open.state().info.persons === 0;
      const workbook = { units: quota.rows.map(({ name }) => name), benefitYear, empty };
      const { found, told } = await bench.works.during('file', own.stop, async (progress) => {
        const half = (from: number) => (done: number, total: number) =>
          progress(Math.round(from * total + done / 2), total);
        const opened = await intake.open(source, nameOf(source), remembered, half(0), workbook);
        return { found: opened, told: await intake.read(await mappingOf(opened), half(0.5)) };
      });
      await panel;
      const { settingsOf } = await settings; // has many words, and comes with the panel
      await before; // the worker compares one file at a time
      if (own.dropped) return;
      own.stop = () => api.cancel();
      const plan = await bench.works.during('plan', own.stop, async () =>
        api.planImport(await intake.handOver(), settingsOf(found)),
      );
      if (own.dropped) {
        await api.dropPlan(plan.planId);
        return;
      }
      for (const id of failures) dismissToast(id);
      failures.clear();
      own.stop = () => undefined; // from here on its worker belongs to what is on display
      on.arrived({ intake, found, told }, plan);
      previewOpened(nameOf(source));
    } catch (error) {
      intake.close();
      throw error;
    } finally {
      if (own.dropped) intake.close();
    }
  };
  return {
    drop: () => drop(job),
    begin(source: Source): void {
      if (!open.writable()) {
        reportError(new CodedError('read-only'));
        return;
      }
      const before = job;
      const own: Job = { dropped: false, stop: () => undefined, ended: Promise.resolve() };
      job = own;
      drop(before);
      const letGo = onEscapeAnywhere(() => void Promise.resolve(own.stop()).catch(() => undefined));
      own.ended = read(source, own, before?.ended)
        .catch((error: unknown) => {
          if (own.dropped) return;
          const said = reportError(error, { file: nameOf(source) });
          if (said !== null) failures.add(said);
        })
        .finally(() => {
          letGo();
          own.stop = () => undefined;
          if (job === own) job = null;
        });
    },
  };
}
