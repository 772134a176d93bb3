import { api as english } from '../../catalogue/en/api.ts';
import { api as korean } from '../../catalogue/ko/api.ts';
import type { ApiWords } from '../../catalogue/en/api.ts';
import type { Language } from '../../catalogue/language.ts';
import { apiViews, type ApiView } from '../../simulator/session/names.ts';
import { probes } from '../parity/compared.ts';
import type { Probe } from '../../../harness/probe.ts';

/** A function of Windows that the book uses, with where it does. */
export interface ReferenceEntry {
  /** As programs write it: without the A or W of functions that exist twice. */
  readonly name: string;
  /** The narrow one of the two, where there are two. */
  readonly view: ApiView;
  /** Examples whose source calls it, by id. */
  readonly examples: readonly string[];
  /** Numbers of chapters whose text names it. */
  readonly chapters: readonly number[];
  /** Probes that call it and whose fact names it. */
  readonly probes: readonly Probe[];
}

const apiWords: Readonly<Record<Language, ApiWords>> = { en: english, ko: korean };

const sources = import.meta.glob<string>('/src/content/examples/*/*.cpp', { eager: true, query: '?raw', import: 'default' });
const texts = import.meta.glob<string>('/src/content/docs/en/chapter-*/index.mdx', { eager: true, query: '?raw', import: 'default' });

const numbersIn = (path: string): string => /\/(\d\d-\d\d|chapter-\d+)\//.exec(path)?.[1] ?? '';
const distinct = <T>(values: readonly T[]): readonly T[] => [...new Set(values)];

const views = apiViews().filter(({ source }) => source !== null);
const names = new Set(views.map(({ name }) => name));
const plainName = (name: string): string => {
  const other = name.endsWith('A') ? 'W' : name.endsWith('W') ? 'A' : null;
  return other !== null && names.has(name.slice(0, -1) + other) ? name.slice(0, -1) : name;
};

const entryOf = (view: ApiView): ReferenceEntry => {
  const name = plainName(view.name);
  const called = new RegExp(`\\b${name}[AW]?\\s*\\(`, 'u');
  const named = new RegExp(`\\b${name}[AW]?\\b`, 'u');
  return {
    name,
    view,
    examples: distinct(Object.entries(sources).flatMap(([path, text]) => (called.test(text) ? [numbersIn(path)] : []))).toSorted(),
    chapters: Object.entries(texts)
      .flatMap(([path, text]) => (named.test(text) ? [Number(numbersIn(path).slice('chapter-'.length))] : []))
      .toSorted((a, b) => a - b),
    probes: probes.filter(({ pins, text }) => called.test(text) && named.test(pins)),
  };
};

/** Functions that a chapter, an example or a probe of the book uses, by name. */
export const references: readonly ReferenceEntry[] = views
  .filter(({ name }) => !name.endsWith('W') || plainName(name) === name)
  .map(entryOf)
  .filter((entry) => entry.examples.length + entry.chapters.length + entry.probes.length > 0)
  .toSorted((a, b) => a.name.localeCompare(b.name, 'en'));

/** What a function does, in a sentence. Throws, and so fails the build, where nobody has said it. */
export const sentence = ({ name }: ReferenceEntry, language: Language): string => {
  const said = apiWords[language].functions[name] ?? apiWords[language].functions[name.replace(/[AW]$/, '')];
  if (said === undefined) throw new Error(`the catalogue does not say what ${name} does`);
  return said;
};

/** What an error means; null: the catalogue does not say. */
export const meaning = (error: string, language: Language): string | null => apiWords[language].errors[error] ?? null;
