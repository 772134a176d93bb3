import { describe, expect, test } from 'vitest';
import { preprocessed, problem, problems, read } from './front.ts';

const out = (text: string, setting = {}): string => {
  const result = preprocessed(text, setting);
  expect(result.codes).toEqual([]);
  return result.text;
};

describe('macros', () => {
  test('object-like and function-like', () => {
    expect(out('#define N 10\n#define SQ(x) ((x)*(x))\nSQ(N+1) SQ')).toBe('( ( 10 + 1 ) * ( 10 + 1 ) ) SQ');
    expect(out('#define F (x)\nF')).toBe('( x )');
    expect(out('#define F() 1\nF() F( ) F')).toBe('1 1 F');
  });

  test('a macro does not expand itself, directly or through others', () => {
    expect(out('#define x x + 1\nx')).toBe('x + 1');
    expect(out('#define a b\n#define b a\na b')).toBe('a b');
    expect(out('#define f(x) x f\nf(1)(2)')).toBe('1 f ( 2 )');
  });

  test('a call may reach past the end of the expansion that began it', () => {
    expect(out('#define f(x) [x]\n#define g f\ng(2) g\n(3)')).toBe('[ 2 ] [ 3 ]');
  });

  test('nested calls of the same macro in arguments expand', () => {
    expect(out('#define f(x) <x>\nf(f(f(1)))')).toBe('< < < 1 > > >');
  });

  test('stringizing keeps spacing and escapes quotes', () => {
    expect(out('#define S(x) #x\nS( a  +  "q\\n" )')).toBe('"a + \\"q\\\\n\\""');
    expect(out('#define S(x) #x\n#define X(x) S(x)\n#define N 3\nS(N) X(N)')).toBe('"N" "3"');
  });

  test('pasting', () => {
    expect(out('#define CAT(a,b) a##b\nCAT(x,1) CAT(,y) CAT(z,) CAT(+,+)')).toBe('x1 y z ++');
    expect(out('#define H(a) L ## #a\nH(x)')).toBe('L"x"');
    expect(out('#define A B\n#define CAT(a,b) a##b\nCAT(A,A)')).toBe('AA');
    expect(preprocessed('#define P(a,b) a##b\nP(x,+)').codes).toEqual(['invalid-paste']);
  });

  test('variadic macros, with the comma that MSVC and ## take away', () => {
    expect(out('#define L(f,...) p(f, __VA_ARGS__)\nL(a,b,c) L(a)')).toBe('p ( a , b , c ) p ( a )');
    expect(out('#define L(f,...) p(f, ##__VA_ARGS__)\nL(a,b) L(a)')).toBe('p ( a , b ) p ( a )');
    expect(out('#define L(...) p(0 __VA_OPT__(,) __VA_ARGS__)\nL() L(1)')).toBe('p ( 0 ) p ( 0 , 1 )');
    expect(out('#define L(args...) p(args)\nL(1,2)')).toBe('p ( 1 , 2 )');
  });

  test('arguments are counted', () => {
    const { code, data, notes } = problem('#define F(a,b) a+b\nint x = F(1);');
    expect([code, data, notes.map((note) => note.code)]).toEqual([
      'macro-argument-count',
      { name: 'F', expected: 2, given: 1 },
      ['macro-defined-here'],
    ]);
  });

  test('redefinition warns unless it says the same', () => {
    expect(preprocessed('#define A 1\n#define A 1\n#define A 2').codes).toEqual(['macro-redefined']);
    expect(preprocessed('#define A 1\n#undef A\n#define A 2').codes).toEqual([]);
  });

  test('an expansion stands at the name of its macro, an argument where it was written', () => {
    const text = '#define ADD(a) (a + wrong)\nint x = ADD(7);';
    const [declaration] = read(text).unit.declarations;
    const initialiser = declaration?.kind === 'simple' ? declaration.declarators[0]?.initialiser : null;
    const value = initialiser?.kind === 'assign' && initialiser.value.kind === 'paren' ? initialiser.value.inner : null;
    if (value?.kind !== 'binary') throw new Error('a sum is expected');
    expect(text.slice(value.right.span.start, value.right.span.end)).toBe('ADD');
    expect(text.slice(value.left.span.start, value.left.span.end)).toBe('7');
  });

  test('a call that is never closed is left to the parser', () => {
    expect(problems('#define Z(a) a\nvoid f(int);\nvoid g() { f(Z(1); }')).toEqual(['3:18 expected-close']);
  });
});

describe('predefined names', () => {
  test('of MSVC for x64', () => {
    expect(out('_WIN32 _WIN64 _M_X64 _MSC_VER __cplusplus')).toBe('1 1 100 1940 202002L');
    expect(out('__STDC_VERSION__ __cplusplus', { name: 'a.c' })).toBe('201710L __cplusplus');
  });

  test('the place', () => {
    expect(out('__LINE__ __FILE__\n#line 100 "other.cpp"\n__LINE__ __FILE__')).toBe('1 "main.cpp" 100 "other.cpp"');
    expect(out('#define L __LINE__\n\nL __COUNTER__ __COUNTER__')).toBe('3 0 1');
  });
});

describe('conditionals', () => {
  const chosen = (condition: string): string => out(`#if ${condition}\nyes\n#else\nno\n#endif`);

  test.each([
    ['1', 'yes'],
    ['0', 'no'],
    ['UNKNOWN', 'no'],
    ['defined _WIN32 && !defined(_X)', 'yes'],
    ['1 + 2 * 3 == 7', 'yes'],
    ['(1 ? 2 : 3) == 2', 'yes'],
    ['-1 < 0u', 'no'],
    ['-1 < 0', 'yes'],
    ["'a' == 97", 'yes'],
    ['0 && 1/0', 'no'],
    ['1 || 1/0', 'yes'],
    ['0x10 >> 2 == 4', 'yes'],
    ['~0 == -1', 'yes'],
    ['true', 'yes'],
    ['_MSC_VER >= 1900', 'yes'],
    ['__has_include(<winsock2.h>)', 'no'],
    ['18446744073709551615 == -1', 'yes'],
  ])('%s', (condition, answer) => {
    expect(chosen(condition)).toBe(answer);
  });

  test('groups', () => {
    expect(out('#if 0\na\n#elif 1\nb\n#elif 1\nc\n#else\nd\n#endif')).toBe('b');
    expect(out('#ifdef A\na\n#elifndef A\nb\n#endif')).toBe('b');
    expect(out('#if 0\n#if 1\na\n#else\nb\n#endif\n#else\nc\n#endif')).toBe('c');
    expect(out('#if 1\n#if 0\na\n#endif\nb\n#else\nc\n#endif\nd')).toBe('b d');
  });

  test('what is skipped need not be C++', () => {
    expect(out('#if 0\ndon\'t @ "care\n#error no\n#include <none>\n#endif\nx')).toBe('x');
  });

  test('errors', () => {
    expect(problems('#if 1\nint x;')).toEqual(['1:2 unterminated-conditional']);
    expect(problems('#endif')).toEqual(['1:2 directive-without-if']);
    expect(problems('#if 0\n#else\n#elif 1\n#endif')).toEqual(['3:2 directive-after-else']);
    expect(problems('#if (1\n#endif')).toEqual(['1:6 condition-needs-paren']);
    expect(problems('#if 1/0\n#endif')).toEqual(['1:6 condition-divides-by-zero']);
    expect(problems('#if\n#endif')).toEqual(['1:2 expected-condition']);
    expect(problem('#inclde <a.h>').fixes[0]?.text).toBe('include');
  });
});

describe('includes', () => {
  const headers = {
    'winsock2.h': '#pragma once\nsocket',
    'stdio.h': 'printf',
    'sys/types.h': '#include "inner.h"',
    'sys/inner.h': 'inner',
  };

  test('system headers in any case, each once that says so', () => {
    expect(out('#include <WinSock2.h>\n#include <winsock2.h>\n#include <stdio.h>\n#include <stdio.h>', { headers })).toBe(
      'socket printf printf',
    );
    expect(out('#include <sys\\types.h>', { headers })).toBe('inner');
  });

  test('local files stand relative to the file that includes them', () => {
    const files = { 'lib/a.h': '#include "b.h"\n#include "../top.h"', 'lib/b.h': 'b', 'top.h': 'top' };
    expect(out('#include "lib\\a.h"\n#include "stdio.h"', { files, headers })).toBe('b top printf');
  });

  test('a name may come from a macro', () => {
    expect(out('#define H <stdio.h>\n#include H', { headers })).toBe('printf');
  });

  test('a misspelt header is included as the one that was meant', () => {
    const { code, fixes } = problem('#include <winsok2.h>', { headers: { 'winsock2.h': 'typedef int SOCKET;' } });
    expect([code, fixes.map((fix) => fix.text)]).toEqual(['header-not-found-suggest', ['<winsock2.h>']]);
    expect(problems('#include <winsok2.h>\nSOCKET s;', { headers: { 'winsock2.h': 'typedef int SOCKET;' } })).toHaveLength(1);
  });

  test('macros named min and max leave qualified names alone, with a warning', () => {
    const macro = '#define max(a, b) ((a) > (b) ? (a) : (b))\n';
    expect(problems(`${macro}int std_max(int, int);\nnamespace std { int f(); }\nint x = ::max(1, 2);`)).toEqual(['4:11 qualified-macro']);
    expect(problems(`${macro}int y = max(1, 2);\nint z = (::max)(1, 2);`)).toEqual([]);
  });
  test('a missing header is one error: unknown types after it are not reported', () => {
    expect(problems('#include <vector>\nThing x;')).toEqual(['1:10 standard-header-not-here']);
    expect(problems('#include <valarray>\nThing x;')).toEqual(['1:10 standard-header-not-here']);
    expect(read('#include <vector>').complete).toBe(false);
  });

  test('a tail of the header does not leak out', () => {
    expect(problems('#include <a.h>\nint y;', { headers: { 'a.h': 'int x' } })).toEqual(['1:6 expected-semicolon-after-declaration']);
  });

  test('files that include each other end', () => {
    expect(problems('#include "main.cpp"')).toEqual(['1:10 include-too-deep']);
    expect(problems('#include "a.h"', { files: { 'a.h': '#include "b.h"\n', 'b.h': '#include "a.h"\n#include "a.h"' } })).toHaveLength(1);
  });
});

describe('pragmas', () => {
  const packs = (text: string): (number | null)[] =>
    read(text).unit.declarations.map((declaration) =>
      declaration.kind === 'simple' && declaration.specifiers.type.kind === 'class' ? declaration.specifiers.type.definition.pack : -1,
    );

  test('pack', () => {
    expect(
      packs(
        '#pragma pack(push, 1)\nstruct A{};\n#pragma pack(push)\n#pragma pack(4)\nstruct B{};\n#pragma pack(pop)\nstruct C{};\n#pragma pack(pop)\nstruct D{};\n#pragma pack(2)\nstruct E{};\n#pragma pack()\nstruct F{};',
      ),
    ).toEqual([1, 4, 1, null, 2, null]);
    expect(packs('#define BEGIN __pragma(pack(push, 2))\n#define END _Pragma("pack(pop)")\nBEGIN struct A{}; END struct B{};')).toEqual([
      2,
      null,
    ]);
    expect(packs('#pragma pack(push, x, 1)\n#pragma pack(push, 2)\n#pragma pack(pop, x)\nstruct A{};')).toEqual([null]);
  });

  test('others are ignored', () => {
    expect(problems('#pragma comment(lib, "ws2_32.lib")\n#pragma warning(disable: 4996)\n#pragma strange')).toEqual([]);
    expect(problems('#pragma pack(3)\n#pragma pack(pop)')).toEqual(['1:14 invalid-pack', '2:9 pack-pop-without-push']);
  });
});

test('#error ends the compilation, #warning does not', () => {
  expect(problems('#error no way\nint x')).toEqual(['1:2 user-error']);
  expect(problem('#warning mind  this\nint x;')).toMatchObject({ severity: 'warning', code: 'user-warning', data: { text: 'mind  this' } });
});
