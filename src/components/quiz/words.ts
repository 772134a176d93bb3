import { quiz as english, type QuizWords } from '../../catalogue/en/quiz.ts';
import { quiz as korean } from '../../catalogue/ko/quiz.ts';
import type { Language } from '../../catalogue/language.ts';

/** For what is made at build time; islands are handed the words of their language. */
export const quizWords: Readonly<Record<Language, QuizWords>> = { en: english, ko: korean };
