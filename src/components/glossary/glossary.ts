import { glossary as english } from '../../catalogue/en/glossary.ts';
import { glossary as korean } from '../../catalogue/ko/glossary.ts';
import type { Term } from '../../catalogue/term.ts';
import type { Language } from '../../catalogue/language.ts';

export type TermId = keyof typeof english;

export const glossary: Readonly<Record<Language, Readonly<Record<TermId, Term>>>> = { en: english, ko: korean };
export const termIds = Object.keys(english) as readonly TermId[];

/** The page of the glossary, counted from the language's root. */
export const GLOSSARY = 'glossary/';
