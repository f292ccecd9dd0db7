import type { CellClassParams, ColDef, IHeaderComp } from 'ag-grid-community';
import type { Session } from '../../client/types';
import type { CheckExplainer } from '../../engine/checks/explain';
import { STATUSES } from '../../policy/vocabulary';
import type { PositionRow } from '../grid/rows';
import { language, t } from '../i18n';
import { NOT_APPLICABLE, type CellReader } from './cells';
import { NUMBER_COLUMN, type RosterColumn } from './columns';
import { MARK_FIELD, markOfCode, MARKS } from './marks/marks';
import type { RosterView } from './view';

export interface AgColumnOptions {
  readonly session: Session;
  readonly columns: readonly RosterColumn[];
  readonly view: RosterView;
  readonly cells: CellReader;
  readonly explainer: () => CheckExplainer;
  readonly header: new () => IHeaderComp;
  /** The width of the row numbers at 100 %. */
  readonly numberWidth: () => number;
}

type At = CellClassParams<PositionRow>;
type Rules = Record<string, (at: At) => boolean>;

/** The grid's column definitions: what a cell looks like goes through classes, so that a repaint is cheap. */
export function makeAgColumns(options: AgColumnOptions): ColDef<PositionRow>[] {
  const { columns, view, header } = options;
  const lines = { ...householdLines(options.session, view), ...headingRules(view) };
  const tags = tagRules(options);
  const numbers: ColDef<PositionRow> = {
    colId: NUMBER_COLUMN,
    headerName: '#',
    headerTooltip: '',
    width: options.numberWidth(),
    pinned: 'left',
    resizable: false,
    cellClass: 'row-number',
    cellClassRules: { ...lines, ...tags },
  };
  const marks = makeMarkRules(options);
  return [
    numbers,
    ...columns.map((column): ColDef<PositionRow> => {
      const right = column.kind === 'money' || column.kind === 'number';
      const classes = [column.field === null ? 'computed' : 'entered', ...(right ? ['figure'] : [])];
      return {
        colId: column.id,
        headerName: column.header(),
        headerComponent: header,
        headerClass: right ? 'head-figure' : '',
        width: defaultWidth(column),
        minWidth: 44,
        ...(column.id === 'name' ? { pinned: 'left' as const } : {}),
        cellClass: classes,
        cellClassRules: {
          ...lines,
          ...marks(column),
          ...(column.id === MARK_FIELD ? tags : {}),
          ...(column.field === null ? computedRules(column, options) : {}),
        },
      };
    }),
  ];
}

/** A column's own width at 100 %: English heads are longer than what stands below them. */
export function defaultWidth(column: RosterColumn): number {
  return language() === 'en' ? Math.max(column.width, Math.ceil(column.header().length * 7.6) + 32) : column.width;
}

/** The band of a group's heading. */
function headingRules(view: RosterView): Rules {
  return {
    'group-heading': ({ node }) => view.isHeading(node.rowIndex ?? -1),
    'group-inner': ({ node }) => view.levelAt(node.rowIndex ?? -1) > 0,
  };
}

/** A thick line above the first person of a household, while households stand together. */
function householdLines(session: Session, view: RosterView): Rules {
  const starts = (position: number): boolean => {
    const { sort, together } = view.query();
    if (position <= 0 || (sort.length > 0 && together !== true)) return false;
    const row = view.rowAt(position);
    const above = view.rowAt(position - 1);
    if (row < 0 || above < 0) return false;
    const households = session.table.text('household').codes;
    const units = session.table.text('unit').codes;
    // A person without a household number is a household of one.
    return households[row] !== households[above] || units[row] !== units[above] || households[row] === 0;
  };
  return { 'household-start': ({ node }) => starts(node.rowIndex ?? -1) };
}

/** The colour a person is marked with: at his number and in the column of marks. */
function tagRules({ session, view }: AgColumnOptions): Rules {
  const markAt = (position: number) => {
    const row = view.rowAt(position);
    return row < 0 ? undefined : markOfCode(session.table.text(MARK_FIELD).codes[row] ?? 0);
  };
  return Object.fromEntries(
    MARKS.map((mark) => [`tag-${mark.id}`, ({ node }: At) => markAt(node.rowIndex ?? -1) === mark]),
  );
}

/** The mark in the corner of cells that a data check complains of. */
function makeMarkRules({ session, view, explainer }: AgColumnOptions): (column: RosterColumn) => Rules {
  return ({ field }): Rules => {
    if (field === null) return {};
    const gravity = ({ node }: At) => {
      const row = view.rowAt(node.rowIndex ?? -1);
      const marks = row < 0 ? 0 : session.marks(row);
      return marks === 0 ? undefined : explainer().marked(row, marks).get(field);
    };
    return {
      'mark-error': (at) => gravity(at) === 'error',
      'mark-warning': (at) => gravity(at) === 'warning',
      'mark-info': (at) => gravity(at) === 'info',
    };
  };
}

/** 0, not applicable and unknown look different; a status has its icon and colour. */
function computedRules(column: RosterColumn, { session, cells, view }: AgColumnOptions): Rules {
  const rules: Rules = {
    'not-applicable': ({ value }) => value === NOT_APPLICABLE,
    unknown: ({ value }) => value === t('roster.unknownAmount') || value === t('roster.unknownAge'),
    zero: ({ value }) => value === '0.00',
  };
  if (column.id === 'checks' || column.id === 'issues') return { ...rules, notice: ({ value }) => value !== '' };
  if (column.id !== 'status') return rules;
  for (const status of STATUSES) {
    rules[`status-${status}`] = ({ node }) => {
      const row = view.rowAt(node.rowIndex ?? -1);
      return row >= 0 && session.table.alive[row] === 1 && cells.person(row).status === status;
    };
  }
  return rules;
}
