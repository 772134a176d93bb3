import { chapter6 as english, type Chapter6Words } from '../../../catalogue/en/chapter-6.ts';
import { chapter6 as korean } from '../../../catalogue/ko/chapter-6.ts';
import type { Language } from '../../../catalogue/language.ts';

export const chapter6Words: Readonly<Record<Language, Chapter6Words>> = { en: english, ko: korean };
