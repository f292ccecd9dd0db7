import { createSignal, type Accessor } from 'solid-js';
import type { Session } from '../../client/types';
import { sessionMemory } from '../state/sessionMemory';

/** The parts of the place 政策. */
export type PolicyTab = 'document' | 'whatif' | 'demo';

interface Chosen {
  readonly tab: Accessor<PolicyTab>;
  choose(tab: PolicyTab): void;
}

const chosen = sessionMemory<Chosen>();

/** Which part of 政策 is open: remembered as long as the workbook is. */
export function policyTab(session: Session): Chosen {
  let one = chosen.get(session);
  if (one === undefined) {
    const [tab, choose] = createSignal<PolicyTab>('document');
    one = { tab, choose: (next) => void choose(next) };
    chosen.set(session, one);
  }
  return one;
}
