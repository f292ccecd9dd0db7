// `npm start`: from a fresh clone to the workbench in the browser. Installs, builds, serves on this computer only.
import { install, node, start } from './run.mjs';

const vite = 'vite/bin/vite.js';

if (!install()) process.exit(1);
if (!node(vite, ['build', '--logLevel', 'warn'])) process.exit(1);
console.log(
  '\n筹资台账工作台：在浏览器中打开下面的地址，按 Ctrl+C 结束。\nOpen the address below in a browser; Ctrl+C ends it.',
);
const server = start(vite, ['preview', '--host', '127.0.0.1', '--port', '4173']);
server.on('exit', (code) => process.exit(code ?? 0));
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal));
