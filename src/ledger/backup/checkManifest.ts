import { WORKBOOK_FORMAT } from '../store/schema';
import { LedgerError } from '../errors';
import { checkLayout } from './checkLayout';
import type { Manifest } from './make';
import {
  damaged,
  fieldOf,
  listOf,
  maybe,
  MOST_ROWS,
  momentOf,
  objectOf,
  orNull,
  rangesOf,
  textOf,
  valuesOf,
  wholeOf,
} from './shape';

/**
 * What a backup or village package says of itself, as far as it is what it must be. Checksums only say that it arrived as it was
 * written: whoever wrote it may have written anything. Nothing is made of it anew, for the audit log is sealed over what stands there.
 * Throws `backup-foreign`, `backup-newer`, `backup-damaged`.
 */
export function checkManifest(told: unknown): Manifest {
  const value = objectOf(told, 'manifest');
  if (value['kind'] !== 'workbook') throw new LedgerError('backup-foreign');
  const format = wholeOf(value['format'], 'format', 1);
  if (format > WORKBOOK_FORMAT) throw new LedgerError('backup-newer', { found: format, known: WORKBOOK_FORMAT });
  momentOf(value['madeAt'], 'madeAt');
  checkWorkbook(value['workbook']);
  checkHead(value['head']);
  orNull(value['layout'], checkLayout);
  maybe(value['parcel'], checkParcelHead);
  return told as Manifest;
}

function checkWorkbook(told: unknown): void {
  const value = objectOf(told, 'workbook');
  wholeOf(value['format'], 'workbook', 1, WORKBOOK_FORMAT);
  for (const key of ['name', 'policyId', 'policyVersion'])
    if (textOf(value[key], key).length > 1000) throw damaged(key);
  momentOf(value['createdAt'], 'createdAt');
}

function checkHead(told: unknown): void {
  const head = objectOf(told, 'head');
  const rows = wholeOf(head['rows'], 'rows', 0, MOST_ROWS);
  const length = wholeOf(head['length'], 'length', rows, MOST_ROWS);
  const nextSeq = wholeOf(head['nextSeq'], 'nextSeq', 1);
  wholeOf(head['rev'], 'rev');
  momentOf(head['changedAt'], 'changedAt');
  orNull(head['asOf'], (day) => wholeOf(day, 'asOf', -1_000_000, 1_000_000));
  valuesOf(head['overlay'], 'overlay');
  wholeOf(head['persons'], 'persons', 0, length);
  wholeOf(head['checkpoint'], 'checkpoint', 0, nextSeq - 1);
  for (const key of ['undone', 'undoneThen', 'dropped']) rangesOf(head[key], key, 1, nextSeq - 1);
  rangesOf(head['ghosts'], 'ghosts', 0, length - 1);
  for (const each of listOf(head['pools'], 'pools')) {
    const pool = objectOf(each, 'pools');
    fieldOf(pool['field'], 'pools');
    wholeOf(pool['segments'], 'pools', 0, 1_000_000);
    wholeOf(pool['size'], 'pools', 0, 0xffff_ffff);
  }
  maybe(head['tray'], (given) => {
    const tray = objectOf(given, 'tray');
    wholeOf(tray['next'], 'tray');
    wholeOf(tray['open'], 'tray');
    maybe(tray['closed'], (count) => wholeOf(count, 'tray'));
  });
  maybe(head['audit'], (given) => {
    const audit = objectOf(given, 'audit');
    const n = wholeOf(audit['n'], 'audit');
    textOf(audit['hash'], 'audit');
    maybe(audit['notes'], (notes) => wholeOf(notes, 'audit', 1, n));
  });
}

/** Also of the packages that a workbook remembers. */
export function checkParcelHead(told: unknown): void {
  const value = objectOf(told, 'parcel');
  for (const key of ['id', 'origin']) textOf(value[key], 'parcel');
  for (const unit of listOf(value['units'], 'parcel')) textOf(unit, 'parcel');
  momentOf(value['at'], 'parcel');
}
