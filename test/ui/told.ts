import { parseIsoDay, type Day } from '../../src/base/day';
import { fen } from '../../src/base/money';
import { createAssessment } from '../../src/engine/assessment';
import { explain } from '../../src/engine/explain/explain';
import { lookAt } from '../../src/engine/outlook/look';
import { readPerson } from '../../src/engine/person';
import { loadPolicy } from '../../src/policy/library';
import type { Overlay } from '../../src/policy/types';
import { campaignDays, hasOwnDays, ownLater, payUntil, readLast, topUpBy } from '../../src/ui/person/campaign';
import { barredBy, chargeBeyond, unlessOf } from '../../src/ui/person/chargeBeyond';
import { nextWords, wholeWords } from '../../src/ui/person/NextChange';
import { coverAssumed, laterAssumed } from '../../src/ui/person/silences';
import { unknownBecause } from '../../src/ui/person/unknownBecause';
import { villagerSentence } from '../../src/ui/person/villagerSentence';
import { tableOf, type Cells } from '../engine/support/csv';

export const on = (text: string): Day => parseIsoDay(text)!;

/** What the drawer tells of the first of some persons. @param others of his household, or of others. */
export function told(
  policyId: string,
  asOf: string,
  cells: Cells,
  overlay: Overlay = {},
  others: readonly Cells[] = [],
  undated = 0,
) {
  const policy = loadPolicy(policyId);
  const table = tableOf([{ name: '王二', idNumber: '430903199703139850', ...cells }, ...others]);
  const assessment = createAssessment(policy, overlay, table, on(asOf));
  const result = readPerson(assessment.tables(), assessment.results(), table, 0);
  const look = lookAt(assessment, 0);
  const steps = explain(assessment.tables(), assessment, 0);
  const until = payUntil(policy, result.timing, campaignDays(steps));
  const sentence = villagerSentence(policy, {
    name: '王二',
    exclusion: cells.exclusion ?? '',
    result,
    asOf: on(asOf),
    readLast: readLast(steps),
    own: ownLater(steps),
    topUp: topUpBy(policy, steps, on(asOf)),
    laterSilent: laterAssumed(policy, steps),
    outlook: look.outlook,
    row: 0,
    whole: look.whole,
    undated: fen(undated),
    deadline: until.last !== null && until.last >= assessment.asOf ? until.last : null,
    sure: hasOwnDays(policy, steps) ? null : until.sure,
    granted: !hasOwnDays(policy, steps) && until.granted,
    beyond: chargeBeyond(steps, result),
    barred: barredBy(steps, result),
    unless: unlessOf(steps),
    coverAssumed: coverAssumed(steps),
    lacks: unknownBecause(policy, steps, result, 'sayLacks'),
  });
  return {
    steps,
    result,
    sentence,
    next: [
      ...nextWords(
        policy,
        look,
        result.category,
        unknownBecause(policy, steps, result),
        laterAssumed(policy, steps),
        readLast(steps),
        on(asOf),
      ),
      ...wholeWords(0, look.whole, (row) => table.getText('name', row)),
    ],
  };
}
