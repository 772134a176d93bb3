import { chapter1 as english, type Chapter1Words } from '../../../catalogue/en/chapter-1.ts';
import { chapter1 as korean } from '../../../catalogue/ko/chapter-1.ts';
import type { Language } from '../../../catalogue/language.ts';

export const chapter1Words: Readonly<Record<Language, Chapter1Words>> = { en: english, ko: korean };
