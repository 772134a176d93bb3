import { figures as english } from '../../catalogue/en/figures.ts';
import { figures as korean } from '../../catalogue/ko/figures.ts';
import type { Language } from '../../catalogue/language.ts';

export type FigureWords = typeof english;

export const figureWords: Readonly<Record<Language, FigureWords>> = { en: english, ko: korean };
