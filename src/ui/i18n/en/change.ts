import type { change as zh } from '../zh/change';
import type { Same } from '../zh/index';

export const change: Same<typeof zh> = {
  edit: '{field} of {person}: “{from}” → “{to}”',
  editNameless: '{field}: “{from}” → “{to}”',
  'edit-many': 'edit {cells} {cells|cell|cells} ({persons} {persons|person|persons})',
  paste: 'paste {cells} {cells|cell|cells}',
  pasteAdded: 'paste {cells} {cells|cell|cells}, {added} {added|person|persons} added',
  clear: 'clear {cells} {cells|cell|cells}',
  add: 'add {persons} {persons|person|persons}',
  delete: 'delete {persons} {persons|person|persons}',
  deleteOne: 'delete {person}',
  restore: 'restore {persons} {persons|person|persons}',
  import: 'import {file}: {added} added, {changed} changed',
  sample: 'make {persons} sample {persons|person|persons}',
  parameter: 'parameter “{parameter}”: {from} → {to}',
  parameters: 'change {parameters} {parameters|parameter|parameters}',
  target: 'target of {unit}',
  population: 'population of {unit}',
  perUnit: '{label} ({unit})',
  'parameter-reset': 'set {parameters} {parameters|parameter|parameters} back to the document',
  blank: 'empty',
};
