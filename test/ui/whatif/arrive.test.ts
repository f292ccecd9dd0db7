import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Session } from '../../../src/client/types';
import { loadPolicy } from '../../../src/policy/library';
import { encodeLink } from '../../../src/policy/scenarioLink';
import { arriving, offer, setOffer, settle, watchAddress, type Arriving } from '../../../src/ui/state/arriving';
import type { Workbench } from '../../../src/ui/state/workbench';
import { dismissToast, toasts } from '../../../src/ui/toast/toasts';
import { takeIn } from '../../../src/ui/whatif/share/arrive';

const policy = loadPolicy('lanxi-2021');
const made = encodeLink(policy.id, policy.version, {
  name: '涨',
  overlay: { premium: 32_000 },
  dropped: [],
  added: [],
});
const hash = `#${made.ok ? made.text : ''}`;

/** A workbook of the policy; how it stores its layout is the test's. */
function benchOf(setLayout: () => Promise<void>, policyId = policy.id): Workbench {
  const state = () => ({
    overlay: {},
    mode: 'writer',
    log: { length: 0, undo: null, redo: null },
    save: { state: 'saved' },
    info: { id: 'one' },
  });
  const api = { layout: async () => null, setLayout };
  const session = { policy, state, subscribe: () => undefined, api } as unknown as Session;
  const open = { policy: loadPolicy(policyId), session, state, goTo: () => undefined };
  return {
    stage: () => ({ kind: 'open', open }),
    refresh: async () => undefined,
    workbooks: () => [],
  } as unknown as Workbench;
}

let place: { hash: string; pathname: string; search: string };
beforeEach(() => {
  place = { hash, pathname: '/', search: '' };
  vi.stubGlobal('location', place);
  vi.stubGlobal('history', { state: null, replaceState: () => (place.hash = '') });
  vi.stubGlobal('window', { addEventListener: () => undefined, removeEventListener: () => undefined });
});
afterEach(() => {
  setOffer(null);
  vi.unstubAllGlobals();
});

/** What the address brings. */
function come(): Arriving {
  watchAddress()();
  return arriving()!;
}

test('a scenario stays in the address until it is stored: a reload before that brings it again', async () => {
  let store: () => void = () => undefined;
  const asked = vi.fn<() => Promise<void>>(() => new Promise<void>((resolve) => (store = resolve)));
  const taking = takeIn(benchOf(asked), come());
  await vi.waitFor(() => expect(asked).toHaveBeenCalledOnce());
  expect(place.hash).toBe(hash);
  store();
  await taking;
  expect(place.hash).toBe('');
});

test('what could not be stored stays there; what is refused goes', async () => {
  await takeIn(
    benchOf(() => Promise.reject(new Error('full'))),
    come(),
  );
  expect(place.hash).toBe(hash);
  place.hash = '#qingjing=9.abc.def';
  await takeIn(
    benchOf(async () => undefined),
    come(),
  );
  expect(place.hash).toBe('');
});

test('one notice of what could not be opened stands at a time; the same again is the same', async () => {
  const bench = benchOf(async () => undefined);
  const shown = async (text: string) => {
    place.hash = text;
    await takeIn(bench, come());
    return toasts().flatMap(({ kind, text: words }) => (kind === 'problem' ? [words()] : []));
  };
  for (const toast of toasts()) dismissToast(toast.id);
  const [newer] = await shown('#qingjing=9.abc.def');
  const broken = await shown(`${hash.slice(0, -3)}abc`);
  expect(broken).toHaveLength(1);
  expect(broken[0]).not.toBe(newer);
  expect(await shown(`${hash.slice(0, -3)}abc`)).toEqual(broken);
});

test('while it is asked where it is to go it stays; another one that came meanwhile is left alone', async () => {
  await takeIn(
    benchOf(async () => undefined, 'ziyang-2021'),
    come(),
  );
  expect(place.hash).toBe(hash);
  const { from } = offer()!;
  place.hash = '#qingjing=other';
  settle(from);
  expect(place.hash).toBe('#qingjing=other');
  place.hash = hash;
  settle(from);
  expect(place.hash).toBe('');
});
