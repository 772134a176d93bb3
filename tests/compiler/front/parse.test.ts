import { describe, expect, test } from 'vitest';
import { bodyOf, clean, expressionOf, problems, read, showDeclaration, showStatement } from './front.ts';

const declare = (text: string, setting = {}): string => {
  const last = clean(text, setting).at(-1);
  return last === undefined ? '' : showDeclaration(last);
};
const statement = (text: string, before = '', setting = {}): string =>
  bodyOf(`${before}\nvoid f() { ${text} }`, setting).map(showStatement).join(' ');

describe('expressions', () => {
  test.each([
    ['a + b * c - d', '(- (+ a (* b c)) d)'],
    ['a = b = c', '(= a (= b c))'],
    ['a ? b : c ? d : e', '(? a b (? c d e))'],
    ['a ?: b', '(? a - b)'],
    ['a || b && c | d ^ e & f', '(|| a (&& b (| c (^ d (& e f)))))'],
    ['a == b < c << d', '(== a (< b (<< c d)))'],
    ['-a++ * !*p', '(* (- (post ++ a)) (! (* p)))'],
    ['a, b, c', '(, (, a b) c)'],
    ['f(a, b)[1].x->y', '(-> (. ([] (call f a b) 1) x) y)'],
    ['a += b ? 1 : 2', '(+= a (? b 1 2))'],
    ['sizeof a + 1', '(+ (sizeof a) 1)'],
    ['sizeof(a) + 1', '(+ (sizeof a) 1)'],
    ['sizeof(int*) * 2', '(* (sizeof <pointer to int>) 2)'],
    ['sizeof(int)', '(sizeof <int>)'],
    ['new int', '(new <int>)'],
    ['new int[n]', '(new <array n of int>)'],
    ['new (p) int(3)', '(new p <int> (3))'],
    ['new int*[3]{}', '(new <array 3 of pointer to int> {})'],
    ['delete[] p', '(delete[] p)'],
    ['::delete p', '(delete p)'],
    ['static_cast<const char*>(p)', '(static_cast <pointer to const char> p)'],
    ['int(3.5)', '(construct <int> 3.5f)'],
    ['unsigned{1}', '(construct <unsigned> {1})'],
    ['p->~T()', '(call (-> p ~T))'],
    ['a.operator+(b)', '(call (. a operator+) b)'],
    ['::g::h(1)', '(call ::g::h 1)'],
    ['throw', '(throw)'],
    ['throw 1', '(throw 1)'],
    ['"ab" "c"', '"abc"'],
    ['L"a" "b"', 'L"ab"'],
    ['a->*b', '(->* a b)'],
    ['not a and b', '(&& (! a) b)'],
    ['x = {1, 2}', '(= x {1 2})'],
    ['offsetof(struct S, a.b[2])', '(offsetof <struct S> ([] (. a b) 2))'],
    ['va_arg(ap, int)', '(va_arg ap <int>)'],
    ['[] { return 1; }', '(lambda [] function() of (return 1))'],
    ['[=, &x, this, y = 2](int a) mutable -> int { return a; }', '(lambda [=,&x,this,y=2] function(a: int) of (return a))'],
    ['[&](auto x) {}(3)', '(call (lambda [&] function(x: auto) of) 3)'],
  ])('%s', (text, tree) => {
    expect(expressionOf(text)).toBe(tree);
  });

  test.each([
    ['(T)x', '(cast <T> x)'],
    ['(x)(y)', '(call x y)'],
    ['(T)(y)', '(cast <T> y)'],
    ['(T)-1', '(cast <T> (- 1))'],
    ['(x)-1', '(- x 1)'],
    ['(T*)&x', '(cast <pointer to T> (& x))'],
    ['(T){1, 2}', '(literal <T> {1 2})'],
    ['(T(*)(int))p', '(cast <pointer to function(_: int) of T> p)'],
    ['T(x) + 1', '(+ (construct <T> x) 1)'],
    ['T(x).y', '(. (construct <T> x) y)'],
    ['T{}', '(construct <T> {})'],
    ['sizeof(T)', '(sizeof <T>)'],
    ['sizeof(x)', '(sizeof x)'],
    ['(const unsigned char *)x', '(cast <pointer to const unsigned char> x)'],
    ['new T(1, 2)', '(new <T> (1 2))'],
    ['new (T)', '(new <T>)'],
  ])('%s, T being a type and x a variable', (text, tree) => {
    expect(expressionOf(text, 'struct T {}; int x;')).toBe(tree);
  });
});

describe('declarators', () => {
  test.each([
    ['int *a[3];', 'a: array 3 of pointer to int'],
    ['int (*a)[3];', 'a: pointer to array 3 of int'],
    ['int (*f)(void);', 'f: pointer to function() of int'],
    ['int *f(int, char c, ...);', 'f: function(_: int, c: char, ...) of pointer to int'],
    [
      'void (*signal(int, void (*)(int)))(int);',
      'signal: function(_: int, _: pointer to function(_: int) of void) of pointer to function(_: int) of void',
    ],
    ['const char *const p = 0;', 'p: const pointer to const char = 0'],
    ['char const * const * q;', 'q: pointer to const pointer to const char'],
    ['unsigned long long x = 1, *y;', 'x: unsigned long long = 1; y: pointer to unsigned long long'],
    ['int a[] = {1, 2, [5] = 3};', 'a: array ? of int = {1 2 [5]=3}'],
    ['int m[2][3];', 'm: array 2 of array 3 of int'],
    ['static const int n = 3;', 'n: static const int = 3'],
    ['unsigned __int64 big = 1i64;', 'big: unsigned __int64 = 1i64'],
    ['struct S { int x; } s = {.x = 1}, *ps;', 's: struct S = {.x=1}; ps: pointer to struct S'],
    ['typedef struct _X { int a; } X, *PX;', 'X: struct _X; PX: pointer to struct _X'],
    ['enum E { A, B = 2, } e;', 'e: enum E'],
  ])('%s', (text, tree) => {
    expect(declare(text)).toBe(tree);
    expect(declare(text, { name: 'a.c' })).toBe(tree);
  });

  test.each([
    ['int &r = x;', 'r: reference to int = x'],
    ['auto &&r = x;', 'r: rvalue to auto = x'],
    ['int S::*m;', 'm: member of S pointer to int'],
    ['int (S::*f)(int);', 'f: member of S pointer to function(_: int) of int'],
    ['auto f(int a = 3) -> int;', 'f: function(a: int) of auto'],
    ['constexpr int k{3};', 'k: constexpr int {3}'],
    ['decltype(x) y;', 'y: decltype x'],
    ['int v(3);', 'v: int (3)'],
    ['using F = int (*)(char); F g;', 'g: F'],
    ['extern "C" { typedef int I; I f(I); }', 'f: function(_: I) of I'],
    ['extern thread_local int t;', 't: extern thread_local int'],
    ['bool operator==(const S &a, const S &b);', 'operator==: function(a: reference to const S, b: reference to const S) of bool'],
    ['void *operator new[](unsigned long long n);', 'operator new[]: function(n: unsigned long long) of pointer to void'],
  ])('%s in C++', (text, tree) => {
    expect(declare(`struct S {}; int x;\n${text}`)).toBe(tree);
  });

  test('calling conventions and __declspec wherever MSVC takes them', () => {
    const before = 'typedef int BOOL; typedef void *HANDLE;\n#define WINAPI __stdcall\n#define CALLBACK __stdcall\n';
    expect(declare(`${before}BOOL WINAPI f(HANDLE);`)).toBe('f: function(_: HANDLE) of BOOL');
    expect(declare(`${before}typedef BOOL (WINAPI *PF)(HANDLE);`)).toBe('PF: pointer to function(_: HANDLE) of BOOL');
    expect(declare(`${before}typedef BOOL (CALLBACK F)(HANDLE);`)).toBe('F: function(_: HANDLE) of BOOL');
    expect(declare(`${before}__declspec(dllimport) BOOL __stdcall f(void);`)).toBe('f: function() of BOOL');
    expect(declare(`${before}BOOL __declspec(noreturn) __cdecl f(BOOL (__cdecl *cb)(int));`)).toBe(
      'f: function(cb: pointer to function(_: int) of BOOL) of BOOL',
    );
    expect(declare(`${before}__forceinline BOOL f(HANDLE h) { return h != 0; }`)).toBe(
      'f: function(h: HANDLE) of BOOL {(return (!= h 0))}',
    );
    expect(declare('[[nodiscard]] int f [[gnu::cold]] ([[maybe_unused]] int x);')).toBe('f: function(x: int) of int');
    expect(statement('F p = (BOOL (WINAPI *)(HANDLE))q;', `${before}typedef BOOL (WINAPI *F)(HANDLE);`)).toBe(
      '[p: F = (cast <pointer to function(_: HANDLE) of BOOL> q)]',
    );
  });
});

describe('what can be a declaration is one', () => {
  const before = 'struct T { typedef int U; T(int); }; int x; int g(int);';
  test.each([
    ['T * x;', '[x: pointer to T]'],
    ['x * x;', '(* x x);'],
    ['T (y);', '[y: T]'],
    ['T (x)(3);', '[x: T (3)]'],
    ['T(x)->z = 1;', '(= (-> (construct <T> x) z) 1);'],
    ['T a(g(3));', '[a: T ((call g 3))]'],
    ['T a(T(x));', '[a: function(x: T) of T]'],
    ['T a((T(x)));', '[a: T ((construct <T> x))]'],
    ['T a();', '[a: function() of T]'],
    ['T a(T());', '[a: function(_: function() of T) of T]'],
    ['T a(x, 1);', '[a: T (x 1)]'],
    ['T a{1};', '[a: T {1}]'],
    ['T &r = *p;', '[r: reference to T = (* p)]'],
    ['int(x);', '[x: int]'],
    ['int(x) + 1;', '(+ (construct <int> x) 1);'],
    ['T::U v;', '[v: T::U]'],
  ])('%s', (text, tree) => {
    expect(statement(text, before)).toBe(tree);
  });

  test('a variable hides a type of the same name', () => {
    expect(statement('int T = 3; T * x;', before)).toBe('[T: int = 3] (* T x);');
    expect(statement('{ int T; T * x; } T * y;', before)).toBe('{[T: int] (* T x);} [y: pointer to T]');
    expect(declare('typedef int T; void f(int T) { T * 2; }')).toBe('f: function(T: int) of void {(* T 2);}');
  });

  test('names from namespaces, bases and using', () => {
    expect(statement('n::T * x; T * y;', 'namespace n { struct T {}; } using namespace n;')).toBe('[x: pointer to n::T] [y: pointer to T]');
    expect(statement('T * y;', 'namespace n { struct T {}; } using n::T;')).toBe('[y: pointer to T]');
    expect(declare('struct B { typedef int I; }; struct D : B { void f() { I * p; } };')).toBe('struct D');
    expect(declare('struct S { typedef int I; I f(I); };\nS::I S::f(I a) { I * p; return 0; }')).toBe(
      'S::f: function(a: I) of S::I {[p: pointer to I] (return 0)}',
    );
  });

  test('C has its tags apart', () => {
    expect(statement('int T; struct T * p; T * x;', 'struct T { int a; };', { name: 'a.c' })).toBe(
      '[T: int] [p: pointer to struct T] (* T x);',
    );
    expect(problems('struct T { int a; };\nT x;', { name: 'a.c' })).toEqual(['2:1 type-needs-struct']);
    expect(clean('int class = 1, new = 2, this;', { name: 'a.c' })).toHaveLength(1);
  });
});

describe('statements', () => {
  test.each([
    ['if (a) b; else if (c) d; else e;', '(if a b; (if c d; e;))'],
    ['if (a) if (b) c; else d;', '(if a (if b c; d;))'],
    ['if (int n = g()) h(n);', '(if [n: int = (call g)] (call h n);)'],
    ['if (int n = g(); n > 0) h(n);', '(if [n: int = (call g)] (> n 0) (call h n);)'],
    ['while (a) { b; }', '(while a {b;})'],
    ['do a++; while (a < 3);', '(do (post ++ a); (< a 3))'],
    ['for (;;) break;', '(for - - - break)'],
    ['for (int i = 0; i < 3; i++) continue;', '(for [i: int = 0] (< i 3) (post ++ i) continue)'],
    ['for (a = 0, b = 1; ; ) ;', '(for (, (= a 0) (= b 1)); - - empty)'],
    ['for (auto &x : v) x = 1;', '(range-for x: reference to auto v (= x 1);)'],
    ['for (int x : {1, 2}) ;', '(range-for x: int {1 2} empty)'],
    ['switch (a) { case 1: case 2: b; break; default: c; }', '(switch a {(case 1 (case 2 b;)) break (default c;)})'],
    ['switch (a) { case A ? 1 : 2: b; }', '(switch a {(case (? A 1 2) b;)})'],
    ['switch (a) { default: }', '(switch a {(default empty)})'],
    ['again: if (a) goto again;', '(label again (if a (goto again)))'],
    ['try { a; } catch (int e) { b; } catch (...) { throw; }', '(c++ {a;} (handler {b;}) (handler {(throw);}))'],
    ['__try { a; } __except (1) { b; }', '(seh-except {a;} (handler 1 {b;}))'],
    ['__try { a; } __finally { b; }', '(seh-finally {a;} (handler {b;}))'],
    ['{ ; }', '{empty}'],
    ['return {1, 2};', '(return {1 2})'],
    ['static_assert(sizeof(int) == 4, "four");', '[static-assert]'],
    ['using T = int; T x;', '[alias] [x: T]'],
    ['struct L { int a; } l; l.a = 1;', '[l: struct L] (= (. l a) 1);'],
  ])('%s', (text, tree) => {
    expect(statement(text)).toBe(tree);
  });
});

describe('classes', () => {
  const members = (text: string): string[] => {
    const last = clean(text).at(-1);
    const type = last?.kind === 'simple' ? last.specifiers.type : null;
    if (type?.kind !== 'class') throw new Error('a class is expected');
    return (type.definition.members ?? []).map(({ access, declaration }) => `${access} ${showDeclaration(declaration)}`);
  };

  test('members and access', () => {
    expect(members('class C { int a; public: int b; void f() const { a = b; } protected: static int s; };')).toEqual([
      'private a: int',
      'public b: int',
      'public f: function() of void {(= a b);}',
      'protected s: static int',
    ]);
  });

  test('special members', () => {
    expect(
      members(
        'struct C { C(); explicit C(int v) : a(v), b{v} {} C(const C &) = delete; ~C(); C &operator=(const C &) = default; operator bool() const; operator const char *(); int a, b; };',
      ),
    ).toEqual([
      'public C: function() of',
      'public C: function(v: int) of {}',
      'public C: function(_: reference to const C) of = delete',
      'public ~C: function() of',
      'public operator=: function(_: reference to const C) of reference to C = default',
      'public operator type: function() of bool',
      'public operator type: function() of pointer to const char',
      'public a: int; b: int',
    ]);
  });

  test('virtual functions, bit-fields, anonymous members', () => {
    expect(members('struct C { virtual int f() = 0; unsigned a : 3, : 2, b : 4; union { int c; char d; }; int e = 5; };')).toEqual([
      'public f: function() of int = pure',
      'public a: unsigned :3; _: unsigned :2; b: unsigned :4',
      'public union ?',
      'public e: int = 5',
    ]);
  });

  test('bodies see what the class declares after them', () => {
    expect(members('struct C { void f() { T * p; } typedef int T; };')[0]).toBe('public f: function() of void {[p: pointer to T]}');
  });

  test('bases, final, nested classes', () => {
    const last = clean('struct A {}; struct B {}; class C final : public A, private virtual B { struct I { int x; }; I i; };').at(-1);
    const type = last?.kind === 'simple' ? last.specifiers.type : null;
    expect(type?.kind === 'class' ? type.definition.bases.map((base) => [base.access, base.virtual, base.name.name.text]) : null).toEqual([
      ['public', false, 'A'],
      ['private', true, 'B'],
    ]);
  });

  test('definitions outside', () => {
    const before = 'namespace n { struct C { C(int); ~C(); int f(); static int s; operator bool(); }; }\n';
    expect(declare(`${before}n::C::C(int v) { v = 1; }`)).toBe('n::C::C: function(v: int) of {(= v 1);}');
    expect(declare(`${before}n::C::~C() {}`)).toBe('n::C::~C: function() of {}');
    expect(declare(`${before}n::C::operator bool() { return 1; }`)).toBe('n::C::operator type: function() of bool {(return 1)}');
    expect(declare(`${before}int n::C::s = 3;`)).toBe('n::C::s: int = 3');
  });
});

test('namespaces, one in the other', () => {
  expect(declare('namespace a::b { int x; inline namespace c { int y; } }')).toBe(
    'namespace a {namespace b {x: int; namespace c {y: int}}}',
  );
});

test('linkage', () => {
  const [f, g] = clean('extern "C" int f(); int g();');
  expect([f, g].map((declaration) => (declaration?.kind === 'simple' ? declaration.specifiers.linkage : null))).toEqual(['C', 'C++']);
});

test('spans', () => {
  const text = 'int main() {\n  foo(1, bar);\n}';
  const [main] = read(text).unit.declarations;
  if (main?.kind !== 'function') throw new Error('a function is expected');
  const [call] = main.body.statements;
  if (call?.kind !== 'expression' || call.expression.kind !== 'call') throw new Error('a call is expected');
  const at = ({ start, end }: { readonly start: number; readonly end: number }): string => text.slice(start, end);
  expect([at(main.span), at(main.body.close), at(call.span), at(call.expression.span), at(call.expression.close)]).toEqual([
    text,
    '}',
    'foo(1, bar);',
    'foo(1, bar)',
    ')',
  ]);
  expect(call.expression.arguments.map((argument) => at(argument.span))).toEqual(['1', 'bar']);
});
