import type { RawBook, RawSheet } from '../book';
import { isText, type TextSource } from '../containers/opened';
import type { FileKind, Found, FoundSheet, Remembered } from '../found';
import { setApart, sharedWords } from './apart';
import { withHeads } from './headsOnly';
import { decided, keepingPlain } from './decide';
import { kindOf } from './kind';
import { applyRemembered } from './mapping';
import { ofKind } from './ofKind';
import { isOfManyKinds } from './ownExport';
import { shapeOf } from './shape';
import { findSheet } from './sheet';
import { namedAfterUnits } from './unitNamed';

export interface FindSettings {
  readonly fileName?: string;
  /** Names of the quota table: a sheet of such a name stands for the unit. */
  readonly knownUnits?: readonly string[];
  readonly remembered?: readonly Remembered[];
  /** The year that the workbook's persons are insured for: of columns of several years those are read. */
  readonly benefitYear?: number | null;
  /** Nobody stands in the workbook yet. */
  readonly empty?: boolean;
}

/** Finds what a file holds: the header of each sheet, what its columns are, and the kind of the file. Changes nothing. `tick` hears of each sheet. */
export function findTables(
  opened: RawBook | TextSource,
  settings: FindSettings = {},
  tick: (share: number) => void = () => {},
): Found {
  const { fileName = '', knownUnits = [], remembered = [], benefitYear = null, empty = false } = settings;
  const units = new Set(knownUnits);
  const raw = sheetsOf(opened);
  const each = raw.map((sheet, index, all) => {
    const one = findSheet(sheet, index, units, benefitYear);
    tick((index + 1) / all.length);
    return one;
  });
  const named = namedAfterUnits(setApart(fileName, withHeads(fileName, each)), units, fileName);
  const asKind = ofKind(kindOf(fileName, named, empty).kind, fileName, benefitYear, raw);
  const sheets = named.map((sheet) => keepingPlain(sheet, asKind(sheet)));
  const { container, encoding, delimiter, gzip, notes } = opened;
  const { identityWord, ...kind } = kindOf(fileName, sheets, empty);
  const [ofAll = null] = identityWord === null ? [] : sharedWords([identityWord], fileName, sheets);
  const used = sheets.filter(({ use }) => use);
  const shape = shapeOf(kind.kind, used.length > 0 ? used : sheets);
  const found: Found = {
    ...kind,
    identityWord: ofAll,
    saidOfAll: sharedWords(kind.kindWhy, fileName, sheets),
    fileName,
    container,
    encoding,
    delimiter,
    gzip,
    notes,
    shape,
    sheets,
  };
  const byKind = (of: FileKind): Remembered | undefined =>
    remembered.find((one) => one.shape === shapeOf(of, used.length > 0 ? used : sheets));
  // Into an empty workbook it came as its roster: it has not become a list for somebody standing there now.
  const asFirst = (): Remembered | undefined =>
    kindOf(fileName, named, true).kind === 'roster' ? byKind('roster') : undefined;
  const known = byKind(kind.kind) ?? (kind.kind === 'roster' ? undefined : asFirst());
  // Rows that went out of this program say themselves how they are to be read, and of which kind each is.
  if (known === undefined || sheets.some(({ columns }) => isOfManyKinds(columns))) return found;
  const { mapping } = known;
  const own = mapping.kind === found.kind ? found : decided({ ...found, kind: mapping.kind }, raw, benefitYear);
  const again = applyRemembered({ ...own, kind: found.kind }, mapping, (index, header) =>
    findAgain(opened, index, header, knownUnits, benefitYear),
  );
  return decided(again, raw, benefitYear);
}

/** The sheets as they are looked at: of a text its first records. */
export function sheetsOf(opened: RawBook | TextSource): readonly RawSheet[] {
  if (!isText(opened)) return opened.sheets;
  const { cells, lines } = opened.head;
  const none: ReadonlySet<number> = new Set();
  return [{ name: '', hidden: false, rows: cells, lines, hiddenRows: none, hiddenColumns: none, merges: [] }];
}

/** As found, with the header of a sheet chosen by hand. */
export function findAgain(
  opened: RawBook | TextSource,
  sheet: number,
  header: { readonly from: number; readonly to: number } | null,
  knownUnits: readonly string[] = [],
  benefitYear: number | null = null,
): FoundSheet | undefined {
  const raw = sheetsOf(opened)[sheet];
  if (raw === undefined) return undefined;
  return findSheet(raw, sheet, new Set(knownUnits), benefitYear, header);
}
