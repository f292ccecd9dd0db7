import type { Folder } from '../../ledger/backup/folder';
import { makeSealKey } from '../../ledger/backup/sealed';
import { countRights } from '../../engine/rights/rights';
import { asLedgerError } from '../../ledger/errors';
import type { Ledger, LedgerOptions } from '../../ledger/ledger';
import { createViews, type Views } from '../../ledger/view/views';
import type { Book } from '../../ledger/workbook/book';
import type { LedgerApi, LedgerEvent } from '../protocol';
import { exportFile } from './exports';
import { createGate } from './gate';
import { readMappings, writeMapping } from '../../ledger/store/mappings';
import { trayPage } from '../../ledger/view/tray';
import type { Remembered } from '../../intake/found';
import { settleTray, trayEffect } from './tray';
import { receiveFile } from '../handOver';
import { createBackups, type Backups } from './backups';
import { createImports, type Imports } from './imports';
import { createParcels, type Parcels } from './parcels';
import { fillSample } from './sample';
import { publicTold } from '../../reports/publicList';
import { publicSource, sheetOf } from './sheets';
import { storyOf, storyPersons } from './story';
import { whatIfOf, whatIfPersons } from './whatIf';

export type ServiceOptions = Omit<LedgerOptions, 'emit'>;

/**
 * The worker's side of the protocol: the ledger, and what stands beside it (intake plans, reports, samples), as one
 * object for comlink. Every refusal leaves here as `code: {details}`.
 */
export function createLedgerService(options: ServiceOptions): LedgerApi {
  let listener: ((event: LedgerEvent) => unknown) | undefined;
  let imports: Imports | undefined;
  let parcels: Parcels | undefined;
  let backups: Backups | undefined;
  let views: { readonly book: Book; readonly views: Views } | undefined;

  /** The page is waited for, so that a command resolves after its update has been taken in. What goes wrong there is not the ledger's. */
  const emit = async (event: LedgerEvent): Promise<void> => {
    try {
      await listener?.(event);
    } catch {
      return;
    }
  };
  const gate = createGate({ ...options, emit });
  const parcelsOf = (of: Ledger): Parcels => (parcels ??= createParcels(of));
  const backupsOf = (of: Ledger): Backups => (backups ??= createBackups(of));
  const importsOf = (of: Ledger): Imports => (imports ??= createImports(of));
  const viewsOf = (of: Ledger): Views => {
    const book = of.book();
    if (views?.book !== book) views = { book, views: createViews(book) };
    return views.views;
  };
  const refusing = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (thrown) {
      throw asLedgerError(thrown);
    }
  };
  const given = <T>(work: (ledger: Ledger) => T | Promise<T>): Promise<T> =>
    refusing(() => gate.within(async () => work(await gate.ledger())));

  return {
    start: () => refusing(() => gate.start()),
    lockState: () => refusing(() => gate.state()),
    unlock: (password) => refusing(() => gate.unlock(password)),
    setLock: (old, password) => refusing(() => gate.set(old, password)),
    removeLock: (password) => refusing(() => gate.remove(password)),
    setLockIdle: (minutes) => refusing(() => gate.setIdle(minutes)),
    setAtRest: (to) => refusing(() => gate.setAtRest(to)),
    async listen(onEvent) {
      listener = onEvent;
    },
    ping: () => Promise.resolve(),
    list: () => given(({ shelf }) => shelf.list()),
    create: (wanted) => given(({ shelf }) => shelf.create(wanted)),
    rename: (id, name) => given(({ shelf }) => shelf.rename(id, name)),
    takePolicy: (id) => given(({ shelf }) => shelf.takePolicy(id)),
    copy: (id, name) => given(({ shelf }) => shelf.copy(id, name)),
    remove: (id) => given(({ shelf }) => shelf.remove(id)),
    restoreWorkbook: (id) => given(({ shelf }) => shelf.restore(id)),
    purge: (id) => given(({ shelf }) => shelf.purge(id)),
    open: (id) => given((of) => of.open(id)),
    close: () => given((of) => of.close()),
    apply: (command) => given((of) => of.apply(command, true)),
    goOn: () => given((of) => of.goOn()),
    undo: () => given((of) => of.undo()),
    redo: () => given((of) => of.redo()),
    history: (before, count) => given((of) => of.history(before, count)),
    historyOf: (filter, before, count) => given((of) => of.historyOf(filter, before, count)),
    goTo: (seq) => given((of) => of.goTo(seq)),
    setAuthor: (name) => given((of) => of.setAuthor(name)),
    layout: () => given((of) => of.layout()),
    setLayout: (layout) => given((of) => of.setLayout(layout)),
    setAsOf: (asOf) => given((of) => of.setAsOf(asOf)),
    view: (query) =>
      given(async (of) => {
        await viewsOf(of).ready(query);
        return viewsOf(of).view(query);
      }),
    distinct: (column, query, limit, search) =>
      given(async (of) => {
        await viewsOf(of).ready(query, search);
        return viewsOf(of).distinct(column, query, limit, search);
      }),
    find: (query, what) => given((of) => viewsOf(of).find(query, what)),
    planReplace: (query, what, by) => given((of) => viewsOf(of).planReplace(query, what, by)),
    cancelFind: () => given((of) => viewsOf(of).cancelFind()),
    goToMatches: (query, text, limit) => given((of) => viewsOf(of).goToMatches(query, text, limit)),
    explain: (row) =>
      given((of) => {
        const { computing, table } = of.book();
        if (table.alive[row] !== 1) return null;
        return { result: computing.person(row), steps: computing.explain(row), look: computing.look(row) };
      }),
    rights: () => given((of) => countRights(of.book().computing.rights())),
    ifPerson: (row, wish) =>
      given((of) => {
        const { computing, table } = of.book();
        return table.alive[row] !== 1 ? null : computing.ifPerson(row, wish);
      }),
    whatIf: (scenarios) => given((of) => whatIfOf(of.book(), scenarios).compare(scenarios)),
    whatIfShifts: (scenario) => given((of) => whatIfOf(of.book(), [scenario]).shifts(scenario)),
    whatIfPersons: (scenario, bucket, from, count) =>
      given((of) => whatIfPersons(of.book(), scenario, bucket, from, count)),
    whatIfRows: (scenario, bucket) => given((of) => whatIfOf(of.book(), [scenario]).persons(scenario, bucket)),
    whatIfSeek: (scenario, goal) => given((of) => whatIfOf(of.book(), [scenario]).seek(scenario, goal)),
    story: (wish) => given((of) => storyOf(of.book(), wish).tell()),
    storyPersons: (wish, group, from, count) => given((of) => storyPersons(of.book(), wish, group, from, count)),
    endStory: () => given((of) => of.book().computing.endBeside()),
    fillSample: (wanted) => given((of) => fillSample(of, wanted)),
    planImport: (file, settings, before) =>
      given(async (of) =>
        importsOf(of).plan(file instanceof MessagePort ? await receiveFile(file) : file, settings, before),
      ),
    planRows: (planId, pile, from, count) => given((of) => importsOf(of).rows(planId, pile, from, count)),
    planCells: (planId, row) => given((of) => importsOf(of).cells(planId, row)),
    planDecide: (planId, keys, pile, decision) => given((of) => importsOf(of).decide(planId, keys, pile, decision)),
    planSettings: (planId, patch) => given((of) => importsOf(of).settings(planId, patch)),
    applyPlan: (planId) => given((of) => importsOf(of).apply(planId)),
    dropPlan: (planId) => given((of) => importsOf(of).drop(planId)),
    tray: (query) => given((of) => trayPage(of.book().tray, query)),
    trayEffect: (item, person, sum) => given((of) => trayEffect(of.book(), item, person, sum)),
    settleTray: (ids, how) => given((of) => settleTray(of, ids, how)),
    mappings: () =>
      given(async ({ desk }) =>
        (await readMappings(desk.database)).map(({ shape, mapping }): Remembered => ({
          shape,
          mapping: mapping as Remembered['mapping'],
        })),
      ),
    rememberMapping: (shape, mapping) =>
      given(({ desk }) => writeMapping(desk.database, { shape, mapping, usedAt: desk.ports.clock.now().getTime() })),
    exportSheet: (wish) => given((of) => sheetOf(of, viewsOf(of), wish)),
    publicTold: (wish) => given((of) => publicTold(publicSource(of), wish)),
    exportFile: (kind, words) => given((of) => exportFile(of, kind, words)),
    makeSeal: (password) => given(() => makeSealKey(password)),
    issueParcel: (units, seal = null) => given((of) => parcelsOf(of).issue(units, seal)),
    heldParcel: () => given((of) => parcelsOf(of).held()),
    handBack: (seal = { kind: 'none' }) => given((of) => parcelsOf(of).handBack(seal)),
    planMerge: (file, password = null) => given((of) => parcelsOf(of).plan(file, password)),
    mergeTaken: (from, count) => given((of) => parcelsOf(of).taken(from, count)),
    applyMerge: (decisions, file) => given((of) => parcelsOf(of).apply(decisions, file)),
    dropMerge: () => given((of) => parcelsOf(of).drop()),
    audit: () => given((of) => of.audit()),
    note: (note, workbook) => given((of) => of.note(note, workbook)),
    notesSince: (from) => given((of) => of.notesSince(from)),
    backup: () => given((of) => backupsOf(of).make()),
    backupState: () => given((of) => backupsOf(of).state()),
    backupToFolder: (id) => given((of) => backupsOf(of).toFolder(id)),
    backupFolder: () => given(async (of) => (await backupsOf(of).folder()) as FileSystemDirectoryHandle | null),
    setBackupFolder: (folder) => given((of) => backupsOf(of).setFolder(folder as Folder | null)),
    setBackupPassword: (password) => given((of) => backupsOf(of).setPassword(password)),
    peekBackup: (file, password) => given((of) => backupsOf(of).peek(file, password)),
    restoreBackup: (file, password = null, replaces = null) =>
      given((of) => backupsOf(of).restore(file, password, replaces)),
    cancel: () => given((of) => of.queue.cancel()),
  };
}
