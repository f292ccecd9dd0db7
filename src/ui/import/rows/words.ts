import { formatMoney, type Fen } from '../../../base/money';
import type { PileRow } from '../../../client/protocol';
import type { ListMeaning } from '../../../intake/found';
import { FIELDS, type FieldId } from '../../../roster/fields';
import { either, t, tOr } from '../../i18n';
import { masked } from '../../state/masking';
import { maskId, maskRawIds } from '../../words/mask';

/** ID numbers as they are to be seen: masked while the mask is on. */
export function idShown(text: string): string {
  return text !== '' && masked() ? maskId(text) : text;
}

/** Any other text of a file: an ID number may stand in the wrong cell. */
export function textShown(text: string): string {
  return masked() ? maskRawIds(text) : text;
}

export function fieldWord(field: FieldId): string {
  return either(FIELDS[field].header, FIELDS[field].headerEn);
}

/** A value of a change; '' is told as empty. */
export function valueShown(field: FieldId | ListMeaning | null, text: string): string {
  if (text === '') return t('import.blank');
  return field === 'idNumber' || field === 'headId' ? idShown(text) : textShown(text);
}

export function lineWord({ sheet, line }: Pick<PileRow, 'sheet' | 'line'>): string {
  if (line === 0) return '';
  return sheet === '' ? String(line) : `${sheet}!${line}`;
}

/** In a column of lines: the name of the sheet gives way, never the line. */
export function lineShort({ sheet, line }: Pick<PileRow, 'sheet' | 'line'>): string {
  const room = Math.max(1, LINE_SIGNS - String(line).length);
  const width = (sign: string): number => (/[\u2e80-\uffef]/.test(sign) ? 2 : 1);
  let [kept, used] = ['', 0];
  for (const sign of sheet) {
    used += width(sign);
    if (used > room) return lineWord({ sheet: `${kept}…`, line });
    kept += sign;
  }
  return lineWord({ sheet, line });
}
/** So many narrow signs stand in it beside the mark between sheet and line. */
const LINE_SIGNS = 10;

/** Whom the row is taken for. */
export function personWord({ person, personName, personUnit, candidates }: PileRow): string {
  const [only] = candidates;
  if (person === -1 && only !== undefined && candidates.length === 1)
    return t('intake.personMaybe', {
      name: t('intake.personOf', { name: textShown(only.name), unit: textShown(only.unit) }),
    });
  if (person === -1)
    return candidates.length === 0 ? t('intake.personNone') : t('intake.personMany', { count: candidates.length });
  const name = textShown(personName);
  return personUnit === '' ? name : t('intake.personOf', { name, unit: textShown(personUnit) });
}

/** What the parts of a payment come to, to be held against what is owed; '' where it is no part. */
export function togetherWord({ together }: PileRow): string {
  return together === null ? '' : formatMoney(together as Fen);
}

export function expectedWord({ expected, person }: PileRow): string {
  if (expected !== null) return formatMoney(expected as Fen);
  return person === -1 ? '' : t('intake.expectedUnknown');
}

/** How a person of a list of the possibly uninsured stands here, with the cell that it rests on, and what the list says of him. */
export function standingWord({ standing }: PileRow): string {
  if (standing === null) return '';
  const { said } = standing;
  return said === ''
    ? statusWord(standing)
    : t('intake.standing.said', { standing: statusWord(standing), said: textShown(said) });
}

function statusWord(standing: NonNullable<PileRow['standing']>): string {
  const status = t(`domain.status.${standing.status}`);
  if (standing.status === 'excluded')
    return t('intake.standing.excluded', { status, why: textShown(standing.exclusion) });
  if (standing.payDate !== '' || standing.payAmount !== '')
    return t('intake.standing.paid', {
      status,
      date: valueShown(null, standing.payDate),
      amount: valueShown(null, standing.payAmount),
    });
  return standing.reason === '' ? status : t('intake.standing.reason', { status, why: textShown(standing.reason) });
}

export function decisionWord({ decision }: PileRow): string {
  return t(`intake.do.${decision.do}`);
}

/** The sentence of a problem behind the word of its field, which stands there once: many sentences begin with it. */
export function problemSaid(field: FieldId | null, code: string): string {
  const what = tOr('import', `problem.${code}`, tOr('roster', `check.${code}`, code));
  if (field === null) return what;
  const word = fieldWord(field);
  const begins = what.toLowerCase().startsWith(word.toLowerCase()) && !/^[a-z]/i.test(what.slice(word.length));
  return begins ? what : `${word} ${what}`;
}

export function problemWord({ field, code, text }: PileRow['problems'][number]): string {
  return `${problemSaid(field, code)}${text === '' ? '' : ` “${valueShown(field, text)}”`}`;
}
