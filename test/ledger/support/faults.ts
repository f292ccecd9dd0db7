import { IDBObjectStore } from 'fake-indexeddb';

/** Lets the n-th write from now on fail (0 = the next), once, with an error of that name. Call the result to end it. */
export function failWrite(n: number, name: string): { readonly hit: () => boolean; readonly end: () => void } {
  const { put, add } = IDBObjectStore.prototype;
  let count = 0;
  let hit = false;
  const failing = (original: typeof put): typeof put =>
    function failing_(this: IDBObjectStore, ...args: Parameters<typeof put>) {
      count += 1;
      if (count - 1 === n) {
        hit = true;
        throw new DOMException('simulated', name);
      }
      return original.apply(this, args);
    };
  IDBObjectStore.prototype.put = failing(put);
  IDBObjectStore.prototype.add = failing(add);
  return {
    hit: () => hit,
    end() {
      IDBObjectStore.prototype.put = put;
      IDBObjectStore.prototype.add = add;
    },
  };
}
