import type { ExpressiveCodePlugin } from '@astrojs/starlight/expressive-code';
import { select, setProperty } from '@astrojs/starlight/expressive-code/hast';

/**
 * Makes a block of code reachable by keyboard from the start, without JavaScript too. Expressive Code's own script then only takes the
 * focus away from blocks that do not scroll, and never turns the others into landmarks without a name.
 */
export const scrollableCode = (): ExpressiveCodePlugin => ({
  name: 'scrollable-code',
  hooks: {
    postprocessRenderedBlock: ({ renderData }) => {
      const pre = select('pre', renderData.blockAst);
      if (pre) setProperty(pre, 'tabindex', '0');
    },
  },
});
