import type { Check } from './types';
import { channelUnknown, receiptMissing } from './rules/channel';
import { choiceUnknown } from './rules/choiceUnknown';
import { amountOver, amountUnder, paidLater } from './rules/compared';
import { dateImplausible } from './rules/dateImplausible';
import { idDuplicate, personDuplicate } from './rules/duplicate';
import { idChecksum, idFormat, idMangled } from './rules/id';
import { idBirth, idSex } from './rules/idAgainst';
import { identityAmbiguous, identityUnknown } from './rules/identities';
import { incomplete } from './rules/incomplete';
import { householdMissing, idMissing, nameMissing, unitMissing } from './rules/missing';
import { paidBeforeBirth, paidExcluded, paidReason, paidWithoutDate } from './rules/payment';
import { unitUnknown } from './rules/unitUnknown';
import { amountUnreadable, dateUnreadable } from './rules/unreadable';

/** All checks. A check's bit is `1 << index`; the list is only ever appended to and holds at most 31. */
export const CHECKS: readonly Check[] = [
  nameMissing,
  idMissing,
  idFormat,
  idChecksum,
  idMangled,
  idDuplicate,
  personDuplicate,
  idBirth,
  idSex,
  householdMissing,
  unitMissing,
  unitUnknown,
  identityUnknown,
  identityAmbiguous,
  choiceUnknown,
  dateUnreadable,
  amountUnreadable,
  dateImplausible,
  paidWithoutDate,
  paidExcluded,
  paidBeforeBirth,
  amountUnder,
  amountOver,
  channelUnknown,
  receiptMissing,
  incomplete,
  paidLater,
  paidReason,
];

/** The bit of a check in `marks`; 0 for an unknown code. */
export function checkBit(code: string): number {
  const index = CHECKS.findIndex((check) => check.code === code);
  return index === -1 ? 0 : 1 << index;
}

/** The checks whose bit is set. */
export function checksOf(marks: number): Check[] {
  return CHECKS.filter((_, index) => (marks & (1 << index)) !== 0);
}

/** The bits of all checks of a severity. */
export function severityBits(severity: Check['severity']): number {
  return CHECKS.reduce((bits, check, index) => (check.severity === severity ? bits | (1 << index) : bits), 0);
}
