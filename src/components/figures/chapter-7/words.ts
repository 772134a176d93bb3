import { chapter7 as english, type Chapter7Words } from '../../../catalogue/en/chapter-7.ts';
import { chapter7 as korean } from '../../../catalogue/ko/chapter-7.ts';
import type { Language } from '../../../catalogue/language.ts';

export const chapter7Words: Readonly<Record<Language, Chapter7Words>> = { en: english, ko: korean };
