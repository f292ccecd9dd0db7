import { benchEngine } from './engine';
for (const [id, n] of JSON.parse(process.argv[2] ?? '[]') as [string, number][])
  console.table(benchEngine(id, n).map(({ what, median, worst }) => ({ id, n, what, median, worst })));
