import { setClearAsked } from '../../clear/asked';
import { askExport } from '../../exports/asked';
import { SHEETS } from '../../exports/sheetKinds';
import { act } from '../../actions/registry';
import { openPalette } from '../../actions/palette/asked';
import type { Action, Destination } from '../../actions/types';
import { t } from '../../i18n';
import type { Importer } from '../../import/importer';
import type { Pasting } from '../../import/pasting';
import { lock } from '../../lock/lock';
import { setLockPanelAsked } from '../../state/locking';
import type { OpenWorkbook } from '../../state/open';
import type { Workbench } from '../../state/workbench';
import { run } from '../../toast/report';
import { toastDone } from '../../toast/toasts';
import { makeBackup } from '../backup';
import { EXPORTS } from '../exportFile';
import { whyReadOnly } from '../../words/readOnly';

const EXPORT_TITLES = {
  roster: 'action.exportRoster',
  results: 'action.exportResults',
  units: 'action.exportUnits',
} as const;

/** Files in and out, and other workbooks. */
export function fileActions(
  bench: Workbench,
  open: OpenWorkbook,
  importer: Importer,
  pasting: Pasting,
): readonly Action[] {
  return [
    {
      id: 'file.save',
      group: 'file',
      title: 'action.saved',
      keys: ['Ctrl+S'],
      run: () =>
        void toastDone(() => t('frame.alreadySaved'), {
          action: { label: () => t('frame.backupOffer'), run: () => makeBackup(bench) },
        }),
    },
    {
      id: 'file.print',
      group: 'file',
      title: 'action.print',
      keys: ['Ctrl+P'],
      run: () =>
        void toastDone(() => t('frame.printLater'), {
          action: { label: () => t('frame.printOffer'), run: () => act('go.roster') },
        }),
    },
    {
      id: 'file.import',
      group: 'file',
      title: 'action.importFile',
      enabled: open.writable,
      why: () => whyReadOnly('palette.readOnly'),
      run: () => importer.choose(),
    },
    {
      id: 'file.paste',
      group: 'file',
      title: 'action.importPasted',
      enabled: open.writable,
      why: () => whyReadOnly('palette.readOnly'),
      run: () => pasting.expect(),
    },
    ...SHEETS.map(({ kind, title }): Action => ({
      id: `file.sheet-${kind}`,
      group: 'file',
      title,
      run: () => askExport({ kind: 'sheet', of: kind }),
    })),
    {
      id: 'file.public',
      group: 'file',
      title: 'action.publicList',
      run: () => askExport({ kind: 'public' }),
    },
    ...EXPORTS.map(({ kind }): Action => ({
      id: `file.export-${kind}`,
      group: 'file',
      title: EXPORT_TITLES[kind],
      run: () => askExport({ kind: 'file', of: kind }),
    })),
    {
      id: 'file.export-history',
      group: 'file',
      title: 'action.exportHistory',
      run: () => askExport({ kind: 'file', of: 'history' }),
    },
    {
      id: 'file.export-audit',
      group: 'file',
      title: 'action.exportAudit',
      run: () => askExport({ kind: 'file', of: 'audit' }),
    },
    { id: 'file.backup', group: 'file', title: 'action.backup', run: () => makeBackup(bench) },
    {
      id: 'file.open',
      group: 'file',
      title: 'action.openWorkbook',
      keys: ['Ctrl+O'],
      run: async () => {
        openPalette({ only: 'workbook' });
        await bench.refresh();
      },
    },
    {
      id: 'file.clear-computer',
      group: 'file',
      title: 'action.clearComputer',
      run: async () => {
        await bench.leave();
        setClearAsked(true);
      },
    },
    { id: 'file.lock', group: 'file', title: 'action.lock', keys: ['Alt+L'], run: () => lock(bench) },
    { id: 'file.lock-panel', group: 'file', title: 'action.lockPanel', run: () => void setLockPanelAsked(true) },
    { id: 'file.all', group: 'file', title: 'action.allWorkbooks', run: () => bench.leave() },
  ];
}

/** The other workbooks of this computer, by name. */
export function workbookDestinations(bench: Workbench, open: OpenWorkbook): readonly Destination[] {
  return bench
    .workbooks()
    .filter(({ id, deletedAt }) => deletedAt === null && id !== open.state().info.id)
    .map(({ id, name, persons }) => ({
      id: `workbook:${id}`,
      kind: 'workbook',
      name,
      hint: t('palette.workbookPersons', { count: persons }),
      run: () => run(() => bench.open(id, persons === 0 ? 'roster' : open.place())),
    }));
}
