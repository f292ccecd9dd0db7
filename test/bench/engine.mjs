// `node test/bench/engine.mjs [persons …]`: the engine alone in one Node process, as JSON.
import { bundled } from './bundled.mjs';

const { benchEngine } = await bundled('engine');
const sizes = process.argv.slice(2).map(Number);
const figures = (sizes.length > 0 ? sizes : [98000, 1487341]).flatMap((persons) =>
  ['daligang-2020', 'ziyang-2021', 'tengzhou-2021'].flatMap((policy) => benchEngine(policy, persons)),
);
console.log(JSON.stringify(figures, null, 1));
