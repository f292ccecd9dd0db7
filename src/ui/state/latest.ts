/**
 * Runs a task for the newest of many wishes: never more than one under way, and of those that come meanwhile
 * only the last is kept. A slider that is dragged asks this way.
 */
export function makeLatest<T>(task: (wish: T) => Promise<void>, onError: (error: unknown) => void): (wish: T) => void {
  let busy = false;
  let next: { readonly wish: T } | null = null;
  const work = async () => {
    busy = true;
    while (next !== null) {
      const { wish } = next;
      next = null;
      try {
        // oxlint-disable-next-line no-await-in-loop -- one after the other is the purpose
        await task(wish);
      } catch (error) {
        onError(error);
      }
    }
    busy = false;
  };
  return (wish) => {
    next = { wish };
    if (!busy) void work();
  };
}
