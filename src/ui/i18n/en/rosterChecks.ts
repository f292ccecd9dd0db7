import type { checks as zh } from '../zh/rosterChecks';
import type { Same } from '../zh/index';

export const checks: Same<typeof zh> = {
  'check.name-missing': 'No name',
  'check.id-missing': 'No ID number',
  'check.household-missing': 'No household number',
  'check.unit-missing': 'No unit',
  'check.id-format': 'ID number malformed',
  'check.id-checksum': 'ID check digit wrong',
  'check.id-mangled': 'ID cut by a spreadsheet',
  'check.id-duplicate': 'ID number twice',
  'check.person-duplicate': 'Perhaps the same person twice',
  'check.id-birth': 'Birth differs from ID',
  'check.id-sex': 'Sex differs from ID',
  'check.unit-unknown': 'Unit not in the quota table',
  'check.identity-unknown': 'Unknown identity',
  'check.identity-ambiguous': 'Identity not clear',
  'check.choice-unknown': 'Not one of the values',
  'check.date-unreadable': 'Date unreadable',
  'check.date-implausible': 'Date implausible',
  'check.amount-unreadable': 'Amount unreadable',
  'check.amount-under': 'Paid too little',
  'check.amount-over': 'Paid too much',
  'check.paid-without-date': 'Amount without a date',
  'check.paid-excluded': 'Paid though not to enrol here',
  'check.paid-before-birth': 'Paid before birth',
  'check.paid-later': 'Paid after the as-of date',
  'check.paid-reason': 'Paid, with a reason unpaid',
  'check.channel-unknown': 'Channel not in the document',
  'check.receipt-missing': 'No receipt number',
  'check.incomplete': 'Incomplete',

  'advice.name-missing': 'The name is empty. Fill it in.',
  'advice.id-missing': 'The ID number is empty. Fill it in, or say why in the note.',
  'advice.household-missing': 'Without a household number this person counts as a household of one. Fill it in.',
  'advice.unit-missing': 'Without a unit this person counts in no unit. Fill it in.',
  'advice.id-format':
    'The ID number has the wrong length or signs. Compare it with the document; the text is kept as it came.',
  'advice.id-checksum':
    'The last digit does not fit the others: one digit is probably wrong. Compare it with the document; the text is kept as it came.',
  'advice.id-mangled':
    'A spreadsheet seems to have turned the number into scientific form or its last digits into 000; the original is lost. Type it again from the document.',
  'advice.id-duplicate': 'Somebody else has the same ID number. Delete one row or correct the number.',
  'advice.person-duplicate':
    'Somebody else has the same name, birth date and unit. Find out whether it is the same person.',
  'advice.id-birth': 'The birth date differs from the one in the ID number. Correct one of them by the document.',
  'advice.id-sex': 'The sex differs from digit 17 of the ID number. Correct one of them by the document.',
  'advice.unit-unknown':
    'The document’s quota table has no such unit: it stands apart, without a target. Check its name.',
  'advice.identity-unknown':
    'A word is not an identity the program knows and gives no aid. Use a word of the list; the text is kept as it came.',
  'advice.identity-ambiguous':
    'Only “低保” is given, urban or rural is not said; it counts as rural for now. Say which.',
  'advice.choice-unknown':
    'This is not one of the template’s values and is not used. Choose from the list; the text is kept as it came.',
  'advice.date-unreadable':
    'The date cannot be read and counts as empty. Write it like 2020-12-03; the text is kept as it came.',
  'advice.date-implausible': 'The date is implausibly early or late. Check the year.',
  'advice.amount-unreadable':
    'The amount cannot be read and counts as not paid. Write a number like 280.00; the text is kept as it came.',
  'advice.amount-under': 'Less was paid than is owed. Check the amount, or collect the rest.',
  'advice.amount-over': 'More was paid than is owed. Check the amount, the identities and the payment date.',
  'advice.paid-without-date': 'There is an amount but no payment date: it counts nowhere. Fill in the date.',
  'advice.paid-excluded':
    'Paid although not to be enrolled here; counted apart. Check “Insured elsewhere”, or pay it back.',
  'advice.paid-before-birth': 'The payment date lies before the birth. Check both dates.',
  'advice.paid-later': 'The payment date lies after the as-of date: until then it counts as unpaid.',
  'advice.paid-reason':
    'This person has paid, and a reason for not paying still stands here. Clear it if all is paid; of a part payment it may stay.',
  'advice.channel-unknown': 'The document does not list this channel. It may stay; correct it if it is a slip.',
  'advice.receipt-missing': 'This channel needs a receipt number. Fill it in.',
  'advice.incomplete': 'Something the document asks for is still missing. Fill it in.',

  'detail.id-checksum': 'The last digit is {found}, the rule asks for {expected}. ',
  'detail.id-format': 'It has {length} signs. ',
  'detail.unit-unknown': 'Perhaps “{nearest}”? ',
  'detail.id-birth': 'Entered {cell}, the ID number says {id}. ',
  'detail.id-sex': 'Entered “{cell}”, the ID number says “{id}”. ',
  'detail.id-duplicate': 'Also: {others}. ',
  'detail.person-duplicate': 'Also: {others}. ',
  'detail.identity-unknown': '“{words}”. ',
  'detail.identity-ambiguous': '“{words}”. ',
  'detail.choice-unknown': '“{words}”. ',
  'detail.date-unreadable': '“{texts}”. ',
  'detail.date-implausible': '“{texts}”. ',
  'detail.amount-unreadable': '“{texts}”. ',
  'detail.amount-under': 'Paid {paid}, payable {payable}. ',
  'detail.amount-over': 'Paid {paid}, payable {payable}. ',
  'detail.channel-unknown': '“{word}”. ',
  'detail.incomplete': 'Missing: {fields}. ',
};
