import { describe, expect, it } from 'vitest';
import { findTerms } from './find-terms.ts';
import { glossary, termIds, type TermId } from './glossary.ts';

const found = (language: 'ko' | 'en', text: string, seen: readonly TermId[] = []): readonly (readonly [string, TermId])[] =>
  (findTerms(language, text, new Set(seen)) ?? []).flatMap(({ text: part, term }) => (term === null ? [] : [[part, term] as const]));

describe('terms in a text', () => {
  it('are found as whole words, in the plural, at the beginning of a sentence, once', () => {
    expect(found('en', 'Threads wait. A thread in a threadpool is no multi-thread affair.')).toEqual([['Threads', 'thread']]);
  });

  it('are found before the particles of Korean, and not inside another word', () => {
    expect(found('ko', '스레드가 비동기로 동기화합니다. 멀티스레드는 아닙니다.')).toEqual([
      ['스레드', 'thread'],
      ['비동기', 'asynchronous'],
    ]);
  });

  it('are the longest that fit', () => {
    expect(found('en', 'a completion port and a port')).toEqual([
      ['completion port', 'completionPort'],
      ['port', 'port'],
    ]);
    expect(found('ko', '작업자 스레드와 스레드')).toEqual([
      ['작업자 스레드', 'workerThread'],
      ['스레드', 'thread'],
    ]);
  });

  it('are left alone where they were explained', () => {
    expect(findTerms('en', 'a thread', new Set<TermId>(['thread']))).toBeNull();
  });

  it('leave the text as it was', () => {
    const text = 'A socket, a thread and a handle.';
    expect(
      findTerms('en', text, new Set())
        ?.map((piece) => piece.text)
        .join(''),
    ).toBe(text);
  });
});

describe('the glossary', () => {
  it.each(['en', 'ko'] as const)('%s: no form stands for two terms', (language) => {
    const forms = termIds.flatMap((id) => [glossary[language][id].name, ...(glossary[language][id].forms ?? [])]);
    expect(forms.filter((form, index) => forms.indexOf(form) !== index)).toEqual([]);
  });
});
