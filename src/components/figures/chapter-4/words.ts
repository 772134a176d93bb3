import { chapter4 as english, type Chapter4Words } from '../../../catalogue/en/chapter-4.ts';
import { chapter4 as korean } from '../../../catalogue/ko/chapter-4.ts';
import type { Language } from '../../../catalogue/language.ts';

export const chapter4Words: Readonly<Record<Language, Chapter4Words>> = { en: english, ko: korean };
