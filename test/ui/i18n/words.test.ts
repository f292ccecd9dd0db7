import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fill } from '../../../src/ui/i18n/fill';
import { backup as backupEn } from '../../../src/ui/i18n/en/backup';
import { charts as chartsEn } from '../../../src/ui/i18n/en/charts';
import { noted as notedEn } from '../../../src/ui/i18n/en/noted';
import { outgoing as outgoingEn } from '../../../src/ui/i18n/en/outgoing';
import { policyPage as policyPageEn } from '../../../src/ui/i18n/en/policyPage';
import { privacy as privacyEn } from '../../../src/ui/i18n/en/privacy';
import { reading as readingEn } from '../../../src/ui/i18n/en/reading';
import { sealing as sealingEn } from '../../../src/ui/i18n/en/sealing';
import { unsaved as unsavedEn } from '../../../src/ui/i18n/en/unsaved';
import { unsaved as unsavedZh } from '../../../src/ui/i18n/zh/unsaved';
import { en } from '../../../src/ui/i18n/en/index';
import { whatif as whatifEn } from '../../../src/ui/i18n/en/whatif';
import { backup as backupZh } from '../../../src/ui/i18n/zh/backup';
import { charts as chartsZh } from '../../../src/ui/i18n/zh/charts';
import { noted as notedZh } from '../../../src/ui/i18n/zh/noted';
import { outgoing as outgoingZh } from '../../../src/ui/i18n/zh/outgoing';
import { policyPage as policyPageZh } from '../../../src/ui/i18n/zh/policyPage';
import { privacy as privacyZh } from '../../../src/ui/i18n/zh/privacy';
import { reading as readingZh } from '../../../src/ui/i18n/zh/reading';
import { sealing as sealingZh } from '../../../src/ui/i18n/zh/sealing';
import { waiting as waitingEn } from '../../../src/ui/i18n/en/waiting';
import { waiting as waitingZh } from '../../../src/ui/i18n/zh/waiting';
import { zh } from '../../../src/ui/i18n/zh/index';
import { whatif as whatifZh } from '../../../src/ui/i18n/zh/whatif';
import type { LedgerErrorCode } from '../../../src/client/protocol';
import type { IntakeErrorCode } from '../../../src/intake/types';

const flat = (words: object): Map<string, string> =>
  new Map(
    Object.entries(words).flatMap(([area, of]) =>
      Object.entries(of as Record<string, string>).map(([word, text]) => [`${area}.${word}`, text] as const),
    ),
  );
// With those that come with a screen of their own.
const chinese = flat({
  ...zh,
  whatif: whatifZh,
  unsaved: unsavedZh,
  charts: chartsZh,
  privacy: privacyZh,
  backup: backupZh,
  sealing: sealingZh,
  outgoing: outgoingZh,
  reading: readingZh,
  noted: notedZh,
  policyPage: policyPageZh,
  waiting: waitingZh,
});
const english = flat({
  ...en,
  whatif: whatifEn,
  unsaved: unsavedEn,
  charts: chartsEn,
  privacy: privacyEn,
  backup: backupEn,
  sealing: sealingEn,
  outgoing: outgoingEn,
  reading: readingEn,
  noted: notedEn,
  policyPage: policyPageEn,
  waiting: waitingEn,
});
const placeholders = (text: string) => new Set([...text.matchAll(/\{([a-zA-Z]+)/g)].map(([, name]) => name));

describe('words', () => {
  test('English has every word that Chinese has, and none besides', () => {
    expect([...english.keys()].sort()).toEqual([...chinese.keys()].sort());
  });

  test('no English sentence is left in Chinese, and none is empty', () => {
    // The switch back to Chinese is Chinese; words of the documents may be quoted, or explained in brackets.
    const own = new Set(['frame.language', 'frame.languageName']);
    const plain = (text: string) => text.replace(/“[^”]*”|\p{Script=Han}+ \([^)]*\)|\([^)]*\)/gu, '');
    const wrong = [...english].filter(
      ([key, text]) => text === '' || (!own.has(key) && /\p{Script=Han}/u.test(plain(text))),
    );
    expect(wrong).toEqual([]);
  });

  test('both languages put in the same values', () => {
    for (const [key, text] of chinese) {
      const other = english.get(key) ?? '';
      for (const name of placeholders(text)) expect(placeholders(other), key).toContain(name);
    }
  });

  test('every refusal of ledger and intake has its sentence', () => {
    const ledger: Record<LedgerErrorCode, true> = {
      'storage-blocked': true,
      'storage-newer': true,
      'storage-full': true,
      'storage-failed': true,
      'workbook-missing': true,
      'record-damaged': true,
      'workbook-damaged': true,
      'read-only': true,
      'open-elsewhere': true,
      'replaced-elsewhere': true,
      cancelled: true,
      'backup-damaged': true,
      'backup-newer': true,
      'backup-foreign': true,
      'backup-empty': true,
      'backup-unverified': true,
      'folder-denied': true,
      'folder-failed': true,
      'password-needed': true,
      'password-wrong': true,
      'password-short': true,
      'password-none': true,
      'password-wait': true,
      locked: true,
      'lock-damaged': true,
      'lock-missing': true,
      'lock-at-rest': true,
      'crypto-missing': true,
      'parcel-empty': true,
      'parcel-none': true,
      'parcel-foreign': true,
      'parcel-unknown': true,
      'parcel-is-return': true,
      'parcel-not-return': true,
      'policy-missing': true,
      'parameter-refused': true,
      'plan-stale': true,
      'history-gone': true,
      'unsaved-first': true,
      'unsaved-stale': true,
      busy: true,
      internal: true,
    };
    const intake: Record<IntakeErrorCode, true> = {
      empty: true,
      'blanks-uneven': true,
      'too-large': true,
      'not-text': true,
      'gzip-damaged': true,
      'zip-damaged': true,
      'zip-bomb': true,
      'zip-parts': true,
      'utf8-damaged': true,
      password: true,
      'no-sheet': true,
      'time-out': true,
      'encoding-unknown': true,
      'no-header': true,
      'header-twice': true,
      'own-report': true,
      summary: true,
      'chain-list': true,
      form: true,
      'lying-table': true,
      'unbalanced-quote': true,
      'too-many-columns': true,
      cancelled: true,
      internal: true,
    };
    for (const code of Object.keys(ledger)) expect(chinese.has(`error.ledger.${code}`), code).toBe(true);
    for (const code of Object.keys(intake)) expect(chinese.has(`error.intake.${code}`), code).toBe(true);
  });

  test('every word asked for by its full name is there', () => {
    const asked = sources(join(import.meta.dirname, '../../../src/ui')).flatMap((text) =>
      [...text.matchAll(/\bt\(\s*'([a-zA-Z]+\.[^']+)'/g)].map(([, key]) => key ?? ''),
    );
    expect(asked.length).toBeGreaterThan(100);
    expect(asked.filter((key) => !chinese.has(key))).toEqual([]);
  });
});

describe('fill', () => {
  test('puts values in, numbers with separators', () => {
    expect(fill('共 {count} 人', { count: 98000 })).toBe('共 98,000 人');
    expect(fill('{a}{b}', { a: '甲', b: 0 })).toBe('甲0');
  });
  test('chooses the word for one or many', () => {
    const sentence = '{count} {count|person|persons}';
    expect(fill(sentence, { count: 1 })).toBe('1 person');
    expect(fill(sentence, { count: 0 })).toBe('0 persons');
  });
  test('a value that is not given stays visible', () => {
    expect(fill('第 {line} 行')).toBe('第 {line} 行');
  });
});

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sources(path);
    return /\.tsx?$/.test(entry.name) ? [readFileSync(path, 'utf8')] : [];
  });
}
