import { makeFacts, unpackFacts } from '../person-facts';
import { unpackOutcome } from '../outcome';
import { profileOf, readPerson } from '../person';
import type { Assessment } from '../assessment';
import { EXTENDED_FLAG, type Tables } from '../tables';
import type { ExplainStep, PersonResult } from '../types';
import { UNREADABLE, type RosterTable } from '../../roster/types';
import { aidSteps, categorySteps, unmatchedSteps, unusedSteps } from './categories';
import { chargeSteps, coverFigure, coverStep, ownLater, readRow, timingStep } from './charging';
import { step } from './step';

/**
 * How one person's result came about, as data; the interface words it (step.ts lists the rules and their values).
 * Runs on the worker's side, for one person at a time.
 */
export function explain(tables: Tables, assessment: Assessment, row: number): ExplainStep[] {
  const { table } = assessment;
  const rules = assessment.rules();
  const { policy, judge } = rules;
  const results = assessment.results();
  const result = readPerson(tables, results, table, row);
  const outcome = unpackOutcome(results.outcome[row] ?? 0);
  const verdict = tables.verdicts[outcome.verdict];
  const situation = results.situation[row] ?? 0;
  const facts = makeFacts(policy.categories.length);
  unpackFacts(
    facts,
    outcome.frozen ? 0 : (tables.situations.bits[situation] ?? 0),
    tables.situations.rest[situation] ?? 0,
  );
  const standard = judge.standard(facts);
  judge.choose(facts, standard.amount);

  const payDate = readable(table.number('payDate').values[row]);
  const day = outcome.paid && payDate !== null ? payDate : assessment.asOf;
  const profile = profileOf(tables, results, row);
  const circumstance = table.getText('circumstance', row);
  const dates = {
    birth: readable(table.birth(row)),
    circumstance: readable(table.number('circumstanceDate').values[row]),
    newborn: circumstance === '新生儿',
  };
  const fits = (index: number): boolean => tables.profiles.fits[profile * policy.charging.length + index] === 1;
  const rowId = policy.charging[verdict?.row ?? -1]?.id ?? '';
  const standardRule = policy.standards[standard.rule];
  const excluded = result.status === 'excluded';
  // Late for the campaign, yet let in by a rule for who he is, as a newborn: what the late are told is not for him.
  const charged = policy.charging[verdict?.row ?? -1];
  const letIn =
    result.timing === 'late' &&
    charged !== undefined &&
    charged.charge.kind !== 'barred' &&
    (charged.within !== undefined || charged.when !== undefined);
  const inOwnTime = letIn && charged.charge.kind === 'standard' ? charged : null;

  const later = ownLater(rules, day, fits, dates);
  const extended = ((tables.profiles.flags[profile] ?? 0) & EXTENDED_FLAG) !== 0;
  // Until when somebody may wait rests on the extension too.
  const extendedLater =
    extended &&
    later.ownFrom === null &&
    rules.calendar.extensionCloses !== null &&
    (result.timing === 'window' || result.timing === 'early') &&
    !excluded &&
    result.status !== 'enrolled';

  return [
    ...(excluded ? [step('excluded', '', null, 0, { word: table.getText('exclusion', row) })] : []),
    step('standard', standardRule?.id ?? '', standardRule ?? null, result.standard, {
      parameter: standardRule?.amount ?? null,
    }),
    ...frozenSteps(assessment, table, row, outcome.frozen),
    ...categorySteps(rules, facts, result),
    ...(outcome.frozen ? [] : unusedSteps(rules, table.getText('identities', row))),
    ...(excluded || verdict !== undefined ? aidSteps(rules, facts, result, verdict?.block ?? -1, rowId) : []).filter(
      // No day of payment would bring any; nor where nothing can be paid.
      ({ rule }) => rule !== 'no-aid' || !(excluded || result.status === 'barred'),
    ),
    ...unmatchedSteps(rules, facts, table.getText('identities', row), outcome.frozen),
    ...(excluded
      ? []
      : [
          timingStep(rules, result, day, outcome.paid, inOwnTime, extended, readRow(policy, charged, fits), later),
          ...chargeSteps(rules, result, verdict, day, fits, dates),
        ]),
    ...(result.status === 'enrolled' ? [coverStep(rules, result, verdict, assessment.householdComplete(row))] : []),
    step('status', result.status, null, result.paid, { payable: result.payable, short: shortOf(result) }),
    ...result.issues.map((issue) => step('issue', issue, null, null)),
    ...assumptions(assessment, result, row, verdict?.row ?? -1, extendedLater),
    ...(letIn ? [] : notes(assessment, result)),
  ];
}

function frozenSteps(assessment: Assessment, table: RosterTable, row: number, frozen: boolean): ExplainStep[] {
  if (!frozen) return [];
  const identityDate = readable(table.number('identityDate').values[row]);
  const payDate = readable(table.number('payDate').values[row]);
  const source = assessment.policy.identityFrozenAtPayment ?? null;
  return [step('frozen', '', source, null, { identityDate, payDate, words: table.getText('identities', row) })];
}

/** Parameters on which the document is silent and on which this result rests. */
function assumptions(
  assessment: Assessment,
  result: PersonResult,
  row: number,
  charged: number,
  extendedLater: boolean,
): ExplainStep[] {
  const { policy } = assessment;
  const { figures } = assessment.rules();
  const excluded = result.status === 'excluded';
  // Who is insured elsewhere may still have aid toward that, by age; by the day of payment never.
  const asksAge = assessment.asksAge && result.age !== null && (!excluded || result.aidTotal !== 0);
  // Who has days of his own waits for no extension.
  const own = policy.charging[charged]?.within !== undefined;
  const extended = !own && ((result.timing === 'extension' && !excluded) || extendedLater);
  const cover = excluded ? null : coverFigure(policy.charging[charged]?.cover, () => assessment.householdComplete(row));
  const charge = excluded ? undefined : policy.charging[charged]?.charge;
  const figured = [
    ['age', asksAge ? policy.ageOn : null],
    ['extension', extended ? (policy.extension?.on ?? null) : null],
    ['plus', charge?.kind === 'full' ? charge.plus : null],
    ['cover', cover],
  ] as const;
  return figured.flatMap(([of, id]) => {
    const parameter = policy.parameters.find((one) => one.id === id);
    if (parameter === undefined || parameter.assumed !== true) return [];
    const { label, labelEn } = parameter;
    return [step('assumed', parameter.id, parameter, null, { label, labelEn, value: figures.value(parameter.id), of })];
  });
}

/** What the document tells those who are not enrolled. */
function notes(assessment: Assessment, result: PersonResult): ExplainStep[] {
  if (result.status === 'enrolled' || result.status === 'excluded') return [];
  return assessment.policy.notes
    .filter((note) => note.for === 'unpaid')
    .map((note, index) => step('note', String(index), note, null, { text: note.text, textEn: note.textEn ?? null }));
}

/** What is still to be paid; null when nothing is, or when nobody knows. */
function shortOf({ status, payable, paid }: PersonResult): number | null {
  return payable !== null && (status === 'short' || status === 'unpaid') ? payable - paid : null;
}

function readable(day: number | undefined): number | null {
  return day === undefined || day <= UNREADABLE ? null : day;
}
