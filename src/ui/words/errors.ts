import { language, t, tOr, type WordKey } from '../i18n';
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
  const values: Values = { file: place.file ?? '', what: whatItIs(failure.details['kind']), ...plain(failure.details) };
  const intake = tOr('error', `intake.${failure.code}`, '', values);
  if (failure.details['reason'] === 'worker-died')
    return t(failure.details['kept'] === true ? 'error.keptDead' : 'error.ledger.worker-died');
  if (failure.code === 'unsaved-first' && failure.details['kept'] === true) return t('error.keptBehind');
  const ledger = tOr('error', `ledger.${failure.code}`, '', values);
  const sentence = place.file === undefined ? ledger || intake : intake || ledger;
  if (sentence === '') return t('error.unknown', { message: failure.code });
  const reason = failure.details[language()];
  if (typeof reason === 'string') return `${reason} ${sentence}`;
  const more = detailWords(failure.details);
  return failure.code === 'internal' && more !== '' ? `${sentence} ${t('error.details', { details: more })}` : sentence;
}

/** Formats of files that are no tables, by what a person calls them. */
const WHAT: readonly (readonly [WordKey, readonly string[]])[] = [
  ['error.what.picture', ['png', 'jpeg', 'gif', 'bmp', 'tiff', 'webp']],
  ['error.what.pdf', ['pdf']],
  ['error.what.document', ['docx', 'doc', 'odt']],
  ['error.what.slides', ['pptx', 'ppt']],
  ['error.what.ods', ['ods']],
  ['error.what.fods', ['fods']],
  ['error.what.sylk', ['sylk']],
  ['error.what.dif', ['dif']],
  ['error.what.gzipTwice', ['gzip']],
  ['error.what.ofd', ['ofd']],
  ['error.what.archive', ['zip', 'rar', '7z']],
];

function whatItIs(kind: unknown): string {
  const word = WHAT.find(([, kinds]) => kinds.some((each) => each === kind))?.[0] ?? 'error.what.other';
  return t(word, { kind: String(kind) });
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
