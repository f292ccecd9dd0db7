import { idReaderOf } from '../engine/checks/idReader';
import { plausibleBirth } from '../engine/checks/rules/dateImplausible';
import { civilOf, dayOf, formatDay, type Day } from '../base/day';
import { TEMPLATE_IDS, FIELDS } from '../roster/fields';
import { isUnderstood, readIdentities } from '../roster/identities';
import { columnIn } from '../roster/table';
import { EMPTY, UNREADABLE, type NumberColumn, type TextColumn } from '../roster/types';
import { amountProblem } from './amountUnit';
import { DOUBT } from './match';
import type { PlanProblem } from './piles';
import { oddNames } from './names';
import { spoiltPhones } from './phones';
import { birthMonth } from './personKeys';
import { createContradictions } from './repeats';
import type { ImportPlan } from './planTypes';

/** What is wrong with a row of a file. Such rows are imported all the same, their cells as they came. */
export interface ProblemReader {
  has(row: number): boolean;
  list(row: number): PlanProblem[];
}

const ID_PROBLEMS: Readonly<Record<string, string>> = {
  format: 'id-format',
  checksum: 'id-checksum',
  mangled: 'id-mangled',
};

type Compared = Pick<ImportPlan, 'table' | 'roster' | 'match' | 'doubt' | 'units'> & {
  /** Of a roster: the first row of the same person; none: the rows of a list are told by its kind. */
  readonly firstOf?: Int32Array;
  readonly file: Pick<ImportPlan['file'], 'extra'>;
  /** The year that persons are insured for; null: births are not judged. */
  readonly benefitYear?: number | null;
};

export function createProblemReader({
  file,
  table,
  roster,
  match,
  doubt,
  units,
  firstOf,
  benefitYear = null,
}: Compared): ProblemReader {
  const { extra = [] } = file;
  const names = table.text('name');
  const numbers = table.text('idNumber');
  const identities = table.identities();
  const ids = idReaderOf(table);
  const overlong = new Map(extra.map(({ row, text }) => [row, text]));
  const numeric = TEMPLATE_IDS.flatMap((id) => {
    const column = columnIn(table, id);
    return column.type === 'number' && column.raw.size > 0 ? [{ id, column }] : [];
  });
  const choices = TEMPLATE_IDS.flatMap((id) => {
    const column = columnIn(table, id);
    const closed = FIELDS[id].kind === 'choice' && FIELDS[id].open !== true;
    return closed && column.type === 'text' ? [{ id, column, known: knownCodes(column, FIELDS[id].words ?? []) }] : [];
  });
  const unreadable = ({ values }: NumberColumn, row: number): boolean => values[row] === UNREADABLE;
  const anonymous = (row: number): boolean => names.codes[row] === 0 && numbers.codes[row] === 0;

  // An empty cell leaves a person's own as it is: it is missing only where nothing will stand there afterwards.
  const missing = (field: 'name' | 'unit'): ((row: number) => boolean) => {
    const [came, standing] = [table.text(field), roster.text(field)];
    return (row) => came.codes[row] === 0 && (standing.codes[match[row] ?? -1] ?? 0) === 0;
  };
  const nameMissing = missing('name');
  const unitMissing = missing('unit');
  const unitColumn = table.text('unit');
  const knownUnits = units === null ? null : knownCodes(unitColumn, units);
  const unitUnknown = (row: number): boolean => knownUnits !== null && !knownUnits.has(unitColumn.codes[row] ?? 0);
  const amounts = table.number('payAmount');
  const dates = table.number('payDate');
  const standingDates = roster.number('payDate');
  const undated = (row: number): boolean =>
    (amounts.values[row] ?? EMPTY) >= 0 &&
    dates.values[row] === EMPTY &&
    (standingDates.values[match[row] ?? -1] ?? EMPTY) === EMPTY;

  const standingAmounts = roster.number('payAmount');
  /** The day of a payment of which nobody says how much it was. */
  const amountless = (row: number): boolean =>
    firstOf !== undefined &&
    (dates.values[row] ?? EMPTY) > UNREADABLE &&
    amounts.values[row] === EMPTY &&
    (standingAmounts.values[match[row] ?? -1] ?? EMPTY) <= UNREADABLE;

  const begins = benefitYear === null ? undefined : dayOf(benefitYear - 1, 7, 1);
  /** A payment from before the campaign for the year began: it is of another year. */
  const tooEarly = (row: number): boolean => {
    const day = dates.values[row] ?? EMPTY;
    if (firstOf === undefined || begins === undefined || day <= UNREADABLE || day >= begins) return false;
    return standingDates.values[match[row] ?? -1] !== day;
  };

  const phones = table.text('phone');
  let spoilt: ReadonlySet<number> | undefined;
  const phoneSpoilt = (row: number): boolean => {
    const code = phones.codes[row] ?? 0;
    return code !== 0 && (spoilt ??= spoiltPhones(phones)).has(code);
  };
  const relations = table.text('relation');
  let coded: ReadonlySet<number> | undefined;
  /** A code of which nobody can say what it stands for. */
  const codedRelation = (row: number): boolean => {
    const code = relations.codes[row] ?? 0;
    coded ??= codesIn(relations, /^\d{1,2}$/);
    return code !== 0 && coded.has(code);
  };
  let odd: ReturnType<typeof oddNames> | undefined;
  const oddName = (row: number): string | undefined =>
    firstOf === undefined ? undefined : (odd ??= oddNames(names)).get(names.codes[row] ?? 0);
  const births = table.number('birth');
  const isBirth = benefitYear === null ? () => true : plausibleBirth(benefitYear);
  const birthInId = (row: number): number => {
    const { state, birth = EMPTY } = ids.read(row);
    return state === 'good' ? birth : EMPTY;
  };
  const birthOf = (row: number): number => {
    const birth = births.values[row] ?? EMPTY;
    return birth === EMPTY ? birthInId(row) : birth;
  };
  const birthDiffers = (row: number): boolean => {
    const [cell, number] = [births.values[row] ?? EMPTY, birthInId(row)];
    return cell !== EMPTY && cell !== UNREADABLE && number !== EMPTY && cell !== number;
  };
  const sexes = table.text('sex');
  const [male, female] = [sexes.pool.find('男'), sexes.pool.find('女')];
  const sexDiffers = (row: number): boolean => {
    const code = sexes.codes[row] ?? 0;
    if (firstOf === undefined || code === 0) return false;
    const number = ids.read(row);
    return number.state === 'good' && code === (number.male ? female : male);
  };
  /** The month of a birth, which is all that is said, is not the one in the number. */
  const monthDiffers = (row: number): boolean => {
    const [said, number] = [birthMonth(table, row), birthInId(row)];
    if (said === undefined || number === EMPTY) return false;
    const { year, month } = civilOf(number as Day);
    return said !== year * 12 + month - 1;
  };
  // Somebody of the roster has a number there, or is known to have none.
  const idMissing = (row: number): boolean =>
    firstOf !== undefined &&
    match[row] === -1 &&
    doubt[row] === DOUBT.none &&
    numbers.codes[row] === 0 &&
    names.codes[row] !== 0;
  const contradicting = firstOf === undefined ? () => '' : createContradictions(table, firstOf);
  const doubtful = (row: number): boolean => {
    const raw = identities.raw.get(row);
    return raw !== undefined && !isUnderstood(raw);
  };

  return {
    has(row) {
      if (anonymous(row) || overlong.has(row) || doubtful(row) || doubt[row] !== DOUBT.none) return true;
      if (
        nameMissing(row) ||
        unitMissing(row) ||
        unitUnknown(row) ||
        undated(row) ||
        amountless(row) ||
        codedRelation(row)
      )
        return true;
      if (tooEarly(row)) return true;
      if (contradicting(row) !== '' || idMissing(row) || birthDiffers(row) || !isBirth(birthOf(row))) return true;
      if (sexDiffers(row)) return true;
      if (phoneSpoilt(row) || oddName(row) !== undefined) return true;
      for (const { column } of numeric) if (unreadable(column, row)) return true;
      for (const { column, known } of choices) if (!known.has(column.codes[row] ?? 0)) return true;
      return ID_PROBLEMS[ids.read(row).state] !== undefined;
    },
    list(row) {
      const found: PlanProblem[] = [];
      const tell = (field: PlanProblem['field'], code: string, text: string): void => {
        found.push({ field, code, text });
      };
      if (doubt[row] === DOUBT.severalFit) tell(null, 'several-fit', '');
      if (doubt[row] === DOUBT.possiblySame) tell(null, 'possible-same-person', '');
      if (anonymous(row) || nameMissing(row)) tell('name', 'name-missing', '');
      const oddly = oddName(row);
      if (oddly !== undefined) tell('name', oddly, table.getText('name', row));
      if (anonymous(row) || idMissing(row)) tell('idNumber', 'id-missing', '');
      if (unitMissing(row)) tell('unit', 'unit-missing', '');
      if (unitUnknown(row)) tell('unit', 'unit-unknown', table.getText('unit', row));
      const idCode = ID_PROBLEMS[ids.read(row).state];
      if (idCode !== undefined) tell('idNumber', idCode, table.getText('idNumber', row));
      if (birthDiffers(row)) tell('birth', 'id-birth', table.getText('birth', row));
      if (!isBirth(birthOf(row))) tell('birth', 'date-implausible', formatDay(birthOf(row) as Day));
      if (sexDiffers(row)) tell('sex', 'id-sex', table.getText('sex', row));
      for (const { id, column } of numeric) {
        if (!unreadable(column, row)) continue;
        const text = table.getText(id, row);
        if (id === 'birth' && monthDiffers(row)) {
          tell(id, 'id-birth', text);
          continue;
        }
        tell(id, FIELDS[id].kind === 'money' ? amountProblem(text) : 'date-unreadable', text);
      }
      if (undated(row)) tell('payDate', 'paid-without-date', table.getText('payAmount', row));
      if (tooEarly(row)) tell('payDate', 'date-implausible', table.getText('payDate', row));
      if (amountless(row)) tell('payAmount', 'dated-without-amount', table.getText('payDate', row));
      const raw = identities.raw.get(row);
      if (raw !== undefined) {
        const { unknown, ambiguous } = readIdentities(raw);
        if (unknown.length > 0) tell('identities', 'identity-unknown', unknown.join('、'));
        if (ambiguous.length > 0) tell('identities', 'identity-ambiguous', ambiguous.join('、'));
      }
      if (phoneSpoilt(row)) tell('phone', 'phone-spoilt', table.getText('phone', row));
      const both = contradicting(row);
      if (both !== '') tell('identities', 'identity-exclusive', both);
      for (const { id, column, known } of choices) {
        if (!known.has(column.codes[row] ?? 0)) tell(id, 'choice-unknown', table.getText(id, row));
      }
      if (codedRelation(row)) tell('relation', 'relation-code', relations.pool.get(relations.codes[row] ?? 0));
      const more = overlong.get(row);
      if (more !== undefined) tell(null, 'cells-extra', more);
      return found;
    },
  };
}

/** Codes of the texts of a column that are so. */
function codesIn({ pool }: TextColumn, fits: RegExp): ReadonlySet<number> {
  const found = new Set<number>();
  for (let code = 1; code < pool.size; code += 1) if (fits.test(pool.get(code))) found.add(code);
  return found;
}

function knownCodes({ pool }: TextColumn, words: readonly string[]): ReadonlySet<number> {
  return new Set([0, ...words.map((word) => pool.find(word))]);
}
