import { describe, expect, it } from 'vitest';
import type { Run } from '../../src/simulator/session/run.ts';
import type { ValueView, VariableView } from '../../src/simulator/session/view.ts';
import { frame, standing } from './standing.ts';

function variable(run: Run, name: string, level = 0): VariableView {
  const found = frame(run, level)?.variables.find((one) => one.name === name);
  if (found === undefined) throw new Error(`no variable ${name}`);
  return found;
}

const text = (value: ValueView): string | undefined => ('text' in value ? value.text : undefined);

describe('variables as the debugger shows them', () => {
  it('names types as the declaration wrote them', () => {
    const run = standing(`#include <winsock2.h>
typedef unsigned char BYTES[4];
struct Client { SOCKET socket; DWORD id, *owner; const WORD port; };
SOCKET global = 7;
int take(SOCKET s, const DWORD *p, BYTES &b) {
  return (int)s; // here
}
int main() { DWORD d = 1; BYTES bytes = {0}; Client c = {5, 2, &d, 80}; return take(c.socket, &d, bytes); }`);
    expect(frame(run)?.variables.map(({ name, type }) => [name, type])).toEqual([
      ['s', 'SOCKET'],
      ['p', 'const DWORD *'],
      ['b', 'BYTES &'],
    ]);
    const { value } = variable(run, 'c', 1);
    expect(value.kind === 'fields' && value.fields.map(({ name, type }) => `${type} ${name}`)).toEqual([
      'SOCKET socket',
      'DWORD id',
      'DWORD * owner',
      'const WORD port',
    ]);
    expect(run.view.processes[0]?.globals.map(({ name, type }) => [name, type])).toEqual([['global', 'SOCKET']]);
  });

  it('shows with a thread the globals of which each has its own', () => {
    const run = standing(`int shared = 1;
thread_local int mine = 5;
int deeper(int n) {
  static thread_local int inside = 3;
  mine += n;
  return mine + inside; // here
}
int main() { return deeper(2); }`);
    expect(frame(run, 1)?.variables.map(({ name, line, value }) => [name, line, text(value)])).toEqual([['mine', 2, '7']]);
    expect(frame(run)?.variables.map(({ name }) => name)).toEqual(['n', 'inside']);
    expect(run.view.processes[0]?.globals.map(({ name }) => name)).toEqual(['shared']);
  });

  it('tells shadowed names apart, hides what is not declared yet or no longer', () => {
    const run = standing(`int main() {
  int x = 1;
  { int gone = 5; x += gone; }
  for (int i = 0; i < 2; i++) {
    int x = 10 + i;
    x++; // here
    int later = x;
    x += later;
  }
  return x;
}`);
    expect(frame(run)?.variables.map(({ name, line, shadowed, value }) => [name, line, shadowed, text(value)])).toEqual([
      ['x', 2, true, '6'],
      ['i', 4, false, '0'],
      ['x', 5, false, '10'],
    ]);
  });

  it('names functions and enumerators, reads text through pointers, bit-fields and unions', () => {
    const run = standing(`#include <wchar.h>
enum Colour { red, green = 5 };
struct Bits { unsigned a : 3; int b : 4; };
union Both { int whole; char parts[4]; };
int twice(int n) { return 2 * n; }
int main() {
  int (*f)(int) = twice;
  Colour c = green;
  const char *name = "abc";
  wchar_t wide[4] = L"hi";
  Bits bits; bits.a = 5; bits.b = -3;
  Both both; both.whole = 0x41424344;
  char buffer[8] = "xy";
  return f(c) + name[0] + wide[0] + bits.a + both.parts[0] + buffer[0]; // here
}`);
    expect(variable(run, 'f').value).toMatchObject({ kind: 'pointer', to: 'twice' });
    expect(variable(run, 'c').value).toMatchObject({ text: 'green (5)' });
    expect(variable(run, 'name').value).toMatchObject({ string: { kind: 'bytes', bytes: Uint8Array.of(97, 98, 99), total: 3, unit: 1 } });
    expect(variable(run, 'wide').value).toMatchObject({ kind: 'bytes', unit: 2, total: 4 });
    expect(variable(run, 'bits').value).toMatchObject({ fields: [{ value: { text: '5' } }, { value: { text: '-3' } }] });
    expect(variable(run, 'both').value).toMatchObject({ fields: [{ value: { text: '1094861636' } }, { value: { kind: 'bytes' } }] });
    expect(variable(run, 'buffer').value).toMatchObject({ kind: 'bytes', written: Uint8Array.of(1, 1, 1, 1, 1, 1, 1, 1) });
  });

  it('writes floats, flags and pointers to members as the program would', () => {
    const run = standing(`enum Flags { A = 1, B = 2, C = 4 };
struct Point { int x, y; int sum() { return x + y; } };
int main() {
  float third = 1.1f;
  Flags some = (Flags)(A | C), odd = (Flags)9;
  int Point::*field = &Point::y, Point::*none = nullptr;
  int (Point::*function)() = &Point::sum;
  Point p = {1, 2};
  return (int)third + some + odd + p.*field + (p.*function)() + (none != nullptr); // here
}`);
    expect(['third', 'some', 'odd'].map((name) => text(variable(run, name).value))).toEqual(['1.1', 'A | C (5)', '9']);
    expect(variable(run, 'field').value).toMatchObject({ kind: 'pointer', to: 'Point::y' });
    expect(variable(run, 'none').value).toMatchObject({ kind: 'pointer', text: 'nullptr', to: null });
    expect(variable(run, 'function').value).toMatchObject({ kind: 'pointer', to: 'Point::sum' });
  });

  it('shows static variables with their function, and in a lambda what it captured', () => {
    const run = standing(`int main() {
  int n = 4, seen = 5;
  auto f = [n, &seen](int seen2) {
    static int calls = 1;
    { static int calls = 2; seen += calls; }
    { int n = 7;
      seen += n + calls; // here
    }
    return n + seen2;
  };
  return f(3);
}`);
    expect(frame(run)?.variables.map(({ type, name, shadowed, parameter }) => [type, name, shadowed, parameter])).toEqual([
      ['int', 'n', true, false],
      ['int &', 'seen', false, false],
      ['int', 'seen2', false, true],
      ['int', 'calls', false, false],
      ['int', 'n', false, false],
    ]);
    expect(run.view.processes[0]?.globals).toEqual([]);
  });

  it('shows more of an object piece by piece', () => {
    const run = standing(`struct Node { int value; struct Node *next; };
int many[1000];
int main() {
  struct Node last = { 2, 0 }, first = { 1, &last };
  struct Node *list = &first;
  many[700] = 7;
  return list->value; // here
}`);
    const { value } = variable(run, 'list');
    if (value.kind !== 'pointer' || value.target === null) throw new Error('no target');
    const fields = run.parts('program', value.target, 0, 10);
    expect(fields.map(({ name, type }) => [name, type])).toEqual([
      ['value', 'int'],
      ['next', 'Node *'],
    ]);
    const next = fields[1]?.value;
    if (next?.kind !== 'pointer' || next.target === null) throw new Error('no next');
    expect(next.to).toBe('last');
    expect(run.parts('program', next.target, 0, 1)[0]).toMatchObject({ name: 'value', value: { text: '2' } });
    const [many] = run.view.processes[0]?.globals ?? [];
    if (many?.value.kind !== 'list' || many.value.at === null) throw new Error('no list');
    expect(many.value).toMatchObject({ total: 1000 });
    expect(run.parts('program', many.value.at, 699, 2).map(({ name, value: item }) => [name, text(item)])).toEqual([
      ['[699]', '0'],
      ['[700]', '7'],
    ]);
  });
});
