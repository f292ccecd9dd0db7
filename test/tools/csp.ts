import type { Plugin } from 'vite';
import { STYLE_NONCE } from '../../src/ui/grid/theme/nonce.ts';

const policy = {
  'default-src': "'none'",
  'script-src': "'self'",
  'connect-src': "'self'",
  'worker-src': "'self'",
  'manifest-src': "'self'",
  'font-src': "'self' data:",
  'img-src': "'self' data:",
  'style-src': `'self' 'nonce-${STYLE_NONCE}'`,
  'object-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'none'",
};

/** What the built page may load: its own files and nothing else. */
export const POLICY = Object.entries(policy)
  .map(([directive, sources]) => `${directive} ${sources}`)
  .join('; ');

/** Says why a built page would be refused by its own policy, or nothing. */
export function inlineCode(html: string): string | undefined {
  if (/<script\b(?![^>]*\ssrc=)/i.test(html)) return 'an inline script';
  if (/<style\b/i.test(html)) return 'a style element';
  if (/\sstyle\s*=/i.test(html)) return 'a style attribute';
  if (/<[^>]+\son[a-z]+\s*=/i.test(html)) return 'an event handler written in HTML';
  return undefined;
}

/** Writes the policy into the built page and fails the build when the page would break it. The dev server needs inline scripts. */
export function contentSecurityPolicy(): Plugin {
  return {
    name: 'content-security-policy',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: () => [
        {
          tag: 'meta',
          attrs: { 'http-equiv': 'Content-Security-Policy', content: POLICY },
          // First in the head: what stands before it is not covered.
          injectTo: 'head-prepend',
        },
      ],
    },
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        for (const file of Object.values(bundle)) {
          if (file.type !== 'asset' || !file.fileName.endsWith('.html')) continue;
          const found = inlineCode(String(file.source));
          if (found) this.error(`${file.fileName} holds ${found}, which its own Content-Security-Policy refuses`);
        }
      },
    },
  };
}
