import type { EngineTimes, EngineWish } from './engine.worker';

declare global {
  interface Window {
    runEngine(wish: EngineWish): Promise<EngineTimes>;
  }
}

window.runEngine = (wish) =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./engine.worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('error', (event) => reject(new Error(event.message)));
    worker.addEventListener('message', (event: MessageEvent<EngineTimes>) => {
      worker.terminate();
      resolve(event.data);
    });
    worker.postMessage(wish, []);
  });
