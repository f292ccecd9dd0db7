import type { FieldId } from '../../roster/fields';
import type { ListMeaning } from '../found';

/**
 * What stands over columns in English: the words of this program's own lists, made with its interface in English, are the
 * template's (`FIELDS`) and these; then what other lists have.
 */
export const ENGLISH: Readonly<Partial<Record<FieldId | ListMeaning, readonly string[]>>> = {
  name: ['Full name', 'Person', 'Insured person'],
  idKind: ['Type of ID', 'Document type'],
  idNumber: ['ID', 'ID no', 'ID no.', 'ID card', 'ID card number', 'ID card no', 'Identity number', 'Identity card'],
  sex: ['Gender'],
  birth: ['Birth', 'Birthday', 'Birth date', 'Born'],
  household: ['Household number', 'Household no', 'Household no.', 'Household ID'],
  relation: ['Relation to head', 'Relationship'],
  unit: ['Village', 'Community', 'Village or community'],
  phone: ['Phone number', 'Telephone', 'Mobile', 'Mobile phone'],
  identities: ['Identity', 'Category of identity'],
  payDate: ['Date of payment', 'Paid on', 'Date paid'],
  payAmount: ['Amount', 'Payment', 'Listed'],
  receipt: ['Receipt number', 'Receipt no', 'Receipt no.'],
  note: ['Notes', 'Remark', 'Remarks'],
  headName: ['Head of household', 'Name of the head'],
  headId: ['ID number of the head'],
  insured: ['Enrolled', 'Insured'],
  due: ['Amount due', 'Owed that day'],
  order: ['Order number', 'Order no'],
  town: ['Town', 'Township'],
  source: ['Source'],
  insuredAt: ['Insured at, moved to'],
  disabilityGrade: ['Disability grade'],
  disabilityCert: ['Disability certificate'],
  certificateState: ['State of the disability certificate'],
  removal: ['Identity taken away'],
};
