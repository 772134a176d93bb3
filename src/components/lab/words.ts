import { getContext, setContext } from 'svelte';
import type { LabWords } from '../../catalogue/en/lab.ts';
import type { Language } from '../../catalogue/language.ts';

export { count } from '../../catalogue/count.ts';

const key = Symbol('words of the lab');

/** Gives the words to every component of one lab. */
export const provideWords = (words: LabWords): LabWords => setContext(key, words);
export const useWords = (): LabWords => getContext<LabWords>(key);

export const loadWords = async (language: Language): Promise<LabWords> =>
  (language === 'ko' ? await import('../../catalogue/ko/lab.ts') : await import('../../catalogue/en/lab.ts')).lab;

/** Virtual time as people read it: `1.250 ms`. Takes ns. */
export const timeText = (ns: number): string => {
  if (ns < 1e6) return `${(ns / 1e3).toFixed(1)} µs`;
  return ns < 1e9 ? `${(ns / 1e6).toFixed(3)} ms` : `${(ns / 1e9).toFixed(3)} s`;
};
