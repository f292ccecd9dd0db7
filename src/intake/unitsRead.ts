import { createRosterTable } from '../roster/table';
import type { RosterTable, TextColumn } from '../roster/types';
import { groupForm, groupNumber, unitForms } from './lists/forms';
import type { IntakeResult } from './types';

/** A unit that the file writes otherwise than the quota table: 新月村 for 新月. */
export interface UnitRead {
  readonly from: string;
  readonly to: string;
  readonly rows: number;
}

/** The rows of a file, and the units among them that were read as those of the quota table. */
export interface OpenedFile {
  readonly table: RosterTable;
  readonly unitsRead: readonly UnitRead[];
}

/**
 * Opens the rows of a file. A unit that the quota table has with another ending, or with none, is read as that one if no
 * second one could be meant; a unit that somebody in the roster has stays as it is. A group that is written with its unit before it
 * (金石村4组, in either column) is read as both. The file itself keeps its text.
 * @param units names of the quota table; null: none is asked for.
 */
export function openFile(file: IntakeResult, units: readonly string[] | null, roster: RosterTable): OpenedFile {
  const table = createRosterTable(file.table);
  const { unit, group } = file.table.columns;
  if (units === null || unit.type !== 'text' || group.type !== 'text') return { table, unitsRead: [] };
  const meant = meantUnit(units, roster);
  const known = new Set(units);
  const [cameUnits, cameGroups] = [table.text('unit'), table.text('group')];
  const readUnit = byCode(cameUnits, (text) => {
    const whole = meant(text);
    return whole === null ? placeOf(text, meant, known) : { unit: whole, group: '' };
  });
  const readGroup = byCode(cameGroups, (text) => placeOf(text, meant, known));
  const told = new Map<string, { from: string; to: string; rows: number }>();
  const tell = (from: string, to: string): void => {
    const before = told.get(from);
    if (before === undefined) told.set(from, { from, to, rows: 1 });
    else before.rows += 1;
  };
  const found: { readonly row: number; readonly unit: string; readonly group: string }[] = [];
  for (let row = 0; row < table.length; row += 1) {
    const [place, within] = [readUnit(row), readGroup(row)];
    if (place === NOWHERE && within === NOWHERE) continue;
    const [unitText, groupText] = [table.getText('unit', row), table.getText('group', row)];
    let [ownUnit, ownGroup] = [unitText, groupText];
    const fits = place.group === '' || groupText === '' || sameGroup(place.group, groupText);
    if (place.unit !== '' && fits) {
      ownUnit = place.unit;
      if (groupText === '') ownGroup = place.group;
      tell(unitText, place.group === '' ? place.unit : `${place.unit} ${place.group}`);
    }
    if (within.unit !== '' && (ownUnit === '' || ownUnit === within.unit)) {
      tell(groupText, ownUnit === '' ? `${within.unit} ${within.group}` : within.group);
      ownUnit = within.unit;
      ownGroup = within.group;
    }
    if (ownUnit !== unitText || ownGroup !== groupText) found.push({ row, unit: ownUnit, group: ownGroup });
  }
  if (found.length === 0) return { table, unitsRead: [] };
  const own = { unit: { ...unit, codes: unit.codes.slice() }, group: { ...group, codes: group.codes.slice() } };
  const opened = createRosterTable({ ...file.table, columns: { ...file.table.columns, ...own } });
  const [ownUnits, ownGroups] = [opened.text('unit'), opened.text('group')];
  for (const each of found) {
    ownUnits.codes[each.row] = ownUnits.pool.intern(each.unit);
    ownGroups.codes[each.row] = ownGroups.pool.intern(each.group);
  }
  return { table: opened, unitsRead: [...told.values()] };
}

interface Place {
  /** '' = none. */
  readonly unit: string;
  readonly group: string;
}

/** 4组, 四组 and 四组(新屋) do not contradict each other. */
function sameGroup(one: string, other: string): boolean {
  const number = groupNumber(one);
  return number === undefined ? groupForm(one) === groupForm(other) : number === groupNumber(other);
}

const NOWHERE: Place = { unit: '', group: '' };
const WITH_GROUP =
  /^(.+?)[-\s]*((?:第?(?:[0-9]{1,3}|[零〇一二三四五六七八九十]{1,3}))(?:村民)?(?:小组|组|生产队|队)(?:\([^()]*\))?)$/u;

/** The unit of the quota table and the group of it that a text names together. */
function placeOf(text: string, meant: (text: string) => string | null, units: ReadonlySet<string>): Place {
  const [, before = '', group = ''] = WITH_GROUP.exec(text.normalize('NFKC').trim()) ?? [];
  const unit = units.has(before) ? before : before === '' ? null : meant(before);
  return unit === null ? NOWHERE : { unit, group };
}

/** What the cells of a column say, each different text looked at once. */
function byCode({ codes, pool }: TextColumn, make: (text: string) => Place): (row: number) => Place {
  const seen = new Map<number, Place>([[0, NOWHERE]]);
  return (row) => {
    const code = codes[row] ?? 0;
    let place = seen.get(code);
    if (place === undefined) seen.set(code, (place = make(pool.get(code))));
    return place;
  };
}

/** The unit of the quota table that a text means; null: it is one itself, somebody has it, or it is not certain. */
function meantUnit(units: readonly string[], roster: RosterTable): (text: string) => string | null {
  const known = new Set([...units, ...unitsOf(roster)]);
  const form = unitForms(units);
  const byForm = new Map<string, string[]>();
  for (const each of units) byForm.set(form(each), [...(byForm.get(form(each)) ?? []), each]);
  const oneOf = (fitting: readonly string[]): string | null => (fitting.length === 1 ? (fitting[0] ?? null) : null);
  return (text) => {
    if (known.has(text)) return null;
    const fitting = byForm.get(form(text));
    if (fitting !== undefined) return oneOf(fitting);
    return oneOf([...new Set(withoutPlaces(text).flatMap((bare) => byForm.get(form(bare)) ?? []))]);
  };
}

/** What a unit may be called without the places above it, 益阳市赫山区兰溪镇千家洲村, and without brackets around its ending, 金石（村）. */
function withoutPlaces(text: string): string[] {
  const plain = text
    .normalize('NFKC')
    .replaceAll(/[\s\p{Cf}]/gu, '')
    .replace(/\((村|社区|居委会|村委会)\)$/u, '$1');
  const above = [...plain.matchAll(/[省市县区镇乡]|街道(?:办事处)?/gu)].map((match) => match.index + match[0].length);
  return [plain, ...above.filter((at) => at > 1).map((at) => plain.slice(at))].filter((bare) => bare !== '');
}

function unitsOf(roster: RosterTable): string[] {
  const { codes, pool } = roster.text('unit');
  const seen = new Set<number>();
  for (let row = 0; row < roster.length; row += 1) if (roster.alive[row] === 1) seen.add(codes[row] ?? 0);
  return [...seen].map((code) => pool.get(code));
}
