import { createSignal } from 'solid-js';
import type { WorkbookInfo } from '../../client/protocol';
import type { SharedScenario } from '../../policy/scenarioShape';

/** Scenarios that come from somebody else, before anybody has read them: by the address, by a file, or pasted. */
export type Arriving =
  | { readonly kind: 'link'; readonly text: string }
  | { readonly kind: 'file'; readonly file: File };

const KEY = 'qingjing=';

const [arriving, setArriving] = createSignal<Arriving | null>(null, { equals: false });
/** What has come last and has not been taken up; null = nothing. */
export { arriving, setArriving };

/** A scenario for a policy of which no workbook is open: where it is to go is asked. */
export interface Offer {
  readonly shared: SharedScenario;
  /** What it came as. */
  readonly from: Arriving;
  /** Workbooks of that policy, the one changed last first. */
  readonly workbooks: readonly WorkbookInfo[];
  /** The policy of the workbook that is open; null = none is. */
  readonly instead: string | null;
}

const [offer, setOffer] = createSignal<Offer | null>(null);
export { offer, setOffer };

/** Whether a file is to be read as a scenario, whatever browsers and chat programs have appended to its name. */
export function isScenarioFile(source: unknown): source is File {
  return source instanceof File && /\.qingjing(?:\s*\(\d+\))?\.json$/i.test(source.name);
}

/** Reads a scenario in the page's address, now and whenever another one comes. It stays there until it is settled. */
export function watchAddress(): () => void {
  const look = () => {
    const { hash } = location;
    if (!hash.includes(KEY)) return;
    setArriving({ kind: 'link', text: hash });
  };
  look();
  window.addEventListener('hashchange', look);
  return () => window.removeEventListener('hashchange', look);
}

/** Takes a scenario that is stored or refused out of the page's address. Not before: until then a reload brings it again. */
export function settle(come: Arriving): void {
  const { hash, pathname, search } = location;
  if (come.kind === 'link' && come.text === hash) history.replaceState(history.state, '', pathname + search);
}
