import { createContext, createSignal, onCleanup, useContext, type Accessor } from 'solid-js';
import type { ImportPreview, PlanSettings } from '../../client/protocol';
import { IntakeError } from '../../intake/errors';
import type { Found } from '../../intake/found';
import { t } from '../i18n';
import { isScenarioFile, setArriving } from '../state/arriving';
import type { OpenWorkbook } from '../state/open';
import { undoOf, watchRecord } from '../state/undoOf';
import type { Workbench } from '../state/workbench';
import { isContainerFile } from '../parcels/merging';
import { run } from '../toast/report';
import { toastDone } from '../toast/toasts';
import { createComing, type Coming } from './coming';
import { sayAgain, type KeptImport, type Said, type Saying } from './kept';
import { mappingOf } from './mappings';
import { createOrder } from './order';
import type { Source } from './source';
import { givenYear, keepUnit, withAnswer, withMeaning, withSheet, withUnit } from './reading/edits';

/** Persons whom the import adds or changes, and rows that come to wait. */
export function changesOf({ effects }: ImportPreview): number {
  return effects.added + effects.changed + effects.tray;
}

/** The worker of the next file is started when the page has time, or after so many ms. */
const IN_TIME = 3000;

/** Whether the file was taken for another kind by itself: then its own words say what holds of it. */
function guessed(before: Found, now: Found): boolean {
  return now.kind !== before.kind && now.kindChosen !== true;
}

/** One import at a time: choose, drop or paste, read, compare, look, decide, confirm. */
export interface Importer extends Saying {
  /** What will be imported; null while there is nothing to look at. */
  readonly preview: Accessor<ImportPreview | null>;
  /** How the file is read, and what it told; null while there is nothing to look at. */
  readonly coming: Accessor<Coming | null>;
  /** What is on display is being worked out anew: it cannot be confirmed meanwhile. */
  readonly busy: Accessor<boolean>;
  /** Why the file cannot be read as it is asked to be; null: it can. */
  readonly trouble: Accessor<unknown>;
  /** Opens the browser's file choice. */
  choose(): void;
  setChooser(chooser: () => void): void;
  /** Reads and compares a file, or what was pasted; the preview follows. A scenario goes its own way. */
  begin(source: Source): void;
  /** Several files at once: those that villages hand back are taken one after the other. False: one of them is none of those. */
  beginAll(files: readonly File[]): boolean;
  confirm(): void;
  drop(): void;
  /** What is needed to come back to what is on display; null: there is nothing, or it was pasted. */
  kept(): KeptImport | null;
  resume(what: KeptImport): void;
}

/**
 * @param panel fetches the panel that shows what comes in
 * @param merge takes files of this program's own: what villages hand back
 */
export function createImporter(
  bench: Workbench,
  open: OpenWorkbook,
  panel: () => Promise<unknown>,
  merge: (files: readonly File[]) => void,
): Importer {
  const { api } = open.session;
  const [preview, setPreview] = createSignal<ImportPreview | null>(null);
  const [coming, setComing] = createSignal<Coming | null>(null);
  const [trouble, setTrouble] = createSignal<unknown>(null);
  const order = createOrder();
  let chooser: () => void = () => undefined;
  let left = false;
  let onDisplay: Source | null = null;
  let said: Said[] = [];
  let toSay: readonly Said[] = [];

  const show = (next: Coming | null, plan: ImportPreview | null) => {
    const before = coming();
    // The file stands open all the same: somebody says which of its columns are persons.
    setTrouble(next?.told.nobody === true ? new IntakeError('no-header') : null);
    if (plan === null) said = [];
    setComing(next);
    setPreview(plan);
    if (next === null && before !== null)
      requestIdleCallback(() => !left && bench.client.prepareIntake(), { timeout: IN_TIME });
    if (before !== null && before.intake !== next?.intake) before.intake.close();
  };
  const forget = async () => {
    const old = preview();
    show(null, null);
    if (old !== null) await api.dropPlan(old.planId);
  };
  const cancelLedger = () => api.cancel();
  /** One after the other: a row is decided in the reading that it was decided in. */
  const sayAll = async (all: readonly Said[]) => {
    for (const each of all) {
      if (left || preview() === null) return;
      // oxlint-disable-next-line no-await-in-loop -- one after the other is the purpose
      await sayAgain(importer, each);
      // oxlint-disable-next-line no-await-in-loop -- one after the other is the purpose
      await order.next(() => Promise.resolve());
    }
  };
  const job = createComing(bench, open, {
    forget,
    panel,
    arrived(came, plan) {
      show(came, plan);
      const all = toSay;
      toSay = [];
      run(() => sayAll(all));
    },
  });
  const take = (source: Source, then: readonly Said[]) => {
    onDisplay = source;
    toSay = then;
    job.begin(source);
  };
  const note = (each: Said) => void said.push(each);
  requestIdleCallback(() => !left && bench.client.prepareIntake(), { timeout: IN_TIME });
  onCleanup(() => {
    left = true;
    job.drop();
    coming()?.intake.close();
  });

  /** What is on display is worked out anew, in the order it was asked; an answer about what has gone is nobody's. */
  const anew = (ask: (plan: ImportPreview) => Promise<ImportPreview>): Promise<void> =>
    order.next(async () => {
      const plan = preview();
      if (plan === null) return;
      const next = await ask(plan);
      if (preview() === plan) setPreview(next);
      else if (next.planId !== plan.planId) await api.dropPlan(next.planId);
    });
  /** Reads the file as `change` makes of what was found, and compares it. Only the last of several wishes is read. */
  let wish = 0;
  const reread = (change: (found: Found) => Found | Promise<Found>) => {
    wish += 1;
    const mine = wish;
    const place = { file: preview()?.file.name ?? '' };
    const task = () =>
      order.next(async () => {
        const before = coming();
        if (before === null) return;
        const [changed, { settingsOf }] = await Promise.all([change(before.found), import('./settingsOf')]);
        if (coming() !== before) return;
        // What the kind and the other columns make of a column is said anew; what was decided by hand stays.
        const found = await before.intake.decide(changed);
        if (coming() !== before) return;
        setComing({ ...before, found });
        if (mine !== wish) return;
        // Read as another kind by hand, the file says what its list is of where nobody has said it yet.
        const asked = found.kind !== before.found.kind && preview()?.settings.identity === '';
        await readIt(found, asked || guessed(before.found, found) ? settingsOf(found) : {});
      });
    run(task, place);
  };
  const readIt = async (found: Found, ownWords: Partial<PlanSettings>) => {
    const [from, plan] = [coming(), preview()];
    if (from === null || plan === null) return;
    try {
      const told = await bench.works.during('file', null, async (progress) =>
        from.intake.read(await mappingOf(found), progress),
      );
      const next = await bench.works.during('plan', cancelLedger, async () =>
        api.planImport(await from.intake.handOver(), { ...plan.settings, ...ownWords }, plan.planId),
      );
      if (coming() !== from) await api.dropPlan(next.planId);
      else {
        show({ ...from, told }, next);
        const { dropped = 0 } = next;
        if (dropped > 0) toastDone(() => t('intake.dropped', { count: dropped }), { stay: 6000 });
      }
    } catch (error) {
      if (coming() === from) setTrouble(error);
    }
  };
  const apply = async (plan: ImportPreview) => {
    const made = watchRecord(open.session);
    await bench.works.during('import', cancelLedger, () => api.applyPlan(plan.planId));
    const from = coming();
    const remember = async ({ found }: Coming) => api.rememberMapping(found.shape, await mappingOf(found));
    if (from !== null) await remember(from).catch(() => undefined);
    if (left) return;
    show(null, null);
    open.goTo('roster');
    const { added, changed, cells, tray } = plan.effects;
    toastDone(
      () => t('intake.done', { added, changed, cells, tray }),
      undoOf(open.session, made(), () => t('import.undo')),
    );
  };
  const importer: Importer = {
    preview,
    coming,
    busy: order.busy,
    trouble,
    choose: () => chooser(),
    setChooser(next) {
      chooser = next;
    },
    begin(source) {
      if (isScenarioFile(source)) setArriving({ kind: 'file', file: source });
      else if (isContainerFile(source)) merge([source]);
      else take(source, []);
    },
    beginAll(files) {
      const all = files.length > 1 && files.every(isContainerFile);
      if (all) merge(files);
      return all;
    },
    setKind(kind) {
      note({ does: 'setKind', given: [kind] });
      reread(async (found) => {
        const { foundAs } = await import('../../intake/find/anew');
        return foundAs(found, kind);
      });
    },
    setMeaning(sheet, column, meaning) {
      note({ does: 'setMeaning', given: [sheet, column, meaning] });
      reread((found) => withMeaning(found, sheet, column, meaning));
    },
    answer({ places }, meant) {
      note({ does: 'answer', given: [{ places }, meant] });
      reread((found) => withAnswer(found, places, meant));
    },
    setSheet(sheet, patch) {
      note({ does: 'setSheet', given: [sheet, patch] });
      reread(async (found) => {
        const next = withSheet(found, sheet, (each) => ({ ...each, ...patch }));
        const { foundAnew } = await import('../../intake/find/anew');
        return foundAnew(
          next,
          sheet,
          open.policy.quota.rows.map(({ name }) => name),
          open.state().info.persons === 0,
        );
      });
    },
    setUnit(sheets, unit) {
      note({ does: 'setUnit', given: [sheets, unit] });
      reread((found) => withUnit(found, sheets, unit));
    },
    setYear(field, year) {
      note({ does: 'setYear', given: [field, year] });
      reread((found) => givenYear(found, field, year));
    },
    setHeader(sheet, header) {
      note({ does: 'setHeader', given: [sheet, header] });
      reread(async (found) => {
        const again = await coming()?.intake.find(sheet, header);
        return again === undefined
          ? found
          : withSheet(found, sheet, (before) => keepUnit(before, { ...again, key: before.key, use: true }));
      });
    },
    setText(readAs) {
      note({ does: 'setText', given: [readAs] });
      reread(async (before) => {
        const from = coming();
        if (from === null) return before;
        const found = await bench.works.during('file', null, (progress) => from.intake.again(readAs, progress));
        if (before.kindChosen !== true) return found;
        return { ...found, kind: before.kind, kindWhy: [], saidOfAll: [], kindChosen: true };
      });
    },
    settings(patch) {
      note({ does: 'settings', given: [patch] });
      run(() => anew(({ planId }) => bench.works.during('plan', cancelLedger, () => api.planSettings(planId, patch))));
    },
    decide(keys, pile, decision) {
      note({ does: 'decide', given: [keys, pile, decision] });
      return anew(({ planId }) => api.planDecide(planId, keys === 'all' ? keys : [...keys], pile, decision));
    },
    confirm() {
      const plan = preview();
      const ready = !order.busy() && trouble() === null;
      if (plan !== null && ready && changesOf(plan) > 0) run(() => apply(plan));
    },
    drop: () => run(forget),
    kept: () => (onDisplay instanceof File && preview() !== null ? { file: onDisplay, said: [...said] } : null),
    resume: ({ file, said: then }) => take(file, then),
  };
  return importer;
}

export const ImporterContext = createContext<Importer>();

export function useImporter(): Importer {
  const importer = useContext(ImporterContext);
  if (importer === undefined) throw new Error('useImporter() is for components inside an open workbook');
  return importer;
}
