/** What a worker says first, before its own script is even looked for: it is there, and by what its end will be noticed. */
export type FirstWord = 'held' | 'free' | 'none';

/**
 * Run at the very beginning of a worker: takes the lock that is its name, for as long as it lives, and says so (`held`); `free` where
 * there is no lock to be had. Text, because it must run before anything is imported: it is the head of the hosted edition's worker, the
 * banner of the inline one's, and the whole of one that is started to see how long starting takes here.
 */
export const FIRST_WORD = `{
const say = (firstWord) => self.postMessage({ firstWord });
const { locks } = navigator;
if (locks === undefined || self.name === '') say('free');
else locks.request(self.name, () => { say('held'); return new Promise(() => {}); }).catch(() => say('free'));
}
`;

/**
 * The script of a worker whose own script is a file: the first word, then the file. What is asked of it meanwhile is kept for the file;
 * `none` is said of one that cannot be had or run.
 */
export function scriptOf(file: string): string {
  return `${FIRST_WORD}{
const kept = [];
const keep = (event) => { event.stopImmediatePropagation(); kept.push(event); };
self.addEventListener('message', keep);
import(${JSON.stringify(file)}).then(() => {
  self.removeEventListener('message', keep);
  for (const { data, ports } of kept) self.dispatchEvent(new MessageEvent('message', { data, ports: [...ports] }));
}, () => self.postMessage({ firstWord: 'none' }));
URL.revokeObjectURL(self.location.href);
}
`;
}

/** The word in a worker's message; null where it is another one. */
export function firstWordIn(data: unknown): FirstWord | null {
  const word: unknown = typeof data === 'object' && data !== null && 'firstWord' in data ? data.firstWord : null;
  return word === 'held' || word === 'free' || word === 'none' ? word : null;
}
