import type { Arrow, ArrowKind, Lane, LaneCall, LaneSpan, LaneState, TimelineMark } from '../../simulator/session/timeline-view.ts';

/** Where things stand within a lane, px. */
export const laneShape = { height: 36, bar: 5, thick: 12, text: 30 } as const;

/** Width of a letter of a label, px. */
const letterWidth = 6.1;
/** Marks closer than this are drawn as one, px. */
const closest = 3;

export interface Label {
  readonly x: number;
  readonly text: string;
}

/** A thread's lane as outlines, one path for each state: long runs have more spans than a page should have elements. */
export interface LaneDrawing {
  readonly thread: number;
  readonly outlines: Readonly<Record<LaneState, string>>;
  /** What is waited in, or runs as a callback, where that fits into its span. */
  readonly labels: readonly Label[];
  /** Calls by name, where that fits before the next one; those that failed apart. */
  readonly calls: readonly Label[];
  readonly failed: readonly Label[];
  /** One path of strokes. */
  readonly ticks: string;
  /** Where the thread ended; null: it has not, or elsewhere. */
  readonly end: number | null;
}

const states: readonly LaneState[] = ['running', 'ready', 'blocked', 'alertable', 'callback'];

const box = (x: number, y: number, width: number, height: number): string =>
  `M${x.toFixed(1)} ${y.toFixed(1)}h${width.toFixed(1)}v${height.toFixed(1)}h${(-width).toFixed(1)}z`;

/** Lays out a lane. `x` gives a step's place; a span lasts until the step after it begins. */
export const layLane = (lane: Lane, x: (step: number) => number, ended: number | null): LaneDrawing => {
  const outlines: Record<LaneState, string> = { running: '', ready: '', blocked: '', alertable: '', callback: '' };
  const { bar, thick } = laneShape;
  for (const span of lane.spans) {
    const left = x(span.from);
    const width = Math.max(0.5, x(span.to + 1) - left);
    if (span.state === 'ready') outlines.ready += box(left, bar + thick / 2 - 1, width, 2);
    else if (span.state !== 'mixed') outlines[span.state] += box(left, bar, width, thick);
    else {
      let top = bar + thick;
      for (const state of states) {
        const share = ((span.shares[state] ?? 0) / (span.to - span.from + 1)) * thick;
        if (share === 0) continue;
        top -= share;
        outlines[state] += box(left, top, width, share);
      }
    }
  }
  const placed = placeCalls(lane.calls, x);
  return {
    thread: lane.thread,
    outlines,
    labels: lane.spans.flatMap((span) => labelOf(span, x)),
    calls: placed.filter(({ failed }) => !failed),
    failed: placed.filter(({ failed }) => failed),
    ticks: thinned(lane.callSteps.map(x))
      .map((place) => `M${place.toFixed(1)} ${bar + thick + 1}v5`)
      .join(''),
    end: ended === null ? null : x(ended),
  };
};

const labelOf = (span: LaneSpan, x: (step: number) => number): readonly Label[] => {
  if (span.state === 'mixed') return [];
  const text = span.callback ?? span.call;
  const left = x(span.from);
  if (text === null || x(span.to + 1) - left < text.length * letterWidth + 8) return [];
  return [{ x: left + 4, text }];
};

/** A call by its name, with what it returned if that fits too; the span of one that has not returned names it already. */
const placeCalls = (calls: readonly LaneCall[], x: (step: number) => number): readonly (Label & { readonly failed: boolean })[] => {
  const placed: (Label & { readonly failed: boolean })[] = [];
  let free = -Infinity;
  for (const [index, call] of calls.entries()) {
    const left = x(call.from) + 2;
    const next = calls[index + 1];
    const room = (next === undefined ? Infinity : x(next.from)) - left;
    const result = call.error !== 0 ? ` ✗ ${call.error}` : call.value === null || call.value === '' ? '' : ` → ${call.value}`;
    const text = [call.api + result, call.api].find((one) => one.length * letterWidth + 4 <= room);
    if (text === undefined || call.to === null || left < free) continue;
    placed.push({ x: left, text, failed: call.error !== 0 });
    free = left + text.length * letterWidth + 4;
  }
  return placed;
};

const thinned = (places: readonly number[]): number[] => {
  const kept: number[] = [];
  for (const place of places) if (kept.length === 0 || place - (kept.at(-1) ?? 0) >= closest) kept.push(place);
  return kept;
};

/** An arrow between lanes: a curve from where one thread acted to where the other could go on, and its head. */
export const layArrow = (arrow: Arrow, x: (step: number) => number, top: (thread: number) => number): string => {
  const middle = laneShape.bar + laneShape.thick / 2;
  const [left, from] = [x(arrow.from.step), top(arrow.from.thread) + middle];
  const [right, to] = [x(arrow.to.step), top(arrow.to.thread) + middle];
  const down = to > from ? 1 : -1;
  const bend = Math.min(30, Math.abs(right - left) / 2);
  const tip = to - down * (laneShape.thick / 2);
  return (
    `M${left.toFixed(1)} ${from}C${(left + bend).toFixed(1)} ${from + down * 12} ${(right - bend).toFixed(1)} ${tip - down * 14} ${right.toFixed(1)} ${tip}` +
    `m-3.5 ${-down * 5.5}l3.5 ${down * 5.5}l3.5 ${-down * 5.5}`
  );
};

/** Arrows by kind, one path each. */
export const layArrows = (
  arrows: readonly Arrow[],
  x: (step: number) => number,
  top: (thread: number) => number,
): readonly { readonly kind: ArrowKind; readonly path: string }[] => {
  const paths = new Map<ArrowKind, string>();
  for (const arrow of arrows) paths.set(arrow.kind, (paths.get(arrow.kind) ?? '') + layArrow(arrow, x, top));
  return [...paths].map(([kind, path]) => ({ kind, path }));
};

/** Places of marks of one kind. */
export const placesOf = (marks: readonly TimelineMark[], kind: TimelineMark['kind'], x: (step: number) => number): readonly number[] =>
  thinned(marks.filter((mark) => mark.kind === kind).map(({ step }) => x(step)));
