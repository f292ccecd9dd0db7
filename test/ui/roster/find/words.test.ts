import { expect, test } from 'vitest';
import type { ComputedId, ViewQuery } from '../../../../src/client/protocol';
import { makeCellReader } from '../../../../src/ui/roster/cells';
import { makeColumns } from '../../../../src/ui/roster/columns';
import { screenWords } from '../../../../src/ui/roster/find/words';
import { POLICY } from '../../../ledger/support/ledger';
import { makePage } from '../../../client/support';

const ALL: ViewQuery = { unit: null, search: '', sort: [], filters: [] };

test('a search finds in computed columns what the screen shows, and only that', async () => {
  const { api, open } = await makePage();
  const { id } = await api.create({ policyId: POLICY.id, name: '' });
  const { session } = await open(id);
  await api.fillSample({ seed: 7, units: 2, persons: 400 });
  const cells = makeCellReader(session, () => false);
  const words = screenWords(session.policy);
  const rows = Array.from({ length: session.table.length }, (_, row) => row);
  const columns = makeColumns(session.policy).filter(({ field }) => field === null);
  expect(columns.length).toBeGreaterThan(10);
  expect(rows.length).toBeGreaterThan(300);
  for (const { id: column } of columns) {
    const shown = rows.map((row) => cells.shown(column as ComputedId, row));
    const texts = [...new Set(shown)].filter((text) => text !== '').slice(0, 12);
    for (const text of [...texts, '—', '待', '1', '；']) {
      // oxlint-disable-next-line no-await-in-loop -- one question after the other
      const found = await api.find(ALL, { text, whole: false, matchCase: true, columns: [column], words, rows: null });
      const wanted = rows.filter((row) => shown[row]?.includes(text) === true);
      expect(
        [...found.rows].sort((a, b) => a - b),
        `${column}: ${text}`,
      ).toEqual(wanted);
    }
  }
});
