import { formatDay } from '../../../src/base/day';
import { formatYuan, type Fen } from '../../../src/base/money';
import type { PersonResult, UnitResult, UnitsResult } from '../../../src/engine/types';
import type { Policy } from '../../../src/policy/types';

/** The machine-readable columns of formats.md 2, for comparing with the examples cell by cell. */
const yuan = (value: Fen | null): string => (value === null ? '' : formatYuan(value));
const text = (value: string | number | null): string => (value === null ? '' : String(value));

export function personCells(result: PersonResult, idNumber: string, unit: string): string[] {
  return [
    idNumber,
    unit,
    text(result.age),
    text(result.category),
    text(result.label),
    yuan(result.standard),
    ...result.aid.map(yuan),
    yuan(result.aidTotal),
    yuan(result.payable),
    yuan(result.paid),
    result.timing,
    result.status,
    result.benefitStart === null ? '' : formatDay(result.benefitStart),
    result.issues.join(' '),
  ];
}

/** A unit's cells by column name. */
export function unitCells(policy: Policy, unit: UnitResult): Record<string, string> {
  const cells: Record<string, string> = {
    unit: unit.name,
    target: text(unit.target),
    population: text(unit.population),
    roster: text(unit.roster),
    excluded: text(unit.excluded),
    should: text(unit.should),
    enrolled: text(unit.enrolled),
    completion: unit.target === null ? '' : (unit.enrolled / unit.target).toFixed(6),
    gap: text(unit.gap),
    special: text(unit.special?.should ?? null),
    specialEnrolled: text(unit.special?.enrolled ?? null),
    receivable: yuan(unit.receivable),
    collected: yuan(unit.collected),
    counted: text(unit.counted),
    award: yuan(unit.award?.amount ?? null),
    consequence: unit.consequences.join('+'),
    rank: text(unit.rank),
  };
  for (const [index, funder] of policy.funders.entries()) {
    cells[`entitled.${funder.id}`] = yuan(unit.entitled[index] ?? null);
    cells[`settled.${funder.id}`] = yuan(unit.settled[index] ?? null);
  }
  for (const fund of unit.funds) cells[`fund.${fund.id}`] = yuan(fund.amount);
  return cells;
}

export function unitLines(policy: Policy, units: UnitsResult, header: readonly string[]): string[][] {
  return units.units.map((unit) => {
    const cells = unitCells(policy, unit);
    return header.map((column) => cells[column] ?? `no column ${column}`);
  });
}
