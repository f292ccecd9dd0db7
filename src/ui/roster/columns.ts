import type { ComputedId, ColumnId } from '../../client/protocol';
import type { Policy } from '../../policy/types';
import { FIELDS, type FieldId } from '../../roster/fields';
import { either, language, t } from '../i18n';

/** How a column's values are compared and filtered. */
export type ColumnKind = 'text' | 'words' | 'money' | 'day' | 'number';

/** A column of the roster grid: a field of the template, or something computed. */
export interface RosterColumn {
  readonly id: ColumnId;
  /** The field whose cells it shows; null for computed columns. */
  readonly field: FieldId | null;
  readonly kind: ColumnKind;
  readonly header: () => string;
  readonly width: number;
}

/** Not one of the ledger's columns: the numbers at the left edge. */
export const NUMBER_COLUMN = 'row-number';

/** The width of that column at 100 %, so that the numbers of so many persons stand clear of the mark at its left. */
export function widthOfNumbers(persons: number): number {
  return 58 + 8 * Math.max(0, String(persons).length - 5);
}

/** The fields a clerk works with first, in the order of a paper ledger; then the rest. `place` is never shown. */
const ORDER: readonly (FieldId | ComputedId | 'funders')[] = [
  'name',
  'unit',
  'group',
  'household',
  'relation',
  'idNumber',
  'age',
  'identities',
  'category',
  'standard',
  'aid',
  'payable',
  'payAmount',
  'status',
  'payDate',
  'channel',
  'receipt',
  'exclusion',
  'benefitStart',
  'issues',
  'checks',
  'reason',
  'note',
  'kind',
  'tier',
  'circumstance',
  'circumstanceDate',
  'identityDate',
  'sex',
  'birth',
  'idKind',
  'phone',
  'address',
  'label',
  'special',
  'funders',
  'paid',
  'timing',
  'mark',
];

const FIELD_WIDTHS: Readonly<Record<FieldId, number>> = {
  name: 84,
  idKind: 118,
  idNumber: 146,
  sex: 64,
  birth: 100,
  household: 72,
  relation: 96,
  unit: 82,
  group: 58,
  address: 180,
  phone: 108,
  kind: 92,
  identities: 134,
  identityDate: 118,
  tier: 66,
  exclusion: 108,
  circumstance: 108,
  circumstanceDate: 100,
  payDate: 100,
  payAmount: 88,
  channel: 92,
  receipt: 100,
  reason: 110,
  note: 140,
  mark: 56,
  place: 56,
};

const COMPUTED: Readonly<
  Record<Exclude<ComputedId, `aid.${string}`>, { readonly kind: ColumnKind; readonly width: number }>
> = {
  age: { kind: 'number', width: 58 },
  category: { kind: 'words', width: 104 },
  label: { kind: 'words', width: 128 },
  special: { kind: 'words', width: 92 },
  standard: { kind: 'money', width: 74 },
  aid: { kind: 'money', width: 74 },
  payable: { kind: 'money', width: 74 },
  paid: { kind: 'money', width: 74 },
  timing: { kind: 'words', width: 96 },
  status: { kind: 'words', width: 104 },
  benefitStart: { kind: 'day', width: 100 },
  issues: { kind: 'words', width: 140 },
  checks: { kind: 'words', width: 150 },
};

/** The columns for a policy: one a funder, label and special group only where the policy has them. */
export function makeColumns(policy: Policy): readonly RosterColumn[] {
  return ORDER.flatMap((id): RosterColumn[] => {
    if (id === 'funders') return policy.funders.map(funderColumn);
    if (id === 'label' && !policy.hasLabels) return [];
    if (id === 'special' && policy.special === undefined) return [];
    return [isField(id) ? fieldColumn(id) : computedColumn(id)];
  });
}

function isField(id: FieldId | ComputedId): id is FieldId {
  return Object.hasOwn(FIELDS, id);
}

function fieldColumn(id: FieldId): RosterColumn {
  const field = FIELDS[id];
  const kind = field.kind === 'day' || field.kind === 'money' ? field.kind : field.kind === 'text' ? 'text' : 'words';
  const header = () => (language() === 'en' ? field.headerEn : field.header);
  return { id, field: id, kind, width: FIELD_WIDTHS[id], header };
}

function computedColumn(id: ComputedId): RosterColumn {
  const shape = COMPUTED[id as Exclude<ComputedId, `aid.${string}`>];
  return { id, field: null, ...shape, header: () => t(`roster.col.${id as Exclude<ComputedId, `aid.${string}`>}`) };
}

function funderColumn(funder: Policy['funders'][number]): RosterColumn {
  const name = () => either(funder.name, funder.nameEn);
  return {
    id: `aid.${funder.id}`,
    field: null,
    kind: 'money',
    width: 108,
    header: () => t('roster.col.funder', { funder: name() }),
  };
}
