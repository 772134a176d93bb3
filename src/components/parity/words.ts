import { parity as english } from '../../catalogue/en/parity.ts';
import { parity as korean } from '../../catalogue/ko/parity.ts';
import type { Language } from '../../catalogue/language.ts';
import type { ParityWords } from '../../catalogue/parity-words.ts';

export const parityWords: Readonly<Record<Language, ParityWords>> = { en: english, ko: korean };
