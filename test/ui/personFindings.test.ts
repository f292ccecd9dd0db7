import { expect, test } from 'vitest';
import { findingsBeside } from '../../src/ui/person/findingsBeside';
import { makeExplainerOf } from '../../src/ui/roster/checkWords';
import { createFakeSession } from './fakeSession';

test('the drawer tells what is doubtful in the data that decide the amount, and not twice what the result says', async () => {
  const session = createFakeSession('daligang-2020', 200);
  const explainer = makeExplainerOf(session.policy)(session.table);
  const told = (row: number) =>
    findingsBeside(explainer.explain(row, session.marks(row)), session.table, session.person(row));
  const row = Array.from({ length: session.table.length }, (_, each) => each).find(
    (each) => session.marks(each) === 0 && session.person(each).issues.length === 0,
  );
  if (row === undefined) throw new Error('nobody without a finding');
  expect(told(row)).toEqual([]);
  const put = (field: 'identities' | 'payDate' | 'payAmount', text: string) =>
    session.apply({ kind: 'set-cells', name: 'edit', edits: [{ row, field, text }], added: [] });
  await put('identities', '低保');
  expect(told(row).map(({ text }) => text)).toEqual([expect.stringContaining('低保')]);
  await put('identities', '扶贫对象X');
  expect(told(row)[0]?.text).toContain('扶贫对象X');
  await put('identities', '');
  await put('payAmount', '250');
  await put('payDate', '2019-13-45');
  expect(told(row).map(({ text }) => text)).toEqual([expect.stringContaining('2019-13-45')]);
  const findings = explainer.explain(row, session.marks(row));
  const person = session.person(row);
  const [first] = findings;
  if (first === undefined) throw new Error('no finding');
  // A result that says it by itself.
  const issues = [first.code] as unknown as typeof person.issues;
  expect(findingsBeside([first], session.table, { ...person, issues })).toEqual([]);
});
