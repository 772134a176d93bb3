import { reference as english } from '../../catalogue/en/reference.ts';
import { reference as korean } from '../../catalogue/ko/reference.ts';
import type { Language } from '../../catalogue/language.ts';
import type { ReferenceWords } from '../../catalogue/reference-words.ts';

export const referenceWords: Readonly<Record<Language, ReferenceWords>> = { en: english, ko: korean };
