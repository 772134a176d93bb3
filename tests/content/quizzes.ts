import { readdirSync } from 'node:fs';
import { readQuestions, type Question } from '../../src/content/quizzes/schema.ts';

const folders = readdirSync('src/content/quizzes').filter((name) => name.startsWith('chapter-'));

/** All quizzes, by the folder of their chapter. */
export const quizzes = await Promise.all(
  folders.map(async (folder) => {
    const { default: source } = (await import(`../../src/content/quizzes/${folder}/index.ts`)) as { default: unknown };
    return { folder, questions: readQuestions(source, Number(folder.slice('chapter-'.length))) };
  }),
);

export const allQuestions = quizzes.flatMap(({ folder, questions }) =>
  questions.map((question) => ({ name: `${folder} ${question.id}`, question })),
);

/** What is chosen from, with what would be read if it were right. */
export function optionsOf(question: Question): readonly { readonly right: boolean; readonly is?: string | undefined }[] {
  if (question.kind === 'single' || question.kind === 'multiple') return question.options;
  return question.kind === 'wake' ? question.options.map(({ right, thread }) => ({ right, is: thread })) : [];
}
