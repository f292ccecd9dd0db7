import type { Same } from '../zh/index';
import type { pay as zh } from '../zh/pay';

/** Marking payments and reasons by one key. */
export const pay: Same<typeof zh> = {
  markButton: 'Mark paid',
  markHint:
    'Marks the selected persons paid: the as-of date, the amount payable, the channel chosen at the right (Space; the whole household: Shift+Space)',
  channel: 'Payment channel',
  channelHint: 'The channel written when payments are marked',
  channelBlank: 'none',
  noChannelYet: 'Channel: none',
  marked: '{persons} {persons|person|persons} marked paid, {amount} yuan in all',
  markedOne: '{person} marked paid, {amount} yuan',
  registered: '{persons} of them owe nothing and are registered',
  byChannel: 'Channel: {channel}',
  noChannel: 'No channel was written; choose one beside “Mark paid”',
  nobody: 'Nobody here can be marked paid',
  nothing: 'Nothing changed',
  'passed.enrolled': '{persons} enrolled already, left as they are',
  'passed.excluded': '{persons} insured elsewhere or excluded, passed over',
  'passed.barred': '{persons} may not enrol on this date, passed over',
  'passed.unknown': '{persons} with an unknown amount, passed over',
  'passed.short': '{persons} have paid a part: change the amount paid',
  'passed.later': '{persons} with a payment date after the as-of date, passed over',
  'passed.unread': '{persons} with a payment date that cannot be read: correct the date first',
  'passed.zero':
    '{persons} have a payment date, but an amount of 0.00, none or an unreadable one: change the amount paid',
  'passed.amount': '{persons} have an amount that is not what they owe: check them first',
  'passed.removed': '{persons} deleted, passed over',
  householdOne: 'This household (same unit, same number) is one person',
  householdNone: 'No household number: only this person was marked',
  hidden: '{persons} of them {persons|is|are} not among the rows on display',
  noPayment: 'The selected persons have no payment',
  cleared: 'Payments of {persons} {persons|person|persons} taken out',
  clearedOne: 'Payment of {person} taken out',
  reasonSet: 'Reason unpaid “{reason}”: {persons} {persons|person|persons}',
  reasonLeaves:
    'Reason unpaid “{reason}”: {persons} {persons|person|persons}, written under “Insured elsewhere” too, no longer among those who should enrol',
  // Behind each the word as it stands in the roster.
  'why.away': 'away, not reached (外出未联系上)',
  'why.hardship': 'hardship (经济困难)',
  'why.unwilling': 'does not want to enrol (不愿参保)',
  'why.promised': 'has promised, not paid yet (已答应待缴)',
  'why.employee': 'employee insurance (职工医保)',
  'why.elsewhere': 'resident insurance elsewhere (外地居民医保)',
  'why.army': 'serving in the army (现役军人)',
  'why.died': 'has died (死亡)',
  'why.moved': 'has moved away (迁出)',
  reasonOff: 'Reason unpaid cleared: {persons} {persons|person|persons}',
  reasonGone: 'the reason “{reason}” has been cleared',
  reasonsGone: 'reasons for not paying cleared: {persons}',
  reasonPaid:
    'persons among them with a payment, which stays and is counted apart (see whether it is refunded): {persons}',
  reasonSame: 'The reason stays the same',
  reasonNobody: 'Nobody here needs a reason',
  reasonEnrolled: '{persons} enrolled, passed over',
  reasonExcluded: '{persons} have something else under “Insured elsewhere”, left as it is',
  exclusionNow: '“Insured elsewhere” is now “{reason}” too: not among those who should enrol',
  reasonAlready: '{persons} had it already',
  reasonBack:
    '“Insured elsewhere” has been cleared with it for {persons}, who count among those who should enrol again',
  exclusionBack: '“Insured elsewhere” has been cleared with it: counted among those who should enrol again',
  exclusionCleared: '“Insured elsewhere” has been cleared with it',
  exclusionFollows: '“Insured elsewhere” has changed with it for {persons} {persons|person|persons}',
  exclusionStays: '“Insured elsewhere” still says “{reason}”: not among those who should enrol',
  reasonNow: '“Reason unpaid” is now “{reason}” too',
  reasonCleared: '“Reason unpaid” has been cleared with it',
  reasonFollows: '“Reason unpaid” has changed with it for {persons} {persons|person|persons}',
  onlyDigits:
    '{name}: “{text}” was not written. In this column a digit sets why somebody has not paid, one at a time; press that digit again, or F2 first to write digits',
  strayDigits:
    'Digits set reasons for not paying in this column: those typed just now are in no cell. For a date press F2 first; Ctrl+Z takes back',
};
