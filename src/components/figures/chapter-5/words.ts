import { chapter5 as english, type Chapter5Words } from '../../../catalogue/en/chapter-5.ts';
import { chapter5 as korean } from '../../../catalogue/ko/chapter-5.ts';
import type { Language } from '../../../catalogue/language.ts';

export const chapter5Words: Readonly<Record<Language, Chapter5Words>> = { en: english, ko: korean };
