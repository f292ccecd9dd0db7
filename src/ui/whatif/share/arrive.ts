import { loadPolicy } from '../../../policy/library';
import type { SharedScenario } from '../../../policy/scenarioLink';
import { language } from '../../i18n';
import { c } from '../../i18n/charts';
import { policyTab } from '../../policy/tabs';
import { setOffer, settle, type Arriving } from '../../state/arriving';
import type { OpenWorkbook } from '../../state/open';
import type { Workbench } from '../../state/workbench';
import { dismissToast, toastDone, toastProblem, toasts, type ToastOptions } from '../../toast/toasts';
import { freeName } from '../drafts';
import { scenariosOf } from '../scenarios';
import { baseDiffers, readArriving, sameChanges, titleOf, whyNot } from './content';

/** Nothing was opened, so that nothing is to be put right: it need not lie over the work for good. */
const REFUSED = { beyond: true, stay: 60_000 } as const;
/** The last notice of what came and could not be opened: the next takes its place. */
let refused: number | null = null;

function refuse(words: () => string, options: ToastOptions): void {
  const before = toasts().find(({ id }) => id === refused);
  if (before !== undefined && before.text() !== words()) dismissToast(before.id);
  refused = toastProblem(words, options);
}

/** Milliseconds that the message about another baseline stays. */
const BASE_STAYS = 30_000;

/** Reads what has come and puts it where it belongs, or says why not. What could not be stored stays in the address. */
export async function takeIn(bench: Workbench, arriving: Arriving): Promise<void> {
  if (await taken(bench, arriving)) settle(arriving);
}

/** Whether nothing more is to be done about it; false while it is asked where it is to go. */
async function taken(bench: Workbench, arriving: Arriving): Promise<boolean> {
  const read = await readArriving(arriving);
  if (!read.ok) {
    refuse(() => read[language()], REFUSED);
    return true;
  }
  const { shared } = read;
  // It opens all the same; a later one that is altered does not.
  if (read.unchecked === true) toastDone(() => c('share.unchecked'));
  const stage = bench.stage();
  const open = stage.kind === 'open' ? stage.open : null;
  if (open !== null && open.policy.id === shared.policyId) {
    return await addTo(open, shared);
  }
  const refusal = whyNot(shared);
  if (refusal !== null) {
    refuse(() => refusal, REFUSED);
    return true;
  }
  await bench.refresh();
  const workbooks = bench
    .workbooks()
    .filter(({ deletedAt, policyId }) => deletedAt === null && policyId === shared.policyId)
    .sort((a, b) => b.changedAt - a.changedAt);
  const [latest] = workbooks;
  if (open === null && latest !== undefined) return await addTo(await bench.open(latest.id, 'policy'), shared);
  setOffer({ shared, from: arriving, workbooks, instead: open === null ? null : titleOf(open.policy) });
  return false;
}

/** Adds a scenario to the workbook on display and shows it; whether it is stored now, or refused. */
export async function addTo(open: OpenWorkbook, shared: SharedScenario): Promise<boolean> {
  const refusal = whyNot(shared, open.state().overlay);
  if (refusal !== null) {
    refuse(() => refusal, { stay: REFUSED.stay });
    return true;
  }
  const scenarios = scenariosOf(open.session);
  const show = () => {
    open.goTo('policy');
    policyTab(open.session).choose('whatif');
  };
  const { scenario } = shared;
  const told = (said: 'share.taken' | 'share.takenOther' | 'share.there', name: string) => {
    const base = () => baseDiffers(open.policy, open.state().overlay);
    // A longer message is read longer.
    toastDone(() => [c(said, { name }), base()].join(' ').trim(), base() === '' ? {} : { stay: BASE_STAYS });
  };
  await scenarios.read();
  const there = scenarios.list().find((kept) => sameChanges(kept.scenario, scenario));
  if (there !== undefined) {
    scenarios.choose(there.id);
    show();
    told('share.there', there.scenario.name);
    return await scenarios.stored();
  }
  const name = freeName(
    [scenario.name],
    scenarios.list().map((kept) => kept.scenario.name),
  );
  const add = async () => {
    if (!(await scenarios.add({ ...scenario, name }))) return false;
    show();
    const said = shared.policyVersion === loadPolicy(shared.policyId).version ? 'share.taken' : 'share.takenOther';
    told(said, name);
    return true;
  };
  if (await add()) return await scenarios.stored();
  show();
  const last = scenarios.list().at(-1);
  toastProblem(() => c('share.full', { name }), {
    action: {
      label: () => c('share.replace', { name: last?.scenario.name ?? '' }),
      run: async () => {
        if (last !== undefined) scenarios.remove(last.id);
        await add();
      },
    },
  });
  return true;
}
