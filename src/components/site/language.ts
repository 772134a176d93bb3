import type { SiteWords } from '../../catalogue/site-words.ts';
import { site as english } from '../../catalogue/en/site.ts';
import { site as korean } from '../../catalogue/ko/site.ts';

/** The two languages of the book; each is also the first part of its pages' addresses. */
export type Language = 'ko' | 'en';

export const languages: readonly Language[] = ['ko', 'en'];

export const toLanguage = (locale: string | undefined): Language => (locale === 'en' ? 'en' : 'ko');

export const otherLanguage = (language: Language): Language => (language === 'ko' ? 'en' : 'ko');

export const siteWords: Readonly<Record<Language, SiteWords>> = { ko: korean, en: english };

const base = import.meta.env.BASE_URL.replace(/\/$/, '');

/** Address of a page, `path` counted from the language's root: `pageAddress('ko', 'chapter-3/')`. */
export const pageAddress = (language: Language, path = ''): string => `${base}/${language}/${path}`;
