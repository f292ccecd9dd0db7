import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { STYLE_NONCE } from '../../../src/ui/grid/theme/nonce.ts';

/** A Content-Security-Policy by its directives. */
export type Policy = Readonly<Record<string, string>>;

const NOTHING_ELSE: Policy = {
  'default-src': "'none'",
  'connect-src': "'none'",
  'object-src': "'none'",
  'frame-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'img-src': 'data:',
  'font-src': 'data:',
};

/** What a site's page may load: its own files and nothing else. Workers are made from blobs, so that they are bound by this too. */
export const HOSTED: Policy = {
  ...NOTHING_ELSE,
  'script-src': "'self'",
  // The service worker is a file of the site.
  'worker-src': "'self' blob:",
  'manifest-src': "'self'",
  'img-src': "'self' data:",
  'style-src': `'self' 'nonce-${STYLE_NONCE}'`,
};

/** What the page in one file may load: nothing at all. Its scripts and style sheets are named by what is in them. */
export const ONE_FILE: Policy = {
  ...NOTHING_ELSE,
  'script-src': '',
  'worker-src': 'blob:',
  'style-src': `'nonce-${STYLE_NONCE}'`,
};

const SCRIPTS = /(<script\b[^>]*>)[\s\S]*?<\/script\s*>/gi;

export const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

const elements = (html: string, name: 'script' | 'style'): { readonly attributes: string; readonly text: string }[] =>
  [...html.matchAll(new RegExp(`<${name}\\b([^>]*)>([\\s\\S]*?)</${name}\\s*>`, 'gi'))].map(
    ([, attributes = '', text = '']) => ({ attributes, text }),
  );

/** The texts of the scripts or style sheets that stand in a page; a style element inside a script is none. */
const inline = (html: string, name: 'script' | 'style'): string[] =>
  elements(name === 'style' ? html.replace(SCRIPTS, '$1') : html, name).flatMap(({ attributes, text }) =>
    /\ssrc\s*=/i.test(attributes) ? [] : [text],
  );

/** The policy of a page whose scripts and style sheets stand in it. */
export function policyFor(policy: Policy, html: string): string {
  const hashes: Record<string, string[]> = {
    'script-src': inline(html, 'script').map(hashOf),
    'style-src': inline(html, 'style').map(hashOf),
  };
  return Object.entries(policy)
    .map(([directive, sources]) =>
      [directive, sources, ...new Set(hashes[directive])].filter((each) => each !== '').join(' '),
    )
    .join('; ');
}

/** The policy written in a page, as a browser reads it. */
export function policyOf(html: string): string | undefined {
  const written = /<meta\s+http-equiv="Content-Security-Policy"\s+content="([^"]*)"/i.exec(html)?.[1];
  return written?.replaceAll('&#39;', "'").replaceAll('&amp;', '&');
}

/** Says why a built page breaks its own policy, or loads what is not its own; or nothing. */
export function refused(html: string): string | undefined {
  const policy = policyOf(html);
  if (policy === undefined) return 'no Content-Security-Policy';
  const before = html.slice(0, html.indexOf('Content-Security-Policy')).replace(/<meta\s+http-equiv="$/i, '');
  if (!/^\s*<!doctype html>\s*<html\b[^>]*>\s*<head>\s*$/i.test(before))
    return 'something before its Content-Security-Policy';
  const sources = (name: string): string =>
    policy.split('; ').find((directive) => directive.startsWith(`${name} `)) ?? '';
  for (const [name, directive] of [
    ['script', 'script-src'],
    ['style', 'style-src'],
  ] as const) {
    if (inline(html, name).some((text) => !sources(directive).includes(hashOf(text))))
      return `an inline ${name} that its policy does not name`;
  }
  // What stands in scripts and style sheets is code, not markup.
  const markup = html.replace(/(<(script|style)\b[^>]*>)[\s\S]*?<\/\2\s*>/gi, '$1');
  if (/<style\b/i.test(markup) && !/'sha256-/.test(sources('style-src'))) return 'a style element';
  if (/<[^>]+\sstyle\s*=/i.test(markup)) return 'a style attribute';
  if (/<[^>]+\son[a-z]+\s*=/i.test(markup)) return 'an event handler written in HTML';
  const from = [...markup.matchAll(/<[^>]+\s(?:src|href|srcset|action|data|poster)\s*=\s*"([^"]*)"/gi)].map(
    ([, address = '']) => address,
  );
  const foreign = from.find((address) => !/^(?:\.\/|data:)/.test(address));
  if (foreign !== undefined) return `the address ${foreign}`;
  if (!/script-src[^;]*'self'/.test(policy) && from.some((address) => !address.startsWith('data:')))
    return 'a file beside it';
  return undefined;
}

/** Writes the policy into the built page. The dev server needs inline scripts. */
export function contentSecurityPolicy(policy: Policy): Plugin {
  return {
    name: 'content-security-policy',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (html) => [
        {
          tag: 'meta',
          attrs: { 'http-equiv': 'Content-Security-Policy', content: policyFor(policy, html) },
          // First in the head: what stands before it is not covered.
          injectTo: 'head-prepend',
        },
      ],
    },
  };
}

/** Reads the pages that were written and fails the build where one would break its own policy: the bytes that are shipped. */
export function checkedPages(): Plugin {
  return {
    name: 'checked-pages',
    apply: 'build',
    writeBundle: {
      order: 'post',
      sequential: true,
      handler({ dir = '' }) {
        const pages = readdirSync(dir).filter((name) => name.endsWith('.html'));
        for (const name of pages) {
          const why = refused(readFileSync(join(dir, name), 'utf8'));
          if (why !== undefined) this.error(`${name} holds ${why}, which its own Content-Security-Policy refuses`);
        }
      },
    },
  };
}
