import { saysExcluded } from '../roster/exclusionWords';
import { birthCertificateWriter, hasBirthCertificates } from './birthCertificates';
import { createBirthMonths } from './birthMonths';
import { createCards } from './cards';
import { createCellWriter, type CellWriter } from './cellWriter';
import { correctedItems } from './correctedItems';
import type { FieldId } from '../roster/fields';
import { linkByHeads } from './headHouseholds';
import { createHeadings } from './headings';
import { createJoinedCells, JOINED } from './joinedCells';
import { createDittos } from './dittos';
import { isGivenOut } from './givenOut';
import { createErrorCells } from './errorCells';
import { createExchange } from './exchanged';
import { continues, continuingOf, createPlaces } from './find/fillDown';
import { kindNamed } from './find/ownExport';
import { createJudge } from './find/judge';
import { type FileKind, type Meaning, type RowReason, type WideGroup } from './found';
import { createNumberedHeads } from './numberedHeads';
import { createOtherHeads } from './otherHeads';
import type { PersonRows } from './personRows';
import { paymentState } from './lists/paymentStates';
import { readerOf } from './readsAs';
import { resultColumns } from './resultColumns';
import { relationOf } from './relationCodes';
import { createSeveralNames, createSeveralPersons, ofAll } from './severalPersons';
import type { RowReader, SheetReading } from './rowReading';
import { writerOf } from './rowWriters';
import { createUnreadRows } from './unreadRows';
import { mayLackYear, withYear } from './yearless';

/** Ignored and overlong lines are told one by one up to so many; beyond, only counted. */
export const MOST_TOLD = 10_000;

/** What says nothing of a person alone; null: a column that is not read. */
const PLACES: ReadonlySet<Meaning> = new Set<Meaning>([null, 'unit', 'group', 'household', 'town', 'address']);

/** An amount that is the same for each of several. */
const EACH = /人均|每人|单价|标准|[/／]人/;

const NONE: ReadonlySet<FieldId> = new Set();
const UNPAID: ReadonlySet<string> = new Set(['unpaid', 'back']);

/** Reads the records below a header as rows, by the meanings of their columns. */
export function createRowReader(rows: PersonRows, reading: SheetReading): RowReader {
  const { mapping, judge: facts, headers, sheet, unit, group, units, kind, against, relationCodes } = reading;
  const { meanings, wide, fill = [], years = {}, doubts = [], answered = {}, against: denied = {}, kinds } = mapping;
  const { table, extra } = rows;
  const width = meanings.length;
  const certificates = new Uint32Array(width);
  const timed = meanings.includes('payTime');
  const givenOut = isGivenOut(meanings, headers);
  const exchange = createExchange(meanings);
  const amount = EACH.test(headers[meanings.indexOf('payAmount')] ?? '') ? -1 : meanings.indexOf('payAmount');
  const paid = meanings.indexOf('payAmount');
  const states =
    kind === 'roster' && !givenOut
      ? meanings.flatMap((meaning, column) => (meaning === 'insured' || meaning === 'state' ? [column] : []))
      : [];
  const persons = createSeveralPersons(givenOut ? [] : meanings, amount);
  const names = createSeveralNames(
    kind === 'roster' || kind === 'payments' || (kind === 'identities' && meanings.includes('headName'))
      ? []
      : meanings,
    headers,
  );
  const doubted = new Set(doubts);
  const items = kind === 'roster' && wide.length === 0 ? correctedItems(rows, meanings, headers) : undefined;
  const months = createBirthMonths(table, headers[meanings.indexOf('birth')] ?? '');
  const unreadRows = createUnreadRows(rows, { headers, doubts, kind, answered, denied });
  const results = against === '' || kind !== 'elsewhere' ? [] : resultColumns(headers, meanings);
  /** What the title leaves open, the result of the check says of its own row. */
  const titled = (cells: readonly string[]): string =>
    results.some((column) => saysExcluded(cells[column] ?? '', true)) ? '' : against;
  const heads = kind === 'roster' && wide.length === 0 ? createNumberedHeads(rows, meanings, headers) : undefined;
  const errors = createErrorCells();
  /** The column of birth certificates, where no other one says what kind of a number it is; -1: there is none. */
  const born = meanings.includes('idKind')
    ? -1
    : meanings.findIndex((meaning, at) => meaning === 'idNumber' && hasBirthCertificates(headers[at] ?? ''));
  const writerAt = (meaning: Meaning, column: number): CellWriter | undefined => {
    const plain = writerOf(rows, meaning, certificates, column, timed);
    const isOfBirth = plain !== undefined && column === born;
    const writer = isOfBirth ? birthCertificateWriter(table, plain) : plain;
    const reads =
      meaning === 'relation' && relationCodes ? relationOf : readerOf(meaning, headers[column] ?? '', kind, givenOut);
    if (writer === undefined || reads === undefined) return errors.guard(meaning, writer);
    return errors.guard(meaning, (text, row) => {
      const said = reads(text);
      if (said !== '') writer(said, row);
    });
  };
  const writers = meanings.map((meaning, column) => {
    const writer = writerAt(meaning, column);
    const year = mayLackYear(meaning) ? years[column] : undefined;
    if (writer === undefined || year === undefined) return writer;
    return (text: string, row: number): void => writer(withYear(text, year), row);
  });
  const named = wide.length > 0 || meanings.includes('name') || meanings.includes('idNumber');
  const nameless = wide.length === 0 && !meanings.includes('name') && !meanings.includes('headName');
  let keep: CellWriter | undefined;
  const otherKinds = new Map<FileKind, number>();
  const joined = createJoinedCells(table, meanings, headers, (text, row) => {
    (keep ??= rows.extras.writer('disabilityCert'))(text, row);
  });
  const related = meanings.includes('relation');
  const groups = wide.map(({ columns, head, relation = '' }) => ({
    relation: columns.some(({ meaning }) => meaning === 'relation')
      ? ''
      : head === true
        ? '户主'
        : related
          ? ''
          : relation,
    cells: columns.map(({ column, meaning }) => ({ column, write: writerAt(meaning, column) })),
    keys: columns.flatMap(({ column, meaning }) => (meaning === 'name' || meaning === 'idNumber' ? [column] : [])),
  }));
  const inGroups = new Set(wide.flatMap(({ columns }) => columns.map(({ column }) => column)));
  const kin = wide.every((each) => each.kin === true);
  const phone = wide.length === 0 || !kin ? -1 : meanings.indexOf('phone');
  /** A number of the household goes before what the row says of it. */
  const numbered = meanings.includes('household') || wide.some(hasHousehold);
  const writeUnit = createCellWriter(table, 'unit');
  const writeGroup = createCellWriter(table, 'group');
  const headings = createHeadings(units);
  const cards = createCards(table, meanings, kind);
  const headed = { rows: 0, units: new Set<string>(), groups: new Set<string>() };
  const [unitColumn, groupColumn] = [meanings.indexOf('unit'), meanings.indexOf('group')];
  const nameColumn = meanings.indexOf('name');
  const writeRelation = createCellWriter(table, 'relation');
  const seen = new Uint8Array(width); // columns that are not read and in which anything stands
  const judge = createJudge(facts);
  const others = createOtherHeads(wide.length === 0 ? facts.header : [], meanings);
  const dittos = createDittos(meanings, headers);
  const rule = continuingOf(meanings, fill);
  const places = createPlaces(meanings, fill);
  /** The first row below the last line that says something of rows. */
  let since = table.length;
  const above = new Map<number, string>();
  const filled = new Uint32Array(width);
  const from = table.length;
  let headless = 0;

  function write(cells: readonly string[], row: number): void {
    for (let cell = 0; cell < cells.length && cell < width; cell += 1) {
      const text = cells[cell] ?? '';
      if (text === '') continue;
      const writer = writers[cell];
      if (doubted.has(cell)) unreadRows.note(cell, text, row);
      if (writer !== undefined) writer(text, row);
      else if (!JOINED.has(meanings[cell] ?? null)) seen[cell] = 1;
    }
  }

  /** What stands in the first row of the household, for columns that are blank in its others. */
  function carry(cells: readonly string[], row: number): void {
    const goesOn = continues(cells, rule);
    for (const column of places.leave(cells, (each) => goesOn && above.has(each))) above.delete(column);
    for (const column of fill) {
      const text = cells[column] ?? '';
      if (text.trim() !== '') above.set(column, text);
      else if (!goesOn) above.delete(column);
      else {
        const standing = above.get(column);
        if (standing === undefined) continue;
        writers[column]?.(standing, row);
        filled[column] = (filled[column] ?? 0) + 1;
      }
    }
  }

  /** Nothing but a place or a household: a line kept free, or one that ends a list. */
  function isNobody(cells: readonly string[]): boolean {
    return named && cells.every((text, column) => text.trim() === '' || PLACES.has(meanings[column] ?? null));
  }

  /** Somebody of whom a list without names says something, but no number. */
  function isNumberless(cells: readonly string[]): boolean {
    return (
      nameless && cells.filter((text, column) => text.trim() !== '' && (meanings[column] ?? null) === null).length > 1
    );
  }

  /** What is said of the whole sheet, and by lines over the rows; what stands in the row itself is written over it. */
  function place(cells: readonly string[], row: number): void {
    const of = mapping.headingUnits === false ? '' : headings.unit;
    const own = of !== '' || (headings.elsewhere && mapping.headingUnits !== false) ? of : unit;
    if (own !== '') writeUnit(own, row);
    const inGroup = headings.group || group;
    if (inGroup !== '') writeGroup(inGroup, row);
    cards.write(row, cells[nameColumn] ?? '');
    const takes = (text: string, column: number): boolean => text !== '' && (cells[column] ?? '').trim() === '';
    const [byUnit, byGroup] = [takes(of, unitColumn), takes(headings.group, groupColumn)];
    if (byUnit) headed.units.add(of);
    if (byGroup) headed.groups.add(headings.group);
    if (byUnit || byGroup) headed.rows += 1;
  }

  function append(cells: readonly string[], line: number): number {
    const row = rows.append(line, sheet);
    place(cells, row);
    unreadRows.begin(row, kind === 'roster' && !saysGone(headings.state) ? '' : headings.state, titled(cells));
    write(cells, row);
    joined?.write(cells, row);
    if (fill.length > 0) carry(cells, row);
    return row;
  }

  /** What is said of all persons of a row that has several. */
  function ofSeveral(cells: readonly string[]): readonly string[] {
    const text = (cells[amount] ?? '').trim();
    if (groups.length === 0 || text === '') return cells;
    const count = groups.filter(({ keys }) => keys.some((column) => (cells[column] ?? '').trim() !== '')).length;
    return count < 2 ? cells : cells.map((cell, column) => (column === amount ? ofAll(text, count) : cell));
  }

  /** What a roster says of somebody who has not paid is what he owes: it is no payment. */
  function unpaid(cells: readonly string[]): readonly string[] {
    const text = (cells[paid] ?? '').trim();
    if (states.length === 0 || text === '') return cells;
    const word = states.map((column) => (cells[column] ?? '').trim()).find((each) => UNPAID.has(paymentState(each)));
    return word === undefined ? cells : cells.map((cell, column) => (column === paid ? `${text}（${word}）` : cell));
  }

  /** Nothing that is read: it may be the title of the rows below. */
  function passed(cells: readonly string[]): RowReason {
    headings.pass(cells, 'unknown-only');
    return 'unknown-only';
  }

  function tellExtra(record: readonly string[], row: number): void {
    const text = extra.length >= MOST_TOLD ? '' : others.told(record);
    if (text !== '') extra.push({ row, text });
    if (kind === 'roster' && others.gone(record) !== '') unreadRows.begin(row, '', others.gone(record));
  }

  /** Not as a field, and understood all the same. */
  const isReadSo = (column: number): boolean => items?.reads(column) === true || unreadRows.takeBack.has(column);

  return {
    filled,
    dittos: dittos.counts,
    certificates,
    headed,
    cards,
    numbered: heads,
    exchanged: exchange.count,
    several: persons.count,
    names: names.count,
    otherKinds,
    errors: errors.count,
    unseen: errors.unseen,
    months: months.count,
    headless: () => headless,
    add(record, line) {
      const listed = kinds === undefined ? kind : (kindNamed(record[kinds] ?? '') ?? kind);
      if (listed !== kind) {
        otherKinds.set(listed, (otherKinds.get(listed) ?? 0) + 1);
        return 'other-list';
      }
      const reason = judge(record) ?? (headings.isHeading(record) ? 'section' : undefined);
      if (reason !== undefined) {
        headings.pass(record, reason);
        cards.pass(record, reason);
        if (reason === 'header') others.pass(record);
        const said = kind === 'roster' && !saysGone(headings.above) ? '' : headings.above;
        if (said !== '') for (let row = since; row < table.length; row += 1) unreadRows.begin(row, said, '');
        if (reason === 'section' || said !== '') since = table.length;
        // Below a subtotal or the name of the next place nothing goes on.
        if (reason === 'total' || reason === 'section') above.clear();
        return reason;
      }
      const cells = unpaid(ofSeveral(exchange.resolve(dittos.resolve(others.read(record)))));
      const members: number[] = [];
      for (const { relation, cells: own, keys } of groups) {
        if (keys.every((column) => (cells[column] ?? '').trim() === '')) continue;
        // A telephone behind all of them is not each one's: it stands with the first, the head where there is one.
        const row = append(members.length === 0 || phone === -1 ? cells : without(cells, phone), line);
        members.push(row);
        if (relation !== '') writeRelation(relation, row);
        for (const { column, write: writer } of own) {
          const text = cells[column] ?? '';
          if (text !== '') writer?.(text, row);
        }
      }
      let [first] = members;
      if (kin && !numbered) rows.link(members);
      if (first === undefined) {
        if (!cells.some((text, column) => writers[column] !== undefined && text.trim() !== ''))
          return isNumberless(cells) ? 'no-number' : passed(cells);
        if (isNobody(cells)) {
          for (const column of fill) if ((cells[column] ?? '').trim() !== '') above.set(column, cells[column] ?? '');
          return isNumberless(cells) ? 'no-number' : 'nobody';
        }
        const again = items?.again(cells) ?? -1;
        if (again !== -1 && items?.write(cells, again) === true) return undefined;
        for (const each of persons.apart(cells) ?? names.apart(cells) ?? [cells]) members.push(append(each, line));
        if (items !== undefined && members.length === 1) items.write(cells, members[0] ?? 0);
        [first = 0] = members;
        heads?.note(cells, members);
      }
      for (const row of members) months.settle(row);
      tellExtra(record, first);
      return undefined;
    },
    done() {
      const byHeads = meanings.includes('headName') || meanings.includes('headId');
      if (kind === 'roster' && byHeads && wide.length === 0 && !numbered)
        headless = linkByHeads(rows, from, meanings.includes('relation'));
      heads?.link();
      return unreadRows.done();
    },
    given: () => new Set<FieldId>([...(items?.fields ?? NONE), ...(born === -1 ? [] : (['idKind'] as const))]),
    items: () => items?.count() ?? 0,
    before: items?.before ?? [],
    leftItems: items?.left ?? [],
    readsItem: (column) => items?.reads(column) === true,
    takeBack: unreadRows.takeBack,
    unread: () =>
      meanings.flatMap((meaning, column) =>
        meaning === null && !isReadSo(column) && !inGroups.has(column) && seen[column] === 1 ? [column] : [],
      ),
  };
}

const without = (cells: readonly string[], column: number): readonly string[] =>
  cells.map((cell, at) => (at === column ? '' : cell));

/** In a roster those who have not paid are persons like the others. */
const saysGone = (state: string): boolean => saysExcluded(state, true) || /注销|销户/.test(state);

const hasHousehold = ({ columns }: WideGroup): boolean => columns.some(({ meaning }) => meaning === 'household');
