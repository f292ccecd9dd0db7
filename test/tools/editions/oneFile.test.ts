import { expect, test } from 'vitest';
import { refused } from './csp';
import { harmless, joined } from './oneFile';

type Bundle = Parameters<typeof joined>[1];

const HTML = `<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8" />
    <link rel="icon" type="image/svg+xml" href="./icon.svg" />
    <link rel="apple-touch-icon" href="./icon-192.png" />
    <script type="module" crossorigin src="./assets/index.js"></script>
    <link rel="stylesheet" crossorigin href="./assets/style.css">
  </head>
  <body>
    <div id="app"></div>
    <script>speak()</script>
  </body>
</html>`;

const bundle = (code: string, ...others: string[]) =>
  Object.fromEntries([
    ['index.js', { type: 'chunk', fileName: 'assets/index.js', code }],
    ['style.css', { type: 'asset', fileName: 'assets/style.css', source: 'p{top:0}' }],
    ...others.map((name) => [name, { type: 'asset', fileName: name, source: '' }]),
  ]) as unknown as Bundle;

test('scripts and style sheets stand in the page, the policy first, the module last, and nothing is asked for', () => {
  const html = joined(HTML, bundle('start("$&")'));
  expect(refused(html)).toBeUndefined();
  expect(html).not.toContain('./assets');
  expect(html).toContain('<style>p{top:0}</style>');
  expect(html).toMatch(/<head>\s*<meta http-equiv="Content-Security-Policy"/);
  expect(html.indexOf('speak()')).toBeLessThan(html.indexOf('start("$&")'));
});

test('a file that nobody would find stops the build', () => {
  expect(() => joined(HTML, bundle('start()', 'assets/picture.png'))).toThrow('assets/picture.png');
});

test.each(['"</script>"', '`<script src=x>`', '"<!-- a -->"', '/<\\/SCRIPT>/'])(
  'code that holds %s ends no script and says the same',
  (code) => {
    const safe = harmless(code);
    expect(safe).not.toMatch(/<\/script|<script|<!--/i);
    expect(JSON.stringify(value(safe))).toBe(JSON.stringify(value(code)));
  },
);

/** What a literal stands for, without running it. */
function value(literal: string): string {
  const inside = literal.slice(1, -1).replaceAll('\\x3c', '<');
  return literal.startsWith('/') ? inside.toLowerCase() : inside;
}
