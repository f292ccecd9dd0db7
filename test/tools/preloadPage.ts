import type { Plugin, Rolldown } from 'vite';

/** The first script asks for the page's own: the built page names those files, so that they are not fetched one after another. */
export function preloadPage(): Plugin {
  return {
    name: 'preload-page',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { chunk, bundle }) => {
        if (chunk === undefined || bundle === undefined) return [];
        const scripts = new Set<Rolldown.OutputChunk>();
        const visit = (fileName: string): void => {
          const found = bundle[fileName];
          if (found?.type !== 'chunk' || scripts.has(found)) return;
          scripts.add(found);
          for (const imported of found.imports) visit(imported);
        };
        for (const page of chunk.dynamicImports) visit(page);
        const styles = new Set([...scripts].flatMap((script) => [...(script.viteMetadata?.importedCss ?? [])]));
        const link = (attrs: Record<string, string | boolean>) =>
          ({ tag: 'link', attrs: { ...attrs, crossorigin: true }, injectTo: 'head' }) as const;
        return [
          ...[...scripts]
            .filter(({ fileName }) => fileName !== chunk.fileName)
            .map(({ fileName }) => link({ rel: 'modulepreload', href: `./${fileName}` })),
          ...[...styles].map((fileName) => link({ rel: 'stylesheet', href: `./${fileName}` })),
        ];
      },
    },
  };
}
