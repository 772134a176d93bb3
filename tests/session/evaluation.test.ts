import { describe, expect, test } from 'vitest';
import type { EvaluationView, ValueView } from '../../src/simulator/session/view.ts';
import { opened } from './standing.ts';

const shown = (value: ValueView): string => (value.kind === 'number' || value.kind === 'pointer' ? value.text : value.kind);
const told = (evaluations: readonly EvaluationView[]): string[] => evaluations.map(({ text, value }) => `${text} = ${shown(value)}`);

/** What each step of a program's main thread evaluates, steps without any left out. */
function evaluationsOf(source: string): string[][] {
  const session = opened(source);
  const all: string[][] = [];
  for (let i = 0; i < 400 && session.view.end === null; i++) {
    const evaluations = told(session.evaluations());
    if (evaluations.length > 0) all.push(evaluations);
    session.advance({ kind: 'step' });
  }
  return all;
}

const inMain = (body: string, before = ''): string => `#include <stdio.h>\n${before}\nint main() {\n${body}\nreturn 0;\n}\n`;

describe('the expressions that a step evaluates', () => {
  test('inner ones before outer ones, each with its value', () => {
    expect(evaluationsOf(inMain('int a = 2, b = 3;\nint c = (a + b) * (b - a) % 4;'))).toEqual([
      ['(a + b) = 5', '(b - a) = 1', '(a + b) * (b - a) = 5', '(a + b) * (b - a) % 4 = 1'],
    ]);
  });

  test('conditions tell as much as was evaluated of them', () => {
    const run = (a: number, b: number): string[][] =>
      evaluationsOf(inMain(`int a = ${a}, b = ${b}, c = 0;\nif (a > 0 && !(b < 2)) c = 1; else c = 2;`));
    expect(run(1, 2)[0]).toEqual(['a > 0 = true', '(b < 2) = false', '!(b < 2) = true', 'a > 0 && !(b < 2) = true']);
    expect(run(1, 1)[0]).toEqual(['a > 0 = true', '(b < 2) = true', '!(b < 2) = false', 'a > 0 && !(b < 2) = false']);
    expect(run(0, 1)[0]).toEqual(['a > 0 = false', 'a > 0 && !(b < 2) = false']);
    expect(run(0, 1)[1]).toEqual(['c = 2 = 2']);
  });

  test('of a loop only what its condition was worth this time', () => {
    const steps = evaluationsOf(inMain('int n = 0;\nwhile (n < 2) n++;'));
    expect(steps).toEqual([['n < 2 = true'], ['n++ = 1'], ['n < 2 = true'], ['n++ = 2'], ['n < 2 = false']]);
  });

  test('a function is entered in one step, and the rest of the statement is evaluated by the step that leaves it', () => {
    const steps = evaluationsOf(inMain('int s = twice(4) + 1;', 'int twice(int n) {\nreturn n * 2;\n}'));
    expect(steps).toEqual([['n * 2 = 8', 'twice(4) = 8', 'twice(4) + 1 = 9']]);
  });

  test('recursion tells of each call', () => {
    const steps = evaluationsOf(inMain('int s = sum(2);', 'int sum(int n) {\nif (n == 0) return 0;\nreturn n + sum(n - 1);\n}'));
    expect(steps.flat()).toEqual([
      ...['n == 0 = false', 'n - 1 = 1', 'n == 0 = false', 'n - 1 = 0', 'n == 0 = true'],
      ...['sum(n - 1) = 0', 'n + sum(n - 1) = 1', 'sum(n - 1) = 1', 'n + sum(n - 1) = 3', 'sum(2) = 3'],
    ]);
  });

  test('a call of the C runtime, of Windows, parts of objects, and what pointers lead to', () => {
    const body =
      'Peer p = {7};\nPeer *at = &p;\nint n = (int)strlen("abc") + at->id;\nDWORD id = GetCurrentThreadId();\nint low = numbers[n - 9];';
    const steps = evaluationsOf(
      inMain(body, '#include <string.h>\n#include <windows.h>\nstruct Peer { int id; };\nint numbers[2] = {5, 6};'),
    );
    expect(steps.slice(0, -2)).toEqual([['strlen("abc") = 3', '(int)strlen("abc") = 3', 'at->id = 7', '(int)strlen("abc") + at->id = 10']]);
    expect(steps.at(-2)?.[0]).toMatch(/^GetCurrentThreadId\(\) = \d+$/);
    expect(steps.at(-1)).toEqual(['n - 9 = 1', 'numbers[n - 9] = 6']);
  });

  test('what the members of an object give, and nothing of what the library does inside', () => {
    const steps = evaluationsOf(inMain('int n = (int)(std::string("ab") + "cd").size();', '#include <string>'));
    expect(steps).toEqual([['(std::string("ab") + "cd").size() = 4', '(int)(std::string("ab") + "cd").size() = 4']]);
  });

  test('a macro is worth what it stands for; one with arguments is passed over', () => {
    const steps = evaluationsOf(
      inMain('int n = LEFT * TWICE(2 + 1);', '#define LEFT (two + 1)\n#define TWICE(x) ((x) * two)\nint two = 2;'),
    );
    expect(steps).toEqual([['LEFT = 3', 'LEFT * TWICE = 18']]);
  });

  test('asking changes nothing', () => {
    const text = inMain('int n = 0;\nfor (int i = 0; i < 3; i++) {\nn += i;\nprintf("%d\\n", n);\n}');
    const asked = opened(text);
    const plain = opened(text);
    const query = { before: Infinity, limit: 50, thread: null };
    const window = { from: 0, to: Infinity, buckets: 50, threads: null, focus: null };
    while (plain.view.end === null) {
      asked.evaluations();
      asked.advance({ kind: 'step' });
      plain.advance({ kind: 'step' });
      expect(asked.view).toEqual(plain.view);
      expect(asked.log(query)).toEqual(plain.log(query));
    }
    expect(asked.timeline(window)).toEqual(plain.timeline(window));
  });
});
