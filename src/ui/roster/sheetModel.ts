import type { Session } from '../../client/types';
import { act } from '../actions/registry';
import type { SheetModel } from '../grid/sheet';
import { t } from '../i18n';
import { toastDone } from '../toast/toasts';
import { masked } from '../state/masking';
import { stepsWaitFor } from '../state/stepping';
import { run } from '../toast/report';
import { maskId, seen } from '../words/mask';
import type { CellReader } from './cells';
import { choicesOf } from './choices';
import type { RosterColumn } from './columns';
import type { RosterCommands } from './commands';
import type { Filling } from './filling';
import { filling } from './later';
import { numbersOf } from './numbers';
import { KEEPS_LINES, NEVER_COUNT, typedText } from './typedText';
import type { RosterView } from './view';
import { isNarrowed } from './viewOrder';
import { whyReadOnly } from '../words/readOnly';

export interface SheetModelOptions {
  readonly session: Session;
  readonly view: RosterView;
  readonly columns: readonly RosterColumn[];
  readonly cells: CellReader;
  readonly commands: RosterCommands;
  /** Displayed columns from left to right. */
  readonly displayed: () => readonly RosterColumn[];
  readonly writable: () => boolean;
  readonly explain: (position: number) => void;
}

/** The roster as the spreadsheet features see it. */
export function makeSheetModel(options: SheetModelOptions): SheetModel {
  const { session, view, cells, commands, writable } = options;
  const byId = new Map<string, RosterColumn>(options.columns.map((column) => [column.id, column]));
  const open = () => writable() && view.query().removed !== true;
  const say = (text: () => string) => toastDone(text, { stay: 4000 });
  const refused = (): boolean => {
    if (open()) return false;
    say(() => (writable() ? t('roster.binCell') : whyReadOnly('roster.readOnlyCell')));
    return true;
  };
  const fill = (work: (by: Filling) => Promise<void>) => {
    const worked = async () => {
      const { makeFilling } = await filling();
      await work(makeFilling({ session, view, commands, cells, columns: options.displayed }));
    };
    if (!refused()) run(() => stepsWaitFor(session, worked()));
  };
  return {
    rowCount: view.shown,
    canEdit: (id, position = -1) => open() && (byId.get(id)?.field ?? null) !== null && !view.isHeading(position),
    text(position, id) {
      const row = view.rowAt(position);
      const column = byId.get(id);
      return row < 0 || column === undefined ? '' : cells.full(column.id, row);
    },
    edit(position, id, text) {
      const column = byId.get(id);
      const row = view.rowAt(position);
      const before = row < 0 || column === undefined ? '' : cells.full(column.id, row);
      commands.edit(position, id, typedText(text, before));
    },
    lines: (id) => id === KEEPS_LINES,
    clear: (blocks) => {
      if (!refused()) commands.clear(blocks);
    },
    canWrite: open,
    filled(id) {
      const column = byId.get(id);
      if (column === undefined) return () => false;
      const { filled } = numbersOf(session, column);
      return (position) => {
        const row = view.rowAt(position);
        return row >= 0 && filled(row);
      };
    },
    counts: (id) => !NEVER_COUNT.has(id),
    copies: () => isNarrowed(view.query()),
    preview: (id, text) => (id === 'idNumber' && masked() ? maskId(text) : seen(text)),
    fillFrom: (fills, notes) => fill((by) => by.fillFrom(fills, notes)),
    fillWith: (blocks, text) => fill((by) => by.fillWith(blocks, typedText(text, ''))),
    choices: (id) => choicesOf(session, byId.get(id)),
    refuse(position, id, how) {
      if (view.isHeading(position)) say(() => t('layout.headingReadOnly'));
      else if (byId.get(id)?.field === null) {
        if (how === 'open') options.explain(position);
        else say(() => t('roster.computedCell'));
      } else refused();
    },
    // Two keys pressed quickly, the wrong one and the right one: nobody is called 34, and which of them is meant nobody knows.
    onlyKeys(position, id, typed) {
      const text = typed.normalize('NFKC').trim();
      if (!(id === 'name' ? /^\d+$/ : /^\d{1,2}$/).test(text)) return false;
      const row = view.rowAt(position);
      const called = row < 0 ? '' : seen(session.table.getText('name', row));
      toastDone(() => t('pay.onlyDigits', { text, name: called === '' ? t('find.noName') : called }), { stay: 9000 });
      return true;
    },
    // Whoever comes from Excel looks for an empty row there, and would paste over the last person.
    pastEnd() {
      if (!open() || view.isHeading(view.shown() - 1)) return;
      toastDone(() => t('roster.lastRow'), {
        action: { label: () => t('roster.lastRowAdd'), run: () => act('rows.add') },
      });
    },
  };
}
