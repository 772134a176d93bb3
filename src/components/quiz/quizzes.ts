import { readQuestions, type Question } from '../../content/quizzes/schema.ts';

const lists = import.meta.glob<unknown>('/src/content/quizzes/chapter-*/index.ts', { eager: true, import: 'default' });

/** A chapter's questions, read and proved in form; empty where there are none. */
export function questionsOf(chapter: number): readonly Question[] {
  const list = lists[`/src/content/quizzes/chapter-${chapter}/index.ts`];
  return list === undefined ? [] : readQuestions(list, chapter);
}
