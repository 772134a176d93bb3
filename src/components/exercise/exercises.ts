import { readExercise, type Exercise } from '../../content/exercises/schema.ts';

const found = import.meta.glob<unknown>('/src/content/exercises/*/exercise.ts', { eager: true, import: 'default' });
const sources = import.meta.glob<string>('/src/content/{examples,exercises}/**/*.{cpp,c,h}', {
  eager: true,
  query: '?raw',
  import: 'default',
});

/** An exercise with its sources; throws, and so fails the build, where there is none. */
export function findExercise(id: string): { readonly exercise: Exercise; readonly sources: Readonly<Record<string, string>> } {
  const source = found[`/src/content/exercises/${id}/exercise.ts`];
  if (source === undefined) throw new Error(`there is no exercise ${id}`);
  const exercise = readExercise(source, id);
  const texts = Object.entries({ ...exercise.files, ...exercise.hidden }).map(([name, path]) => {
    const text = sources[`/src/content/${path}`];
    if (text === undefined) throw new Error(`exercise ${id}: there is no ${path}`);
    return [name, text.replaceAll('\r\n', '\n')] as const;
  });
  return { exercise, sources: Object.fromEntries(texts) };
}

/** Ids of a chapter's exercises. */
export const exercisesOf = (chapter: number): readonly string[] =>
  Object.keys(found)
    .flatMap((path) => /exercises\/([^/]+)\//.exec(path)?.[1] ?? [])
    .filter((id) => findExercise(id).exercise.chapter === chapter);
