import { describe, expect, it } from 'vitest';
import { dealtWith, MOST, overlapped, PROCESS, START, synchronous, WORK, type Course, type Report } from './overlap-model.ts';

const busy = (course: Course): number =>
  course.program.filter(({ kind }) => kind !== 'wait').reduce((sum, { from, to }) => sum + to - from, 0);

describe('one thread and several receives', () => {
  it('waits for each in turn when they are synchronous', () => {
    const course = synchronous(2, 20);
    expect(course.idle).toBe(20 + 30);
    expect(dealtWith(course)).toEqual([0, 1]);
    expect(course.operations[1]?.from).toBe(2 * START + 20 + PROCESS);
  });

  it.each<Report>(['event', 'routine', 'asking'])('does the same work when they overlap, and stands still less (%s)', (report) => {
    for (let count = 1; count <= MOST; count++) {
      const one = synchronous(count, 30);
      const other = overlapped(count, 30, report);
      expect(busy(other)).toBe(busy(one));
      expect(other.idle).toBeLessThan(one.idle);
      expect([...dealtWith(other)].sort()).toEqual([...dealtWith(one)]);
    }
  });

  it('deals with nothing before it is complete', () => {
    const course = overlapped(4, 40, 'asking');
    for (const { kind, operation, from } of course.program)
      if (kind === 'process') expect(from).toBeGreaterThanOrEqual(course.operations[operation ?? -1]?.to ?? Infinity);
  });

  it('takes events by their place, routines in the order of completion', () => {
    expect(dealtWith(overlapped(3, 10, 'event'))).toEqual([0, 1, 2]);
    expect(dealtWith(overlapped(3, 10, 'routine'))).toEqual([2, 0, 1]);
  });

  it('deals with data between two pieces of work only when it asks there', () => {
    const work = WORK.reduce((sum, piece) => sum + piece, 0);
    const first = (report: Report): number => overlapped(1, 5, report).program.find(({ kind }) => kind === 'process')?.from ?? 0;
    expect(first('routine')).toBe(START + work);
    expect(first('asking')).toBe(START + (WORK[0] ?? 0));
  });
});
