import { Schedule } from '../../src/simulator/kernel/schedule.ts';
import { Run } from '../../src/simulator/session/run.ts';
import { Simulation } from '../../src/simulator/session/simulation.ts';
import { builtProgram, now, positions } from './measure.ts';

const million = 1_000_000;
const seekable = {
  'loops and calls': `int f(int n) { int s = 0; for (int i = 0; i < n; i++) s += i; return s; }
int main() { int t = 0; for (int i = 0; i < 100000; i++) t = (t + f(i % 20)) % 1000; return t; }`,
  'heap of megabytes': `#include <stdlib.h>
#include <string.h>
struct Block { struct Block *next; int size; char bytes[4000]; };
int main() {
  struct Block *all = NULL;
  int count = 0, sum = 0;
  for (int i = 0; i < 2000; i++) {
    struct Block *block = (struct Block *)malloc(sizeof(struct Block));
    memset(block->bytes, i, sizeof(block->bytes));
    block->next = all;
    all = block;
  }
  for (int round = 0; round < 200; round++)
    for (struct Block *at = all; at != NULL; at = at->next) {
      at->bytes[round * 16 % 4000] = (char)count;
      count++;
      sum = (sum + at->bytes[count % 4000]) % 1000;
    }
  return sum;
}`,
  'lines printed': `#include <stdio.h>
int main() {
  for (int i = 0; i < 200000; i++) {
    int left = i % 7;
    while (left > 0) left--;
    if (i % 10 == 0) printf("line %d\\n", i);
  }
  return 0;
}`,
};

/** How long it takes to seek in runs of a million steps, and to draw a quarter of their time line. */
export function measureSeeking(): void {
  for (const [name, text] of Object.entries(seekable)) {
    const simulation = new Simulation(builtProgram(text), new Schedule());
    const run = new Run(simulation);
    const start = now();
    while (simulation.step < million && (simulation.end === null || simulation.end === 'limit'))
      run.advance({ kind: 'run', limit: million - simulation.step });
    const ran = now() - start;
    const times = [...positions(300, simulation.known)].map((step) => {
      const from = now();
      run.seek(step);
      return now() - from;
    });
    times.sort((a, b) => a - b);
    const at = (share: number): string => (times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0).toFixed(1);
    const { count, bytes } = run.checkpoints();
    const windows = [...positions(100, simulation.known)].map((from) => {
      const to = Math.min(simulation.known, from + simulation.known / 4);
      const begun = now();
      run.timeline({ from, to, buckets: 400, threads: null, focus: null });
      return now() - begun;
    });
    windows.sort((a, b) => a - b);
    console.log(
      `seeking, ${name}: ${simulation.known} steps made in ${ran.toFixed(0)} ms; a seek takes ${at(0.5)} ms (median), ${at(0.99)} ms (99 %), ${at(1)} ms (longest); ${count} checkpoints hold ${(bytes / 1048576).toFixed(1)} MiB; a window of the time line takes ${(windows[50] ?? 0).toFixed(1)} ms (median), ${(windows.at(-1) ?? 0).toFixed(1)} ms (longest)`,
    );
  }
}
