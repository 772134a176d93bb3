import { describe, expect, it } from 'vitest';
import { Simulation } from '../../src/simulator/session/simulation.ts';
import { Schedule } from '../../src/simulator/kernel/schedule.ts';
import { processViews } from '../../src/simulator/session/projection.ts';
import { buildProgram, runToEnd } from './example.ts';

const sorting = `#include <stdlib.h>
int numbers[] = {3, 1, 2};
int compare(const void *a, const void *b)
{
    return *(const int *)a - *(const int *)b;
}
int main()
{
    qsort(numbers, COUNT, sizeof(int), compare);
}
`;

describe('code of system headers', () => {
  it('is neither a place to stop nor a frame to see; a callback from it is', () => {
    const simulation = new Simulation(buildProgram(sorting.replace('COUNT', '3')), new Schedule({ kind: 'default' }));
    const stacks = new Set<string>();
    while (simulation.end === null) {
      simulation.run(simulation.step + 1);
      const [frames = []] = processViews(simulation).flatMap(({ threads }) => threads.map((thread) => thread.frames));
      stacks.add(frames.map((frame) => `${frame.function}:${frame.file}:${frame.line}`).join(' '));
    }
    const [main, compare] = ['main:program.cpp:9', 'compare:program.cpp:5'];
    expect([...stacks].filter((stack) => stack.includes('compare'))).toEqual([`${compare} ${main}`]);
    expect([...stacks].join('\n')).not.toContain('<');
  });

  it('does wrong where the reader called it', () => {
    const { findings } = runToEnd(buildProgram(sorting.replace('COUNT', '5')));
    const lines = findings.map(({ file, line }) => `${file}:${line}`);
    expect(lines).toContain('program.cpp:9');
    expect(lines.filter((place) => !place.startsWith('program.cpp:'))).toEqual([]);
  });
});
