import { describe, expect, it } from 'vitest';
import { Simulation } from '../../src/simulator/session/simulation.ts';
import { Schedule } from '../../src/simulator/kernel/schedule.ts';
import { processViews } from '../../src/simulator/session/projection.ts';
import type { ValueView } from '../../src/simulator/session/view.ts';
import { buildProgram, runToEnd } from './example.ts';
import { frame, standing } from './standing.ts';

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

const shown = (value: ValueView | null | undefined): string | undefined =>
  value?.kind === 'bytes' ? new TextDecoder(value.unit === 2 ? 'utf-16le' : 'utf-8').decode(value.bytes) : value?.kind;

describe('the C++ library', () => {
  it('shows strings as their text, and of streams nothing', () => {
    const run = standing(`#include <sstream>
int look(const std::string &text) {
  return (int)text.size(); // here
}
int main() {
  std::string small = "abc";
  std::string large(40, 'x');
  std::wstring wide = L"넓다";
  std::ostringstream stream;
  return look(small + "def");
}`);
    const values = frame(run, 1)?.variables.map(({ name, value }) => [name, shown(value)]);
    expect(values).toEqual([
      ['small', 'abc'],
      ['large', 'x'.repeat(40)],
      ['wide', '넓다'],
      ['stream', 'fields'],
    ]);
    const stream = frame(run, 1)?.variables[3]?.value;
    expect(stream?.kind === 'fields' && stream.fields).toEqual([]);
    const parameter = frame(run)?.variables[0]?.value;
    expect(parameter?.kind === 'pointer' && shown(parameter.string)).toBe('abcdef');
  });

  it('waits for a line in the function that the reader called, however much typed before it was not enough', () => {
    const text = `#include <iostream>
#include <string>
int main() {
  std::string word, line;
  std::cin >> word;
  std::getline(std::cin, line);
  std::cout << word << '|' << line;
}`;
    const read = (typed: readonly (string | null)[]): Simulation => {
      const built = buildProgram(text);
      const simulation = new Simulation({ ...built, processes: built.processes.map((plan) => ({ ...plan, input: null })) }, new Schedule());
      for (const line of typed) {
        simulation.run(simulation.step + 1000);
        simulation.act('program', { kind: 'line', line });
      }
      simulation.run(simulation.step + 1000);
      return simulation;
    };
    const waiting = (typed: readonly string[]): string => {
      const thread = processViews(read(typed))[0]?.threads[0];
      return `${thread?.state} ${thread?.call} ${thread?.frames.map((one) => `${one.function}:${one.line}`).join()}`;
    };
    expect(waiting([])).toBe('blocked std::operator>> main:5');
    expect(waiting(['', '  '])).toBe('blocked std::operator>> main:5');
    expect(read(['', 'first rest']).consoleText('program')).toContain('first| rest');
    expect(read(['first', 'second']).consoleText('program')).toContain('first|');
  });

  it.each([
    ['s[8]', 'index-out-of-bounds'],
    ['s[-1] = 0', 'index-out-of-bounds'],
    ['std::string((const char *)nullptr)', 'null-dereference'],
    ['s.at(20)', 'uncaught-exception'],
    ['std::stoi("none")', 'uncaught-exception'],
    ['s.substr(9)', 'uncaught-exception'],
    ['*s.begin() = *uninitialised; if (s == "x") s = ""', 'uninitialised-argument'],
  ])('%s is told at its line', (wrong, code) => {
    const { findings } = runToEnd(
      buildProgram(`#include <string>
int main() {
  std::string s = "short";
  char *uninitialised = new char[1];
  ${wrong};
  delete[] uninitialised;
}`),
    );
    expect(findings.map(({ code, file, line }) => `${code} ${file}:${line}`)[0]).toBe(`${code} program.cpp:5`);
  });
});
