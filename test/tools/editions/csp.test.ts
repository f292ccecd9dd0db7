import { expect, test } from 'vitest';
import { hashOf, HOSTED, ONE_FILE, policyFor, refused, type Policy } from './csp';

const page = (policy: string, rest: string) =>
  `<!doctype html>\n<html lang="zh-CN">\n<head>\n<meta http-equiv="Content-Security-Policy" content="${policy}">\n${rest}</html>`;
/** A page under the policy made for it, as a build writes it. */
const built = (policy: Policy, rest: string) => page(policyFor(policy, page('', rest)), rest);

const FILES = '<script type="module" src="./a.js"></script><link rel="stylesheet" href="./a.css"></head>';

test('a page made of files passes, and one with its scripts and style sheets inside', () => {
  expect(refused(built(HOSTED, `${FILES}<script>speak()</script>`))).toBeUndefined();
  expect(
    refused(
      built(
        ONE_FILE,
        `<style>p{top:0}</style><link rel="icon" href="data:,"><body><script type="module">x="<style>a</style>"</script>`,
      ),
    ),
  ).toBeUndefined();
});

test.each([
  ['an inline script that its policy does not name', '<script>start()</script>'],
  ['an inline script that its policy does not name', '<script type="module">import "./a.js"</script>'],
  ['an inline style that its policy does not name', '<style>p{top:0}</style>'],
  ['a style attribute', '<p style="top:0">'],
  ['an event handler written in HTML', '<body onload="start()">'],
  ['the address https://example.org/a.js', '<script src="https://example.org/a.js"></script>'],
  ['the address //example.org/a.css', '<link rel="stylesheet" href="//example.org/a.css">'],
])('%s is found: %s', (why, rest) => {
  expect(refused(page(policyFor(HOSTED, ''), rest))).toBe(why);
});

test('a page without a policy, and one with a script before it, are refused', () => {
  expect(refused('<!doctype html><html><head></head></html>')).toBe('no Content-Security-Policy');
  expect(refused(built(HOSTED, FILES).replace('<head>', '<head><script>a()</script>'))).toBe(
    'something before its Content-Security-Policy',
  );
});

test('a script that was changed after its policy was written is refused', () => {
  const html = built(ONE_FILE, '<script>one()</script>');
  expect(refused(html)).toBeUndefined();
  expect(refused(html.replace('one()', 'two()'))).toBe('an inline script that its policy does not name');
});

test('the one file asks for no file beside it', () => {
  expect(refused(built(ONE_FILE, '<link rel="icon" href="./icon.svg">'))).toBe('a file beside it');
});

test('a policy with its quotes escaped is the same policy', () => {
  const html = built(HOSTED, '<script>one()</script>');
  expect(refused(html.replaceAll("'", '&#39;'))).toBeUndefined();
});

test.each([
  ['hosted', HOSTED],
  ['one file', ONE_FILE],
])('%s: nothing may be loaded from elsewhere or sent anywhere, and no text is run as code', (_name, policy) => {
  const written = policyFor(policy, page('', '<script>a()</script>'));
  expect(written).not.toMatch(/https?:|\*|unsafe|data:[^;]*script/);
  expect(written).toContain("default-src 'none'");
  expect(written).toContain("connect-src 'none'");
  expect(written).toContain(hashOf('a()'));
  expect(policyFor(ONE_FILE, '')).not.toContain("'self'");
});
