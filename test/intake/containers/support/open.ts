import { expect } from 'vitest';
import type { RawBook } from '../../../../src/intake/book';
import { openBook } from '../../../../src/intake/containers/openBook';
import { isText, type TextSource } from '../../../../src/intake/containers/opened';
import { IntakeError } from '../../../../src/intake/errors';
import type { IntakeErrorCode } from '../../../../src/intake/types';

type Content = string | Uint8Array<ArrayBuffer>;

/** Opens a file that is a workbook. */
export async function openSheets(content: Content, name = 'list.xlsx'): Promise<RawBook> {
  const opened = await openBook(new Blob([content]), name);
  if (isText(opened)) throw new Error('it was taken for a text');
  return opened;
}

export async function openStream(content: Content, name = 'list.csv'): Promise<TextSource> {
  const opened = await openBook(new Blob([content]), name);
  if (!isText(opened)) throw new Error(`it was taken for ${opened.container}`);
  return opened;
}

export function allRecords(source: TextSource): (readonly string[])[] {
  return [...source.records()].flatMap(({ cells }) => [...cells]);
}

export async function expectRefused(content: Content, code: IntakeErrorCode, details: object = {}): Promise<void> {
  const error: unknown = await openBook(new Blob([content]), 'list.xlsx').catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(IntakeError);
  const { code: found, details: told } = error as IntakeError;
  expect({ code: found, ...told }).toMatchObject({ code, ...details });
}
