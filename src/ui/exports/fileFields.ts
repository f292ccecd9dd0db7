import type { Policy } from '../../policy/types';
import { HISTORY_COLUMNS } from '../../reports/history';
import { personColumns } from '../../reports/persons';
import { unitColumns } from '../../reports/units';
import { heldIn, heldUnder } from '../../reports/xlsx/held';
import type { Held } from '../../reports/xlsx/table';
import { FIELDS, TEMPLATE_IDS } from '../../roster/fields';
import { t } from '../i18n';
import { g } from '../i18n/outgoing';

/** A column as it is told of. */
export interface OutgoingField {
  readonly header: string;
  readonly holds?: Held;
}

/** The CSV files, of a fixed form. */
export type FileKind = 'roster' | 'results' | 'units' | 'history' | 'audit';

/** What stands in one; of the audit log, which is about no person, nothing is told. */
export function fieldsOfFile(policy: Policy, of: FileKind): readonly OutgoingField[] {
  switch (of) {
    case 'roster':
      return TEMPLATE_IDS.map((id) => ({ header: FIELDS[id].header, ...heldIn(id) }));
    case 'results':
      return personColumns(policy).map((header) => ({ header, ...heldIn(header) }));
    case 'units':
      return unitColumns(policy).map(({ header }) => ({ header }));
    case 'history':
      return HISTORY_COLUMNS.map((header) => ({ header, ...heldUnder(header) }));
    case 'audit':
      return [];
  }
}

const TITLES = { roster: 'frame.exportRoster', results: 'frame.exportResults', units: 'frame.exportUnits' } as const;

export function titleOfFile(of: FileKind): string {
  return of === 'history' || of === 'audit' ? g(of) : t(TITLES[of]);
}
