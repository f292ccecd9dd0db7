/** Steps back and forth that are on their way, by what they belong to. */
const going = new WeakMap<object, Promise<void>>();

/** A step of this has begun; it ends with the promise, which never fails. */
export function stepBegan(of: object, step: Promise<void>): void {
  going.set(of, step);
  void ended(of, step);
}

async function ended(of: object, step: Promise<void>): Promise<void> {
  await step;
  if (going.get(of) === step) going.delete(of);
}

/** The last step that is on its way; null where none is. */
export function stepGoing(of: object): Promise<void> | null {
  return going.get(of) ?? null;
}
