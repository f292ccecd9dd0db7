import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin, Rolldown } from 'vite';
import { ONE_FILE, policyFor } from './csp.ts';

/** What the file is called that is carried about on a stick. */
export const FILE_NAME = '筹资台账工作台.html';

const icon = fileURLToPath(new URL('../../../public/icon.svg', import.meta.url));

/** Makes one HTML file of a page that was built into one script and its style sheets; it then asks for nothing else. */
export function oneFile(): Plugin {
  return {
    name: 'one-file',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const page = bundle['index.html'];
        if (page?.type !== 'asset') return this.error('there is no index.html to put everything into');
        const html = joined(String(page.source), bundle);
        for (const name of Object.keys(bundle)) delete bundle[name];
        this.emitFile({ type: 'asset', fileName: FILE_NAME, source: html });
      },
    },
  };
}

/** The page with its files in it. Throws where one is left over that nothing would find. */
export function joined(html: string, bundle: Readonly<Record<string, Rolldown.OutputAsset | Rolldown.OutputChunk>>) {
  const files = Object.values(bundle).filter(({ fileName }) => fileName !== 'index.html');
  const chunks = files.filter((file) => file.type === 'chunk');
  const styles = files.filter((file) => file.type === 'asset' && file.fileName.endsWith('.css'));
  const others = files.filter((file) => file.type === 'asset' && !file.fileName.endsWith('.css'));
  const [chunk] = chunks;
  if (chunk === undefined || chunks.length > 1 || others.length > 0)
    throw new Error(`one script was expected, not ${files.map(({ fileName }) => fileName).join(', ')}`);
  const style = styles.map((file) => (file.type === 'asset' ? String(file.source) : '')).join('\n');
  if (/<\/style/i.test(style)) throw new Error('a style sheet holds </style');
  const bare = html
    .replace(/<script\b[^>]*\ssrc="[^"]*"[^>]*><\/script>\s*/gi, '')
    .replace(/<link\b[^>]*\srel="(?:stylesheet|modulepreload|apple-touch-icon|manifest|icon)"[^>]*>\s*/gi, '');
  const picture = `data:image/svg+xml;base64,${readFileSync(icon).toString('base64')}`;
  const head = `<link rel="icon" type="image/svg+xml" href="${picture}">\n<style>${style}</style>\n`;
  // Last in the page, after src/tooOld.js. Functions as replacements: `$` in code is no pattern.
  const whole = bare
    .replace('</head>', () => `${head}</head>`)
    .replace('</body>', () => `<script type="module">${harmless(chunk.code)}</script>\n</body>`);
  const policy = `<meta http-equiv="Content-Security-Policy" content="${policyFor(ONE_FILE, whole)}">`;
  return whole.replace('<head>', () => `<head>\n${policy}`);
}

/**
 * Code inside a script element: what HTML would take for the element's end, or for the start of another one, is written as the same
 * characters of a string, template or regular expression, the only places where code may hold them.
 */
export function harmless(code: string): string {
  return code.replace(/<(?=\/script|!--|script)/gi, '\\x3c');
}
