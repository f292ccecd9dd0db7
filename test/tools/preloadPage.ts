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
        // The screens that it may ask for as well come when it does: most visits need one of them.
        const pages = chunk.dynamicImports.filter((name) => isPage(bundle[name]));
        for (const page of pages) visit(page);
        const styles = new Set([...scripts].flatMap((script) => [...(script.viteMetadata?.importedCss ?? [])]));
        const link = (attrs: Record<string, string | boolean>) =>
          ({ tag: 'link', attrs: { ...attrs, crossorigin: true }, injectTo: 'head' }) as const;
        return [
          ...[...scripts]
            .filter(({ fileName }) => fileName !== chunk.fileName && !chunk.imports.includes(fileName))
            .map(({ fileName }) => link({ rel: 'modulepreload', href: `./${fileName}` })),
          ...[...styles].map((fileName) => link({ rel: 'stylesheet', href: `./${fileName}` })),
        ];
      },
    },
  };
}

function isPage(found: Rolldown.OutputChunk | Rolldown.OutputAsset | undefined): boolean {
  return found?.type === 'chunk' && found.facadeModuleId?.endsWith('/src/page.tsx') === true;
}
