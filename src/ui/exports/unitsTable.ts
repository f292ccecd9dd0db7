import type { ColDef, ValueGetterParams } from 'ag-grid-community';
import { plainTable, type PlainCell } from '../../reports/xlsx/plain';
import type { CellKind, SheetTable } from '../../reports/xlsx/table';
import { either } from '../i18n';
import { u } from '../i18n/unitWords';
import type { OpenWorkbook } from '../state/open';
import { unitColumns } from '../units/columns';
import { unitsShown } from '../units/packaged';
import { totalRows, unitRows, type UnitRow } from '../units/rows';
import { headOf } from './wishes';

const MONEY = ['receivable', 'collected', 'collectedExcluded', 'award'];
const PERCENT = ['completion', 'participation', 'coverage', 'complete'];
const TEXT = ['unit', 'consequences'];

/**
 * The units as their screen shows them, in the quota table's order, with the total, and the printed one where it differs; of a village
 * package (`packaged`, none where it is none) its own ones, and no total of a document that is about others too.
 */
export function unitsTable(open: OpenWorkbook, packaged: readonly string[]): SheetTable {
  const { policy } = open;
  const totals = packaged.length > 0 ? [] : totalRows(policy, open.state().overlay, open.units(), null);
  const rows = [...unitRows(unitsShown(open.units(), packaged), [], null), ...totals];
  const columns = unitColumns(policy, open.units()).filter(({ colId }) => colId !== 'bar');
  const notes = [
    ...(packaged.length > 0 ? [u('ofPackage', { units: packaged.join(either('、', ', ')) })] : []),
    ...totals.map(({ note }) => note).filter((note) => note !== ''),
  ];
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
