import type { Entry } from './entries';
import { fold, misfit } from './match';

/** Lines under one heading; none where what was typed decides the order. */
export interface Section {
  readonly heading: string;
  readonly entries: readonly Entry[];
}

export interface Ranked {
  readonly sections: readonly Section[];
  /** How many further ones were found. */
  readonly more: number;
}

const AT_MOST = 80;
/** From this misfit on there are gaps within what was typed, or much before it. */
const LOOSE = 4;

/**
 * The palette's lines in their order: loose fits last, what can be done now before what cannot, exact words of names first and
 * other words for what changes data last, then the best fit, then what was used last.
 * Before anything is typed: what was used last, then everything by groups.
 */
export function ranked(
  entries: readonly Entry[],
  typed: string,
  recent: readonly string[],
  words: { readonly recent: string; readonly notNow: string },
): Ranked {
  const query = fold(typed);
  return query === '' ? byGroups(entries, recent, words) : byFit(entries, query, recent);
}

function byFit(entries: readonly Entry[], query: string, recent: readonly string[]): Ranked {
  const used = (id: string) => (recent.includes(id) ? recent.indexOf(id) : recent.length);
  const initials = /^[a-z]+$/.test(query);
  const found = entries
    .flatMap((entry, index) => {
      let byName = false;
      // Between equals the name that is shown counts for more; nothing is better than a name typed to its end.
      const costs = entry.names.flatMap((name, place) => {
        const cost = misfit(query, name);
        if (cost !== null && !isLoose(cost) && place < entry.own) byName = true;
        return cost === null ? [] : cost + (place === 0 || cost === 0 ? 0 : 0.4);
      });
      const cost = Math.min(...costs);
      return costs.length === 0 ? [] : [{ entry, index, cost, byName, rank: rankOf(entry, query, byName, cost) }];
    })
    .sort(
      (a, b) =>
        Number(isLoose(a.cost)) - Number(isLoose(b.cost)) ||
        Number(b.entry.enabled) - Number(a.entry.enabled) ||
        a.rank - b.rank ||
        Math.floor(a.cost) - Math.floor(b.cost) ||
        // Initials mean many things: bz is 备注 and not the 帮助 that is another word for a list of keys.
        (initials ? Number(b.byName) - Number(a.byName) : 0) ||
        Number(a.entry.changes) - Number(b.entry.changes) ||
        used(a.entry.id) - used(b.entry.id) ||
        a.cost - b.cost ||
        a.entry.order - b.entry.order ||
        a.index - b.index,
    );
  return {
    sections: [{ heading: '', entries: found.slice(0, AT_MOST).map(({ entry }) => entry) }],
    more: Math.max(0, found.length - AT_MOST),
  };
}

/** 0: an exact word of its name; 1: its name, or another word for something harmless; 2: found from afar, or data would be changed. */
function rankOf({ words, changes }: Entry, query: string, byName: boolean, cost: number): number {
  if (words.has(query)) return 0;
  const close = Math.floor(cost) === 0;
  return changes ? (byName && close ? 1 : 2) : byName || close ? 1 : 2;
}

/** Letters gathered from here and there: rarely what was meant. */
function isLoose(cost: number): boolean {
  return cost >= LOOSE;
}

function byGroups(
  entries: readonly Entry[],
  recent: readonly string[],
  words: { readonly recent: string; readonly notNow: string },
): Ranked {
  const shown = entries.filter(({ hidden }) => !hidden);
  const used = recent.flatMap((id) => shown.filter((entry) => entry.id === id && entry.enabled));
  const rest = shown.filter((entry) => entry.enabled && !used.includes(entry)).sort((a, b) => a.order - b.order);
  const sections: { heading: string; entries: Entry[] }[] = [];
  for (const entry of rest) {
    const last = sections.at(-1);
    if (last?.heading === entry.group) last.entries.push(entry);
    else sections.push({ heading: entry.group, entries: [entry] });
  }
  const all: Section[] = [
    { heading: words.recent, entries: used },
    ...sections,
    { heading: words.notNow, entries: shown.filter(({ enabled }) => !enabled) },
  ];
  return { sections: all.filter((section) => section.entries.length > 0), more: 0 };
}
