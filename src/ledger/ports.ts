import type { Letter } from './atRest/letter';
import type { Policy } from '../policy/types';
import type { HeadRecord } from './store/records';
import type { Update } from './types';

/** What the ledger needs of its surroundings. The browser's own are in browserPorts.ts; tests bring theirs. */
export interface Ports {
  readonly locks: LockPort;
  readonly channel: ChannelPort;
  readonly clock: Clock;
  /** The policy of that id; undefined when this release has none. */
  policy(id: string): Policy | undefined;
  newId(): string;
}

export interface Clock {
  now(): Date;
  /** Runs `work` after a while; returns what calls it off. */
  later(milliseconds: number, work: () => void): () => void;
}

/** Exclusive locks between the tabs of one browser (Web Locks). */
export interface LockPort {
  /** The lock if it is free now, else null. Call the result to give it back; it resolves when others can have it. */
  tryHold(name: string): Promise<Release | null>;
  /** Waits for the lock; `aborted` ends the waiting (the promise then gives null). */
  hold(name: string, aborted: AbortSignal): Promise<Release | null>;
}
export type Release = () => Promise<void>;

/** What tabs tell each other; a tab does not hear itself. */
export type Message =
  | BookMessage
  /** What is stored is encrypted from now on: a tab that has not been given the password can neither read nor write. */
  | { readonly kind: 'encrypted' };
/** About one workbook. */
export type BookMessage =
  | ({
      readonly kind: 'written';
      readonly workbook: string;
      readonly head: HeadRecord;
      readonly cause: Update['cause'];
    } & Letter) // `reload`: too large to be told, read the store again
  /** A reader asks the tab that writes whether it is awake, and that one answers. */
  | { readonly kind: 'who-writes' | 'writes'; readonly workbook: string }
  | { readonly kind: 'renamed'; readonly workbook: string }
  /** A note waits for its place in the audit log. */
  | { readonly kind: 'noted'; readonly workbook: string }
  | { readonly kind: 'gone'; readonly workbook: string };
export interface ChannelPort {
  send(message: Message): void;
  /** One listener; undefined to stop. */
  listen(listener: ((message: Message) => void) | undefined): void;
}
