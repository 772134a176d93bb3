import { fill } from '../../catalogue/fill.ts';
import type { LabWords } from '../../catalogue/en/lab.ts';
import type { View } from '../../simulator/session/view.ts';
import type { LineMark } from './code-editor.ts';

/** Where the threads of a view stand in one file, a mark a line; `actor` is the thread that acted last. */
export const lineMarks = (words: LabWords, view: View, file: string, actor: number): LineMark[] => {
  const lines = new Map<number, { letters: string; statement: LineMark['statement'] }>();
  for (const thread of view.processes.flatMap((process) => process.threads)) {
    const frame = thread.frames.find((candidate) => candidate.file === file);
    if (!frame || thread.state === 'ended') continue;
    const known = lines.get(frame.line) ?? { letters: '', statement: null };
    const statement =
      thread.id === actor
        ? { column: frame.column, endLine: frame.endLine, endColumn: frame.endColumn, letter: thread.letter }
        : known.statement;
    lines.set(frame.line, { letters: known.letters + thread.letter, statement });
  }
  return [...lines].map(([line, { letters, statement }]) => ({
    line,
    letters,
    statement,
    title: fill(words.code.here, { letter: [...letters].join(', ') }),
  }));
};
