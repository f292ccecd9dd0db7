import { setKeyTableOpen } from '../../actions/keys/asked';
import { openPalette } from '../../actions/palette/asked';
import type { Action } from '../../actions/types';
import { language, setLanguage, t } from '../../i18n';
import { focusWork } from '../../state/gridFocus';
import type { OpenWorkbook } from '../../state/open';
import { setMasked, showByKey, shownFor } from '../../state/masking';
import { highContrast, maskWish, setHighContrast } from '../../state/preferences';
import type { Workbench } from '../../state/workbench';
import { run } from '../../toast/report';
import { focusField } from '../focusField';
import { HistoryDrawer } from '../later';
import { makeUndo } from '../undo';
import { whyReadOnly } from '../../words/readOnly';

/** Undo, what is shown how, and help. */
export function generalActions(
  bench: Workbench,
  open: OpenWorkbook,
  timeline: { readonly shown: () => boolean; readonly show: (show: boolean) => void },
): readonly Action[] {
  const steps = makeUndo(open);
  const refusal = (nothing: 'frame.undoNothing' | 'frame.redoNothing') => () =>
    open.writable() ? t(nothing) : whyReadOnly('palette.readOnly');
  return [
    {
      id: 'edit.undo',
      group: 'edit',
      title: 'action.undo',
      keys: ['Ctrl+Z'],
      enabled: () => steps.going() || steps.canUndo(),
      why: refusal('frame.undoNothing'),
      run: steps.undo,
    },
    {
      id: 'edit.redo',
      group: 'edit',
      title: 'action.redo',
      keys: ['Ctrl+Y', 'Ctrl+Shift+Z'],
      enabled: () => steps.going() || steps.canRedo(),
      why: refusal('frame.redoNothing'),
      run: steps.redo,
    },
    {
      id: 'history.open',
      group: 'data',
      title: 'action.historyOpen',
      keys: ['Ctrl+Shift+H'],
      checked: () => open.explained()?.kind === 'history',
      run: () => {
        if (open.explained()?.kind !== 'history') open.explain({ kind: 'history', of: { row: null, field: null } });
        else {
          open.explain(null);
          focusWork();
        }
      },
    },
    {
      id: 'history.author',
      group: 'data',
      title: 'action.author',
      run: () => {
        open.explain({ kind: 'history', of: { row: null, field: null } });
        // The drawer is drawn first, and takes the focus itself; what it holds may have to be fetched.
        run(async () => {
          await HistoryDrawer.preload();
          requestAnimationFrame(() => requestAnimationFrame(() => focusField('author')));
        });
      },
    },
    {
      id: 'view.mask',
      group: 'view',
      title: 'action.mask',
      checked: maskWish,
      run: () => setMasked(!maskWish()),
    },
    {
      id: 'view.show-ids',
      group: 'view',
      title: 'action.showIds',
      keys: ['Alt+M'],
      checked: () => shownFor() > 0,
      run: showByKey,
    },
    {
      id: 'view.contrast',
      group: 'view',
      title: 'action.contrast',
      checked: highContrast,
      run: () => setHighContrast(!highContrast()),
    },
    {
      id: 'view.timeline',
      group: 'view',
      title: 'action.timeline',
      checked: timeline.shown,
      run: () => timeline.show(!timeline.shown()),
    },
    {
      id: 'view.language',
      group: 'view',
      title: 'action.language',
      run: () => setLanguage(language() === 'zh' ? 'en' : 'zh'),
    },
    {
      id: 'help.palette',
      group: 'help',
      title: 'action.palette',
      keys: ['Ctrl+K'],
      run: async () => {
        openPalette();
        await bench.refresh();
      },
    },
    { id: 'help.keys', group: 'help', title: 'action.keys', keys: ['F1'], run: () => void setKeyTableOpen(true) },
    {
      id: 'help.escape',
      group: 'help',
      title: 'action.escape',
      keys: ['Escape'],
      shownOnly: true,
      run: () => undefined,
    },
  ];
}
