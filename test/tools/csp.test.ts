import { expect, test } from 'vitest';
import { inlineCode, POLICY } from './csp';

test('a page made of files passes', () => {
  expect(
    inlineCode('<head><script type="module" src="./a.js"></script><link rel="stylesheet" href="./a.css"></head>'),
  ).toBeUndefined();
});

test.each([
  ['<script>start()</script>', 'an inline script'],
  ['<script type="module">import "./a.js"</script>', 'an inline script'],
  ['<style>p{top:0}</style>', 'a style element'],
  ['<p style="top:0">', 'a style attribute'],
  ['<body onload="start()">', 'an event handler written in HTML'],
])('%s is refused as %s', (html, why) => {
  expect(inlineCode(html)).toBe(why);
});

test('nothing may be loaded from elsewhere, and no text is run as code', () => {
  expect(POLICY).not.toMatch(/https?:|\*|unsafe/);
  expect(POLICY).toContain("default-src 'none'");
  expect(POLICY).toContain("connect-src 'self'");
});
