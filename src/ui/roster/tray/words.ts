import type { TrayEffect, TrayItem } from '../../../client/protocol';
import { paymentState } from '../../../intake/lists/paymentStates';
import { PAYMENT_FIELDS, takenBack, tookBack } from '../../../intake/lists/refunds';
import { FIELDS, type FieldId } from '../../../roster/fields';
import { either } from '../../i18n';
import { w, wOr } from '../../i18n/waiting';
import { masked } from '../../state/masking';
import { maskId, seen } from '../../words/mask';
import { problemWord } from '../../import/rows/words';

/** What a waiting row is, in words: who, what the list says, why it waits. */

/** Told apart from the rest: they say who is meant. */
const WHO: ReadonlySet<string> = new Set(['name', 'idNumber', 'unit']);
const NUMBERS: ReadonlySet<string> = new Set(['idNumber', 'headId']);

export function nameOf(item: TrayItem): string {
  return item.cells['name'] || w('nameless');
}

/** Number and unit, as far as the list gives them. */
export function whoElse(item: TrayItem): string {
  return ['idNumber', 'unit']
    .map((key) => textOf(key, item.cells[key] ?? ''))
    .filter((text) => text !== '')
    .join(' · ');
}

/** Everything else that stands in the row. */
export function whatItSays(item: TrayItem): string {
  return Object.entries(item.cells)
    .filter(([key, text]) => !WHO.has(key) && text !== '')
    .map(([key, text]) => w('said', { word: wordOf(key), text: textOf(key, text) }))
    .join('　');
}

/** Whether a waiting row takes a payment back: it can only cancel one. */
export function isRefund({ kind, cells }: TrayItem): boolean {
  if (kind !== 'payments') return false;
  if (tookBack(cells['refunded'] ?? '') === true || paymentState(cells['insured'] ?? '') === 'back') return true;
  return takenBack(cells['payAmount'] ?? '') !== undefined;
}

/** Whether writing a row would put its payment in the place of the one that the person has. */
export function replacesPayment(item: TrayItem, effects: readonly TrayEffect[]): boolean {
  if (item.kind !== 'payments' || isRefund(item)) return false;
  return effects.some(({ field, from }) => PAYMENT_FIELDS.includes(field) && from !== '');
}

export function reasonWord(reason: string): string {
  return wOr(`why-${reason}`, reason);
}

/** Why a row waits; a refund waits for its payment, however it came into its pile. */
export function whyWord(item: TrayItem): string {
  return reasonWord(item.reason === 'problems' && isRefund(item) ? 'refund' : item.reason);
}

/** What the preview told of a row when it came to wait, sentence by sentence. */
export function toldWords({ told = [] }: TrayItem): readonly string[] {
  return told.map(({ field, code, text }) => {
    const about = field === null || !Object.hasOwn(FIELDS, field) ? null : (field as FieldId);
    return problemWord({ field: about, code, text });
  });
}

/** A kind of list and the file, as the heading above its rows. */
export function fileWord({ kind, file, sheet }: TrayItem): { readonly kind: string; readonly file: string } {
  return { kind: wOr(`kind-${kind}`, kind), file: sheet === '' ? file : w('from', { file, sheet }) };
}

export function effectWords(effects: readonly TrayEffect[]): string {
  if (effects.length === 0) return w('effectNone');
  const shown = (field: FieldId, text: string) => (text === '' ? w('blank') : textOf(field, text));
  const changes = effects.map(({ field, from, to }) =>
    w('effect', { field: wordOf(field), from: shown(field, from), to: shown(field, to) }),
  );
  return w('effects', { changes: changes.join('　') });
}

/** The head of what a row says: a field, or what only lists say. */
export function wordOf(key: string): string {
  const field = Object.hasOwn(FIELDS, key) ? FIELDS[key as FieldId] : undefined;
  return field === undefined ? wOr(`means-${key}`, key) : either(field.header, field.headerEn);
}

function textOf(key: string, text: string): string {
  return NUMBERS.has(key) && masked() && text !== '' ? maskId(text) : seen(text);
}
