import type { ColDef, ValueGetterParams } from 'ag-grid-community';
import { plainTable, type PlainCell } from '../../reports/xlsx/plain';
import type { CellKind, SheetTable } from '../../reports/xlsx/table';
import type { OpenWorkbook } from '../state/open';
import { unitColumns } from '../units/columns';
import { totalRows, unitRows, type UnitRow } from '../units/rows';
import { headOf } from './wishes';

const MONEY = ['receivable', 'collected', 'collectedExcluded', 'award'];
const PERCENT = ['completion', 'participation', 'coverage', 'complete'];
const TEXT = ['unit', 'consequences'];

/** The units as their screen shows them, in the quota table's order, with the total, and the printed one where it differs. */
export function unitsTable(open: OpenWorkbook): SheetTable {
  const { policy } = open;
  const totals = totalRows(policy, open.state().overlay, open.units(), null);
  const rows = [...unitRows(open.units().units, [], null), ...totals];
  const columns = unitColumns(policy, open.units()).filter(({ colId }) => colId !== 'bar');
  const notes = totals.map(({ note }) => note).filter((note) => note !== '');
  return plainTable(
    { ...headOf(open, 'units', notes), totals: totals.length },
    columns.map(({ colId = '', headerName = '' }) => ({ header: headerName, kind: kindOf(colId) })),
    rows.map((row) => columns.map((column) => valueOf(column, row))),
  );
}

function kindOf(id: string): CellKind {
  if (TEXT.includes(id)) return 'text';
  if (PERCENT.includes(id) || id.startsWith('beside.')) return 'percent';
  return MONEY.includes(id) || /^(?:entitled|settled|fund)\./.test(id) ? 'money' : 'number';
}

function valueOf({ valueGetter }: ColDef<UnitRow>, data: UnitRow): PlainCell {
  if (typeof valueGetter !== 'function') return null;
  const value: unknown = valueGetter({ data } as ValueGetterParams<UnitRow>);
  return typeof value === 'number' || typeof value === 'string' ? value : null;
}
