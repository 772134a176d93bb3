// @ts-check
import { fileURLToPath } from 'node:url';
import starlight from '@astrojs/starlight';
import svelte from '@astrojs/svelte';
import { defineConfig } from 'astro/config';
import { lazyStyles } from './src/components/lab/lazy-styles.ts';
import { bookMarkdown } from './src/components/theme/markdown.ts';

const own = (/** @type {string} */ name) => `./src/components/site/${name}.astro`;

export default defineConfig({
  trailingSlash: 'always',
  devToolbar: { enabled: false },
  integrations: [
    bookMarkdown(),
    starlight({
      title: 'Overlapped',
      locales: { ko: { label: '한국어', lang: 'ko' }, en: { label: 'English', lang: 'en' } },
      defaultLocale: 'ko',
      disable404Route: true,
      credits: false,
      favicon: '/favicon.svg',
      tableOfContents: false,
      customCss: [
        './src/components/theme/tokens.css',
        './src/components/theme/fonts.css',
        './src/components/theme/book.css',
        './src/components/theme/landing.css',
      ],
      components: {
        Footer: own('Footer'),
        Head: own('Head'),
        Header: own('Header'),
        PageTitle: own('PageTitle'),
        Sidebar: own('Sidebar'),
      },
    }),
    svelte(),
  ],
  vite: {
    plugins: [lazyStyles()],
    resolve: {
      alias: [
        { find: /^@pagefind\/default-ui$/u, replacement: fileURLToPath(new URL('./src/components/site/late-search.ts', import.meta.url)) },
      ],
    },
    worker: { format: 'es' },
    build: { assetsInlineLimit: 0, cssTarget: ['chrome123', 'firefox120', 'safari17.5'] },
  },
});
