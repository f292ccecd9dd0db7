import type { Ledger } from '../../../src/ledger/ledger';
import { play } from '../../../src/ledger/workbook/change';
import { checkpoint } from '../../../src/ledger/workbook/session';
import type { FieldId } from '../../../src/roster/fields';
import { createRosterTable, packTable } from '../../../src/roster/table';
import type { CellEdit } from '../../../src/ledger/types';
import { POLICY } from './ledger';
import { addWaiting, settle, trayOf, waiting } from './tray';

/** Numbers 0 … below − 1, the same for the same seed (mulberry32). */
export function makeRandom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4294967296) * below);
  };
}

const VALUES: readonly (readonly [FieldId, readonly string[]])[] = [
  ['name', ['王一', '李二', '', '欧阳  三', '=1+1']],
  ['idNumber', ['430903199001011234', '11010519491231002X', '不详', '']],
  ['birth', ['1990-01-01', '1990-13-01', '', '2020-02-29']],
  ['unit', [...POLICY.quota.rows.slice(0, 3).map(({ name }) => name), '不知村', '']],
  ['household', ['1', '2', '']],
  ['identities', ['低保', '特困人员、重度残疾人', '外星人', '']],
  ['payDate', ['2020-11-01', '2021-01-20', '昨天', '']],
  ['payAmount', ['280', '280.00', '贰佰多', '', '0']],
  ['exclusion', ['职工医保', '', '其他原因']],
  ['note', ['a', 'b', '']],
  ['mark', ['红', '紫', '', '粉']],
];
const YUAN = POLICY.parameters
  .filter(({ unit, value, perUnit }) => unit === 'yuan' && typeof value === 'number' && perUnit !== true)
  .map(({ id }) => id);

/** One random step of an open workbook; gives its name for the failure's message. */
export async function randomStep(ledger: Ledger, random: (below: number) => number): Promise<string> {
  const { table } = ledger.book();
  const cell = (): readonly [FieldId, string] => {
    const [field, values] = VALUES[random(VALUES.length)] ?? ['note', ['']];
    return [field, values[random(values.length)] ?? ''];
  };
  const rows = (): number[] => Array.from({ length: 1 + random(4) }, () => random(Math.max(1, table.length)));
  const kind = random(17);
  if (kind < 3 && table.length > 0) {
    const edits = rows().map((row): CellEdit => {
      const [field, text] = cell();
      return { row, field, text };
    });
    await ledger.apply({ kind: 'set-cells', name: 'edit', edits, added: [] });
    return `edit ${JSON.stringify(edits)}`;
  }
  if (kind < 5) {
    const added = Array.from({ length: 1 + random(3) }, () => [cell(), cell(), cell()]);
    await ledger.apply({ kind: 'set-cells', name: 'paste', edits: [], added });
    return `add ${JSON.stringify(added)}`;
  }
  switch (kind) {
    case 5:
      await ledger.apply({ kind: 'remove', rows: rows() });
      return 'remove';
    case 6:
      await ledger.apply({ kind: 'restore', rows: rows() });
      return 'restore';
    case 7: {
      const id = YUAN[random(YUAN.length)] ?? '';
      if (random(4) === 0) await ledger.apply({ kind: 'reset-parameters' });
      else
        await ledger
          .apply({ kind: 'set-parameters', values: { [id]: 10_000 + random(3) * 5000 } })
          .catch(() => undefined);
      return `parameter ${id}`;
    }
    case 8:
      await addBulk(ledger, 1 + random(5), cell);
      return 'bulk';
    case 9:
      if (random(2) === 0) await checkpoint(ledger.desk, ledger.book());
      else await ledger.setAsOf((18_550 + random(200)) as never);
      return 'checkpoint or as-of';
    case 10:
      await ledger.redo();
      return 'redo';
    case 11: {
      const [first, second] = [cell(), cell()];
      const list = Uint32Array.from(table.length === 0 ? [] : rows());
      const other = Uint32Array.from(table.length === 0 ? [] : rows());
      const columns = [
        { field: first[0], texts: [first[1]] },
        { field: second[0], rows: other, texts: Array.from(other, () => cell()[1]) },
      ];
      await ledger.apply({ kind: 'set-columns', name: 'fill', rows: list, columns });
      return `columns ${[...list].join(' ')} ${JSON.stringify(columns)}`;
    }
    case 12: {
      const after = random(table.length + 1) - 1;
      const added = Array.from({ length: 1 + random(2) }, () => [cell()]);
      await ledger.apply({ kind: 'set-cells', name: 'edit', edits: [], added, after });
      return `insert after ${after}`;
    }
    case 13: {
      const seq = random(ledger.book().head.nextSeq);
      const refused = await ledger.goTo(seq).then(
        () => false,
        (error: Error) => {
          if (!error.message.startsWith('history-gone')) throw error;
          return true;
        },
      );
      return `go to ${seq}${refused ? ' (refused)' : ''}`;
    }
    case 14:
      await addWaiting(
        ledger,
        Array.from({ length: 1 + random(3) }, (_, line) => waiting({ line, cells: { [cell()[0]]: cell()[1] } })),
      );
      return 'to the tray';
    case 15: {
      const open = trayOf(ledger).filter(() => random(2) === 0);
      if (open.length > 0) await settle(ledger, open);
      return `settle ${open.map(({ id }) => id).join(' ')}`;
    }
    default:
      await ledger.undo();
      return 'undo';
  }
}

/** Rows that go straight into chunks, as an import's. */
export async function addBulk(ledger: Ledger, count: number, cell: () => readonly [FieldId, string]): Promise<void> {
  await ledger.bulk('test', async (book) => {
    const rows = createRosterTable();
    rows.append(count);
    for (let row = 0; row < count; row += 1) {
      const [field, text] = cell();
      rows.setText(field, row, text);
    }
    const first = book.table.length;
    play(book.table, { appended: { first, count, block: packTable(rows) }, cells: [] });
    return {
      name: { kind: 'sample', persons: count },
      change: { appended: { first, count }, cells: [] },
      stored: true,
    };
  });
}
