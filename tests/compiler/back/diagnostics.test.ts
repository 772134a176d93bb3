import { describe, expect, it } from 'vitest';
import { diagnostics as korean } from '../../../src/catalogue/ko/diagnostics.ts';
import { diagnostics as english } from '../../../src/catalogue/en/diagnostics.ts';
import { compileText } from './rig.ts';

/** Diagnostics as `code at 'the text they point to'`. */
const said = (text: string, name?: string): string[] => {
  const lines = text.split('\n');
  return compileText(text, name).diagnostics.map((one) => {
    const line = lines[one.start.line - 1] ?? '';
    const end = one.end.line === one.start.line ? one.end.column - 1 : line.length;
    return `${one.code} at '${line.slice(one.start.column - 1, end)}'`;
  });
};
const inMain = (statements: string): string[] => said(`int main() {\n${statements}\nreturn 0;\n}\n`);

const wrong: readonly (readonly [string, string])[] = [
  ['int count = 0; cuont++;', "undeclared-identifier-suggest at 'cuont'"],
  ['undefinedThing(1);', "undeclared-function at 'undefinedThing'"],
  ['puts("x");', "declared-in-header at 'puts'"],
  ['int x = 1; int x = 2; x++;', "redefinition at 'x'"],
  ['struct P { int value; } p = {1}; p.valeu = 2;', "no-member-suggest at 'valeu'"],
  ['struct P { int v; } p = {1}; P *q = &p; q.v = 2;', "dot-on-pointer at '.'"],
  ['struct P { int v; } p = {1}; p->v = 2;', "arrow-on-object at '->'"],
  ['int v = 1; v();', "not-callable at 'v'"],
  ['const int k = 1; k = 2;', "assign-to-const-named at '='"],
  ['5 = 6;', "not-assignable at '='"],
  ['int *p = 5;', "cannot-initialise at '5'"],
  ['int v = 1; int *p = &v; double *d = p;', "cannot-initialise at 'p'"],
  ['void *v = nullptr; int *p = v;', "cannot-initialise at 'v'"],
  ['const char *s = "a"; char *t = s;', "discards-qualifiers at 's'"],
  ['int &r = 5;', "reference-to-temporary at '5'"],
  ['break;', "break-outside at 'break;'"],
  ['switch (1) { case 1: case 1: ; }', "duplicate-case at '1'"],
  ['goto nowhere;', "label-undeclared at 'nowhere'"],
  ['int a[2]; int b[2]; a = b;', "array-assignment at '='"],
  ['int n = 3; int a[n];', "array-size-not-constant at 'n'"],
  ['int a[2] = {1, 2, 3};', "excess-initialisers at '3'"],
  ['char s[2] = "ab";', 'string-too-long at \'"ab"\''],
  ['enum class E { a }; int n = E::a;', "cannot-initialise at 'E::a'"],
  ['struct Q; Q *q = nullptr; q->x = 1;', "incomplete-type at 'q'"],
  ['unsigned char c{256};', "narrowing at '256'"],
  ['auto z;', "auto-without-initialiser at 'z'"],
  ['int x = 1; auto f = [] { return x; };', "not-captured at 'x'"],
  ['static_assert(sizeof(int) == 8, "no");', "static-assert-message at 'sizeof(int) == 8'"],
  ['throw (void)0;', "throws-nothing at '(void)0'"],
  ['try { } catch (...) { } catch (int) { }', "catch-all-not-last at '{ }'"],
  ['try { } catch (int *&) { }', "unsupported at 'int *&'"],
  ['__leave;', "leave-outside at '__leave;'"],
  ['goto in; try { in:; } catch (int) { }', "jump-into-try at 'goto in;'"],
  ['__try { } __finally { return 1; }', "unsupported at 'return 1;'"],
  ['for (;;) __try { } __finally { break; }', "unsupported at 'break;'"],
  ['_exception_code();', "exception-intrinsic-outside at '_exception_code()'"],
  ['__try { } __except (1) { _exception_info(); }', "exception-intrinsic-outside at '_exception_info()'"],
  ['this;', "this-outside-member at 'this'"],
  ['int *p = nullptr; p + 1.5;', "invalid-operands at '+'"],
  ['double d = 1; d % 2;', "invalid-operands at '%'"],
];

const warned: readonly (readonly [string, string])[] = [
  ['int n = 0; if (n = 1) n++;', "assignment-in-condition at '='"],
  ['int n = 0; unsigned u = 1; if (n < u) n++;', "sign-compare at '<'"],
  ['int y; int z = y + 1; z++;', "uninitialised at 'y'"],
  ['int unused = 1;', "unused-variable at 'unused'"],
  ['char *s = "text"; s++;', 'string-literal-to-pointer at \'"text"\''],
  ['int a[3]; a[3] = 1;', "index-outside-array at '3'"],
  ['int n = 1; n = n / 0;', "division-by-zero at '/'"],
  ['int n = 1; n = n << 40;', "shift-count at '40'"],
  ['char c = 300; c++;', "constant-does-not-fit at '300'"],
  ['int n = 1; if (n) ; n++;', "empty-body at ';'"],
  ['int n = 1; n == 2;', "comparison-unused at '=='"],
];

describe('parts of the C++ library that are not here', () => {
  it.each([
    ['std::set_terminate(nullptr);', 'set_terminate'],
    ['return std::uncaught_exceptions();', 'uncaught_exceptions'],
    ['std::this_thread::yield();', 'this_thread'],
    ['std::chrono::seconds s(1);', 'std::chrono::seconds'],
    ['std::exception_ptr p;', 'std::exception_ptr'],
  ])('%s', (text, place) => {
    expect(said(`namespace std {}\nint main() {\n${text}\n}\n`)).toEqual([`standard-not-here at '${place}'`]);
  });
});

describe('no warnings', () => {
  it.each([
    'int n = sizeof(int) == 4 ? 7 : 1 / 0; return n;',
    'int n = 1; return 0 && n / 0;',
    'int n = 1; return 1 || n << 40;',
    'return (int)sizeof(1 / 0);',
    'return (1 ? 1 : 0 ? 2 / 0 : 3 % 0);',
    'void *text = (void *)(sizeof(int) == 4 ? "four" : "other"); return text == 0;',
  ])('%s', (text) => expect(inMain(text)).toEqual([]));
  it('but in the branch that is taken', () => {
    expect(inMain('int n = 1; return 1 && n / 0 ? 1 : 2 / 0;')).toEqual(["division-by-zero at '/'", "division-by-zero at '/'"]);
  });
  it('in C, of signs in comparisons', () => {
    expect(said('int main(void) {\n  int n = 1;\n  return n == sizeof n;\n}\n', 'a.c')).toEqual([]);
  });
});

describe('errors', () => {
  it.each(wrong)('%s', (text, expected) => {
    const found = inMain(text);
    expect(found.filter((one) => !one.startsWith('unused-variable'))).toEqual([expected]);
  });
});

const object = 'struct T { int n; T(int k) : n(k) {} ~T() {} };';
/** What g++ -Wall accepts in silence. */
const clean: readonly string[] = [
  `${object} int main() { T grid[2][2] = {{T(1), T(2)}, {T(3), T(4)}}; }`,
  `${object} int main() { const T &kept = T(1); T &&moved = T(2); const int &part = T(3).n; }`,
  'int main() { [[maybe_unused]] int a = 1; int b __attribute__((unused)) = 2; }',
  'static int helper(void) __attribute__((unused));\nstatic int helper(void) { return 1; }\nint main() {}',
  '[[maybe_unused]] static int helper() { return 1; }\nint main() {}',
  '[[noreturn]] void die(int);\nint f(int x) { if (x) return 1; die(x); }\nvoid die(int) { throw 1; }\nint main() {}',
  '__declspec(noreturn) void die(int);\nint f(int x) { if (x) return 1; die(x); }\nvoid die(int) { throw 1; }\nint main() {}',
  '__attribute__((noreturn)) void die(int);\nint f(int x) { if (x) return 1; die(x); }\nvoid die(int) { throw 1; }\nint main() {}',
  'void die(int) __attribute__((noreturn));\nint f(int x) { if (x) return 1; die(x); }\nvoid die(int) { throw 1; }\nint main() {}',
  'int main() { unsigned short s = 3; unsigned long long n = 4; return s < n; }',
  '#include <stdio.h>\nint main() { struct { unsigned long long n : 31; } b = {5}; printf("%llu", (unsigned long long)b.n); }',
];

describe('warnings', () => {
  it.each(clean)('none for %s', (text) => {
    expect(said(text)).toEqual([]);
  });
  it.each(warned)('%s', (text, expected) => {
    expect(inMain(text)).toEqual([expected]);
    expect(compileText(`int main() {\n${text}\nreturn 0;\n}`).program).not.toBeNull();
  });
});

describe('what is not supported is told once', () => {
  it.each([
    [
      'virtual-bases',
      'struct B { int b; }; struct L : virtual B {}; struct R : B {}; struct D : L, R {};\nint main() { D d; return d.b; }',
    ],
    ['volatile-overloads', 'struct S { int f(); int f() volatile; };\nint main() { return 0; }'],
    ['auto-parameters', 'int main() { auto f = [](auto x, const auto &y) { return x + y; }; return f(1, 2); }'],
    ['three-way-comparison', 'int main() { return (1 <=> 2) < 0; }'],
    [
      'defaulted-comparisons',
      'struct S { int x; bool operator==(const S &) const = default; };\nint main() { S a{1}, b{1}; return a == b; }',
    ],
  ])('%s', (feature, text) => {
    expect(compileText(text).diagnostics.map((one) => [one.code, one.data['feature']])).toEqual([['unsupported', feature]]);
  });
});

describe('functions', () => {
  const call = (text: string): string[] => said(`int twice(int value) { return value * 2; }\n${text}\nint main() { return twice(0); }\n`);
  it('counts arguments and names the missing parameter', () => {
    const result = compileText('int twice(int value);\nint main() { return twice(); }');
    expect(result.diagnostics[0]).toMatchObject({ code: 'too-few-arguments-named', data: { parameter: 'value', given: 0 } });
    expect(result.diagnostics[0]?.notes[0]).toMatchObject({ code: 'declared-here', start: { line: 1, column: 5 } });
  });
  it('names the parameter of a wrong argument', () => {
    expect(call('int f() { return twice("x"); }')).toEqual(['argument-type at \'"x"\'']);
  });
  it('lists the candidates', () => {
    const result = compileText('void f(int *);\nvoid f(char *);\nint main() { f(1.5); }');
    expect(result.diagnostics[0]?.code).toBe('no-matching-function');
    expect(result.diagnostics[0]?.notes.map((note) => note.start.line)).toEqual([1, 2]);
  });
  it('knows which functions can reach their end', () => {
    expect(call('int f(int x) { if (x) return 1; }')).toEqual(["missing-return at '}'"]);
    for (const body of [
      'for (;;) {}',
      'while (1) { if (x) return 1; }',
      'if (x) return 1; else return 2;',
      'switch (x) { case 1: return 1; default: return 2; }',
    ]) {
      expect(call(`int f(int x) { ${body} }`)).toEqual([]);
    }
  });
  it('reports what is used and defined nowhere at its first use', () => {
    expect(said('int helper(int);\nextern int counter;\nint main() { helper(1); return helper(counter); }')).toEqual([
      "undefined-function at 'helper(1)'",
      "undefined-variable at 'counter'",
    ]);
  });
  it('does not mind an undefined function that nothing calls', () => {
    expect(said('int helper(int);\nstruct S { int m(); };\nint main() { return 0; }')).toEqual([]);
  });
  it('wants a main', () => {
    expect(said('int f() { return 1; }').map((one) => one.split(' ')[0])).toEqual(['no-main']);
    expect(said('void main() {}')).toEqual(["void-main at 'main'"]);
  });
});

describe('reading before writing', () => {
  it.each([
    'int prev; for (int i = 0; i < 3; i++) { if (i > 0) i += prev; prev = i; }',
    'int x; bool set = false; while (true) { if (set) return x; x = 1; set = true; }',
    'int x; int n = 1; if (n) x = 1; else x = 2; return x;',
    'int x; int n = 1; switch (n) { case 1: x = 1; break; default: x = 2; } return x;',
    'int x; int *p = &x; *p = 1; return x;',
    'int x; int n = 1; if (n && (x = 2)) return x;',
  ])('is not suspected in %s', (text) => {
    expect(inMain(text)).toEqual([]);
  });
  it.each(['int x; return x;', 'int x; while (x > 0) x--;', 'int x; int n = 1; if (n) return x;', 'int x; x += 1;'])(
    'is found in %s',
    (text) => {
      expect(inMain(text)).toEqual(["uninitialised at 'x'"]);
    },
  );
});

describe('formats', () => {
  const printed = (args: string): string[] =>
    said(
      `#include <stdio.h>\nint main() { long long big = 1; char text[4] = ""; double d = 1; printf(${args}); return big + text[0] + (int)d; }`,
    );
  it.each([
    ['"%d", text', 'format-mismatch'],
    ['"%s", 5', 'format-mismatch'],
    ['"%d", big', 'format-mismatch'],
    ['"%f", 1', 'format-mismatch'],
    ['"%d"', 'format-too-few'],
    ['"%d", 1, 2', 'format-too-many'],
    ['"%*d", big, 1', 'format-star'],
    ['text', 'format-not-literal'],
  ])('printf(%s)', (args, code) => {
    expect(printed(args).map((one) => one.split(' ')[0])).toEqual([code]);
  });
  it.each([
    '"%d %s %c %5.2f %p %%", 1, text, \'c\', d, (void *)text',
    '"%lld %llu %zu %hhd", big, 1ULL, sizeof(int), text[0]',
    '"%*d", 3, 4',
    '"%lu", 1UL',
    '"%I64d", big',
  ])('printf(%s)', (args) => {
    expect(printed(args)).toEqual([]);
  });
  it('a literal is one in C too', () => {
    expect(said('#include <stdio.h>\nint main(void) { printf("all is said\\n"); return 0; }', 'main.c')).toEqual([]);
  });
});

describe('no cascades', () => {
  it('says one thing about one mistake', () => {
    expect(inMain('Clinet c; c.x = 1; c.y(); int z = c.x + 1; z++;').length).toBe(1);
    expect(inMain('int a = missing + 1; a++; a = other(a) * missing2;').length).toBe(3);
  });
});

describe('functions that do not return', () => {
  const ending = (declaration: string, last = 'abandon();'): string[] =>
    said(`#include <stdlib.h>\n${declaration}\nint main() { return 0; }\nint f(int x) {\n  if (x) return 1;\n  ${last}\n}\n`);
  it.each([
    '[[noreturn]] void abandon() { exit(1); }',
    '__declspec(noreturn) void abandon();\nvoid abandon() { exit(1); }',
    'void abandon() __attribute__((noreturn));\nvoid abandon() { throw 1; }',
    'extern "C" [[noreturn]] void abandon();\nvoid abandon() { exit(1); }',
  ])('%s', (declaration) => {
    expect(ending(declaration)).toEqual([]);
  });
  it('may be members', () => {
    expect(ending('struct Log { [[noreturn]] static void fatal() { exit(1); } };', 'Log::fatal();')).toEqual([]);
  });
  it('and others do', () => {
    expect(ending('[[nodiscard]] int abandon() { exit(1); }')).toEqual(["missing-return at '}'"]);
    expect(said('_Noreturn void f(void) { }\nint main(void) { f(); }', 'test.c')).toEqual(["noreturn-returns at '}'"]);
  });
});

describe('fix-its', () => {
  it('mend the program', () => {
    const result = compileText('int main() { int count = 0; if (count = 1) cuont++; return 0; }');
    expect(result.diagnostics.flatMap((one) => one.fixes.map((fix) => fix.text))).toEqual(['==', 'count']);
  });
  it('include a header after the others that stand under no condition', () => {
    const text = '#include <string.h>\n#ifdef UNICODE\n#include <tchar.h>\n#endif\nint main() { puts("x"); return 0; }';
    const [fix] = compileText(text).diagnostics[0]?.fixes ?? [];
    expect(fix?.text).toBe('#include <stdio.h>\n');
    expect(fix?.start).toEqual({ line: 2, column: 1 });
  });
});

describe('C', () => {
  const inC = (text: string): string[] => said(text, 'test.c');
  it('converts void * implicitly and lets definitions be tentative', () => {
    expect(inC('int n; int n;\nint main(void) { void *v = &n; int *p = v; return *p; }')).toEqual([]);
  });
  it('wants functions declared', () => {
    expect(inC('int main(void) { return f(1); }')).toEqual(["implicit-function at 'f'", "undefined-function at 'f(1)'"]);
  });
  it('takes a function of a header that is not included as that declares it', () => {
    expect(inC('int main(void) { double d = sqrt(strlen("abcd")); return d == 2.0; }')).toEqual([
      "implicit-library-function at 'sqrt'",
      "implicit-library-function at 'strlen'",
    ]);
    expect(inC('int main(void) { return strlen(1.5); }')).toEqual(["implicit-library-function at 'strlen'", "argument-type at '1.5'"]);
    expect(inC('#include <time.h>\nint main(void) { struct tm t = {0}; wchar_t s[9]; return (int)wcsftime(s, 9, 0, &t); }')).toEqual([
      "implicit-library-function at 'wcsftime'",
    ]);
  });
  it('does so without showing what else the header declares', () => {
    expect(inC('int puts = 1;\nint main(void) { printf("%d", puts); return 0; }\nint scanf(void) { return 2; }')).toEqual([
      "implicit-library-function at 'printf'",
    ]);
  });
  it('warns about pointers that do not fit', () => {
    expect(inC('int main(void) { int n = 0; char *p = &n; return *p; }')).toEqual(["incompatible-pointers at '&n'"]);
  });
});

it('has words for everything it said here, in both languages', () => {
  const codes = [...wrong, ...warned].map(([, expected]) => expected.split(' ')[0] ?? '');
  for (const code of codes) {
    expect(english[code], code).toBeDefined();
    expect(korean[code], code).toBeDefined();
  }
});
