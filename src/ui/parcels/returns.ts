import type { MergeView } from '../../client/parcelTypes';
import { v } from '../i18n/sealing';
import { focusNext } from '../state/gridFocus';
import type { OpenWorkbook } from '../state/open';
import type { Workbench } from '../state/workbench';
import { reportError } from '../toast/report';
import { endProblems, toastDone, toastProblem } from '../toast/toasts';
import { wordError } from '../words/errors';
import { failureOf, isCancelled, isOfLeftWorkbook } from '../words/failure';
import { endMerging, isMerging, setLocked, setMerging, setWaiting, waiting } from './merging';

/** The password that opened one of those that came together: the others are likely to have the same one. */
let known: string | null = null;
let several = false;
/** Reading under way: what comes meanwhile waits. */
let reading = false;

/** Takes what villages hand back, one after the other; what comes while one is on display waits for it. */
export async function takeReturns(
  bench: Workbench,
  open: OpenWorkbook,
  files: readonly File[],
  password: string | null = null,
): Promise<void> {
  if (isMerging() || reading) {
    several = true;
    setWaiting([...waiting(), ...files]);
    toastDone(() => v('queued'));
    return;
  }
  known = password;
  several = files.length > 1;
  setWaiting(files);
  await nextReturn(bench, open);
}

/** Goes on to the next one that can be looked at; after the last one the focus goes back to the work. */
export async function nextReturn(bench: Workbench, open: OpenWorkbook): Promise<void> {
  const refused: unknown[] = [];
  const files: string[] = [];
  reading = true;
  try {
    for (;;) {
      const [file, ...rest] = waiting();
      if (file === undefined) break;
      setWaiting(rest);
      try {
        await look(bench, open, file);
        break;
      } catch (error) {
        if (isOfLeftWorkbook(error) || isCancelled(error)) {
          endMerging();
          reportError(error);
          return;
        }
        refused.push(error);
        files.push(file.name);
      }
    }
  } finally {
    reading = false;
    if (!isMerging()) focusNext();
  }
  if (!several) for (const error of refused) reportError(error);
  else if (refused.length > 0)
    toastProblem(
      () =>
        refused.map((error, index) => v('refused', { file: files[index] ?? '', reason: wordError(error) })).join(' '),
      { topic: 'file' },
    );
}

/** Opens one under a password by what was typed. Rejects where it is refused for another reason than the password. */
export async function unlockReturn(bench: Workbench, open: OpenWorkbook, file: File, password: string): Promise<void> {
  const view = await plan(bench, open, file, password);
  known = password;
  setLocked(null);
  setMerging({ file: file.name, view });
}

async function look(bench: Workbench, open: OpenWorkbook, file: File): Promise<void> {
  for (const password of known === null ? [null] : [null, known])
    try {
      setMerging({ file: file.name, view: await plan(bench, open, file, password) });
      return;
    } catch (error) {
      const { code } = failureOf(error) ?? {};
      if (code !== 'password-needed' && code !== 'password-wrong') throw error;
    }
  endProblems('file'); // another one is on display
  setLocked({ file, refused: null });
}

function plan(bench: Workbench, open: OpenWorkbook, file: File, password: string | null): Promise<MergeView> {
  const cancel = () => open.session.api.cancel();
  return bench.works.during('merge', cancel, () => open.session.api.planMerge(file, password));
}
