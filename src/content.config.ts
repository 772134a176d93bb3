import { docsLoader, i18nLoader } from '@astrojs/starlight/loaders';
import { docsSchema, i18nSchema } from '@astrojs/starlight/schema';
import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';

/**
 * Pages of the book. A chapter lives at `docs/{ko,en}/chapter-N/` (or `chapter-N.mdx`), carries `chapter: N` in its front matter, and its
 * headings carry their numbers in their text (`## 3.1 …`); the theme sets a leading number apart. Something wider than the text column, a
 * lab or a figure, takes the class `wide` on its outermost element.
 */
export const collections = {
  docs: defineCollection({
    loader: docsLoader(),
    schema: docsSchema({ extend: z.object({ chapter: z.number().int().min(1).max(10).optional(), landing: z.boolean().default(false) }) }),
  }),
  /** Words of Starlight's own parts, where ours differ from its own. */
  i18n: defineCollection({ loader: i18nLoader(), schema: i18nSchema() }),
};
