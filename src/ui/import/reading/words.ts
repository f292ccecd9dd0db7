import { FIELDS, TEMPLATE_IDS, type FieldId } from '../../../roster/fields';
import { BLANKS } from '../../../intake/book';
import { isPlainFact } from '../../../intake/find/unreadHeads';
import { LIST_MEANINGS, type Found, type FoundColumn, type FoundSheet, type Meaning } from '../../../intake/found';
import type { IntakeNote } from '../../../intake/types';
import { t } from '../../i18n';
import { w, wOr } from '../../i18n/reading';
import { fieldWord, idShown, textShown } from '../rows/words';
import { columnLetters } from './edits';

function isField(meaning: string): meaning is FieldId {
  return Object.hasOwn(FIELDS, meaning);
}

/** The separators that have a name, and stand to be chosen. */
export const DELIMITERS = [
  [',', 'comma'],
  ['\t', 'tab'],
  [';', 'semicolon'],
  ['|', 'pipe'],
  [BLANKS, 'blanks'],
] as const;

export function delimiterWord(sign: string): string {
  const name = DELIMITERS.find(([each]) => each === sign)?.[1];
  return name === undefined ? sign : t(`import.delimiter.${name}`);
}

/** Numbers of persons, right or wrong, of whatever country: what stands in their columns is masked as a whole. */
const NUMBERS: ReadonlySet<Meaning> = new Set<Meaning>(['idNumber', 'headId', 'disabilityCert']);
const isOfNumbers = ({ meaning, ids = false }: FoundColumn): boolean => ids || NUMBERS.has(meaning);

/** 组别：6组 of a line between the persons is no number, though it stands in their column. */
const DIGITS = /\d.*\d|^\P{Script=Han}*\d\P{Script=Han}*$/u;

/** An example of what stands in a column, as it is to be seen. */
export function sampleShown(column: FoundColumn, text: string): string {
  return isOfNumbers(column) && DIGITS.test(text) ? idShown(text) : textShown(text);
}

/** A cell of the first rows of a sheet, likewise. */
export function cellShown({ header, columns }: FoundSheet, row: number, column: number, text: string): string {
  const of = columns.find((each) => each.column === column);
  const below = header === null || row > header.to;
  return below && of !== undefined ? sampleShown(of, text) : textShown(text);
}

/** What a column is read as, in words. */
export function meaningWord(meaning: Meaning): string {
  if (meaning === null) return w('notRead');
  return isField(meaning) ? fieldWord(meaning) : w(`mean.${meaning}`);
}

export const MEANINGS = { person: TEMPLATE_IDS, list: LIST_MEANINGS } as const;

function place(sheet: string): string {
  return sheet === '' ? w('ofFile') : w('ofSheet', { name: sheet });
}

/** Columns of ID numbers that are not read: whoever stands in them is not imported. */
export function unreadIds({ sheets }: Found): { sheet: string; header: string; count: number }[] {
  return sheets.flatMap(({ use, name, columns }) =>
    columns.flatMap(({ ids = false, meaning, header, filled, column }) =>
      use && ids && meaning === null
        ? [{ sheet: place(name), header: header === '' ? columnLetters(column) : header, count: filled }]
        : [],
    ),
  );
}

/** Sheets with something in them that are not read, by name; those of another kind of list first. */
export function leftSheets(sheets: readonly FoundSheet[]): string[] {
  const left = sheets.filter(({ use, rows }) => !use && rows > 0);
  const names = (of: readonly FoundSheet[]): string => of.map(({ name }) => name).join(t('import.comma'));
  const apart = left.filter((sheet) => sheet.apart === true);
  const others = left.filter((sheet) => sheet.apart !== true);
  return [
    apart.length === 0 ? '' : w('sheetsApart', { names: names(apart) }),
    others.length === 0 ? '' : w('sheetsLeft', { names: names(others) }),
  ].filter((each) => each !== '');
}

/** Columns that are told by name. */
const SAID_COLUMNS = 4;
const LEFT: ReadonlySet<FoundColumn['why']> = new Set(['unknown', 'second', 'years', 'without-amount']);

/** Columns that are not read because they are of another year. */
export function otherYears(columns: readonly FoundColumn[]): string {
  const left = columns.filter(({ why, filled }) => why === 'other-year' && filled > 0);
  const names = [...new Set(left.map(({ header }) => header))].slice(0, SAID_COLUMNS).join(t('import.comma'));
  return left.length === 0 ? '' : w('otherYearUnread', { names });
}

/** Heads of columns that are read without being a field: what is corrected, the kind of a transaction. */
export function readOtherwise(notes: readonly IntakeNote[] = []): ReadonlySet<string> {
  return new Set(
    notes.flatMap((note) =>
      note.code === 'corrected-items' || note.code === 'numbered-heads'
        ? note.headers
        : note.code === 'take-back'
          ? [note.header]
          : [],
    ),
  );
}

/** Heads of columns that are not read although something stands in them that may matter. */
export function unreadHeads({ sheets }: Found, notes: readonly IntakeNote[] = []): string[] {
  const otherwise = readOtherwise(notes);
  const may = ({ meaning, why, header, filled }: FoundColumn): boolean =>
    meaning === null && header !== '' && filled > 0 && LEFT.has(why) && !isPlainFact(header);
  const used = sheets.flatMap(({ use, columns, wide }) => (use && wide.length === 0 ? columns : []));
  return [...new Set(used.filter(may).map(({ header }) => header))].filter((header) => !otherwise.has(header));
}

/** What is said of them, by name; '' = there are none. */
export function unreadSaid(found: Found, notes: readonly IntakeNote[] = []): string {
  const heads = unreadHeads(found, notes);
  const names = heads.slice(0, SAID_COLUMNS).join(t('import.comma'));
  const key = heads.length > SAID_COLUMNS ? 'unreadNamedMore' : 'unreadNamed';
  return heads.length === 0 ? '' : w(key, { names, count: heads.length });
}

/** Which lines the header is: 表头 第 2–3 行. `line`: its last one. */
export function headerWord(line: number, sheet: FoundSheet | undefined): string {
  const more = sheet === undefined || sheet.header === null ? 0 : sheet.header.to - sheet.header.from;
  const lines =
    more === 0 ? t('import.headerLine', { line }) : t('import.headerLines', { from: line - more, to: line });
  return `${w('header')} ${lines}`;
}

/** Units of lines over the persons that are told by name. */
const SAID_UNITS = 2;

/** What stands for the unit of those of a sheet who have none of their own, and who says so. */
export function unitSaid({ name, unitFromName, unitName, unitBy, headings = [] }: FoundSheet): string {
  if (headings.length > 0 && unitBy !== 'chosen') {
    const units = headings.slice(0, SAID_UNITS).join(t('import.comma'));
    return w(headings.length > SAID_UNITS ? 'unitBy-headingsMore' : 'unitBy-headings', {
      units,
      count: headings.length,
    });
  }
  if (unitFromName) return w(`unitBy-${unitBy ?? 'sheet'}`, { unit: unitName ?? name.trim() });
  // Named, and not known: it is offered by nobody but told.
  return unitName === undefined || unitBy === 'chosen' ? w('unitNone') : w('unitNotKnown', { unit: unitName });
}

/** Units that come from what a file or a sheet is called, what stands above its header, or that were chosen. */
export function unitsNamed(used: readonly FoundSheet[]): string[] {
  const named = used.filter(
    ({ unitFromName, unitName, unitBy, headings = [] }) =>
      (unitFromName && unitName !== undefined) || (headings.length > 0 && unitBy !== 'chosen'),
  );
  const [first] = named;
  const same = new Set(named.map(unitSaid)).size === 1 && named.length === used.length;
  if (first !== undefined && same) return [`${w('unitOfFile')}${w('colon')}${unitSaid(first)}`];
  return named.map((sheet) => w('sheetUnit', { name: sheet.name, unit: unitSaid(sheet) }));
}

/** What a sheet does not show at first sight: hidden rows, merged cells. */
export function seenOtherwise(used: readonly FoundSheet[]): string[] {
  const hidden = used.reduce((sum, { hiddenRows }) => sum + hiddenRows, 0);
  const merged = used.reduce((sum, { merges }) => sum + merges, 0);
  return [
    ...used.filter((sheet) => sheet.hidden).map(({ name }) => w('hiddenRead', { name })),
    hidden === 0 ? '' : w('hiddenRows', { count: hidden }),
    merged === 0 ? '' : w('merges', { count: merged }),
  ].filter((each) => each !== '');
}

/** Notes that must be known without unfolding anything: what is not whole in the file, or was put together or apart. */
const LOUD: ReadonlySet<IntakeNote['code']> = new Set<IntakeNote['code']>([
  'sheet-unreadable',
  'formula-without-value',
  'string-missing',
  'nul-taken-out',
  'parted',
  'hidden-columns',
  'exchanged',
  'relation-codes',
  'cards',
  'numbered-heads',
  'birth-months',
  'newborns',
  'corrected-items',
  'paid-said',
  'remarks',
  'heads-unclear',
  'household-groups',
  'household-heads',
  'several',
  'several-names',
  'month-of-sheet',
  'date-parts',
  'comments',
  'area-kind',
  'certificate-numbers',
  'other-kinds',
  'error-cells',
  'unseen-signs',
]);

const isLoud = (note: IntakeNote): boolean => LOUD.has(note.code) || (note.code === 'heads-only' && note.count > 0);

export function lost(notes: readonly IntakeNote[]): string[] {
  const cut = notes.filter(({ code }) => code === 'cell-cut').length;
  const told = notes.filter(isLoud).map((note) => noteWord(note).replace(/[。.]$/, ''));
  return [...(cut === 0 ? [] : [w('cellsCut', { count: cut })]), ...told];
}

export function noteWord(note: IntakeNote): string {
  switch (note.code) {
    case 'filled':
      return w(`note.filled-${note.how}`, {
        sheet: place(note.sheet),
        header: note.header === '' ? meaningWord(note.meaning) : note.header,
        count: note.count,
      });
    case 'parted':
      return w(`note.parted-${note.how}`, {
        sheet: place(note.sheet),
        header: note.header === '' ? w('noHeader') : note.header,
        count: note.count,
      });
    case 'month-of-sheet':
      return w('note.month-of-sheet', { sheet: note.sheet, header: note.header, count: note.count });
    case 'comments':
      return w('note.comments', { count: note.count, examples: note.examples.join(t('import.comma')) });
    case 'date-parts':
    case 'area-kind':
    case 'certificate-numbers':
      return w(`note.${note.code}`, { sheet: place(note.sheet), header: note.header, count: note.count });
    case 'certificates':
      return w('note.certificates', {
        sheet: place(note.sheet),
        header: note.header === '' ? meaningWord('idNumber') : note.header,
        count: note.count,
      });
    case 'heads-only':
      return w(note.header === '' ? 'note.heads-only' : 'note.heads-only-members', {
        sheet: place(note.sheet),
        header: note.header,
        count: note.count,
      });
    case 'hidden-columns': {
      const named = note.headers.length === 0 ? '' : w('quoted', { names: note.headers.join(t('import.comma')) });
      return w('note.hidden-columns', { sheet: place(note.sheet), headers: named });
    }
    case 'hidden-sheet':
      return w(note.read ? 'note.hidden-sheet-read' : 'note.hidden-sheet', { sheet: note.sheet });
    case 'cards':
      return w('note.cards', { sheet: place(note.sheet), count: note.count });
    case 'numbered-heads':
      return w('note.numbered-heads', {
        sheet: place(note.sheet),
        header: note.headers[0] ?? '',
        count: note.count,
      });
    case 'headings':
      return w(note.units.length === 0 ? 'note.headings-groups' : 'note.headings', {
        sheet: place(note.sheet),
        units: note.units.join(t('import.comma')),
        groups: note.groups,
        count: note.count,
      });
    case 'other-kinds':
      return w('note.other-kinds', {
        kinds: note.kinds
          .map(([kind, count]) => w('kindRows', { kind: t(`intake.kind.${kind}`), count }))
          .join(t('import.comma')),
      });
    case 'take-back':
    case 'paid-said':
      return w(`note.${note.code}`, { sheet: place(note.sheet), header: note.header, count: note.count });
    case 'remarks':
      return w('note.remarks', {
        sheet: place(note.sheet),
        header: note.header,
        count: note.count,
        examples: note.examples.map(textShown).join(t('import.comma')),
      });
    case 'relation-codes':
      return w('note.relation-codes', { sheet: place(note.sheet) });
    case 'newborns': {
      const at = place(note.sheet);
      const said = w('note.newborns', { sheet: at, count: note.count });
      const undated = note.undated === undefined ? '' : w('note.newborns-undated', { count: note.undated });
      const parent = note.parent === undefined ? '' : w('note.newborns-parent', { header: note.parent });
      const joined = note.joined === undefined ? '' : w('note.newborns-joined', { header: note.joined });
      return said + undated + parent + joined;
    }
    case 'exchanged':
    case 'birth-months':
    case 'corrected-items':
    case 'heads-unclear':
    case 'several':
    case 'several-names':
    case 'hidden-rows':
    case 'formula-without-value':
    case 'error-cells':
    case 'unseen-signs':
      return w(`note.${note.code}`, { sheet: place(note.sheet), count: note.count });
    case 'string-missing':
      return w('note.string-missing', { sheet: place(note.sheet), count: note.count, cell: note.cell });
    case 'cell-cut': {
      const { row, column, length } = note;
      return w('note.cell-cut', { sheet: place(note.sheet), row, column, length });
    }
    case 'not-what-it-says':
      return w('note.not-what-it-says', {
        says: note.says,
        is: wOr(`container.${note.is}`, note.is),
      });
    case 'sheet-is-chart':
      return w('note.sheet-is-chart', { sheet: note.sheet });
    case 'sheet-unreadable':
      return w('note.sheet-unreadable', { sheet: note.sheet, message: note.message });
    case 'other-reader':
      return w('note.other-reader', { message: note.message });
    case 'household-groups':
      return w('note.household-groups', { example: note.example });
    case 'household-heads':
    case 'nul-taken-out':
    case 'text-wrapped':
      return w(`note.${note.code}`, { count: note.count });
  }
}
