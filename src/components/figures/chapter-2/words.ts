import { chapter2 as english, type Chapter2Words } from '../../../catalogue/en/chapter-2.ts';
import { chapter2 as korean } from '../../../catalogue/ko/chapter-2.ts';
import type { Language } from '../../../catalogue/language.ts';

export const chapter2Words: Readonly<Record<Language, Chapter2Words>> = { en: english, ko: korean };
