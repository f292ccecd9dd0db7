import { EXCLUSIONS } from '../../../policy/vocabulary';

/** Why somebody has not paid, by the digit that sets it. `id` names it in the words of the interface; `leaves`: it takes the person out of those who should enrol (其他参保). */
export interface Reason {
  readonly id: (typeof IDS)[number];
  readonly digit: number;
  readonly text: string;
  readonly leaves: boolean;
}

/** In the order of the digits. */
const IDS = ['away', 'hardship', 'unwilling', 'promised', 'employee', 'elsewhere', 'army', 'died', 'moved'] as const;
const STAYING = ['外出未联系上', '经济困难', '不愿参保', '已答应待缴'] as const;

/** 1–4 stay in the base, 5–9 are the known reasons for being insured elsewhere or gone. They are data of the roster, not words of the interface. */
export const REASONS: readonly Reason[] = IDS.map((id, index) => {
  const text = STAYING[index] ?? EXCLUSIONS[index - STAYING.length] ?? '';
  return { id, digit: index + 1, text, leaves: index >= STAYING.length };
});

/** Columns whose cells nobody types digits into: there a digit sets a reason. Computed words are among them, computed amounts are not. */
const DIGIT_FREE: ReadonlySet<string> = new Set([
  'name',
  'sex',
  'relation',
  'kind',
  'identities',
  'tier',
  'exclusion',
  'circumstance',
  'channel',
  'reason',
  'mark',
]);

export function takesReasons(
  column: { readonly id: string; readonly field: string | null; readonly kind: string } | undefined,
): boolean {
  if (column === undefined) return false;
  return column.field === null ? column.kind === 'words' : DIGIT_FREE.has(column.id);
}
