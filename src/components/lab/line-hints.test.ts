import { describe, expect, it } from 'vitest';
import { lab as words } from '../../catalogue/en/lab.ts';
import { openSession } from '../../simulator/session/open.ts';
import { readScenario } from '../../simulator/session/scenario.ts';
import type { Session } from '../../simulator/session/session.ts';
import { fitted, lineHints } from './line-hints.ts';

const text = [
  'int total = 0;',
  'struct Pair { int first, second; };',
  'void add(int amount) {',
  '  total = total + amount; // amount',
  '}',
  'int main() {',
  '  int count = 1;',
  '  Pair pair = {3, 4};',
  '  char said[40] = "count, a text that is far too long";',
  '  add(count + pair.first + said[0]);',
  '  count = count + 1;',
  '  return 0;',
  '}',
].join('\n');

const run = (): Session => {
  const read = readScenario({ processes: [{ name: 'p', source: 'p.cpp' }] });
  if ('problems' in read) throw new Error(read.problems.join());
  const { session } = openSession({ scenario: read.scenario, sources: { 'p.cpp': text }, schedule: 'd' });
  if (session === null) throw new Error('the program does not compile');
  return session;
};

/** The hints where the thread stands as it first comes to a line. */
const hintsAt = (line: number, left: number | null = null) => {
  const view = run().advance({ kind: 'line', file: 'p.cpp', line });
  const thread = view.processes[0]?.threads[0]?.id ?? 0;
  return lineHints(words, view, thread, 'p.cpp', text, left === null ? null : { thread, file: 'p.cpp', line: left }).map(
    ({ line: at, values }) => [at, values.map((value) => value.text)] as const,
  );
};

describe('values behind lines', () => {
  it('are of the names on the line: globals and parameters, each once, none of a comment', () => {
    expect(hintsAt(4)).toEqual([[4, ['total = 0', 'amount = 103']]]);
  });

  it('leave structures and their fields to the panes, and cut what is long', () => {
    const [[, values] = [0, []]] = hintsAt(10);
    expect(values?.[0]).toBe('count = 1');
    expect(values).toHaveLength(2);
    expect(values?.[1]).toMatch(/^said = "count, a text.*…$/);
  });

  it('stand behind the line just left too, and mark what the step has changed', () => {
    expect(hintsAt(12, 11)).toEqual([[11, ['count = 2']]]);
    const view = run().advance({ kind: 'line', file: 'p.cpp', line: 12 });
    const thread = view.processes[0]?.threads[0]?.id ?? 0;
    const [hint] = lineHints(words, view, thread, 'p.cpp', text, { thread, file: 'p.cpp', line: 11 });
    expect(hint?.values.map(({ changed }) => changed)).toEqual([true]);
  });

  it('are cut where the editor ends, down to a sign that there are some', () => {
    const values = [
      { text: 'count = 1', changed: false },
      { text: 'received = 1024', changed: true },
    ];
    const texts = (room: number): readonly string[] => fitted(values, room).map(({ text }) => text);
    expect(texts(30)).toEqual(['count = 1', 'received = 1024']);
    expect(texts(29)).toEqual(['count = 1', 'received = 10…']);
    expect(texts(24)).toEqual(['count = 1']);
    expect(texts(11)).toEqual(['count = 1']);
    expect(fitted(values, 3)).toEqual([{ text: '…', changed: true }]);
    for (const room of [0, 5, 12, 20, 26, 40])
      expect(fitted(values, room).reduce((sum, { text, changed }) => sum + 2 + (changed ? 2 : 0) + text.length, 0)).toBeLessThanOrEqual(
        Math.max(room, 5),
      );
  });

  it('are none for a thread that is nowhere in the file', () => {
    const view = run().advance({ kind: 'line', file: 'p.cpp', line: 12 });
    expect(lineHints(words, view, 9999, 'p.cpp', text, null)).toEqual([]);
    expect(lineHints(words, view, view.processes[0]?.threads[0]?.id ?? 0, 'other.cpp', text, null)).toEqual([]);
  });
});
