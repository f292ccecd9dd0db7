interface Queue {
  /** Steps that have been asked for and are not done yet. */
  left: number;
  /** Ends with the last of them. */
  last: Promise<void>;
  /** Ends with what the last one still does to the page. */
  drawn: Promise<unknown>;
  /** Ends with all that the next one has to wait for. */
  before: Promise<unknown>;
}

/** Steps back and forth, by the workbook they belong to. */
const queues = new WeakMap<object, Queue>();

function queueOf(of: object): Queue {
  const known = queues.get(of);
  if (known !== undefined) return known;
  const made: Queue = { left: 0, last: Promise.resolve(), drawn: Promise.resolve(), before: Promise.resolve() };
  queues.set(of, made);
  return made;
}

/**
 * Each press is one step, however quickly they come: it begins when the one before has ended, well or not. Resolves, or fails, as the
 * step does.
 */
export function stepInTurn(of: object, step: () => Promise<void>): Promise<void> {
  const queue = queueOf(of);
  queue.left += 1;
  const mine = queue.before.then(step);
  queue.last = ended(queue, mine);
  queue.before = queue.last;
  return mine;
}

async function ended(queue: Queue, step: Promise<void>): Promise<void> {
  await settled(step);
  await queue.drawn;
  queue.left -= 1;
}

/** A step that is under way ends with this too: what it has left for the page's next turn. */
export function stepEndsWith(of: object, work: Promise<unknown>): void {
  queueOf(of).drawn = settled(work);
}

/** Ends with the last step asked for so far, and never fails; null where none is on its way. */
export function stepGoing(of: object): Promise<void> | null {
  const { left, last } = queueOf(of);
  return left > 0 ? last : null;
}

/** Makes something of the workbook, a file above all, once the steps asked for until now have been done: it holds them all. */
export async function afterSteps<T>(of: object, make: () => Promise<T>): Promise<T> {
  await stepGoing(of);
  return make();
}

/**
 * What a hand has begun and the ledger may not have yet, since it is still being worked out: a step asked for later takes back this, and
 * not what was done before. Answers with the work itself.
 */
export function stepsWaitFor<T>(of: object, work: Promise<T>): Promise<T> {
  const queue = queueOf(of);
  queue.before = Promise.all([queue.before, settled(work)]);
  return work;
}

/** Ends with it, and never fails: what went wrong is told to whoever asked for it. */
function settled(work: Promise<unknown>): Promise<void> {
  return work.then(
    () => undefined,
    () => undefined,
  );
}
