import { getCollection } from 'astro:content';
import { exercisesOf } from '../exercise/exercises.ts';
import { questionsOf } from '../quiz/quizzes.ts';
import type { Language } from '../site/language.ts';
import { questionKey, sectionKey, type ChapterWork } from './document.ts';

/** What each written chapter has to do. Sections are told by their numbers, which are the same in both languages. */
export async function allWork(language: Language): Promise<readonly ChapterWork[]> {
  const pages = await getCollection('docs', ({ id }) => id.startsWith(`${language}/`));
  return pages
    .flatMap(({ data: { chapter }, body = '' }) => {
      if (chapter === undefined) return [];
      const sections = [...body.matchAll(/^## (\d+\.\d+) /gm)].map(([, number = '']) => sectionKey(chapter, number));
      const questions = questionsOf(chapter).map(({ id }) => questionKey(chapter, id));
      return [{ chapter, sections, questions, exercises: exercisesOf(chapter) }];
    })
    .sort((one, other) => one.chapter - other.chapter);
}
