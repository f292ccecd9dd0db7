import { createIntake } from '../../../src/intake/intake';
import { readIntakeError, type IntakeError } from '../../../src/intake/errors';
import { mappingOf } from '../../../src/intake/find/mapping';
import { NO_SETTINGS } from '../../../src/intake/decisions';
import type { FilePlan, PlanContext } from '../../../src/intake/filePlan';
import { planFile } from '../../../src/intake/planFile';
import type { IntakeResult } from '../../../src/intake/types';
import { createAssessment } from '../../../src/engine/assessment';
import { readPerson } from '../../../src/engine/person';
import { FIELDS, TEMPLATE_IDS } from '../../../src/roster/fields';
import { applyChange, revertChange } from '../../../src/roster/table';
import type { RosterTable } from '../../../src/roster/types';
import { readAll } from '../../roster/support';
import { changedOf } from './changed';
import { POLICY, smallRoster } from './make/exported';
import type { Made, Messy, Person, Taken } from './types';

const UNITS = POLICY.quota.rows.map(({ name }) => name);

function contextOf(roster: RosterTable, waiting: PlanContext['waiting']): PlanContext {
  const assessment = createAssessment(POLICY, {}, roster);
  return {
    roster,
    units: UNITS,
    owedOn: (person, day) => assessment.owedOn(person, day),
    personOf: (person) => readPerson(assessment.tables(), assessment.results(), roster, person),
    waiting,
  };
}

/** Opens a made file, finds its table and reads it, as the worker of the intake does. */
export async function readMade(made: Made): Promise<IntakeResult | IntakeError> {
  const intake = createIntake();
  const [source, name] = 'clipboard' in made ? [made.clipboard, ''] : [new Blob([made.bytes]), made.fileName];
  try {
    const found = await intake.open(source, name, [], () => undefined, { units: UNITS });
    return await intake.read(mappingOf(found), () => undefined);
  } catch (error) {
    return readIntakeError(error);
  }
}

export interface Came extends Taken {
  /** Whether undoing left everything as it was. */
  readonly undone: boolean;
  /** What the same file does a second time. */
  readonly again: ReturnType<FilePlan['effects']>;
}

/** Plans what was read against the small roster, carries it out, takes it back, and plans it once more as carried out. */
export function carryOut(file: IntakeResult, { settings = {} }: Messy): Came {
  const roster = smallRoster();
  const before = readAll(roster);
  const first = filled(roster);
  const plan = planFile(file, contextOf(roster, []), { ...NO_SETTINGS, ...settings });
  const { change, waiting } = plan.outcome();
  const told = toldOf(plan);
  const { tray } = plan.effects();
  applyChange(roster, change);
  const after = filled(roster);
  const same = planFile(file, contextOf(roster, waiting), { ...NO_SETTINGS, ...settings }).effects();
  revertChange(roster, change);
  const living = roster.alive.slice(0, roster.length).filter((alive) => alive === 1).length;
  return {
    ...told,
    tray,
    added: after.slice(first.length),
    changed: changedOf(first, after),
    undone:
      living === before.length && JSON.stringify(readAll(roster).slice(0, before.length)) === JSON.stringify(before),
    again: same,
  };
}

/** The filled cells of each row by header. */
function filled(roster: RosterTable): Person[] {
  return Array.from({ length: roster.length }, (_, row) =>
    Object.fromEntries(
      TEMPLATE_IDS.map((id) => [FIELDS[id].header, roster.getText(id, row)] as const).filter(([, text]) => text !== ''),
    ),
  );
}

function toldOf(plan: FilePlan): Required<Pick<Taken, 'kind' | 'piles' | 'problems' | 'ignored' | 'notes'>> {
  const { file } = plan;
  const piles = plan.piles();
  const many = piles.find(({ id }) => id === 'problems')?.count ?? 0;
  return {
    kind: plan.kind,
    piles: Object.fromEntries(piles.filter(({ count }) => count > 0).map(({ id, count }) => [id, count])),
    problems: plan
      .rows('problems', 0, many)
      .flatMap(({ name, problems }) => problems.map(({ code }) => `${name}: ${code}`)),
    ignored: file.ignored.map(({ line, reason }) => `${line} ${reason}`),
    notes: (file.notes ?? []).map(({ code }) => code),
  };
}
