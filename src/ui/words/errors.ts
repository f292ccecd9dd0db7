import { language, t, tOr } from '../i18n';
import type { Values } from '../i18n/fill';
import { failureOf } from './failure';

/** Where an error arose: the file that was read, where it was one. */
export interface ErrorPlace {
  readonly file?: string;
}

/** One sentence or two: what, where, why, what to do. */
export function wordError(error: unknown, place: ErrorPlace = {}): string {
  const failure = failureOf(error);
  if (failure === undefined)
    return t('error.unknown', { message: error instanceof Error ? error.message : String(error) });
  const values: Values = { file: place.file ?? '', ...plain(failure.details) };
  const intake = tOr('error', `intake.${failure.code}`, '', values);
  const ledger = tOr('error', `ledger.${failure.code}`, '', values);
  const sentence = place.file === undefined ? ledger || intake : intake || ledger;
  if (sentence === '') return t('error.unknown', { message: failure.code });
  const reason = failure.details[language()];
  if (typeof reason === 'string') return `${reason} ${sentence}`;
  const more = detailWords(failure.details);
  return failure.code === 'internal' && more !== '' ? `${sentence} ${t('error.details', { details: more })}` : sentence;
}

function plain(details: Readonly<Record<string, unknown>>): Record<string, string | number> {
  const values: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(details)) {
    if (typeof value === 'string' || typeof value === 'number') values[name] = value;
  }
  return values;
}

function detailWords(details: Readonly<Record<string, unknown>>): string {
  return Object.values(plain(details)).join('; ');
}
