/** Where a probe's row stands on the page "How do we know?". */
export const probeAnchor = (id: string): string => `probe-${id.replace('/', '-')}`;

/** Where a known difference of a probe is told on that page. */
export const differenceAnchor = (id: string): string => `difference-${id.replace('/', '-')}`;

/** The page's address below the language's root. */
export const PAGE = 'how-do-we-know/';
