import type { Clipboard, RawBook, ReadAs } from './book';
import { mendColumns } from './columns/mend';
import { openBook } from './containers/openBook';
import type { TextSource } from './containers/opened';
import { IntakeError } from './errors';
import { isChain } from './find/chain';
import { findTables, sheetsOf, type FindSettings } from './find/findTables';
import { areForms } from './find/form';
import { areLying } from './find/lying';
import { refuseReports } from './find/ownExport';
import { refuseSummary } from './find/summary';
import { refuseTwice } from './find/twice';
import type { Found } from './found';
import type { OnProgress } from './progress';

/** Rows among which a list out of a chat is known. */
const LOOKED_AT = 200;
/** Share of opening in opening a file and finding what it holds. */
const OPENED = 0.85;

export interface OpenFound {
  readonly opened: RawBook | TextSource;
  readonly found: Found;
  /** In bytes, or characters of what was pasted. */
  readonly size: number;
}

/** Opens a file or what was pasted, finds what it holds, and refuses what is no list of persons. Throws IntakeError. */
export async function openFound(
  source: Blob | Clipboard,
  fileName: string,
  onProgress: OnProgress,
  settings: FindSettings = {},
  readAs: ReadAs = {},
): Promise<OpenFound> {
  const size = source instanceof Blob ? source.size : source.plain.length;
  const book = await openBook(source, fileName, (done, total) => onProgress(Math.round(done * OPENED), total), readAs);
  const opened = mendColumns(book);
  const found = findTables(opened, { ...settings, fileName }, (share) => {
    onProgress(Math.round(size * (OPENED + share * (1 - OPENED))), size);
  });
  refuseReports(found);
  refuseNobody(found, opened);
  refuseTwice(found, opened);
  return { opened, found, size };
}

/** Files in which no person is found, and of which it is plain why: whoever is asked for the columns could not say. */
function refuseNobody({ sheets }: Found, opened: RawBook | TextSource): void {
  const raw = sheetsOf(opened);
  if (!sheets.some(({ use }) => use) && raw.some(({ rows }) => isChain(rows.slice(0, LOOKED_AT))))
    throw new IntakeError('chain-list');
  refuseSummary(sheets, raw);
  if (areForms(raw)) throw new IntakeError('form');
  if (areLying(raw)) throw new IntakeError('lying-table');
}
