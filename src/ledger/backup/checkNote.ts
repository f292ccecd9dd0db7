import { own } from '../../base/own';
import type { AuditNote } from '../audit/note';
import { damaged, listOf, numberOf, objectOf, orNull, textOf, wholeOf, type Told } from './shape';

/** A note of the audit log, whoever has written it. Throws `backup-damaged`. */
export function checkNote(told: unknown): void {
  const note = objectOf(told, 'audit');
  const check = own<(note: Told) => void>(CHECKS, textOf(note['kind'], 'audit'));
  if (check === undefined) throw damaged('audit');
  check(note);
}

const CHECKS: Readonly<Record<AuditNote['kind'], (note: Told) => void>> = {
  export(note) {
    textsOf(note, 'of', 'file', 'mark');
    for (const key of ['persons', 'rows']) orNull(note[key], (count) => wholeOf(count, 'audit'));
    for (const field of listOf(note['fields'], 'audit')) textOf(field, 'audit');
    oneOf(note['ids'], ['full', 'mask', 'none']);
    flagOf(note['phones']);
  },
  backup(note) {
    textsOf(note, 'file');
    oneOf(note['where'], ['download', 'folder']);
    flagOf(note['sealed']);
  },
  restored(note) {
    textsOf(note, 'file', 'replaced');
    numberOf(note['madeAt'], 'audit');
    flagOf(note['sealed']);
  },
  parcel(note) {
    textsOf(note, 'file');
    for (const unit of listOf(note['units'], 'audit')) textOf(unit, 'audit');
    wholeOf(note['persons'], 'audit');
    flagOf(note['sealed']);
  },
  returned(note) {
    textsOf(note, 'file');
    for (const key of ['cells', 'added', 'removed']) wholeOf(note[key], 'audit');
    flagOf(note['sealed']);
  },
  password({ of, how }) {
    oneOf(of, ['browser', 'backups']);
    oneOf(how, ['set', 'changed', 'removed']);
  },
  'at-rest': ({ to }) => oneOf(to, ['yes', 'no']),
};

function textsOf(note: Told, ...keys: readonly string[]): void {
  for (const key of keys) textOf(note[key], 'audit');
}

function flagOf(told: unknown): void {
  if (typeof told !== 'boolean') throw damaged('audit');
}

function oneOf(told: unknown, words: readonly string[]): void {
  if (typeof told !== 'string' || !words.includes(told)) throw damaged('audit');
}
