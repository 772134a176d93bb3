import { describe, expect, it } from 'vitest';
import type { SourceFile } from '../../../src/simulator/compiler/source.ts';
import { briefly, compileText, runText } from './rig.ts';

const cpp = (text: string, others: readonly SourceFile[] = []): string[] => briefly(compileText(text, 'test.cpp', others));
const c = (text: string): string[] => briefly(compileText(text, 'test.c'));

describe('headers that are not here', () => {
  it('goes on without what Visual Studio makes for a project', () => {
    expect(cpp('#include "stdafx.h"\n#include "PCH.h"\n#include "Common\\\\targetver.h"\nint main() {}')).toEqual([
      '1:10 warning precompiled-header-missing',
      '2:10 warning precompiled-header-missing',
      '3:10 warning project-header-missing',
    ]);
  });
  it('takes the one that is there', () => {
    const header = { name: 'StdAfx.h', text: '#define ANSWER 42\n' };
    expect(cpp('#include "stdafx.h"\nint main() { return ANSWER - 42; }', [header])).toEqual([]);
  });
  it.each([
    ['afxwin.h', 'MFC'],
    ['atlstr.h', 'ATL'],
    ['sys/socket.h', 'POSIX'],
    ['boost/asio.hpp', 'Boost'],
  ])('<%s> is told to be of %s, and nothing else is said', (name, library) => {
    const result = compileText(`#include <${name}>\nint main() { int unused; CString s; }`);
    expect(briefly(result)).toEqual(['1:10 error library-not-here']);
    expect(result.diagnostics[0]?.data).toEqual({ name, library });
  });
  it('finds files by either slash, in any case, from where they are included', () => {
    const others = [
      { name: '../common/Net.h', text: '#include "detail\\Size.h"\n' },
      { name: '../common/detail/size.h', text: '#pragma once\nenum { SIZE = 3 };\n' },
    ];
    expect(cpp('#include "..\\Common\\net.h"\n#include "../common/detail/size.h"\nint a[SIZE];\nint main() {}', others)).toEqual([]);
  });
});

describe('what 64-bit Windows made of 32-bit habits', () => {
  const text = 'typedef unsigned long DWORD;\nvoid get(unsigned long long *key);\nint main() {\n  DWORD key = 0;\n  get(&key);\n}';
  it('names the width and mends the declaration', () => {
    const [found] = compileText(text).diagnostics;
    expect(found?.code).toBe('short-pointer');
    expect(found?.severity).toBe('error');
    expect(found?.start).toEqual({ line: 5, column: 7 });
    expect(found?.fixes).toEqual([{ file: 'test.cpp', start: { line: 4, column: 3 }, end: { line: 4, column: 8 }, text: 'ULONG_PTR' }]);
  });
  it('warns in C', () => {
    expect(c(text)).toContain('5:7 warning short-pointer');
  });
});

describe('what MSVC lets pass with a warning', () => {
  it.each([
    ['void main() {}', '1:6 warning void-main'],
    [
      'struct S { int x; };\nS make();\nint use(S *s);\nint main() { return use(&make()); }\nS make() { return S(); }\nint use(S *s) { return s->x; }',
      '4:25 warning address-of-temporary',
    ],
    ['char *s = "text";\nint main() { return s == 0; }', '1:11 warning string-literal-to-pointer'],
    ['struct S { int n; char data[]; };\nint main() { return sizeof(S) - 4; }', '1:24 warning flexible-array'],
    ['struct S { int n; char data[0]; };\nint main() { return sizeof(S) - 4; }', '1:28 warning flexible-array'],
  ])('%s', (text, warning) => {
    expect(cpp(text)).toEqual([warning]);
  });
  it('takes undeclared functions and missing types in C', () => {
    expect(c('main() { return f(1); }\nf(x) { return x - 1; }')).toEqual([
      '1:1 warning implicit-int',
      '1:17 warning implicit-function',
      '2:1 warning implicit-int',
      '2:3 warning implicit-int',
    ]);
  });
});

it('C has no casts that look like calls', () => {
  expect(c('int main(void) { return int(2.5); }')).toEqual(['1:25 error unexpected-type-name']);
});

describe('not supported, and named', () => {
  it.each([
    ['int main(void) { int n = 3; int a[n]; return sizeof a; }', 'variable-length-arrays'],
    ['int main(void) { _Alignas(64) int a = 0; return a; }', 'stack-alignment'],
  ])('%s', (text, feature) => {
    const [found] = compileText(text, 'test.c').diagnostics;
    expect([found?.code, found?.data]).toEqual(['unsupported', { feature }]);
  });
  it.each([
    ['int main(void) { int x = ({ int y = 1; y; }); return x; }', ['unsupported statement-expressions']],
    ['int main(void) { int x = 1; return x ?: 2; }', ['unsupported conditional-without-middle']],
    ['struct F { int n; char d[]; } f = { 2, "ab" };\nint main(void) { return f.n; }', ['unsupported flexible-array-initialisers']],
    ['int main(void) { return __builtin_popcount(3); }', ['gnu-builtin __builtin_popcount']],
    ['int main(void) { return __builtin_expect(1, 0) - 1; }', []],
  ])('of GNU C: %s', (text, told) => {
    expect(compileText(text, 'test.c').diagnostics.map(({ code, data }) => `${code} ${data['feature'] ?? data['name']}`)).toEqual(told);
  });
  it.each([
    ['import std;', ['unsupported import']],
    ['export module chat;', ['unsupported export']],
    ['template <typename T> concept Number = requires(T a) { a + a; };\nvoid f(Number auto) {}', ['unsupported templates']],
    ['auto add(auto a) { return a; }', ['unsupported auto-parameters']],
    ['int f() { co_return 3; }', ['unsupported coroutines']],
    ['template <class T> T f(T x) { return x; }\nint g() { return f(1) + f<int>(2); }', ['unsupported templates']],
    ['int f() { return std::tuple<int>::size; }', ['unsupported templates']],
    ['namespace std {}\nint f() { std::sort(1, 2); }', ['standard-not-here std::sort']],
    ['namespace std {}\nstd::thread worker;', ['standard-not-here std::thread']],
    ['void f() { for (auto x : {1, 2.5}) ; }', ['list-types-differ undefined']],
  ])('of later C++: %s', (text, told) => {
    const { diagnostics } = compileText(`${text}\nint main() {}`);
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    expect(errors.map(({ code, data }) => `${code} ${data['feature'] ?? data['name']}`)).toEqual(told);
  });
  it('thread-local objects with constructors', () => {
    const [found] = compileText('struct S { S() {} };\nthread_local S s;\nint main() {}').diagnostics;
    expect([found?.code, found?.data]).toEqual(['unsupported', { feature: 'thread-local-objects' }]);
  });
});

it('an array knows its length in secure functions, a pointer does not', () => {
  expect(runText('#include <stdio.h>\nint main() { char b[4]; printf("%d %s", sprintf_s(b, "%d", 123), b); }').output).toBe('3 123');
  expect(cpp('#include <stdio.h>\nint main() { char *p = 0; sprintf_s(p, "%d", 1); }')).toEqual(['2:27 error no-matching-function']);
});
