import { expose } from 'comlink';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createClient } from '../../src/client/client';
import { FIRST_WORD, firstWordIn, scriptOf, type FirstWord } from '../../src/client/firstWord';
import type { LedgerApi } from '../../src/client/protocol';
import { createLedgerService } from '../../src/client/service/api';
import type { Client, Session } from '../../src/client/types';
import { makeComputing } from '../../src/ledger/workbook/computing';
import type { DatabaseOptions } from '../../src/ledger/store/schema';
import { memoryDatabase, POLICY } from '../ledger/support/ledger';
import { makePorts } from '../ledger/support/ports';

// The page's side when workers die early: what they were asked is asked of the next one.

const made: FakeWorker[] = [];
let databases: DatabaseOptions;

/** A worker that speaks, serves and dies when the test says so. */
class FakeWorker extends EventTarget {
  private readonly channel = new MessageChannel();
  ended = false;
  constructor() {
    super();
    made.push(this);
    this.channel.port1.addEventListener('message', ({ data }) => this.told(data));
    this.channel.port1.start();
  }
  postMessage(message: unknown, transfer: Transferable[]): void {
    this.channel.port1.postMessage(message, transfer);
  }
  terminate(): void {
    this.ended = true;
    this.channel.port1.close();
  }
  say(firstWord: FirstWord): void {
    this.told({ firstWord });
  }
  serve(over: Partial<LedgerApi> = {}): void {
    const service = createLedgerService({ ports: makePorts([POLICY]), makeComputing, database: databases });
    expose({ ...service, ...over }, this.channel.port2);
    this.channel.port2.start();
  }
  /** As the browser says it of one whose script it did not get. */
  die(): void {
    this.dispatchEvent(new Event('error'));
  }
  private told(data: unknown): void {
    if (!this.ended) this.dispatchEvent(new MessageEvent('message', { data }));
  }
}

let client: Client;
beforeEach(() => {
  made.length = 0;
  databases = memoryDatabase();
  vi.stubGlobal('Worker', FakeWorker);
  client = createClient();
});
afterEach(() => {
  client.end();
  vi.unstubAllGlobals();
});
const last = (): FakeWorker => made.at(-1) ?? expect.fail('no worker');
const never = () => new Promise<never>(() => undefined);

test('one that never spoke: whatever it was asked is asked of the next one', async () => {
  const listed = client.api.list();
  const created = client.api.create({ policyId: POLICY.id, name: '甲' });
  last().die();
  expect(made).toHaveLength(2);
  last().say('free');
  last().serve();
  expect((await created).name).toBe('甲');
  expect(await listed).toEqual([]);
});

test('one that had spoken: what a page starts with is asked again, what changes anything is refused', async () => {
  last().say('free');
  last().serve({ list: never, create: never });
  await client.api.start();
  const listed = client.api.list();
  const created = client.api.create({ policyId: POLICY.id, name: '甲' });
  last().die();
  last().say('free');
  last().serve();
  await expect(created).rejects.toMatchObject({ code: 'internal', details: { reason: 'worker-died' } });
  expect(await listed).toEqual([]);
});

test('its script cannot be had: the next one, and after some of them no more', async () => {
  const listed = client.api.list();
  listed.catch(() => undefined);
  for (let death = 0; death < 4; death += 1) {
    last().say('free');
    last().say('none');
  }
  expect(made).toHaveLength(4);
  await expect(listed).rejects.toMatchObject({ details: { reason: 'worker-died' } });
});

test('dead while a workbook is opened: it is opened by the next one; dead again while that goes on, too', async () => {
  last().say('free');
  last().serve();
  const { id } = await client.api.create({ policyId: POLICY.id, name: '' });
  const first = client.open(id);
  last().die();
  last().say('free');
  last().serve();
  const session = await first;
  const restarts: string[] = [];
  client.onRestart((why) => restarts.push(why));
  last().die();
  last().die(); // the one that opens it again
  last().say('free');
  last().serve();
  await expect.poll(() => restarts).toEqual(['died']);
  await session.api.rename(id, '乙');
  expect(session.state().info.name).toBe('乙');
});

describe('none comes any more', () => {
  const edit = (session: Session, text: string) =>
    session
      .apply({ kind: 'set-cells', name: 'edit', edits: [], added: [[['name', text]]] })
      .catch((thrown: unknown) => thrown);
  const kept = { code: 'internal', details: { reason: 'worker-died', kept: true } };
  const opened = async (): Promise<Session> => {
    last().say('free');
    last().serve();
    const { id } = await client.api.create({ policyId: POLICY.id, name: '' });
    return client.open(id);
  };
  const names = (session: Session) =>
    Array.from({ length: session.table.length }, (_, row) => session.table.getText('name', row));

  test('the browser starts none: what is typed is unsaved and said so; tried again once one starts, it goes in', async () => {
    const session = await opened();
    vi.stubGlobal('Worker', undefined);
    const given = edit(session, '甲'); // under way
    last().die();
    expect(await given).toMatchObject(kept);
    expect(await edit(session, '乙')).toMatchObject(kept);
    expect(session.state()).toMatchObject({ unsaved: { why: 'internal', stale: false }, save: { state: 'failed' } });
    await expect(session.retryUnsaved()).rejects.toMatchObject({ details: { reason: 'worker-died' } });
    expect(session.state().unsaved?.commands).toHaveLength(2);
    vi.stubGlobal('Worker', FakeWorker);
    const trying = session.retryUnsaved();
    last().say('free');
    last().serve();
    await trying;
    expect(names(session)).toEqual(['甲', '乙']);
    expect(session.state()).toMatchObject({ unsaved: null, save: { state: 'saved' } });
  });

  test.each(['none says a word', 'the next one hangs'])(
    '%s: told as unsaved after a while, and given to the one that comes',
    async (how) => {
      const session = await opened();
      let next = last();
      vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
      try {
        const given = edit(session, '甲');
        last().die();
        next = last();
        if (how === 'the next one hangs') {
          next.say('free');
          next.serve({ open: never, apply: never });
        }
        await vi.advanceTimersByTimeAsync(9000);
        expect(session.state()).toMatchObject({ unsaved: null, save: { state: 'saving' } });
        await vi.advanceTimersByTimeAsync(2000);
        expect(await given).toMatchObject(kept);
        expect(await edit(session, '乙')).toMatchObject(kept);
        await expect(session.undo()).rejects.toMatchObject({ code: 'unsaved-first' });
        expect(session.state().unsaved?.commands).toHaveLength(2);
      } finally {
        vi.useRealTimers();
      }
      next.die();
      last().say('free');
      last().serve();
      await expect.poll(() => session.state().unsaved).toBeNull();
      await expect.poll(() => session.state().save.state).toBe('saved');
      expect(names(session)).toEqual(['甲', '乙']);
    },
  );

  test('the next one lives and opens nothing, for want of the password: it is not replaced, and opens once it may', async () => {
    const session = await opened();
    const { id } = session.state().info;
    last().die();
    last().say('free');
    let locked = true;
    const service = createLedgerService({ ports: makePorts([POLICY]), makeComputing, database: databases });
    last().serve({
      open: (wanted) => (locked ? Promise.reject(new Error('locked: {}')) : service.open(wanted)),
      unlock: async () => void (locked = false),
    });
    await expect.poll(() => session.state().save.state).toBe('failed');
    const before = made.length;
    await client.api.unlock('');
    expect((await client.open(id)).state().info.id).toBe(id);
    expect(made).toHaveLength(before);
  });

  test('where nothing was under way, what is asked afterwards is refused at once', async () => {
    const session = await opened();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      last().die();
      await vi.advanceTimersByTimeAsync(11_000);
      expect(session.state().save.state).toBe('saved');
      await expect(session.undo()).rejects.toMatchObject({ details: { reason: 'worker-died' } });
      expect(await edit(session, '甲')).toMatchObject(kept);
      expect(session.state().unsaved?.commands).toHaveLength(1);
    } finally {
      vi.useRealTimers();
    }
  });
});

test('a workbook that was left is not opened again', async () => {
  last().say('free');
  last().serve();
  const { id } = await client.api.create({ policyId: POLICY.id, name: '' });
  const session = await client.open(id);
  last().die();
  last().say('free');
  let opened = 0;
  last().serve({ open: () => Promise.reject(new Error(`opened ${(opened += 1)}`)) });
  await session.close();
  last().die();
  last().say('free');
  last().serve({ open: () => Promise.reject(new Error(`opened ${(opened += 1)}`)) });
  expect(await client.api.list()).toHaveLength(1);
  expect(opened).toBe(1);
});

test('the first word, in the scripts that say it', async () => {
  for (const script of [FIRST_WORD, scriptOf('data:text/javascript,')]) {
    const said: unknown[] = [];
    const self = {
      name: 'lock',
      location: { href: '' },
      postMessage: (data: unknown) => said.push(firstWordIn(data)),
      addEventListener() {},
    };
    const run = (locks: object | undefined) =>
      // oxlint-disable-next-line typescript/no-implied-eval, no-new-func -- the text is what a worker runs
      new Function('self', 'navigator', 'URL', script.replace(/import\([^)]*\)/, 'new Promise(() => {})'))(
        self,
        { locks },
        { revokeObjectURL() {} },
      );
    run(undefined);
    run({ request: (_name: string, held: () => unknown) => (void held(), Promise.resolve()) });
    run({ request: () => Promise.reject(new Error('not here')) });
    await Promise.resolve();
    expect(said).toEqual(['free', 'held', 'free']);
  }
  expect([firstWordIn(null), firstWordIn('held'), firstWordIn({ firstWord: 'x' }), firstWordIn({ id: 1 })]).toEqual([
    null,
    null,
    null,
    null,
  ]);
});
