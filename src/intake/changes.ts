import type { FieldId } from '../roster/fields';
import type { RosterTable } from '../roster/types';
import { createCellDifference } from './cellDifference';
import type { Corrections } from './corrections';
import { createHeldBack } from './heldBack';
import { createNothing } from './nothing';
import { createOtherPayment, isOfPayment } from './otherPayment';
import type { RowTold } from './rowTold';
import type { SaidTwice } from './saidTwice';
import { createSpoiling } from './spoiling';
import { groupForm, nameForm } from './lists/forms';
import type { PlanSettings } from './piles';

/** Which cells of a row of the file would change a person's, by the rules of the fields. */
export interface ChangedFields {
  any(row: number, person: number): boolean;
  list(row: number, person: number): FieldId[];
  /**
   * Cells that differ where the rule of the field leaves it to the user, that would put what cannot be read over what can, or
   * that contradict what is known (heldBack.ts).
   */
  asksAny(row: number, person: number): boolean;
  asks(row: number, person: number): FieldId[];
  /** Cells that differ, whatever the rules say. */
  all(row: number, person: number): FieldId[];
}

type Differs = (row: number, person: number) => boolean;

interface Difference {
  readonly id: FieldId;
  readonly differs: Differs;
  writes: Differs;
  asks: Differs | null;
}

/** What a plan compares its rows by. */
interface Compared {
  readonly table: RosterTable;
  readonly roster: RosterTable;
  readonly fields: readonly FieldId[];
  readonly rules: PlanSettings['rules'];
  readonly units: readonly string[] | null;
  readonly saidTwice: SaidTwice | null;
  readonly corrections: Corrections | null;
  readonly benefitYear: number | null;
  readonly told: RowTold | null;
}

/** The same by all that a plan knows: what is shown and what is done are compared alike. */
export function changedIn(plan: Compared): ChangedFields {
  const { table, roster, fields, rules, units, saidTwice, corrections, benefitYear, told } = plan;
  return changedFields(table, roster, fields, rules, units, saidTwice, corrections, benefitYear, told);
}

/** @param units names of the quota table; null = not asked. */
export function changedFields(
  table: RosterTable,
  roster: RosterTable,
  fields: readonly FieldId[],
  rules: PlanSettings['rules'] = {},
  units: readonly string[] | null = null,
  twice: SaidTwice | null = null,
  corrections: Corrections | null = null,
  benefitYear: number | null = null,
  told: RowTold | null = null,
): ChangedFields {
  const other = fields.some(isOfPayment) ? createOtherPayment(table, roster) : null;
  const differences = fields.map((id): Difference => {
    const plain = createCellDifference(table, roster, id);
    const differing = ownDifference(id, plain, table, roster, corrections);
    const spoils = createSpoiling(table, roster, id);
    const nothing = createNothing(table, id);
    const heldCell = createHeldBack(table, roster, id, units, benefitYear);
    const held = isOfPayment(id) ? either(heldCell, other) : heldCell;
    const rule = rules[id] ?? 'overwrite';
    const isFilled: Differs = (_row, person) => roster.getText(id, person) !== '';
    // —, 无 say nothing: into an empty cell they are not written, and they are no other address.
    const differs: Differs =
      nothing === null
        ? differing
        : (row, person) => differing(row, person) && !(nothing(row) && (id === 'address' || !isFilled(row, person)));
    const unsure: Differs = (row, person) =>
      twice?.differs(row, id) === true || told?.differs(row, person, id) === true;
    const left: Differs = (row, person) =>
      spoils?.(row, person) === true || held?.(row, person) === true || unsure(row, person);
    const some = spoils !== null || held !== null || twice !== null || told !== null;
    const whole: Differs = some ? (row, person) => differs(row, person) && !left(row, person) : differs;
    const asked: Differs = (row, person) => {
      if (!differs(row, person)) return false;
      if (rule === 'overwrite') return left(row, person);
      return isFilled(row, person) ? rule === 'ask' : held?.(row, person) === true || unsure(row, person);
    };
    return {
      id,
      differs,
      writes: rule === 'overwrite' ? whole : (row, person) => whole(row, person) && !isFilled(row, person),
      asks: rule === 'ask' || some ? asked : null,
    };
  });
  withNumbers(differences, roster);
  const asking = differences.flatMap(({ id, asks }) => (asks === null ? [] : [{ id, asks }]));
  return {
    any(row, person) {
      for (const { writes } of differences) if (writes(row, person)) return true;
      return false;
    },
    list: (row, person) => differences.filter(({ writes }) => writes(row, person)).map(({ id }) => id),
    asksAny: (row, person) => asking.some(({ asks }) => asks(row, person)),
    asks: (row, person) => asking.filter(({ asks }) => asks(row, person)).map(({ id }) => id),
    all: (row, person) => differences.filter(({ differs }) => differs(row, person)).map(({ id }) => id),
  };
}

/** What somebody is in a household goes with its number: where that is not written by itself, his other relation is not either. */
function withNumbers(differences: readonly Difference[], roster: RosterTable): void {
  const household = differences.find(({ id }) => id === 'household');
  const relation = differences.find(({ id }) => id === 'relation');
  if (household === undefined || relation === undefined) return;
  const { codes } = roster.text('relation');
  const { writes, asks } = relation;
  const waits: Differs = (row, person) =>
    codes[person] !== 0 && household.differs(row, person) && !household.writes(row, person);
  relation.writes = (row, person) => writes(row, person) && !waits(row, person);
  relation.asks = (row, person) => asks?.(row, person) === true || (writes(row, person) && waits(row, person));
}

function either(one: Differs | null, other: Differs | null): Differs | null {
  if (one === null || other === null) return one ?? other;
  return (row, person) => one(row, person) || other(row, person);
}

function ownDifference(
  id: FieldId,
  plain: Differs,
  table: RosterTable,
  roster: RosterTable,
  corrections: Corrections | null,
): Differs {
  if (id === 'idNumber') return keepingNumbers(plain, roster, corrections);
  if (id === 'group') return keepingGroups(plain, table, roster);
  return id === 'name' ? keepingNames(plain, table, roster) : plain;
}

/** 一组, 第一组 and 1组 are one group: the roster's word for it stays. */
function keepingGroups(differs: Differs, table: RosterTable, roster: RosterTable): Differs {
  return (row, person) =>
    differs(row, person) && groupForm(table.getText('group', row)) !== groupForm(roster.getText('group', person));
}

/** Lists space names out (王 一) and write their dots otherwise: such a name is the same one, and the roster's stays. */
function keepingNames(differs: Differs, table: RosterTable, roster: RosterTable): Differs {
  return (row, person) => {
    if (!differs(row, person)) return false;
    const form = nameForm(table.getText('name', row));
    return form === '' || form !== nameForm(roster.getText('name', person));
  };
}

/**
 * A person who was found by name or has the number already keeps his ID number: what the file holds there instead was
 * spoilt by a spreadsheet (4.30903E+17). A list of corrections says itself that the old one was wrong.
 */
function keepingNumbers(differs: Differs, roster: RosterTable, corrections: Corrections | null): Differs {
  const { codes } = roster.text('idNumber');
  return (row, person) => (codes[person] === 0 || corrections?.person.get(row) === person) && differs(row, person);
}
