// @ts-check
import { defineEcConfig } from '@astrojs/starlight/expressive-code';
import { codeTheme } from './src/components/theme/code-theme.ts';
import { scrollableCode } from './src/components/theme/scrollable-code.ts';

/** How printed code is set, in the text and by `<Code>`; kept apart from astro.config.mjs because `<Code>` loads it when it renders. */
export default defineEcConfig({
  plugins: [scrollableCode()],
  themes: [codeTheme('dark'), codeTheme('light')],
  styleOverrides: {
    borderRadius: 'var(--radius)',
    borderColor: 'var(--rule)',
    codeFontFamily: 'var(--font-code)',
    codeFontSize: 'var(--text-code)',
    codeLineHeight: 'var(--leading-code)',
    codeBackground: 'var(--code-paper)',
    codePaddingBlock: 'var(--space-3)',
    frames: { shadowColor: 'transparent', editorTabBarBackground: 'transparent', editorActiveTabIndicatorTopColor: 'transparent' },
  },
});
