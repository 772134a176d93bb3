import { describe, expect, it } from 'vitest';
import { INSTRUCTION_BYTES, OPS } from '../../../src/simulator/compiler/bytecode.ts';
import { disassemble } from '../../../src/simulator/compiler/disassemble.ts';
import type { FunctionInfo, Program } from '../../../src/simulator/compiler/program.ts';
import { compileText, runText } from './rig.ts';

const programOf = (text: string): Program => {
  const { program, diagnostics } = compileText(text);
  if (program === null) throw new Error(JSON.stringify(diagnostics));
  return program;
};
const functionOf = (program: Program, name: string): FunctionInfo => {
  const found = program.functions.find((one) => one.name === name);
  if (found === undefined) throw new Error(`no function ${name}`);
  return found;
};
const ops = (text: string, name = 'f'): string[] => {
  const program = programOf(`${text}\nint main() { return 0; }`);
  return disassemble(program, program.functions.indexOf(functionOf(program, name))).map((line) => line.split(' ')[1] ?? '');
};
/** The text of each step of a function, in the order of the code. */
const steps = (text: string, name = 'main'): string[] => {
  const program = programOf(text);
  const info = functionOf(program, name);
  const found: string[] = [];
  for (let index = info.entry; index < info.end; index++) {
    const op = OPS[program.code[index * INSTRUCTION_BYTES] ?? 0];
    if (op === 'STEP') found.push(text.slice(program.spans[index * 3 + 1], program.spans[index * 3 + 2]));
  }
  return found;
};

describe('instructions', () => {
  it('a counting loop needs three instructions a round, besides its steps', () => {
    const body = ops('int f(int n) { int sum = 0; for (int i = 0; i < n; i++) sum += i * i; return sum; }');
    const loop = body.slice(body.indexOf('MUL32S') - 1, body.indexOf('JLTS') + 1);
    expect(loop).toEqual(['STEP', 'MUL32S', 'ADD32S', 'STEP', 'ADD32SI', 'STEP', 'JLTS']);
  });
  it('conditions are jumps, not truth values', () => {
    expect(ops('int f(int a, int b) { if (a < 3 && !(b == a || b > 7)) return 1; return 0; }')).toEqual([
      'ENTER',
      'STEP',
      'JGESI',
      'JEQ',
      'JGTSI',
      'STEP',
      'LDI',
      'RET',
      'STEP',
      'LDI',
      'RET',
    ]);
  });
  it('scalars whose address nobody takes stay out of memory', () => {
    const body = ops('double f(int a, char *p, double d) { long long w = a; p++; return d + w; }');
    expect(body.filter((op) => op.startsWith('LD') || op.startsWith('ST'))).toEqual(['STEP', 'STEP', 'STEP']);
  });
  it('checks a subscript only when it is not certainly inside', () => {
    expect(ops('int f(int i) { int a[4] = {}; return a[3] + a[0]; }')).not.toContain('BOUND');
    expect(ops('int f(int i) { int a[4] = {}; return a[i]; }')).toContain('BOUND');
    expect(ops('int f(int *p) { return p[9]; }')).not.toContain('BOUND');
  });
  it('marks what has not been written', () => {
    expect(ops('int f() { int x; x = 1; return x; }')).toContain('UNDEF');
    expect(ops('int f() { char b[8]; b[0] = 1; return b[0]; }').filter((op) => op === 'DECLARE' || op === 'KILL')).toEqual([
      'DECLARE',
      'KILL',
    ]);
  });
  it('leaves scopes on every way out', () => {
    const body = ops(
      'void g(char *); void f(int n) { while (n) { char b[8]; g(b); if (n == 1) break; if (n == 2) continue; if (n == 3) return; n--; } }\nvoid g(char *) {}',
    );
    expect(body.filter((op) => op === 'KILL').length).toBe(4);
  });
  it('writes no code that cannot be reached', () => {
    expect(ops('int f() { return 1; int x = 2; return x; }')).toEqual(['ENTER', 'STEP', 'LDI', 'RET']);
  });
  it('a function that may end without its value traps', () => {
    expect(ops('int f(int x) { if (x) return 1; }').at(-1)).toBe('TRAP');
  });
  it('calls native functions by one number for each name', () => {
    const program = programOf('#include <stdio.h>\nint main() { puts("a"); puts("b"); printf("c"); return 0; }');
    expect(program.natives).toEqual(['puts', 'printf']);
  });
  it('the address of a native function is that of a function which passes its arguments on', () => {
    const run = runText(
      '#include <stdio.h>\nint main() { int (*p)(const char *) = puts; int (*q)(const char *, ...) = printf; p("x"); return q("%d", 7); }',
    );
    expect(run.output).toBe('x\n7');
    expect(run.exitCode).toBe(1);
  });
});

describe('steps', () => {
  it('stand before statements, conditions and the closing brace of a function', () => {
    const text =
      'int main() {\n  int a = 1, b;\n  for (int i = 0; i < 2; i++) {\n    b = i;\n    if (b == a) break;\n  }\n  do a--; while (a > 0);\n  switch (b) { case 1: a = 2; }\n  while (a) { a = 0; }\n}\n';
    expect(steps(text)).toEqual([
      'a = 1',
      'int i = 0',
      'b = i;',
      'b == a',
      'break;',
      'i++',
      'i < 2',
      'a--;',
      'a > 0',
      'b',
      'a = 2;',
      'a = 0;',
      'a',
      '}',
    ]);
  });
  it('a step in a range-for comes once a round', () => {
    expect(steps('int main() { int v[2] = {1, 2}; int s = 0; for (int x : v) s += x; return s; }')).toEqual([
      'int v[2] = {1, 2};',
      'int s = 0;',
      's += x;',
      'int x',
      'return s;',
    ]);
  });
});

describe('debug information', () => {
  const text =
    'struct P { int x; char name[4]; };\nint f(int a, P p, int &r) {\n  int before = a;\n  { P inner = p; before += inner.x; }\n  for (int i = 0; i < 2; i++) r++;\n  return before;\n}\nint global = 3;\nint main() { int v = 0; P p = {1, "ab"}; return f(1, p, v); }\n';
  const program = programOf(text);
  const info = functionOf(program, 'f');
  const kinds = new Map(info.variables.map((variable) => [variable.name, variable]));
  it('tells where each variable is', () => {
    expect(kinds.get('a')).toMatchObject({ storage: { kind: 'slot', slot: 0 }, parameter: true });
    expect(kinds.get('p')).toMatchObject({ storage: { kind: 'pointed', slot: 1 }, parameter: true });
    expect(kinds.get('r')).toMatchObject({ storage: { kind: 'slot', slot: 2 } });
    expect(kinds.get('inner')?.storage.kind).toBe('stack');
  });
  it('and for how long', () => {
    const range = (name: string): [number, number] => [kinds.get(name)?.from ?? 0, kinds.get(name)?.to ?? 0];
    expect(range('a')[1]).toBe(info.end);
    expect(range('inner')[1]).toBeLessThan(range('i')[0]);
    expect(range('i')[1]).toBeLessThan(info.end);
    for (const variable of info.variables) expect(variable.from).toBeLessThan(variable.to);
  });
  it('describes types as C++ spells them', () => {
    const p = program.types[kinds.get('p')?.type ?? -1];
    expect(p).toMatchObject({ kind: 'class', name: 'P', size: 8, key: 'struct' });
    expect(p?.kind === 'class' ? p.fields.map((field) => [field.name, field.offset, program.types[field.type]?.name]) : []).toEqual([
      ['x', 0, 'int'],
      ['name', 4, 'char[4]'],
    ]);
    expect(program.types[kinds.get('r')?.type ?? -1]?.name).toBe('int &');
  });
  it('knows the globals of the reader', () => {
    const own = program.image.objects.filter((object) => object.span !== null);
    expect(own.map((object) => object.name)).toEqual(['global']);
  });
  it('keeps red zones between objects', () => {
    const { objects } = programOf('char a[100]; int b; const char *c = "text"; int main() { return b; }').image;
    for (const [index, object] of objects.entries()) {
      const before = objects[index - 1];
      if (before !== undefined) expect(object.offset - before.offset - before.size).toBeGreaterThanOrEqual(before.size >= 64 ? 32 : 16);
    }
    expect(objects[0]?.offset).toBeGreaterThanOrEqual(16);
  });
});

describe('undefined behaviour is found, not hidden', () => {
  it.each([
    ['int a[2][4] = {}; int i = 5; return a[0][i];', 'index-out-of-bounds'],
    ['int x; if (x) return 1;', 'uninitialised-read'],
    ['int *p = nullptr; return *p;', 'null-dereference'],
    ['int *p = new int(1); delete p; return *p;', 'use-after-free'],
    ['int *p; { int x = 1; p = &x; } return *p;', 'use-after-scope'],
    ['int a = 2147483647; a++;', 'signed-overflow'],
    ['int z = 0; return 1 / z;', 'divide-by-zero'],
    ['char b[4]; char *p = b; p[4] = 1;', 'out-of-bounds-write'],
  ])('%s', (statements, finding) => {
    expect(runText(`int main() { ${statements} return 0; }`).findings).toContain(finding);
  });
});
