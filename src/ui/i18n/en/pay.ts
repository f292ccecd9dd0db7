import type { Same } from '../zh/index';
import type { pay as zh } from '../zh/pay';

/** Marking payments and reasons by one key. */
export const pay: Same<typeof zh> = {
  markButton: 'Mark paid',
  markHint:
    'Marks the selected persons paid: the as-of date, the amount payable, the channel chosen at the right (Space; the whole household: Shift+Space)',
  channel: 'Payment channel',
  channelHint: 'The channel written when payments are marked',
  noChannelYet: 'Channel: none',
  marked: '{persons} {persons|person|persons} marked paid, {amount} yuan in all',
  markedOne: '{person} marked paid, {amount} yuan',
  registered: '{persons} of them owe nothing and are registered',
  noChannel: 'No channel was written; choose one beside “Mark paid”',
  nobody: 'Nobody here can be marked paid',
  nothing: 'Nothing changed',
  'passed.enrolled': '{persons} enrolled already, left as they are',
  'passed.excluded': '{persons} insured elsewhere or excluded, passed over',
  'passed.barred': '{persons} may not enrol on this date, passed over',
  'passed.unknown': '{persons} with an unknown amount, passed over',
  'passed.short': '{persons} have paid a part: change the amount paid',
  'passed.later': '{persons} have a payment date already (after the as-of date, or unreadable), passed over',
  'passed.amount': '{persons} have an amount that is not what they owe: check them first',
  'passed.removed': '{persons} deleted, passed over',
  noPayment: 'The selected persons have no payment',
  cleared: 'Payments of {persons} {persons|person|persons} taken out',
  clearedOne: 'Payment of {person} taken out',
  reasonSet: 'Reason unpaid “{reason}”: {persons} {persons|person|persons}',
  reasonLeaves: 'Reason unpaid “{reason}”: {persons} {persons|person|persons}, no longer among those who should enrol',
  reasonOff: 'Reason unpaid cleared: {persons} {persons|person|persons}',
  reasonSame: 'The reason stays the same',
  reasonNobody: 'Nobody here needs a reason',
  reasonEnrolled: '{persons} enrolled, passed over',
  reasonExcluded: '{persons} have something else under “Insured elsewhere”, left as it is',
  inBin: 'Persons in the bin cannot be changed: restore them first',
};
