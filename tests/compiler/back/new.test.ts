import { describe, expect, it } from 'vitest';
import { simulatedRun } from '../oracle/simulated.ts';
import { compileText } from './rig.ts';

const run = (text: string) => simulatedRun([{ name: 'test.cpp', text }], '');
const feature = (text: string): unknown => {
  const [found] = compileText(`#include <cstdlib>\n${text}`).diagnostics;
  return [found?.code, found?.data['feature']];
};

describe('new without memory', () => {
  const more = 'int *block = new int[size]; block[0] = 1;';
  it('throws bad_alloc', () => {
    const text = `#include <new>\n#include <cstdio>\nint main() { std::size_t size = 1ull << 40; try { ${more} } catch (const std::bad_alloc &e) { puts(e.what()); } }`;
    expect(run(text)).toMatchObject({ output: 'std::bad_alloc\n', exitCode: 0, findings: [] });
  });
  it('gives a null pointer to those who ask for that', () => {
    const text = '#include <new>\nint main() { return new (std::nothrow) int[1ull << 40] == nullptr ? 5 : 6; }';
    expect(run(text)).toMatchObject({ exitCode: 5, findings: [] });
  });
  it('ends a program that has no bad_alloc', () => {
    expect(run(`int main() { unsigned long long size = 1ull << 40; ${more} }`).findings).toEqual(['memory-exhausted in line 1']);
  });
});

describe('operators of the program', () => {
  it.each([
    ['aligned-new', 'struct alignas(32) S { int x; }; int main() { delete new S; }'],
    ['sized-delete', 'struct S { virtual ~S() {} void operator delete(void *, size_t) {} }; int main() { delete new S; }'],
    ['variadic-allocation', 'void *operator new(size_t size, ...) { return malloc(size); } int main() { new (1, 2) int; }'],
    [
      'delete-by-derived-class',
      'struct B { virtual ~B() {} }; struct S : B { void operator delete(void *p) { free(p); } }; int main() { B *b = new S; delete b; }',
    ],
  ])('%s is told', (expected, text) => {
    expect(feature(text)).toEqual(['unsupported', expected]);
  });
  it('has to have one that delete can call', () => {
    const text = 'struct S { void operator delete(void *, int) {} };\nint main() { S *s = nullptr; delete s; }';
    expect(compileText(text).diagnostics[0]).toMatchObject({ code: 'no-usual-delete' });
  });
  it('may be private', () => {
    const text = 'class S { void *operator new(unsigned long long); };\nint main() { new S; }';
    expect(compileText(text).diagnostics[0]).toMatchObject({ code: 'member-not-accessible' });
  });
});
