import { flaggedIdentity } from '../../roster/cells/identityFlag';
import { birthInIdBytes } from '../../roster/idNumber';
import { cleanIdNumber } from '../../roster/cells/clean';
import { readDay } from '../../roster/cells/day';
import type { RawSheet } from '../book';
import { fillMerged } from '../mergedCells';
import { FILE_KINDS, type FoundColumn, type FoundSheet, type Meaning, type RowReason, type Why } from '../found';
import { assign, mayBeNumbers, type Candidate } from './assign';
import { byContent } from './byContent';
import { factsOf, isIdNumber, looksLikeNames, mostly, samplesOf, type ColumnFacts } from './content';
import { withCertificates, withElsewhere, withEmployers } from './elsewhere';
import { corrects, withCorrections } from './corrections';
import { findFill } from './fillDown';
import { gridOf } from './grid';
import { headerByContent } from './headerByContent';
import { findHeader, labelsOf, type HeaderRows, type Label } from './headerRows';
import { createHeadings } from '../headings';
import { createJudge, judgedBy } from './judge';
import { isOfTemplate, isOwnExport } from './ownExport';
import { withLedger } from './ledger';
import { isKindHead, ownMeanings } from './ownHeads';
import { headerForm } from './words';
import { mayBePassedOver } from './unreadHeads';
import { isOfRefund, isOfUnpaid, isRosterOfInsured } from './titleSays';
import { withHeadsNumber, withNewborns, withOwnNumbers } from './roles';
import { sheetKey } from './shape';
import { withUnitLevel } from './unitLevel';
import { findWide, withRelations } from './wide';
import { findWideByContent } from './wideByContent';
import { holdsAmounts } from './withoutAmount';
import { ofYears } from './years';

/** Rows whose cells are looked at. */
const LOOKED_AT = 2000;
/** Different texts of a column that are kept for an answer to be remembered by. */
const MOST_VALUES = 40;
/** So many of the filled cells are ticks where others say more than yes: A类. */
const TICKED = 0.3;
const TOP = 15;
const TOP_COLUMNS = 60;
const encoder = new TextEncoder();

/** What a sheet seems to hold. `benefitYear`: the workbook's. `header`: chosen by hand; null: there is none; undefined: to be found. */
export function findSheet(
  sheet: RawSheet,
  index: number,
  units: ReadonlySet<string>,
  benefitYear: number | null = null,
  header?: HeaderRows | null,
): FoundSheet {
  const grid = gridOf(sheet);
  const rows = header === undefined ? (findHeader(grid) ?? headerByContent(grid)) : header;
  const below = rows === null ? 0 : rows.to + 1;
  const data = sheet.rows.slice(below, below + LOOKED_AT);
  const corrected = withCorrections(
    rows === null
      ? blankLabels(grid.width)
      : withLedger(trimmed(labelsOf(grid, rows, grid.width), sheet.rows.slice(rows.from, below), data)),
  );
  const { labels, left: otherYears } = ofYears(corrected.labels, data, benefitYear);
  const left: ReadonlyMap<number, Why> = new Map<number, Why>([...corrected.left, ...otherYears]);
  const facts = labels.map((_, column) => factsOf(cellsOf(data, column)));
  const own = ownMeanings(labels.map(({ text }) => text));
  const title = titleOf(sheet.rows, rows?.from ?? 0);
  const worded = own === undefined ? findWide(labels) : [];
  const members =
    worded.length > 0 || own !== undefined || corrects(labels)
      ? worded
      : findWideByContent(labels, facts, data, `${sheet.name} ${title}`);
  const wide = withRelations(members, labels);
  const inWide = new Map(
    wide.flatMap(({ columns }) => columns.map(({ column, meaning }) => [column, meaning] as const)),
  );
  const filled = labels.map((_, column) => filledIn(sheet.rows, below, column));
  const inGroups = { columns: inWide, why: worded.length > 0 ? ('synonym' as const) : ('content' as const) };
  const called = `${sheet.name} ${title}`;
  const found = meaningsOf(labels, facts, filled, inGroups, rows === null, units, data, called, left);
  const computed = isOwnExport(
    sheet.name,
    labels.map(({ text }) => text),
  );
  const meanings =
    own?.map((meaning): Meant => ({ meaning, why: meaning === null ? 'unknown' : 'template' })) ??
    (computed ? labels.map(({ text }, column) => ofTemplate(text, found[column])) : found);
  const list = labels.map((_, column): Meaning => (inWide.has(column) ? null : (meanings[column]?.meaning ?? null)));
  const person = meanings.some((meant) => meant?.meaning === 'name' || meant?.meaning === 'idNumber');
  const mapping = { header: rows, meanings: list, wide };
  const judge = createJudge(judgedBy(sheet.rows, mapping));
  const unmerged = fillMerged({ ...sheet, rows: sheet.rows.slice(0, below + LOOKED_AT) }, below, list).rows;
  const records = unmerged.slice(below);
  const reasons = records.map(judge);
  const persons = records.filter((_, at) => reasons[at] === undefined);
  const headings = unitsOver(records, reasons, units);
  const shown = data.filter((_, at) => reasons[at] !== 'header' && reasons[at] !== 'numbers');
  const key =
    rows === null
      ? sheetKey(facts.map(sortOf), 0)
      : sheetKey(
          labels.map(({ text }) => text),
          rows.to - rows.from + 1,
        );
  const columns = labels.map(({ text }, column): FoundColumn => ({
    column,
    header: text,
    ...(meanings[column] ?? { meaning: null, why: left.get(column) ?? 'unknown' }),
    samples: isKindHead(text) ? kindsBelow(sheet.rows, below, column) : samplesOf(cellsOf(shown, column)),
    filled: filled[column] ?? 0,
    ids: isOfIds(facts[column]),
    ...valuesOf(shown, column, meanings[column]?.meaning ?? null),
    ...((facts[column]?.yearless ?? 0) > 0 ? { yearless: true } : {}),
  }));
  return {
    index,
    name: sheet.name,
    hidden: sheet.hidden,
    use: !sheet.hidden && person,
    rows: sheet.rows.length,
    header: rows,
    columns,
    wide,
    unitFromName: false,
    ...(headings.length === 0 ? {} : { headings }),
    fill: wide.length > 0 || isTemplate(columns) ? [] : findFill(persons, list),
    key,
    headed: key,
    title,
    hiddenRows: sheet.hiddenRows.size,
    merges: sheet.merges.length,
    top: sheet.rows.slice(0, TOP).map((row) => row.slice(0, TOP_COLUMNS)),
  };
}

/** The units that lines over the persons name, in their order. */
function unitsOver(
  records: readonly (readonly string[])[],
  reasons: readonly (RowReason | undefined)[],
  units: ReadonlySet<string>,
): string[] {
  const headings = createHeadings(units);
  const found = new Set<string>();
  for (const [at, record] of records.entries()) {
    const reason = reasons[at] ?? (headings.isHeading(record) ? 'section' : undefined);
    if (reason === undefined) continue;
    headings.pass(record, reason);
    if (headings.unit !== '') found.add(headings.unit);
  }
  return [...found];
}

/** Whether the cells of a column are ID numbers. */
const isOfIds = (facts: ColumnFacts | undefined): boolean => facts !== undefined && mostly(facts.ids, facts);

/** What stands in a column, as far as it tells one file without a header from another. */
function sortOf(facts: ColumnFacts): string {
  if (mostly(facts.ids, facts)) return 'id';
  if (mostly(facts.phones, facts)) return 'phone';
  if (mostly(facts.days, facts)) return 'day';
  if (mostly(facts.sexes, facts)) return 'sex';
  if (looksLikeNames(facts)) return 'name';
  return facts.seen === 0 ? '' : 'text';
}

/** All in the template's own words, as this program writes it: what is blank there is blank. */
function isTemplate(columns: readonly FoundColumn[]): boolean {
  return columns.every(({ why }) => why === 'template' || why === 'unknown' || why === 'computed');
}

/** Of a list that was exported here: what is not of the template was computed. */
function ofTemplate(header: string, meant: Meant | undefined): Meant | undefined {
  return isOfTemplate(header) ? meant : { meaning: null, why: header === '' ? 'unknown' : 'computed' };
}

interface Meant {
  readonly meaning: Meaning;
  readonly why: Why;
}

function meaningsOf(
  labels: readonly Label[],
  facts: readonly ColumnFacts[],
  filled: readonly number[],
  { columns: inWide, why }: { readonly columns: ReadonlyMap<number, Meaning>; readonly why: Why },
  headless: boolean,
  units: ReadonlySet<string>,
  data: readonly (readonly string[])[],
  called: string,
  left: ReadonlyMap<number, Why>,
): readonly (Meant | undefined)[] {
  // Names and numbers are the members': another column of them would be written over theirs.
  const ofMembers = inWide.size > 0;
  const numberless = !labels.some(({ claims }) => claims.some(({ meaning }) => meaning === 'idNumber'));
  const candidates = labels.flatMap(({ claims, own }, column): Candidate[] => {
    const of = facts[column];
    if (of === undefined || inWide.has(column)) return [];
    const fitting = claims.filter(({ meaning, rank }) => meaning !== 'idNumber' || mayBeNumbers(rank, of));
    // A remark that is a number of a person says whose row it is, where no other column does.
    const noted = numberless && mostly(of.ids, of) ? fitting.filter(({ meaning }) => meaning !== 'note') : fitting;
    const held = ofMembers ? noted.filter(({ meaning }) => meaning !== 'name' && meaning !== 'idNumber') : noted;
    return held.length === 0 ? [] : [{ column, own, claims: held, facts: of, filled: filled[column] ?? 0 }];
  });
  const { columns, second } = assign(candidates);
  const taken = new Set([...columns.values()].map(({ meaning }) => meaning));
  for (const meaning of inWide.values()) if (meaning === 'name' || meaning === 'idNumber') taken.add(meaning);
  const numbers = [...columns].find(([, { meaning }]) => meaning === 'idNumber')?.[0];
  const nameless = labels.flatMap(({ text }, column) => {
    const of = facts[column];
    const free = !columns.has(column) && !second.has(column) && !inWide.has(column) && !left.has(column);
    return of !== undefined && free ? [{ column, header: text, facts: of }] : [];
  });
  const found = byContent(nameless, taken, headless, units, (column, found_) => agree(data, column, numbers ?? found_));
  const meant = labels.map((_, column): Meant | undefined => {
    const group = inWide.get(column);
    if (group !== undefined) return { meaning: group, why };
    const assigned = columns.get(column);
    if (assigned !== undefined) return assigned;
    const meaning = found.get(column);
    if (meaning !== undefined) return { meaning, why: 'content' };
    // 是否死亡, 是否迁出, 是否职工医保: each asks about something else.
    if (labels[column]?.claims.some(({ meaning: asked }) => asked === 'there') === true)
      return { meaning: 'there', why: 'synonym' };
    if (!left.has(column) && isTicked(labels[column], facts[column]))
      return { meaning: 'identityFlag', why: 'synonym' };
    // What went back is nothing that the amounts beside it say as well.
    return second.has(column) && !isOfRefund(labels[column]?.text ?? '') ? { meaning: null, why: 'second' } : undefined;
  });
  const heads = labels.map(({ text }) => text);
  if (inWide.size > 0) return meant;
  withoutHeadsPhone(meant, heads);
  withoutOthersRelation(meant, heads);
  withoutBenefits(meant, heads);
  withoutDay(meant, heads, facts);
  withUnitLevel(meant, data, units);
  const paired = withHeadsNumber(withOwnNumbers(withNewborns(meant, heads), heads), heads, facts);
  const certified = withCertificates(withEmployers(paired, heads, facts), heads);
  return withElsewhere(certified, heads, facts, filled, isRosterOfInsured(called), isOfUnpaid(called));
}

/** A telephone of the head of household is not that of each member, where others than heads have their rows. */
function withoutHeadsPhone(meant: (Meant | undefined)[], heads: readonly string[]): void {
  const isOfHead = (meaning: Meaning): boolean => {
    const at = meant.findIndex((each) => each?.meaning === meaning);
    return at !== -1 && headerForm(heads[at] ?? '').startsWith('户主');
  };
  const at = meant.findIndex((each) => each?.meaning === 'phone');
  if (isOfHead('phone') && !isOfHead('name')) meant[at] = undefined;
}

/** 关系 beside the name of somebody else is what they are to one another: not to the head of household. */
function withoutOthersRelation(meant: (Meant | undefined)[], heads: readonly string[]): void {
  const at = meant.findIndex((each) => each?.meaning === 'relation');
  const other = (head: string, column: number): boolean =>
    (meant[column]?.meaning ?? null) === null &&
    /(?<!曾用)姓名$|身份证/.test(headerForm(head)) &&
    !head.includes('户主');
  if (at !== -1 && headerForm(heads[at] ?? '') === '关系' && heads.some(other)) meant[at] = undefined;
}

/** What a payment has beside its amount. */
const OF_PAYMENT: ReadonlySet<Meaning> = new Set([
  'payDate',
  'receipt',
  'order',
  'channel',
  'due',
  'insured',
  'paidFor',
]);
const OF_IDENTITY: ReadonlySet<Meaning> = new Set([
  'identities',
  'identityFlag',
  'disabilityGrade',
  'withdrawn',
  'removal',
]);
const BENEFIT = /^(?:金额|发放金额|补[助差贴]金额|清单金额)$/;

/** 金额 beside somebody's identity, and nothing of a payment, is what he draws. */
function withoutBenefits(meant: (Meant | undefined)[], heads: readonly string[]): void {
  const at = meant.findIndex((each) => each?.meaning === 'payAmount');
  if (at === -1 || !BENEFIT.test(headerForm(heads[at] ?? ''))) return;
  const has = (of: ReadonlySet<Meaning>): boolean => meant.some((each) => each !== undefined && of.has(each.meaning));
  if (has(OF_IDENTITY) && !has(OF_PAYMENT)) meant[at] = undefined;
}

/** Where amounts stand under words that nobody knows, the day beside them would say of everybody that he has paid, but not what. */
function withoutDay(meant: (Meant | undefined)[], heads: readonly string[], facts: readonly ColumnFacts[]): void {
  const at = meant.findIndex((each) => each?.meaning === 'payDate');
  if (at === -1 || meant.some((each) => each?.meaning === 'payAmount')) return;
  const isAmount = (header: string, column: number): boolean =>
    (meant[column]?.meaning ?? null) === null && holdsAmounts(header, facts[column]?.samples ?? []);
  if (heads.some(isAmount)) meant[at] = { meaning: null, why: 'without-amount' };
}

/** An identity stands over the column, and ticks (or the identity's own words) in it. */
function isTicked(label: Label | undefined, facts: ColumnFacts | undefined): boolean {
  if (label === undefined || facts === undefined || facts.seen === 0) return false;
  const named = flaggedIdentity(label.text) ?? flaggedIdentity(label.own);
  return named !== undefined && facts.flags + facts.identities > facts.seen * TICKED;
}

/** Whether a column's dates are those in the ID numbers beside them; true where there are no numbers. */
function agree(data: readonly (readonly string[])[], column: number, numbers: number | undefined): boolean {
  if (numbers === undefined) return true;
  let [both, same] = [0, 0];
  for (const row of data) {
    const number = row[numbers] ?? '';
    const day = readDay(row[column] ?? '');
    if (day < -1e6 || !isIdNumber(number)) continue;
    const bytes = encoder.encode(cleanIdNumber(number).slice(0, 18));
    both += 1;
    if (birthInIdBytes(bytes, 0, bytes.length) === day) same += 1;
  }
  return both > 0 && same > both * 0.6;
}

const blankLabels = (width: number): Label[] =>
  Array.from({ length: width }, () => ({ text: '', claims: [], group: '', own: '' }));

/** Without columns behind the last header in which hardly anything stands: such cells are told of each row. */
function trimmed(
  labels: readonly Label[],
  header: readonly (readonly string[])[],
  data: readonly (readonly string[])[],
): Label[] {
  let width = labels.length;
  const own = Math.max(...header.map(({ length }) => length));
  while (width > own) {
    let filled = 0;
    for (const row of data) if ((row[width - 1] ?? '').trim() !== '') filled += 1;
    if (filled > 2 && filled * 3 > data.length) break;
    width -= 1;
  }
  return labels.slice(0, width);
}

function* cellsOf(data: readonly (readonly string[])[], column: number): Generator<string, void, undefined> {
  for (const row of data) yield row[column] ?? '';
}

/** The different kinds of list that exported rows came in, wherever they stand. */
function kindsBelow(rows: readonly (readonly string[])[], from: number, column: number): string[] {
  const kinds = new Set<string>();
  for (let row = from; row < rows.length && kinds.size <= FILE_KINDS.length; row += 1)
    kinds.add((rows[row]?.[column] ?? '').trim());
  kinds.delete('');
  return [...kinds];
}

/** The few different texts of a column that may come not to be read; what else stands in it is of each row alone. */
function valuesOf(data: readonly (readonly string[])[], column: number, meaning: Meaning): Pick<FoundColumn, 'values'> {
  if (!mayBePassedOver(meaning)) return {};
  const values = new Set<string>();
  for (const row of data) {
    const text = (row[column] ?? '').trim();
    if (text !== '' && values.add(text).size > MOST_VALUES) return {};
  }
  return values.size === 0 ? {} : { values: [...values] };
}

function filledIn(rows: readonly (readonly string[])[], from: number, column: number): number {
  let count = 0;
  for (let row = from; row < rows.length; row += 1) if ((rows[row]?.[column] ?? '').trim() !== '') count += 1;
  return count;
}

/** What tells how a form is to be filled in says nothing of those on it. */
const TO_FILL_IN = /^(?:填[表写报])?(?:说明|须知|要求|备注|注意事项|注)\s*[:：]/;

/** What stands above the header: the longest of it that is no line of places to fill in. */
function titleOf(rows: readonly (readonly string[])[], header: number): string {
  const texts = rows
    .slice(0, header)
    .flatMap((row) => row.map((cell) => cell.trim()).filter((cell) => cell !== '' && !TO_FILL_IN.test(cell)));
  return texts.join(' ').slice(0, 200);
}
