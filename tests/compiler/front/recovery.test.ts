import { describe, expect, test } from 'vitest';
import { mended, problem, problems, read, showDeclaration } from './front.ts';

/** Each broken text has exactly these problems: the error itself, where it is, and nothing that follows from it. */
describe('one error is reported once', () => {
  test.each([
    ['int main() {\n  int x = 3\n  x = 4;\n}', ['2:12 expected-semicolon-after-declaration']],
    ['int main() {\n  f()\n  g();\n}', ['2:6 expected-semicolon-after-expression']],
    ['int main() {\n  return 0\n}', ['2:11 expected-semicolon-after']],
    ['struct S {\n  int x;\n}\nint main() {}', ['3:2 expected-semicolon-after-class']],
    ['struct S { int x; }\nS s;', ['1:20 expected-semicolon-after-class']],
    ['struct S { int x };', ['1:17 expected-semicolon-after-declaration']],
    ['void f() { do x(); while (1) }', ['1:29 expected-semicolon-after']],
    ['void f() {\n  g(1, 2;\n  h();\n}', ['2:9 expected-close']],
    ['void f() {\n  if (a {\n    b();\n  }\n  c();\n}', ['2:8 expected-close']],
    ['void f() { while (g(a) > 0 { b(); } }', ['1:27 expected-close']],
    ['void f() { a[1 = 2; b(); }', ['1:19 expected-close']],
    ['void f() { g(a b); h(); }', ['1:16 expected-comma-or-close']],
    ['void f() { x = ; y(); }', ['1:16 expected-expression']],
    ['void f() { x = a +; y(); }', ['1:19 expected-expression']],
    ['void f() { g(a, ); }', ['1:17 expected-expression']],
    ['void f() { if () a(); }', ['1:16 expected-expression']],
    ['void f() { if a > 3 { b(); } }', ['1:14 expected-open']],
    ['void f() { else a(); b(); }', ['1:12 else-without-if']],
    ['void f() { a(); ) b(); }', ['1:17 unmatched-close']],
    ['int f() { return 1; } }\nint g();', ['1:23 extraneous-brace']],
    ['void f() {\n  a();\n', ['2:7 expected-close']],
    ['void f() {\n  if (a) {\n    b();\n}\nint g() {\n  return 1;\n}', ['4:2 expected-close']],
    ['void f();\n{\n  a();\n}', ['2:1 body-after-semicolon']],
    ['printf("x");\nint y;', ['1:1 statement-outside-function']],
    ['x = 5;', ['1:1 statement-outside-function']],
    ['for (int i = 0; i < 3; i++) { a(); }\nint y;', ['1:1 statement-outside-function']],
    ['main() { return 0; }', ['1:1 missing-type']],
    ['static x = 3;', ['1:8 missing-type']],
    ['int f(Foo a, int b);', ['1:7 unknown-type']],
    ['struct __attribute__ S { int x; };', ['1:21 expected-open']],
    ['int f(int a int b);', ['1:12 expected-comma-between-parameters']],
    ['void f() { char *s = "abc;\n  g();\n}', ['1:22 unterminated-string']],
    ['void f() { g("abc); }\nint x;', ['1:14 unterminated-string', '2:7 expected-close']],
    ["void f() { c = 'a; }", ['1:16 unterminated-character']],
    ['int x; /* never closed', ['1:8 unterminated-comment']],
    ['int $a = 1; int b = @;', ['1:21 bad-character', '1:22 expected-expression']],
    ['void f() { int a[3; }', ['1:19 expected-close']],
    ['enum E { A B };', ['1:11 expected-comma-between-enumerators']],
    ['void f() { switch (a) { case 1 b(); } }', ['1:31 expected-colon']],
    ['void f() { switch (a) { case 1; b(); } }', ['1:31 expected-colon']],
    ['void f() { a ? b; }', ['1:17 expected-colon']],
    ['void f() { for (int i = 0, i < 3, i++) g(); }', ['1:29 expected-semicolon-in-for', '1:38 expected-semicolon-in-for']],
    ['void f() { goto; }', ['1:16 expected-label']],
    ['void f() { try { a(); } b(); }', ['1:24 expected-handler']],
    ['void f() { a.; b->; }', ['1:14 expected-member-name', '1:19 expected-member-name']],
    ['void f() { int = 3; }', ['1:16 expected-declarator']],
    ['struct S { int x; } int y;', ['1:20 expected-semicolon-after-class']],
    ['void f() { void g() { } h(); }', ['1:17 function-in-function']],
    ['void f() { try { g(); } catch (const Trouble &t) { h(t); } }', ['1:38 unknown-type']],
    ['void f() { try { g(); } catch (Trouble &t) { h(t); } }', ['1:32 unknown-type']],
    ['void f() { g(static_cast<std::size_t>(1)); Foo *p = new Foo(1); }', ['1:26 unknown-type', '1:44 unknown-type', '1:57 unknown-type']],
    ['int f(int a, Foo, int b);', ['1:14 unknown-type']],
    ['void f() { std::lock_guard<std::mutex> lock(m); g(); }', ['1:17 unsupported']],
    ['void f() { auto p = std::make_unique<int>(3); g(p); }', ['1:26 unsupported']],
    ['void f() { int x = static_cast<int>(1; }', ['1:38 expected-close']],
    ['struct S { void f() { g(1 } int x; };\nint y;', ['1:26 expected-close']],
    ['struct S { int f() { return 1 } };\nint y = ;', ['1:30 expected-semicolon-after', '2:9 expected-expression']],
    ['class C { int x; public int y; };', ['1:24 expected-colon']],
    ['class C : public { };', ['1:18 expected-base-class']],
    ['void f() { int x = 3;; ; }', []],
    ['void f() { x = [](int a) { return a }; }', ['1:36 expected-semicolon-after']],
    ['void f() { int a, ; }', ['1:19 expected-declarator']],
    ['void f() { return }', ['1:18 expected-semicolon-after']],
    ['void f() { x = (1 + 2; y(); }', ['1:22 expected-close']],
    ['void f(int x) { switch (x) case 1: g(); }', []],
    ['void f() { int x = { 1, 2; g(); }', ['1:26 expected-close']],
    ['typedef struct { int x; } S\nint y;', ['1:28 expected-semicolon-after-declaration']],
    ['using T = int\nint y;', ['1:14 expected-semicolon-after']],
    ['namespace n { int x; ', ['1:21 expected-close']],
    ['#include <a.h>\nint x = A;', ['1:10 header-not-found']],
    ['void f() { if (x) { g(); } else { h(); }', ['1:41 expected-close']],
    ['void f() { g("a" "b" c); }', ['1:22 expected-comma-or-close']],
    ['void f() { int 3x = 1; }', ['1:16 expected-declarator']],
    ['int char x;', ['1:5 two-types']],
    ['int f(int a,) { return a; }', ['1:13 expected-parameter-type']],
    ['void f() { sizeof int; }', ['1:19 sizeof-type-needs-parens']],
    ['void f() { g(int); }', ['1:14 unexpected-type-name']],
    ['int x = 089;', ['1:9 invalid-digit']],
    ['int x = 1', ['1:10 expected-semicolon-after-declaration']],
    ['int x =', ['1:8 unexpected-end']],
  ])('%j', (text, expected) => {
    expect(problems(text)).toEqual(expected);
  });

  test('independent errors are all reported', () => {
    expect(problems('int a = ;\nint f() { return 1 }\nint b = 3\nvoid g() { x( ; }\n')).toEqual([
      '1:9 expected-expression',
      '2:19 expected-semicolon-after',
      '3:10 expected-semicolon-after-declaration',
      '4:15 expected-expression',
    ]);
  });

  test('what comes after an error is still there', () => {
    const declarations = read('int a = ;\nint f() { return 1 }\nint b = 3\nvoid g() { }').unit.declarations;
    expect(declarations.map(showDeclaration)).toEqual([
      'a: int = <error>',
      'f: function() of int {(return 1)}',
      'b: int = 3',
      'g: function() of void {}',
    ]);
  });
});

describe('unsupported features are named', () => {
  test.each([
    ['template <class T> T max(T a, T b) { return a; }\nint x = max(1, 2);', 'templates'],
    ['template <typename T> struct V { T *p; };\nV<int> v;', 'templates'],
    ['void f() { std::vector<int> v; v.push_back(1); }', 'templates'],
    ['void f() { __asm { mov eax, 1 } }', 'asm'],
  ])('%s', (text, feature) => {
    const { code, data } = problem(text, feature === 'old-style-functions' ? { name: 'a.c' } : {});
    expect([code, data]).toEqual(['unsupported', { feature }]);
  });
});

describe('names that were meant otherwise', () => {
  test.each([
    ['int f() { retrun 0; }', 'int f() { return 0; }'],
    ['int f(int x) { whlie (x) { x--; } return x; }', 'int f(int x) { while (x) { x--; } return x; }'],
    ['int f(int x) { if (x) { x--; } esle { x++; } return x; }', 'int f(int x) { if (x) { x--; } else { x++; } return x; }'],
    ['viod f() {}', 'void f() {}'],
    ['void f() { itn y = 3; }', 'void f() { int y = 3; }'],
    ['void f() { unsinged x; }', 'void f() { unsigned x; }'],
    ['cosnt int y = 1;', 'const int y = 1;'],
    ['void f() { for (;;) { brek; } }', 'void f() { for (;;) { break; } }'],
    ['typedef int SOCKET;\nvoid f() { SOKCET s; }', 'typedef int SOCKET;\nvoid f() { SOCKET s; }'],
    ['typedef int SOCKET;\nSocket s;', 'typedef int SOCKET;\nSOCKET s;'],
    ['struct Client {};\nvoid f(Clinet *c) {}', 'struct Client {};\nvoid f(Client *c) {}'],
  ])('%s', (text, right) => {
    expect(problems(text)).toHaveLength(1);
    expect(mended(text)).toBe(right);
  });

  test('a name that a known header declares says which', () => {
    const headers = {
      'stdio.h': 'int printf(const char *, ...);',
      'winsock2.h': 'typedef unsigned long long SOCKET;\n#define SOCKET_ERROR (-1)',
    };
    const { code, notes } = problem('SOCKET s;', { headers });
    expect([code, notes.map((note) => note.data)]).toEqual(['unknown-type', [{ name: 'SOCKET', header: 'winsock2.h' }]]);
  });

  test('an unknown name is no type where an expression makes sense', () => {
    expect(problems('void f() { foo(1); bar * 2; a < b; }')).toEqual([]);
    expect(problems('void f() { Foo x; Bar *p = 0; std::string s; }')).toEqual([
      '1:12 unknown-type',
      '1:19 unknown-type',
      '1:31 unknown-type',
    ]);
  });
});

describe('fixes mend the text', () => {
  test.each([
    ['int x = 1\nint y;', 'int x = 1;\nint y;'],
    ['#define N 3\nint x = N\nint y;', '#define N 3\nint x = N;\nint y;'],
    ['#define F(a) a\nint x = F(3)\nint y;', '#define F(a) a\nint x = F(3);\nint y;'],
    ['void f() { g(1; }', 'void f() { g(1); }'],
    ['struct S { int x; }\nint main() {}', 'struct S { int x; };\nint main() {}'],
    ['main() {}', 'int main() {}'],
    ['void f();\n{ }', 'void f()\n{ }'],
    ['void f() { g（1）； }', 'void f() { g(1); }'],
    ['struct T { int a; };\nT x;', 'struct T { int a; };\nstruct T x;'],
  ])('%s', (text, right) => {
    const setting = text.includes('struct T') ? { name: 'a.c' } : {};
    expect(mended(text, setting)).toBe(right);
    expect(problems(right, setting)).toEqual([]);
  });
});

test('a missing bracket points back to the one it would close', () => {
  const { notes } = problem('void f() {\n  g(1;\n}');
  expect(notes.map(({ code, data, span }) => [code, data, span.start])).toEqual([['to-match', { text: '(' }, 14]]);
});
