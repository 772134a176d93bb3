import type { Timeline } from '../../simulator/session/session.ts';

/** A thread's lane as three outlines, each one path: long runs have more spans than a page should have elements. */
export interface Lane {
  readonly thread: number;
  readonly running: string;
  readonly ready: string;
  readonly blocked: string;
  /** Names that fit into their spans. */
  readonly labels: readonly { readonly x: number; readonly width: number; readonly call: string }[];
  readonly calls: readonly number[];
  readonly findings: readonly number[];
}

/** Width of a letter of a label, px. */
const letterWidth = 6.2;
/** Marks closer than this are drawn as one, px. */
const closest = 3;

const box = (x: number, y: number, width: number, height: number): string =>
  `M${x.toFixed(1)} ${y}h${width.toFixed(1)}v${height}h${(-width).toFixed(1)}z`;

const thinned = (places: readonly number[]): number[] => {
  const kept: number[] = [];
  for (const place of places) if (kept.length === 0 || place - (kept.at(-1) ?? 0) >= closest) kept.push(place);
  return kept;
};

/** Lays out a time line in lanes `height` px high. `x` gives a step's place; a span lasts until the step after it begins. */
export const layLanes = (timeline: Timeline, threads: readonly number[], x: (step: number) => number, height: number): Lane[] =>
  threads.map((thread) => {
    const spans = timeline.lanes.filter((span) => span.thread === thread);
    const outline = (state: 'running' | 'ready' | 'blocked', inset: number): string =>
      spans
        .filter((span) => span.state === state)
        .map((span) => box(x(span.from), inset, Math.max(1, x(span.to + 1) - x(span.from)), height - 2 * inset))
        .join('');
    return {
      thread,
      running: outline('running', 6),
      ready: outline('ready', height / 2 - 1),
      blocked: outline('blocked', 6),
      labels: spans
        .filter((span) => span.state === 'blocked' && span.call !== null)
        .map((span) => ({ x: x(span.from), width: x(span.to + 1) - x(span.from), call: span.call ?? '' }))
        .filter(({ width, call }) => width > call.length * letterWidth + 8),
      calls: thinned(timeline.calls.filter((call) => call.thread === thread).map((call) => x(call.step))),
      findings: timeline.findings.filter((finding) => finding.thread === thread).map((finding) => x(finding.step)),
    };
  });
