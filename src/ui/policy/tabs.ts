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

const KEY = 'policy.tab';
const TABS: readonly PolicyTab[] = ['document', 'whatif', 'demo'];

/** A page that is loaded anew opens the part that was open, of the same workbook. */
function recalled(workbook: string): PolicyTab {
  try {
    const [id, tab] = (sessionStorage.getItem(KEY) ?? '').split(' ');
    return (id === workbook ? TABS.find((each) => each === tab) : undefined) ?? 'document';
  } catch {
    return 'document'; // storage refused
  }
}

function keep(workbook: string, tab: PolicyTab): void {
  try {
    sessionStorage.setItem(KEY, `${workbook} ${tab}`);
  } catch {
    // Without storage the first part opens again.
  }
}

/** Which part of 政策 is open: remembered as long as the workbook is, and over a reload. */
export function policyTab(session: Session): Chosen {
  let one = chosen.get(session);
  if (one === undefined) {
    const { id } = session.state().info;
    const [tab, choose] = createSignal<PolicyTab>(recalled(id));
    one = {
      tab,
      choose(next) {
        choose(next);
        keep(id, next);
      },
    };
    chosen.set(session, one);
  }
  return one;
}
