import type { Language } from '../../catalogue/language.ts';
import { glossary, termIds, type TermId } from './glossary.ts';

/** A piece of a text: plain, or a term as the text has it. */
export interface Piece {
  readonly text: string;
  readonly term: TermId | null;
}

interface Finder {
  readonly pattern: RegExp;
  readonly ids: ReadonlyMap<string, TermId>;
}

const escape = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&');

const finderOf = (language: Language): Finder => {
  const ids = new Map(
    termIds.flatMap((id) => {
      const { name, forms = [] } = glossary[language][id];
      return [name, ...forms].map((form) => [form.toLowerCase(), id] as const);
    }),
  );
  // The longest form comes first: a completion port is no port.
  const forms = [...ids.keys()].sort((a, b) => b.length - a.length).map(escape);
  // A Korean term stands at the beginning of a word, and particles follow it; 동기화 is another word than 동기.
  const pattern =
    language === 'en'
      ? new RegExp(`(?<![\\w-])(${forms.join('|')})(s?)(?![\\w-])`, 'giu')
      : new RegExp(`(?<![\\w가-힣])(${forms.join('|')})()(?!화|[A-Za-z0-9_])`, 'giu');
  return { pattern, ids };
};

const finders: Readonly<Record<Language, Finder>> = { en: finderOf('en'), ko: finderOf('ko') };

/** Takes a text apart at the terms that are not in `seen`, and adds them to it; null when there is none. */
export const findTerms = (language: Language, text: string, seen: Set<TermId>): readonly Piece[] | null => {
  const { pattern, ids } = finders[language];
  const pieces: Piece[] = [];
  let from = 0;
  for (const match of text.matchAll(pattern)) {
    const term = ids.get((match[1] ?? '').toLowerCase());
    if (term === undefined || seen.has(term)) continue;
    seen.add(term);
    if (match.index > from) pieces.push({ text: text.slice(from, match.index), term: null });
    pieces.push({ text: match[0], term });
    from = match.index + match[0].length;
  }
  if (pieces.length === 0) return null;
  if (from < text.length) pieces.push({ text: text.slice(from), term: null });
  return pieces;
};
