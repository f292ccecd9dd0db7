// `node test/bench/views.mjs [persons or file …]`: orders, lists of values and searches in one Node process.
import { bundled } from './bundled.mjs';

const { benchViews } = await bundled('views');
const given = process.argv.slice(2);
for (const each of given.length > 0 ? given : ['98000', '1487341']) console.table(await benchViews(each));
