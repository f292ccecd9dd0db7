import type { BookMessage, Ports } from '../ports';
import type { LedgerEvent } from '../types';
import type { Book } from './book';

/** How often a reader asks whether the tab that writes is awake, and how many questions may stay without an answer. */
const PERIOD = 4000; // ms
const MOST_MISSED = 2;

/** A reader's ear on the tab that writes: a browser may have put that one to sleep, and then nobody can write. */
export interface WriterWatch {
  /** After each opening. */
  start(): void;
  stop(): void;
  /** Answers for a writer, and takes in what others say. True when that is all there is to the message. */
  hear(message: BookMessage): boolean;
}

export function makeWriterWatch(
  { channel, clock }: Ports,
  current: () => Book | null,
  emit: (event: LedgerEvent) => Promise<void>,
): WriterWatch {
  let callOff: (() => void) | undefined;
  let missed = 0;
  let answers = true;
  const ask = (): void => {
    const book = current();
    if (book === null || book.mode !== 'reader') return;
    if (missed >= MOST_MISSED && answers) {
      answers = false;
      void emit({ kind: 'writer', answers });
    }
    missed += 1;
    channel.send({ kind: 'who-writes', workbook: book.workbook.id });
    callOff = clock.later(PERIOD, ask);
  };
  return {
    start() {
      missed = 0;
      answers = true;
      ask();
    },
    stop() {
      callOff?.();
    },
    hear(message) {
      const book = current();
      const ours = message.workbook === book?.workbook.id;
      if (message.kind === 'who-writes') {
        // The page is asked too: a browser may put it to sleep and leave its worker awake.
        const answer = (): void => channel.send({ kind: 'writes', workbook: message.workbook });
        if (ours && book?.mode === 'writer') void emit({ kind: 'asked' }).then(answer);
        return true;
      }
      if (ours && (message.kind === 'writes' || message.kind === 'written')) {
        missed = 0;
        if (!answers) {
          answers = true;
          void emit({ kind: 'writer', answers });
        }
      }
      return message.kind === 'writes';
    },
  };
}
