import type { Session } from '../../client/types';
import { IDENTITIES } from '../../policy/vocabulary';
import { FIELDS, type FieldId } from '../../roster/fields';
import { IDENTITY_WORDS, readIdentities } from '../../roster/identities';
import { columnIn } from '../../roster/table';
import type { RosterTable } from '../../roster/types';
import { act } from '../actions/registry';
import type { Choices, SheetModel } from '../grid/sheet';
import { t } from '../i18n';
import { toastDone } from '../toast/toasts';
import { masked } from '../state/masking';
import { maskId, seen } from '../words/mask';
import type { CellReader } from './cells';
import type { RosterColumn } from './columns';
import type { RosterCommands } from './commands';
import { makeFilling, NEVER_COUNT } from './filling';
import { numbersOf } from './numbers';
import type { RosterView } from './view';
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
  const filling = makeFilling({ session, view, commands, cells, columns: options.displayed });
  const refused = (): boolean => {
    if (open()) return false;
    say(() => (writable() ? t('roster.binCell') : whyReadOnly('roster.readOnlyCell')));
    return true;
  };
  return {
    rowCount: view.shown,
    canEdit: (id, position = -1) => open() && (byId.get(id)?.field ?? null) !== null && !view.isHeading(position),
    text(position, id) {
      const row = view.rowAt(position);
      const column = byId.get(id);
      return row < 0 || column === undefined ? '' : cells.full(column.id, row);
    },
    edit: commands.edit,
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
    preview: (id, text) => (id === 'idNumber' && masked() ? maskId(text) : seen(text)),
    fillFrom: (fills, notes) => {
      if (!refused()) filling.fillFrom(fills, notes);
    },
    fillWith: (blocks, text) => {
      if (!refused()) filling.fillWith(blocks, text);
    },
    choices: (id) => choicesOf(session, byId.get(id)),
    refuse(position, id, how) {
      if (view.isHeading(position)) say(() => t('layout.headingReadOnly'));
      else if (byId.get(id)?.field === null) {
        if (how === 'open') options.explain(position);
        else say(() => t('roster.computedCell'));
      } else refused();
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

/** The words a column offers; any other text may be typed all the same. */
function choicesOf(session: Session, column: RosterColumn | undefined): Choices | null {
  const id = column?.field ?? null;
  if (id === null) return null;
  const holds = (text: string) => holdsText(session.table, id, text);
  if (id === 'identities') {
    const words = IDENTITIES.map((identity) => IDENTITY_WORDS[identity].zh);
    return { words, joined: '、', keeps: (text) => readIdentities(text).unknown.length === 0 || holds(text) };
  }
  const words = wordsOf(session, id);
  return words.length === 0 ? null : { words, joined: null, keeps: holds };
}

function wordsOf({ policy }: Session, id: FieldId): readonly string[] {
  if (id === 'channel') return policy.channels.map(({ name }) => name);
  if (id === 'unit') return policy.quota.rows.map(({ name }) => name);
  return FIELDS[id].words ?? [];
}

/** Whether some person's cell of the field holds exactly this text. */
function holdsText(table: RosterTable, id: FieldId, text: string): boolean {
  const column = columnIn(table, id);
  if (column.type !== 'text') {
    for (const [row, raw] of column.raw) if (raw === text && table.alive[row] === 1) return true;
    return false;
  }
  const code = column.pool.find(text);
  if (code <= 0) return false;
  const codes = column.codes.subarray(0, table.length);
  for (let row = codes.indexOf(code); row >= 0; row = codes.indexOf(code, row + 1))
    if (table.alive[row] === 1) return true;
  return false;
}
