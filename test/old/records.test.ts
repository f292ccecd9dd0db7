import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { switchAtRest } from '../../src/ledger/atRest/switch';
import { openLedger } from '../../src/ledger/ledger';
import { holdKey } from '../../src/ledger/secret/held';
import { unlock } from '../../src/ledger/secret/secret';
import { openDatabase } from '../../src/ledger/store/open';
import { backupsKey, readSetting } from '../../src/ledger/store/settings';
import { readMappings } from '../../src/ledger/store/mappings';
import { makeComputing } from '../../src/ledger/workbook/computing';
import { quiet } from '../ledger/support/atRest';
import { contents, POLICY } from '../ledger/support/ledger';
import { makePorts } from '../ledger/support/ports';
import { closedOf, trayOf } from '../ledger/support/tray';
import { COLUMNS, openRecords, readRows } from './plainReader.mjs';
import { leftBehind, readStores, type Stores } from './records';

// The database as the first release with encryption (version 6) and the one with notes in the audit log (version 7) left it, plain and
// encrypted: every record, never written again. What it must hold stands beside it.

const PASSWORD = '筹资 2026';
const TEMPLATE = Object.keys(COLUMNS).slice(0, 24);
const FILES = ['database-6.json', 'database-6-sealed.json', 'database-7.json', 'database-7-sealed.json'] as const;
type Name = (typeof FILES)[number];
const versionOf = (name: Name): 6 | 7 => (name.startsWith('database-6') ? 6 : 7);
interface Told {
  readonly id: string;
  readonly rows: readonly string[];
  readonly notes?: readonly unknown[];
}
const toldOf = (name: Name): Told =>
  JSON.parse(readFileSync(new URL(`database-${versionOf(name)}.told.json`, import.meta.url), 'utf8')) as Told;
let stores: Readonly<Record<Name, Stores>>;
beforeAll(() => {
  stores = Object.fromEntries(FILES.map((name) => [name, readStores(name)])) as typeof stores;
});

test.each(FILES)('%s opens as it was, and goes on', async (name) => {
  const told = toldOf(name);
  const options = await leftBehind(versionOf(name), stores[name]);
  const database = await openDatabase(options);
  const isSealed = name.includes('sealed');
  if (isSealed) holdKey(database, await unlock(database, PASSWORD, Date.now()));
  const ports = makePorts([POLICY]);
  const ledger = await openLedger({ ports, makeComputing, emit: async () => undefined }, database);
  await ledger.open(told.id);
  const { table, head, asOf } = ledger.book();
  expect({
    rows: (contents(table) as { rows: string[] }).rows,
    overlay: head.overlay,
    asOf,
    waits: trayOf(ledger),
    settled: closedOf(ledger),
    layout: await ledger.layout(),
    audit: await ledger.audit(),
    names: (await ledger.shelf.list()).map((each) => each.name),
    id: told.id,
    ...(told.notes === undefined ? {} : { notes: await ledger.notesSince(0) }),
  }).toEqual(told);
  // Of version 7 one note was left by somebody who only read, and comes into the log now.
  await ledger.takeNotes();
  expect(await ledger.notesSince(0)).toHaveLength(told.notes === undefined ? 0 : told.notes.length + 1);
  expect(await ledger.audit()).toMatchObject({ state: 'whole' });
  expect(await readMappings(database)).toHaveLength(1);
  expect(await readSetting(database, backupsKey(told.id))).toHaveLength(1);
  if (isSealed) await switchAtRest(database, 'no', quiet);
  let undone = 0;
  while ((await ledger.undo()) !== null) undone += 1;
  expect(undone).toBeGreaterThan(5);
  await ledger.shutDown();
});

test.each(FILES)('%s is read by the plain reader, which shares nothing with the product', (name) => {
  const { heads = [], chunks = [], pools = [], changes = [] } = openRecords(stores[name], PASSWORD);
  const rows = [...readRows(heads[0] as object, { chunks, pools, changes })].map(([row, cells]) => {
    const more = `|${cells['mark'] ?? ''}|${cells['place'] ?? ''}`;
    return `${row}: ${TEMPLATE.map((column) => cells[column] ?? '').join('|')}${more === '||' ? '' : more}`;
  });
  expect(rows).toEqual(toldOf(name).rows);
});

test.each([6, 7] as const)(
  'the plain reader opens every record of the encrypted one to the record of the plain one, and with no other password (version %i)',
  (version) => {
    const sealed = stores[`database-${version}-sealed.json`];
    const { settings: own = [], ...opened } = openRecords(sealed, PASSWORD);
    const { settings = [], ...plain } = stores[`database-${version}.json`];
    expect(opened).toEqual(plain);
    // The lock stands in one of them only.
    const others = (own as readonly { readonly key: string }[]).filter(({ key }) => key !== 'lock');
    expect(others).toEqual((settings as readonly { readonly key: string }[]).filter(({ key }) => key !== 'lock'));
    expect(() => openRecords(sealed, '筹资 2027')).toThrow('unable to authenticate');
  },
);
