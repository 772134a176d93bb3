import { getCollection } from 'astro:content';
import { pageAddress, siteWords, type Language } from './language.ts';

export interface ChapterEntry {
  readonly number: number;
  readonly title: string;
  /** Absent while the chapter is not written. */
  readonly href: string | undefined;
}

/** The ten chapters, linked where a page with `chapter: N` in its front matter exists in that language. */
export const chapters = async (language: Language): Promise<readonly ChapterEntry[]> => {
  const pages = await getCollection('docs', ({ id }) => id.startsWith(`${language}/`));
  const written = new Set(pages.flatMap(({ data }) => data.chapter ?? []));
  return siteWords[language].chapters.map((title, index) => {
    const number = index + 1;
    return { number, title, href: written.has(number) ? pageAddress(language, `chapter-${number}/`) : undefined };
  });
};
