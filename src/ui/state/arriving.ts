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

/** Takes a scenario out of the page's address, now and whenever another one comes; the address is as it was before. */
export function watchAddress(): () => void {
  const look = () => {
    const { hash, pathname, search } = location;
    if (!hash.includes(KEY)) return;
    history.replaceState(history.state, '', pathname + search);
    setArriving({ kind: 'link', text: hash });
  };
  look();
  window.addEventListener('hashchange', look);
  return () => window.removeEventListener('hashchange', look);
}
