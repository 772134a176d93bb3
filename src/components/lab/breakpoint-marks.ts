import type { LabWords } from '../../catalogue/en/lab.ts';
import { fill } from '../../catalogue/fill.ts';
import type { Breakpoints } from './breakpoints.svelte.ts';
import type { BreakpointMark } from './code-editor.ts';

type Placed = Pick<Breakpoints, 'list' | 'told' | 'lineOf'>;

/** The breakpoints of one file, a mark a line. */
export const breakpointMarks = (words: LabWords, breakpoints: Placed, file: string): BreakpointMark[] => {
  const marks = new Map<number, BreakpointMark>();
  for (const one of breakpoints.list) {
    if (one.kind !== 'line' || one.file !== file) continue;
    const line = breakpoints.lineOf(one);
    const live = one.enabled && breakpoints.told.get(one.id)?.kind !== 'unbound';
    const condition = [
      one.condition === '' ? '' : fill(words.breakpoints.gutterIf, { condition: one.condition }),
      one.hit === null ? '' : fill(words.breakpoints.gutterHit, { hit: one.hit }),
    ].join('');
    marks.set(line, {
      line,
      live: live || (marks.get(line)?.live ?? false),
      conditional: condition !== '',
      title: live ? fill(words.breakpoints.gutter, { condition }) : words.breakpoints.gutterOff,
    });
  }
  return [...marks.values()];
};
