import { afterEach, expect, test } from 'vitest';
import type { Session, SessionState } from '../../../src/client/types';
import { tellOtherVersion } from '../../../src/ui/policy/otherVersion';
import { leaveToasts, toasts } from '../../../src/ui/toast/toasts';
import { createFakeSession } from '../fakeSession';

afterEach(leaveToasts);

test('both versions are named, and said until somebody takes note, here or in another tab', () => {
  const fake = createFakeSession('lanxi-2021', 5);
  const state = (policyVersion: string): SessionState => ({
    ...fake.state(),
    info: { ...fake.state().info, policyVersion },
  });
  const taken: string[] = [];
  let hear: (next: SessionState) => void = () => undefined;
  const session = {
    policy: fake.policy,
    state: () => state('before'),
    subscribe(listener: (next: SessionState) => void) {
      hear = listener;
      return () => undefined;
    },
    api: { takePolicy: async (id: string) => void taken.push(id) },
  } as unknown as Session;
  /** Other messages may be on their way from what ran before in this process. */
  const own = () => toasts().filter(({ text }) => text().includes('before'));
  tellOtherVersion(session);
  const [said] = own();
  expect(said?.text()).toContain(fake.policy.version);
  expect(said?.lasting).toBe(true);
  hear(state('before'));
  expect(own()).toHaveLength(1);
  void said?.action?.run();
  expect(taken).toEqual(['fake']);
  hear(state(fake.policy.version));
  expect(own()).toHaveLength(0);
});
