import type { LabWords } from '../../catalogue/en/lab.ts';
import type { FrameView, VariableView, View } from '../../simulator/session/view.ts';
import { valueText } from './value-text.ts';

/** Values written behind a line of code. */
export interface LineHint {
  readonly line: number;
  readonly values: readonly { readonly text: string; readonly changed: boolean }[];
}

/** Columns that a cut value must have to say anything. */
const fewestColumns = 4;
const mostValues = 4;
const longestValue = 32;

/** The line that a thread has just left. */
export interface LeftLine {
  readonly thread: number;
  readonly file: string;
  readonly line: number;
}

/** What the variables are worth that stand on the line where a thread is, and on the one that it has just left. */
export const lineHints = (words: LabWords, view: View, thread: number, file: string, text: string, left: LeftLine | null): LineHint[] => {
  const process = view.processes.find(({ threads }) => threads.some(({ id }) => id === thread));
  const frames = process?.threads.find(({ id }) => id === thread)?.frames ?? [];
  const index = frames.findIndex((one) => one.file === file);
  const frame = frames[index];
  if (process === undefined || frame === undefined) return [];
  const changed = new Set(view.changed);
  const depth = frames.length - 1 - index;
  const known = new Map<string, { readonly variable: VariableView; readonly key: string }>();
  for (const variable of process.globals) known.set(variable.name, { variable, key: `global:${process.name}:${variable.name}` });
  for (const variable of frame.variables)
    if (!variable.shadowed) known.set(variable.name, { variable, key: `variable:${thread}:${depth}:${variable.name}` });
  const lines = text.split('\n');
  const behind = isStillThere(left, frame, thread, file) ? [left.line] : [];
  return [...new Set([...behind, frame.line])].flatMap((line) => {
    const values = namesIn(lines[line - 1] ?? '').flatMap((name) => {
      const found = known.get(name);
      if (found === undefined || found.variable.value.kind === 'fields') return [];
      const value = valueText(words, found.variable.value);
      return [
        {
          text: `${name} = ${value.length > longestValue ? `${value.slice(0, longestValue - 1)}…` : value}`,
          changed: changed.has(found.key),
        },
      ];
    });
    return values.length === 0 ? [] : [{ line, values: values.slice(0, mostValues) }];
  });
};

/** As much of the values as `room` columns hold, each behind two that are left free: the last of them cut, or only a sign that there are some. */
export const fitted = (values: LineHint['values'], room: number): LineHint['values'] => {
  const shown: LineHint['values'][number][] = [];
  let left = room;
  for (const { text, changed } of values) {
    const columns = left - 2 - (changed ? 2 : 0);
    const whole = text.length <= columns;
    const least = text.indexOf('=') + 1 + fewestColumns;
    if (whole) shown.push({ text, changed });
    else if (columns >= least) shown.push({ text: `${text.slice(0, columns - 1)}…`, changed });
    else if (shown.length === 0) shown.push({ text: '…', changed: values.some((one) => one.changed) });
    if (!whole) break;
    left = columns - text.length;
  }
  return shown;
};

const isStillThere = (left: LeftLine | null, frame: FrameView, thread: number, file: string): left is LeftLine =>
  left !== null && left.thread === thread && left.file === file && left.line !== frame.line;

/** Names on a line outside of strings and comments, each once. */
const namesIn = (line: string): readonly string[] => {
  const plain = line.replace(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/g, ' ').replace(/\/\/.*$/, '');
  return [...new Set([...plain.matchAll(/(?<![.\w>])[A-Za-z_]\w*/g)].map(([name]) => name))];
};
