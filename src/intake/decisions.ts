import type { FileKind } from './found';
import type { Decision, PileId, PlanSettings } from './piles';

type Do = Decision['do'];
/** Without a person to be named. */
export type Plain = Exclude<Do, 'to'>;

/** What may become of the rows of a pile; the first is what becomes of them where nothing is chosen. */
const COMMON = {
  'name-differs': ['tray', 'write', 'to', 'leave'],
  'id-wrong': ['tray', 'write', 'to', 'leave'],
  ambiguous: ['tray', 'to', 'leave'],
  'not-in-roster': ['tray', 'to', 'add', 'leave'],
  already: ['leave'],
  settled: ['leave', 'tray'],
  // Of rows that would be written if nothing spoke against them.
  problems: ['leave', 'tray', 'write'],
  ignored: ['leave'],
} as const;

const CHOICES: Readonly<Record<FileKind, Readonly<Partial<Record<PileId, readonly Do[]>>>>> = {
  roster: {
    added: ['add', 'leave', 'tray'],
    changed: ['write', 'leave', 'tray'],
    conflict: ['leave', 'write', 'add', 'tray'],
    ambiguous: ['leave', 'to', 'add', 'tray'],
    ask: ['leave', 'write'],
    unchanged: ['leave'],
    duplicate: ['leave', 'add'],
    missing: ['leave', 'mark'],
    settled: ['leave', 'tray'],
    ignored: ['leave'],
  },
  identities: {
    ...COMMON,
    matched: ['write', 'leave', 'tray'],
    'kind-changed': ['tray', 'replace', 'both', 'leave'],
    unlisted: ['leave', 'remove'],
  },
  payments: {
    ...COMMON,
    matched: ['write', 'leave', 'tray'],
    'amount-differs': ['write', 'leave', 'tray', 'split'],
    twice: ['tray', 'leave', 'write', 'sum'],
    'other-payment': ['leave', 'write', 'sum', 'tray'],
  },
  elsewhere: { ...COMMON, matched: ['write', 'leave', 'tray'], 'paid-here': ['leave', 'write', 'tray'] },
  uninsured: {
    ...COMMON,
    'name-differs': ['tray', 'to', 'leave'],
    'id-wrong': ['tray', 'to', 'leave'],
    'not-in-roster': ['tray', 'to', 'leave'],
    // What it fills in is written by itself.
    'not-enrolled': ['leave', 'write', 'tray'],
    problems: ['leave', 'tray'],
    enrolled: ['leave', 'tray'],
    excluded: ['leave', 'tray'],
  },
};

/** The choices of a pile. A pile whose rows belong to others (problems of a roster) has none of its own. */
export function choicesOf(kind: FileKind, pile: PileId): readonly Do[] {
  return CHOICES[kind][pile] ?? [];
}

/** What becomes of the rows of a pile where nothing is chosen. */
export function firstChoice(kind: FileKind, pile: PileId): Plain {
  const [first = 'leave'] = choicesOf(kind, pile);
  return first === 'to' ? 'leave' : first;
}

/** What is chosen, by pile and row. Only what differs from the pile's own choice is kept. */
export interface Decisions {
  /** `fallback`: what becomes of the row where neither it nor its pile was decided. */
  of(pile: PileId, key: number, fallback: Plain): Decision;
  /** What the pile as a whole was set to; undefined: as it is. */
  ofPile(pile: PileId): Decision | undefined;
  setPile(pile: PileId, decision: Decision): void;
  setRow(pile: PileId, key: number, decision: Decision): void;
  /** Piles that were set as a whole. */
  piles(): readonly (readonly [PileId, Decision])[];
  /** Rows of a pile that were decided one by one. */
  rows(pile: PileId): ReadonlyMap<number, Decision>;
}

export function createDecisions(): Decisions {
  const piles = new Map<PileId, Decision>();
  const rows = new Map<PileId, Map<number, Decision>>();
  const none: ReadonlyMap<number, Decision> = new Map();
  return {
    of: (pile, key, fallback) => rows.get(pile)?.get(key) ?? piles.get(pile) ?? { do: fallback },
    ofPile: (pile) => piles.get(pile),
    setPile(pile, decision) {
      piles.set(pile, decision);
      rows.delete(pile);
    },
    setRow(pile, key, decision) {
      const own = rows.get(pile) ?? new Map<number, Decision>();
      own.set(key, decision);
      rows.set(pile, own);
    },
    piles: () => [...piles],
    rows: (pile) => rows.get(pile) ?? none,
  };
}

export const NO_SETTINGS: PlanSettings = {
  identity: '',
  action: 'set',
  source: '',
  date: '',
  exclusion: '',
  channel: '',
  rules: {},
};
