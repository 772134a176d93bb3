import type { Plugin } from 'vite';

/**
 * Keeps the style sheets of chunks that a page loads later. Astro deletes a style sheet that no page links from its head, so
 * the editor, fetched when a reader first reaches for a lab, would come without its styles.
 */
export const lazyStyles = (): Plugin => ({
  name: 'overlapped:lazy-styles',
  enforce: 'pre',
  applyToEnvironment: (environment) => environment.name === 'client',
  generateBundle: {
    order: 'pre',
    handler(_, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk' || !chunk.isDynamicEntry) continue;
        for (const styles of chunk.viteMetadata?.importedCss ?? []) chunk.viteMetadata?.importedAssets.add(styles);
      }
    },
  },
});
