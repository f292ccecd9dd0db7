import { wordReason } from '../../../src/ui/words/reasons';
import { array, assert, nat, property } from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { parseYuan } from '../../../src/base/money';
import type { Session } from '../../../src/client/types';
import { householdsOf, planPayment } from '../../../src/ui/roster/payment/planPayment';
import { markHouseholds } from '../../../src/ui/roster/payment/paying';
import { planReason } from '../../../src/ui/roster/payment/planReason';
import type { RosterDesk } from '../../../src/ui/roster/desk';
import { REASONS, takesReasons } from '../../../src/ui/roster/payment/reasons';
import { createFakeSession } from '../fakeSession';
import { fetchEnglish } from '../../../src/ui/i18n';

beforeAll(() => fetchEnglish());

function end<T>(work: Generator<undefined, T>): T {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}
const everybody = (session: Session) => Array.from({ length: session.table.length }, (_, row) => row);
const payment = (session: Session, rows: readonly number[], channel = 'POS') =>
  end(planPayment({ session, rows, date: session.state().asOf, channel }));
const apply = (session: Session, name: 'pay' | 'reason', columns: ReturnType<typeof payment>['columns']) =>
  session.apply({ kind: 'set-columns', name, rows: new Uint32Array(0), columns });

describe('marking paid', () => {
  test.each(['lanxi-2021', 'ziyang-2021', 'daligang-2020', 'tengzhou-2021', 'qianjiang-2021'])(
    '%s: whoever is marked is enrolled, what is written adds up, and nobody else is touched',
    async (policyId) => {
      const session = createFakeSession(policyId, 3000);
      const before = everybody(session).map((row) => session.person(row));
      const plan = payment(session, everybody(session));
      const marked = new Set(plan.columns[0]?.rows);
      expect(marked.size).toBe(plan.persons);
      expect(plan.persons).toBeGreaterThan(100);
      await apply(session, 'pay', plan.columns);
      let sum = 0;
      for (const row of everybody(session)) {
        const after = session.person(row);
        const was = before[row];
        const mine = marked.has(row);
        expect(after.status).toBe(mine ? 'enrolled' : was?.status);
        expect(after.paid).toBe(mine ? was?.payable : was?.paid);
        expect(mine && was?.status !== 'unpaid' && was?.status !== 'pending').toBe(false);
        if (mine) sum += parseYuan(session.table.getText('payAmount', row)) ?? Number.NaN;
      }
      expect(sum).toBe(plan.amount);
      const again = payment(session, everybody(session));
      expect(again.persons).toBe(0);
    },
  );

  test('an amount that is not what is owed, a later date and a part payment are left to the clerk', async () => {
    const session = createFakeSession('lanxi-2021', 3000);
    const [one, two, three] = everybody(session).filter(
      (row) => session.person(row).status === 'unpaid' && session.table.getText('payDate', row) === '',
    );
    const edits = [
      { row: one ?? 0, field: 'payAmount' as const, text: '1.00' },
      { row: two ?? 0, field: 'payDate' as const, text: '2031-01-01' },
      { row: three ?? 0, field: 'payDate' as const, text: '2020-10-01' },
      { row: three ?? 0, field: 'payAmount' as const, text: '1.00' },
    ];
    await session.apply({ kind: 'set-cells', name: 'edit', edits, added: [] });
    const plan = payment(session, [one ?? 0, two ?? 0, three ?? 0]);
    expect(plan.persons).toBe(0);
    expect(plan.passed).toEqual({ amount: 1, later: 1, short: 1 });
    // With a date in time it is the amount that is wrong, whatever stands in it; a date that is none says so.
    const wrong = [
      { row: one ?? 0, field: 'payDate' as const, text: '2020-10-14' },
      { row: one ?? 0, field: 'payAmount' as const, text: '0.00' },
      { row: two ?? 0, field: 'payDate' as const, text: '1-20' },
      { row: three ?? 0, field: 'payAmount' as const, text: '一块' },
    ];
    await session.apply({ kind: 'set-cells', name: 'edit', edits: wrong, added: [] });
    expect(payment(session, [one ?? 0, two ?? 0, three ?? 0]).passed).toEqual({ zero: 2, unread: 1 });
  });

  test('why somebody had not paid goes with the payment, in the same step', async () => {
    const session = createFakeSession('lanxi-2021', 3000);
    const { table } = session;
    const unpaid = everybody(session).filter((row) => session.person(row).status === 'unpaid');
    const [one = 0, two = 0, three = 0] = unpaid;
    const edits = [
      { row: one, field: 'reason' as const, text: '经济困难' },
      { row: two, field: 'reason' as const, text: '等儿子回来' },
    ];
    await session.apply({ kind: 'set-cells', name: 'edit', edits, added: [] });
    const plan = payment(session, [one, two, three]);
    expect(plan.reasons).toEqual({ persons: 2, texts: ['经济困难', '等儿子回来'] });
    await apply(session, 'pay', plan.columns);
    expect([one, two, three].map((row) => [table.getText('reason', row), session.person(row).status])).toEqual([
      ['', 'enrolled'],
      ['', 'enrolled'],
      ['', 'enrolled'],
    ]);
    // Who has moved away after paying is said to have paid.
    const moved = end(planReason(session, [one, 0], REASONS.find(({ id }) => id === 'moved') ?? null));
    expect(moved.paid).toBeGreaterThanOrEqual(1);
  });

  test('a household is everybody of the unit with the number; without a number each for himself', () => {
    const session = createFakeSession('lanxi-2021', 3000);
    const { table } = session;
    const key = (row: number) => `${table.getText('unit', row)}|${table.getText('household', row)}`;
    assert(
      property(array(nat(2999), { minLength: 1, maxLength: 5 }), (asked) => {
        const rows = [...new Set(asked)];
        const wanted = everybody(session).filter(
          (row) =>
            table.alive[row] === 1 &&
            rows.some((each) => each === row || (table.getText('household', each) !== '' && key(each) === key(row))),
        );
        expect(householdsOf(session, rows)).toEqual(wanted);
      }),
      { seed: 20201210, numRuns: 60 },
    );
  });
});

describe('why somebody has not paid', () => {
  test('a reason that leaves the base excludes; another one brings back; what was entered by hand stays', async () => {
    const session = createFakeSession('lanxi-2021', 3000);
    const { table } = session;
    const unpaid = everybody(session).filter((row) => session.person(row).status === 'unpaid');
    const [row = 0, other = 0] = unpaid;
    const set = async (rows: readonly number[], digit: number) => {
      const plan = end(planReason(session, rows, REASONS.find((each) => each.digit === digit) ?? null));
      if (plan.persons > 0) await apply(session, 'reason', plan.columns);
      return plan;
    };
    const should = session.state().units.total.should;
    await set([row], 8);
    expect([table.getText('exclusion', row), table.getText('reason', row)]).toEqual(['死亡', '死亡']);
    expect(session.person(row).status).toBe('excluded');
    expect(session.state().units.total.should).toBe(should - 1);
    await set([row], 1);
    expect([table.getText('exclusion', row), table.getText('reason', row)]).toEqual(['', '外出未联系上']);
    expect(session.state().units.total.should).toBe(should);
    await set([row], 5);
    await set([row], 6);
    expect(table.getText('exclusion', row)).toBe('外地居民医保');
    await set([row], 0);
    expect([table.getText('exclusion', row), table.getText('reason', row)]).toEqual(['', '']);

    const edits = [{ row: other, field: 'exclusion' as const, text: '服刑' }];
    await session.apply({ kind: 'set-cells', name: 'edit', edits, added: [] });
    expect((await set([other], 2)).excluded).toBe(1);
    expect(table.getText('exclusion', other)).toBe('服刑');
    const why = table.getText('reason', other);
    expect(await set([other], 5)).toMatchObject({ excluded: 1, persons: 0 });
    expect([table.getText('exclusion', other), table.getText('reason', other)]).toEqual(['服刑', why]);
    await set([other], 0);
    expect(table.getText('exclusion', other)).toBe('服刑');
    const enrolled = everybody(session).find((each) => session.person(each).status === 'enrolled') ?? 0;
    expect((await set([enrolled], 3)).enrolled).toBe(1);
    // Counted are those for whom something changes, and told who comes back into the base by it.
    const [third = 0, fourth = 0] = unpaid.slice(2);
    await set([third, fourth], 0);
    await set([third], 6);
    expect(await set([third, fourth], 6)).toMatchObject({ persons: 1, same: 1, back: 0 });
    expect(await set([third, fourth], 6)).toMatchObject({ persons: 0, same: 2, columns: [] });
    expect(await set([third, fourth], 3)).toMatchObject({ persons: 2, same: 0, back: 2 });
  });

  test('digits are reasons only where nobody types digits', () => {
    expect(takesReasons({ id: 'name', field: 'name', kind: 'text' })).toBe(true);
    expect(takesReasons({ id: 'status', field: null, kind: 'words' })).toBe(true);
    expect(takesReasons({ id: 'payable', field: null, kind: 'money' })).toBe(false);
    for (const field of ['payAmount', 'payDate', 'idNumber', 'phone', 'group', 'household', 'note', 'receipt'])
      expect(takesReasons({ id: field, field, kind: 'text' })).toBe(false);
  });
});

test('each reason is said in both languages, in English with the word that is kept behind it; other texts stay', () => {
  for (const { text } of REASONS) {
    expect(wordReason(text, 'zh')).toBe(text);
    expect(wordReason(text, 'en')).toMatch(new RegExp(`^[a-z ,]+ \\(${text}\\)$`));
  }
  expect(REASONS.map(({ digit }) => digit)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  expect(wordReason('家里有事', 'en')).toBe('家里有事');
});

test('who is out of sight is told as it was when the key was pressed, not once those who have paid have left a view of the unpaid', async () => {
  const session = createFakeSession('lanxi-2021', 300);
  const unpaid = everybody(session).filter((row) => session.person(row).status === 'unpaid');
  const marked = async (inView: readonly number[]) => {
    let shown = inView;
    let words = '';
    const desk = {
      session,
      state: () => session.state(),
      block: () => null,
      works: {
        during: (_task: string, _cancel: unknown, work: (step: () => void) => Promise<unknown>) =>
          work(() => undefined),
      },
      view: {
        query: () => ({ unit: null, search: 'x', sort: [], filters: [] }),
        persons: () => shown.length,
        ranked: (rank: number) => shown[rank - 1] ?? -1,
      },
      commands: {
        write: async ({ said }: { said: (name: unknown) => string }) => {
          shown = [];
          words = said({ kind: 'pay', persons: 1 });
        },
      },
    } as unknown as RosterDesk;
    await markHouseholds(desk, unpaid, '');
    return words;
  };
  expect(unpaid.length).toBeGreaterThan(2);
  expect(await marked(everybody(session))).not.toContain('不在当前显示的行里');
  expect(await marked(everybody(session).filter((row) => row !== unpaid[0]))).toContain('其中 1 人不在当前显示的行里');
});
