import { isOfRefund } from './find/titleSays';
import type { RawBook, RawSheet } from './book';
import { isText, type TextSource } from './containers/opened';
import { createCellWriter } from './cellWriter';
import { IntakeError } from './errors';
import { sheetsOf } from './find/findTables';
import { judgedBy } from './find/judge';
import { claimsOf, headerForm } from './find/words';
import type { FileKind, Mapping, Meaning, SheetMapping } from './found';
import { columnsRead } from './columnsRead';
import { fillMerged, remarks, speaks } from './mergedCells';
import { headersOf, type SheetHeaders } from './readHeaders';
import { tellGroupsApart } from './groupNumbers';
import { isNumberOfParent, isOfNewborns, writeNewborns } from './newborns';
import { createPersonRows, type PersonRows } from './personRows';
import { areRelationCodes } from './relationCodes';
import { createRowReader, MOST_TOLD } from './rowReader';
import type { RowReader } from './rowReading';
import { rosterSays } from './rosterSays';
import { isBlank, textOf } from './rowText';
import { above, groupSaid, isOfStudents, saidAgainst, saidOfPayments, STUDENT } from './sheetSays';
import type { FieldId } from '../roster/fields';
import type { RosterTable } from '../roster/types';
import type { HeldColumn, IntakeNote, IntakeResult } from './types';

/** What was read, the table not packed yet. */
export type ReadFile = Omit<IntakeResult, 'fileName' | 'table'> & { readonly table: RosterTable };

/** What stands over names of a household that have no row of their own. */
const MEMBERS = /成员|家属|家人|家庭人员|共同生活/;
/** How many a household has of whom its line speaks. */
const SIZE = /^(?:家庭|户|户内|保障|享受|救助|供养|低保|纳入|在册)?(?:保障|低保|救助|享受)?(?:人口|人数)数?$/;
const isMore = (text: string): boolean => /^(?:[2-9]|1\d)人?$/.test(text.normalize('NFKC').trim());

/** Called often, with the share of the work that is done. */
export type Tick = (share: number) => void;

/**
 * Reads an opened file by a mapping: texts as a stream, the used sheets of a book one after another. A file in which nobody is
 * found by it is refused, or `asked` of somebody who can say otherwise: then nothing is read of it.
 */
export function readMapped(
  opened: RawBook | TextSource,
  mapping: Mapping,
  tick: Tick = () => {},
  asked = false,
  units: readonly string[] = [],
  benefitYear: number | null = null,
): ReadFile {
  let used = mapping.sheets.filter(({ use }) => use);
  const nobody = used.every(({ meanings, wide }) => wide.length === 0 && !meanings.some(isPerson));
  if (nobody) {
    const whole = !isText(opened) || opened.whole;
    if (whole && sheetsOf(opened).every(({ rows }) => rows.every(isBlank))) throw new IntakeError('empty');
    if (!asked) throw new IntakeError('no-header', { lines: 30 });
    used = [];
  }
  const sheets = sheetsOf(opened);
  const run = new Run(sheets, mapping.kind, new Set(units), benefitYear);
  let lines = 0;
  for (const [at, each] of used.entries()) {
    const sheet = sheets[each.index];
    if (sheet === undefined) continue;
    const part: Tick = (share) => tick((at + share) / used.length);
    lines += isText(opened) ? run.stream(opened, sheet, each, part) : run.sheet(sheet, each, part);
  }
  const { encoding, gzip, delimiter } = opened;
  return { encoding, gzip, delimiter, lines, nobody, ...run.done(mapping, opened.notes) };
}

const isPerson = (meaning: Meaning): boolean => meaning === 'name' || meaning === 'idNumber' || meaning === 'headName';

/** An amount in a cell merged over several persons of a roster is theirs together: nobody has paid it for himself, so it cannot be read. */
function withMergedAmounts(sheet: RawSheet, below: number, meanings: readonly Meaning[]): RawSheet {
  const merged = sheet.merges.filter(
    ({ top, bottom, left }) => top >= below && bottom > top && meanings[left] === 'payAmount',
  );
  if (merged.length === 0) return sheet;
  const rows = [...sheet.rows];
  for (const { top, bottom, left } of merged) {
    const row = [...(rows[top] ?? [])];
    const text = (row[left] ?? '').trim();
    if (text === '') continue;
    row[left] = `${text}（${bottom - top + 1}人合计）`;
    rows[top] = row;
  }
  return { ...sheet, rows };
}

/** Money that went back is no payment in any other list. */
function withoutRefunds(mapping: SheetMapping, headers: readonly string[]): SheetMapping {
  const isBack = (at: number): boolean => isOfRefund(headers[at] ?? '');
  const meanings = mapping.meanings.map((meaning, at) =>
    (meaning === 'payAmount' || meaning === 'payDate') && isBack(at) ? null : meaning,
  );
  return { ...mapping, meanings };
}

/** One reading of a file. */
class Run {
  private readonly rows: PersonRows = createPersonRows();
  private readonly ignored: IntakeResult['ignored'][number][] = [];
  private readonly notes: IntakeNote[] = [];
  private readonly headers: SheetHeaders[] = [];
  private readonly doubts: HeldColumn[] = [];
  private readonly sheets: readonly RawSheet[];
  private ignoredCount = 0;
  private headerLine = -1;

  private readonly kind: FileKind;
  private readonly units: ReadonlySet<string>;
  private readonly benefitYear: number | null;
  private firstRow = 0;
  /** Fields that lines over the rows gave, a title, or words in the rows. */
  private readonly headed = new Set<FieldId>();

  constructor(sheets: readonly RawSheet[], kind: FileKind, units: ReadonlySet<string>, benefitYear: number | null) {
    this.benefitYear = benefitYear;
    this.sheets = sheets;
    this.kind = kind;
    this.units = units;
  }

  /** Returns the number of lines. */
  stream(source: TextSource, head: RawSheet, mapping: SheetMapping, tick: Tick): number {
    const reader = this.begin(head, head.rows, mapping);
    let record = 0;
    let lines = 0;
    let done = 0;
    for (const part of source.records((share) => (done = share))) {
      const { cells } = part;
      for (let at = 0; at < cells.length; at += 1) {
        this.take(reader, cells[at] ?? [], part.lines[at] ?? 0, record, head, mapping);
        record += 1;
        if ((at & 255) === 0) tick(done);
      }
      lines = part.nextLine - 1;
    }
    this.end(reader, head, mapping);
    return lines;
  }

  sheet(sheet: RawSheet, mapping: SheetMapping, tick: Tick): number {
    const below = mapping.header === null ? 0 : mapping.header.to + 1;
    const said = this.kind === 'roster' ? remarks(mapping.meanings, sheet.merges) : speaks(mapping.meanings);
    const speaking = new Set([...(mapping.doubts ?? []), ...said]);
    const { rows, filled } = fillMerged(
      this.kind === 'roster' ? withMergedAmounts(sheet, below, mapping.meanings) : sheet,
      below,
      mapping.meanings,
      speaking,
    );
    const reader = this.begin(sheet, rows, mapping);
    for (const [at, cells] of rows.entries()) {
      this.take(reader, cells, sheet.lines?.[at] ?? at + 1, at, sheet, mapping);
      if ((at & 255) === 0) tick(at / rows.length);
    }
    for (const [column, count] of filled) this.tellFilled('merged', sheet, mapping, column, count);
    this.end(reader, sheet, mapping);
    return sheet.lines?.[rows.length - 1] ?? rows.length;
  }

  private begin(sheet: RawSheet, rows: RawSheet['rows'], mapping: SheetMapping): RowReader {
    if (this.headerLine === -1) {
      const at = mapping.header?.to;
      this.headerLine = at === undefined ? 0 : (sheet.lines?.[at] ?? at + 1);
    }
    const unit = mapping.unitFromName ? (mapping.unitName ?? sheet.name.trim()) : '';
    const headers = headersOf(sheet, mapping, []).columns.map(({ header }) => header);
    this.firstRow = this.rows.table.length;
    const read = this.kind === 'payments' ? mapping : withoutRefunds(mapping, headers);
    return createRowReader(this.rows, {
      mapping: read,
      headers,
      judge: judgedBy(rows, mapping),
      sheet: mapping.index,
      unit,
      group: this.groupOf(sheet, mapping),
      units: this.units,
      kind: this.kind,
      against: saidAgainst(sheet, mapping, this.kind, this.benefitYear),
      relationCodes: this.hasRelationCodes(sheet, rows, mapping),
    });
  }

  /** Sheets of a roster that are called by a group, 一组 and 二组, or have it in their titles, say it of those on them. */
  private groupOf(sheet: RawSheet, mapping: SheetMapping): string {
    const group = this.kind === 'roster' ? groupSaid(sheet, mapping) : '';
    if (group === '') return '';
    this.headed.add('group');
    return group;
  }

  /** What is read of codes is told. */
  private hasRelationCodes(sheet: RawSheet, rows: RawSheet['rows'], { header, meanings }: SheetMapping): boolean {
    const isOfCodes = areRelationCodes(rows.slice((header?.to ?? -1) + 1), meanings.indexOf('relation'));
    if (isOfCodes) this.notes.push({ code: 'relation-codes', sheet: sheet.name });
    return isOfCodes;
  }

  private take(
    reader: RowReader,
    cells: readonly string[],
    line: number,
    at: number,
    sheet: RawSheet,
    { header }: SheetMapping,
  ): void {
    if (header !== null && at <= header.to) {
      if (at >= header.from) return;
      reader.cards.pass(cells, 'before-header');
      this.ignore(isBlank(cells) ? 'blank' : 'before-header', line, cells, sheet);
      return;
    }
    const reason = reader.add(cells, line);
    if (reason !== undefined) this.ignore(reason, line, cells, sheet);
  }

  private ignore(
    reason: IntakeResult['ignored'][number]['reason'],
    line: number,
    cells: readonly string[],
    { name }: RawSheet,
  ): void {
    this.ignoredCount += 1;
    if (this.ignored.length < MOST_TOLD) this.ignored.push({ line, text: textOf(cells, 0), reason, sheet: name });
  }

  private end(reader: RowReader, sheet: RawSheet, mapping: SheetMapping): void {
    const { columns } = headersOf(sheet, mapping, []);
    for (const held of reader.done()) this.doubts.push({ sheet: mapping.index, ...held });
    this.headers.push(headersOf(sheet, mapping, reader.unread()));
    for (const [column, count] of reader.filled.entries()) {
      if (count > 0) this.tellFilled('household', sheet, mapping, column, count);
    }
    for (const [column, count] of reader.dittos.entries()) {
      if (count > 0) this.tellFilled('ditto', sheet, mapping, column, count);
    }
    if (this.kind === 'payments') this.sayTitle(sheet, mapping, columns);
    for (const [column, count] of reader.certificates.entries()) {
      const header = columns[column]?.header ?? '';
      if (count > 0) this.notes.push({ code: 'certificates', sheet: sheet.name, header, count });
    }
    this.tellHeaded(reader.headed, sheet);
    for (const field of [...reader.given(), ...reader.cards.fields]) this.headed.add(field);
    if (reader.cards.count() > 0) this.notes.push({ code: 'cards', sheet: sheet.name, count: reader.cards.count() });
    const numbered = reader.numbered?.linked();
    if (numbered !== undefined && numbered.count > 0)
      this.notes.push({ code: 'numbered-heads', sheet: sheet.name, ...numbered });
    if (reader.items() + reader.leftItems.length > 0) {
      const read = columns.flatMap(({ header }, at) => (reader.readsItem(at) ? [header] : []));
      const before = reader.before.length === 0 ? {} : { before: reader.before };
      const left = reader.leftItems.length === 0 ? {} : { left: reader.leftItems };
      const count = reader.items();
      this.notes.push({ code: 'corrected-items', sheet: sheet.name, count, headers: read, ...before, ...left });
    }
    for (const [column, count] of reader.takeBack)
      this.notes.push({ code: 'take-back', sheet: sheet.name, header: columns[column]?.header ?? '', count });
    if (reader.errors() > 0) this.notes.push({ code: 'error-cells', sheet: sheet.name, count: reader.errors() });
    if (reader.unseen() > 0) this.notes.push({ code: 'unseen-signs', sheet: sheet.name, count: reader.unseen() });
    if (reader.otherKinds.size > 0)
      this.notes.push({ code: 'other-kinds', sheet: sheet.name, kinds: [...reader.otherKinds] });
    if (reader.exchanged() > 0) this.notes.push({ code: 'exchanged', sheet: sheet.name, count: reader.exchanged() });
    if (reader.months() > 0) this.notes.push({ code: 'birth-months', sheet: sheet.name, count: reader.months() });
    this.sayNewborns(sheet, mapping, columns);
    if (this.kind === 'roster') this.notes.push(...rosterSays(this.rows, this.firstRow, columns, sheet.name));
    if (reader.headless() > 0) this.notes.push({ code: 'heads-unclear', sheet: sheet.name, count: reader.headless() });
    if (reader.several() > 0) this.notes.push({ code: 'several', sheet: sheet.name, count: reader.several() });
    if (reader.names() > 0) this.notes.push({ code: 'several-names', sheet: sheet.name, count: reader.names() });
    const named = columns.find(({ meaning }) => meaning === 'name');
    if (mapping.wide.length === 0 && named !== undefined && claimsOf(named.header)[0]?.meaning === 'headName') {
      const unread = (test: (header: string) => boolean): number =>
        columns.findIndex(({ header, meaning }) => meaning === null && test(header));
      const members = unread((header) => MEMBERS.test(header));
      const at = members === -1 ? unread((header) => SIZE.test(headerForm(header))) : members;
      const rows = sheet.rows.slice((mapping.header?.to ?? -1) + 1);
      const says = (text: string): boolean => (at === members ? text.trim() !== '' : isMore(text));
      const count = at === -1 ? 0 : rows.filter((row) => says(row[at] ?? '')).length;
      this.notes.push({ code: 'heads-only', sheet: sheet.name, header: columns[at]?.header ?? '', count });
    }
    const isRead = (column: number): boolean =>
      (mapping.meanings[column] ?? null) !== null ||
      mapping.wide.some((group) => group.columns.some((each) => each.column === column && each.meaning !== null));
    const hidden = [...sheet.hiddenColumns].filter(isRead);
    if (hidden.length > 0) {
      const heads = hidden.sort((a, b) => a - b).map((column) => columns[column]?.header ?? '');
      this.notes.push({ code: 'hidden-columns', sheet: sheet.name, headers: heads.filter((header) => header !== '') });
    }
    if (sheet.hiddenRows.size > 0) {
      this.notes.push({ code: 'hidden-rows', sheet: sheet.name, count: sheet.hiddenRows.size });
    }
  }

  /** What stands over a list of payments is said of each of its rows, where no column of theirs says it. */
  private sayTitle(sheet: RawSheet, mapping: SheetMapping, columns: readonly { readonly header: string }[]): void {
    for (const [meaning, text] of saidOfPayments(sheet, mapping, columns)) {
      if (mapping.meanings.includes(meaning)) continue;
      const write = this.rows.extras.writer(meaning);
      for (let row = this.firstRow; row < this.rows.table.length; row += 1) write(text, row);
    }
    if (mapping.meanings.includes('kind') || !isOfStudents(sheet, mapping)) return;
    const write = createCellWriter(this.rows.table, 'kind');
    for (let row = this.firstRow; row < this.rows.table.length; row += 1) write(STUDENT, row);
  }

  /** In a list of newborns each is one, where no column of theirs says otherwise; it is told. */
  private sayNewborns(
    sheet: RawSheet,
    mapping: SheetMapping,
    columns: readonly { readonly header: string; readonly meaning: Meaning }[],
  ): void {
    if (this.kind !== 'roster' || mapping.wide.length > 0) return;
    const head = columns.find(({ meaning }) => meaning === 'name')?.header ?? '';
    if (!isOfNewborns(head, [...above(sheet, mapping), sheet.name])) return;
    const { count, undated } = writeNewborns(this.rows.table, this.firstRow, this.benefitYear);
    if (count === 0) return;
    for (const field of ['circumstance', 'circumstanceDate'] as const) this.headed.add(field);
    const headed = (as: Meaning): string =>
      columns.flatMap(({ header, meaning }) => (meaning === as && isNumberOfParent(header) ? [header] : [])).join('、');
    const [parent, joined] = [headed(null), headed('headId')];
    this.notes.push({
      code: 'newborns',
      sheet: sheet.name,
      count,
      ...(undated === 0 ? {} : { undated }),
      ...(parent === '' ? {} : { parent }),
      ...(joined === '' ? {} : { joined }),
    });
  }

  private tellHeaded({ rows, units, groups }: RowReader['headed'], { name }: RawSheet): void {
    if (rows === 0) return;
    if (units.size > 0) this.headed.add('unit');
    if (groups.size > 0) this.headed.add('group');
    this.notes.push({ code: 'headings', sheet: name, units: [...units], groups: groups.size, count: rows });
  }

  private tellFilled(
    how: 'merged' | 'household' | 'ditto',
    sheet: RawSheet,
    mapping: SheetMapping,
    column: number,
    count: number,
  ): void {
    const { columns } = headersOf(sheet, mapping, []);
    const header = columns[column]?.header ?? '';
    const meaning = mapping.meanings[column] ?? null;
    this.notes.push({ code: 'filled', how, sheet: sheet.name, header, meaning, count });
  }

  private tellNumbers({ kind }: Mapping): void {
    if (kind !== 'roster') return;
    const { renamed, heads } = tellGroupsApart(this.rows);
    if (renamed !== null) this.notes.push({ code: 'household-groups', example: renamed });
    if (heads > 0) this.notes.push({ code: 'household-heads', count: heads });
  }

  done(mapping: Mapping, notes: readonly IntakeNote[]): Omit<ReadFile, 'encoding' | 'gzip' | 'delimiter' | 'lines'> {
    const { table, extra, extras } = this.rows;
    this.tellNumbers(mapping);
    const hidden = mapping.sheets.flatMap(({ index, use }): IntakeNote[] => {
      const sheet = this.sheets[index];
      return sheet?.hidden === true ? [{ code: 'hidden-sheet', sheet: sheet.name, read: use }] : [];
    });
    return {
      table,
      rowLines: this.rows.lines(),
      headerLine: Math.max(0, this.headerLine),
      columns: columnsRead(this.headers, mapping, this.rows.households() !== null, this.headed),
      ignored: this.ignored,
      ignoredCount: this.ignoredCount,
      extra,
      unknownColumns: [...new Set(this.headers.flatMap(({ unknown }) => unknown))],
      kind: mapping.kind,
      sheetNames: this.sheets.some(({ name }) => name !== '') ? this.sheets.map(({ name }) => name) : [],
      sheetOf: this.rows.sheets(),
      households: this.rows.households(),
      extras: extras.done(table.length),
      notes: [...notes, ...hidden, ...this.notes],
      ...(this.doubts.length === 0 ? {} : { doubts: this.doubts }),
    };
  }
}
