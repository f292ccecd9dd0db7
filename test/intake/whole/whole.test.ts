import { describe, expect, it } from 'vitest';
import { contradictionWhole } from './cases/contradictions';
import { accountWhole } from './cases/accounts';
import { birthWhole } from './cases/births';
import { bookedWhole, byHandWhole, newbornWhole } from './cases/byHand';
import { codeWhole } from './cases/codes';
import { correctionWhole } from './cases/corrections';
import { elsewhereWhole } from './cases/elsewhere';
import { identityWhole } from './cases/identities';
import { identityColumnWhole } from './cases/identityColumns';
import { paymentWhole } from './cases/payments';
import { headsWhole } from './cases/heads';
import { habitWhole } from './cases/habits';
import { kindWhole } from './cases/kindsOfPersons';
import { householdWhole } from './cases/households';
import { joinedWhole } from './cases/joined';
import { offhandWhole } from './cases/offhand';
import { officeWhole } from './cases/officeWords';
import { heldPaymentWhole } from './cases/paymentsHeld';
import { pupilWhole, reversalWhole } from './cases/reversals';
import { roleWhole } from './cases/roles';
import { rosterWhole } from './cases/rosters';
import { signWhole } from './cases/signsAndHeads';
import { severalWhole } from './cases/several';
import { besidesWhole } from './cases/besides';
import { sundryWhole } from './cases/sundry';
import { titledWhole } from './cases/titles';
import { uninsuredWhole } from './cases/uninsured';
import { unpaidWhole } from './cases/unpaid';
import { unreadWhole } from './cases/unread';
import { yearWhole } from './cases/years';
import { come, type Whole } from './come';

function check(each: Whole): void {
  const { waiting, ...came } = come(each);
  const { kind, rows, effects = came.effects, notes = came.notes } = each;
  expect(came).toEqual({ kind, rows, effects, notes });
  // Whoever settles a row later is told what the preview said.
  for (const [shown, kept] of waiting) expect(kept).toEqual(shown);
}

/** Name and what becomes of each row, without what is told of it. */
const becomes = (rows: readonly unknown[]): string[] =>
  rows.map((row) => String(row).split(' | ').slice(0, 2).join(' | '));

describe('columns that are not read', () => {
  it.each(unreadWhole)('$kind: $name', (each) => {
    const { kind, rows } = come(each);
    expect({ kind, rows: becomes(rows) }).toEqual({ kind: each.kind, rows: each.rows });
  });
});

describe('whole files, nothing touched', () => {
  it.each(elsewhereWhole)('elsewhere: $name', check);
  it.each([...identityWhole, ...identityColumnWhole])('identities: $name', check);
  it.each(paymentWhole)('payments: $name', check);
  it.each(heldPaymentWhole)('payments that wait: $name', check);
  it.each(kindWhole)('kinds: $name', check);
  it.each(rosterWhole)('rosters: $name', check);
  it.each(headsWhole)('heads: $name', check);
  it.each(reversalWhole)('taken back: $name', check);
  it.each(pupilWhole)('whose row: $name', check);
  it.each(contradictionWhole)('other than the roster: $name', check);
  it.each(roleWhole)('by their roles: $name', check);
  it.each(severalWhole)('several persons in a row: $name', check);
  it.each(sundryWhole)('of another time or matter: $name', check);
  it.each(uninsuredWhole)('possibly uninsured: $name', check);
  it.each(titledWhole)('titles: $name', check);
  it.each(habitWhole)('habits: $name', check);
  it.each(householdWhole)('households: $name', check);
  it.each(unpaidWhole)('unpaid: $name', check);
  it.each(codeWhole)('codes: $name', check);
  it.each(accountWhole)('accounts: $name', check);
  it.each(correctionWhole)('corrections: $name', check);
  it.each(officeWhole)('words over columns: $name', check);
  it.each(newbornWhole)('newborns: $name', check);
  it.each(bookedWhole)('payments that are booked: $name', check);
  it.each(byHandWhole)('by hand: $name', check);
  it.each(besidesWhole)('said besides: $name', check);
  it.each(yearWhole)('years: $name', check);
  it.each(birthWhole)('births: $name', check);
  it.each(signWhole)('signs and heads: $name', check);
  it.each(joinedWhole)('put together: $name', check);
  it.each(offhandWhole)('by the way: $name', check);
});
