import type { Workbench } from '../state/workbench';

/** Encrypts what is stored, or opens it again; how far it has come is seen in the bar below, and in the panel. */
export function turnAtRest(bench: Workbench, to: 'no' | 'yes'): Promise<void> {
  return bench.works.during('at-rest', null, async (progress) => {
    const end = bench.client.onProgress((task, done, total) => {
      if (task === 'at-rest') progress(done, total);
    });
    try {
      await bench.client.api.setAtRest(to);
    } finally {
      end();
    }
  });
}
