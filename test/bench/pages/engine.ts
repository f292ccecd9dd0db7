import type { EngineTimes, EngineWish } from './engine.worker';
import type { WhatIfTimes, WhatIfWish } from './whatIf.worker';

declare global {
  interface Window {
    runEngine(wish: EngineWish): Promise<EngineTimes>;
    runWhatIf(wish: WhatIfWish): Promise<WhatIfTimes>;
  }
}

window.runEngine = (wish) =>
  answerOf(new Worker(new URL('./engine.worker.ts', import.meta.url), { type: 'module' }), wish);
window.runWhatIf = (wish) =>
  answerOf(new Worker(new URL('./whatIf.worker.ts', import.meta.url), { type: 'module' }), wish);

/** The one message with which a worker answers; it is ended then. */
function answerOf<T>(worker: Worker, wish: unknown): Promise<T> {
  return new Promise((resolve, reject) => {
    worker.addEventListener('error', (event) => reject(new Error(event.message)));
    worker.addEventListener('message', (event: MessageEvent<T>) => {
      worker.terminate();
      resolve(event.data);
    });
    worker.postMessage(wish, []);
  });
}
