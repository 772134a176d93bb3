import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lex } from '../../../src/simulator/compiler/lex.ts';
import { problems, read } from './front.ts';

const PROGRAM = `#include <winsock2.h>
#define WINAPI __stdcall
#define CHECK(x, ...) do { if (!(x)) fail(#x, ##__VA_ARGS__); } while (0)
#pragma pack(push, 1)
typedef struct _PACKET { unsigned short size; char body[64]; struct { int a : 3, : 2; }; } PACKET, *PPACKET;
#pragma pack(pop)
enum class Mode : int { Echo = 1, Chat };
namespace net { class Client { public: Client(int s) : socket(s) {} ~Client() { close(); } void close(); operator bool() const { return socket != 0; } private: int socket; }; }
void net::Client::close() { socket = 0; }
extern "C" unsigned WINAPI Worker(void *argument);
#if defined(_WIN64) && _MSC_VER >= 1900
static int table[] = {1, 2, [5] = 3};
#else
#error no
#endif
int main(int argc, char *argv[]) {
  PACKET packet = {.size = 0x10, .body = "가\\x41"};
  auto add = [&, argc](int n) -> int { return n + argc; };
  for (int i = 0; i < 10 && table[i] != 3; ++i) { switch (i) { case 1: continue; default: break; } }
  for (auto &x : table) x *= 2;
  try { CHECK(packet.size > 1, "short"); } catch (...) { goto end; }
  int (*f)(int) = (int (*)(int))nullptr;
  net::Client *c = new net::Client(static_cast<int>(add(3)));
  delete c;
end:
  return sizeof(PACKET) == 66 ? 0 : -1;
}
`;

const headers = { 'winsock2.h': '#pragma once\ntypedef unsigned long long SOCKET;\nint closesocket(SOCKET s);\n' };

/** Whatever the text is: every place lies in its file, and every text that is not clean says why. */
function survives(text: string, name = 'main.cpp'): void {
  const { diagnostics, sources, unit } = read(text, { name, headers });
  for (const { span, notes, fixes } of diagnostics) {
    for (const place of [span, ...notes.map((note) => note.span), ...fixes.map((fix) => fix.span)]) {
      const length = sources.files[place.file]?.text.length ?? -1;
      if (!(place.start >= 0 && place.start <= place.end && place.end <= length))
        throw new Error(`bad place ${JSON.stringify(place)} of ${String(length)}`);
    }
  }
  if (
    JSON.stringify(unit, (_, value: unknown) => (typeof value === 'bigint' ? 0 : value)).includes('"kind":"error"') &&
    diagnostics.length === 0
  )
    throw new Error('an error node without a diagnostic');
}

test('the program itself is clean', () => {
  expect(problems(PROGRAM, { headers })).toEqual([]);
});

describe('never throws, never hangs', () => {
  test('any characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => survives(text)),
      { numRuns: 150 },
    );
  });

  test('characters that mean something', () => {
    const unit = fc.constantFrom(...Array.from('(){}[]<>;:,.*&+-=!?#"\'\\/\n\t aTx0'));
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 200 }), (text) => survives(`struct T {}; int x;\n${text}`)),
      { numRuns: 150 },
    );
  });

  test('words that mean something', () => {
    const words = lex(0, PROGRAM).map((token) => token.text);
    const word = fc.constantFrom(
      ...words,
      '\n#',
      '\n#define',
      '\n#if',
      '\n#endif',
      'template',
      '<',
      '>',
      'operator',
      'new',
      'typedef',
      'using',
      'decltype',
      'enum',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 80 }), fc.constantFrom('a.c', 'a.cpp'), (text, name) => survives(text.join(' '), name)),
      { numRuns: 150 },
    );
  });

  test('a program cut anywhere', () => {
    fc.assert(
      fc.property(fc.nat(PROGRAM.length), (end) => survives(PROGRAM.slice(0, end))),
      { numRuns: 150 },
    );
    fc.assert(
      fc.property(fc.nat(PROGRAM.length), fc.nat(60), (at, length) => survives(PROGRAM.slice(0, at) + PROGRAM.slice(at + length))),
      { numRuns: 150 },
    );
  });

  test('a program with tokens moved', () => {
    const tokens = lex(0, PROGRAM).map((token) => (token.lineStart ? '\n' : ' ') + token.text);
    fc.assert(
      fc.property(fc.nat(tokens.length - 1), fc.nat(tokens.length - 1), fc.nat(tokens.length - 1), (a, b, c) => {
        const moved = [...tokens];
        for (const [from, to] of [
          [a, b],
          [b, c],
        ] as const)
          moved.splice(to, 0, ...moved.splice(from, 1));
        survives(moved.join(''));
      }),
      { numRuns: 150 },
    );
  });
});

describe('depth', () => {
  const many = 100_000;
  test.each([
    ['parentheses', `int x = ${'('.repeat(many)}1${')'.repeat(many)};`],
    ['open parentheses', `int x = ${'('.repeat(many)}`],
    ['blocks', `void f() ${'{'.repeat(many)}${'}'.repeat(many)}`],
    ['unary operators', `int x = ${'- '.repeat(many)}1;`],
    ['a long sum', `int x = 1${' + 1'.repeat(many)};`],
    ['a long comma expression', `void f() { x${', x'.repeat(many)}; }`],
    ['subscripts', `int y = x${'[0]'.repeat(many)};`],
    ['calls', `int y = ${'f('.repeat(many)}1${')'.repeat(many)};`],
    ['casts', `int y = ${'(int)'.repeat(many)}1;`],
    ['conditionals', `int y = ${'a ? b : '.repeat(many)}1;`],
    ['assignments', `void f() { ${'a = '.repeat(many)}1; }`],
    ['braces', `int y = ${'{'.repeat(many)}${'}'.repeat(many)};`],
    ['lambdas', `int y = ${'[]{ return '.repeat(many)}1;${'}'.repeat(many)};`],
    ['else if', `void f() { ${'if (a) b(); else '.repeat(many)} c(); }`],
    ['declarators', `int ${'('.repeat(many)}x${')'.repeat(many)};`],
    ['function parameters', `int f${'(int'.repeat(many)}${')'.repeat(many)};`],
    ['namespaces', `${'namespace a {'.repeat(many)}${'}'.repeat(many)}`],
    ['nested names of namespaces', `namespace a${'::a'.repeat(many)} {}`],
    ['classes', `${'struct S {'.repeat(many)}${'};'.repeat(many)}`],
    ['linkage', `${'extern "C" {'.repeat(many)}${'}'.repeat(many)}`],
    ['labels', `void f() { ${'a: '.repeat(many)} ; }`],
    ['operands of #if', `#if ${'('.repeat(many)}1${')'.repeat(many)}\n#endif`],
    ['array types of new', `void f() { new int${'[1]'.repeat(many)}(${'('.repeat(many)} }`],
  ])('%s', (_, text) => {
    const found = problems(text);
    expect(found.filter((code) => !code.endsWith(' nesting-too-deep'))).toEqual([]);
    expect(found).toHaveLength(1);
  });

  test('what fits is read', () => {
    expect(problems(`int x = ${'('.repeat(200)}1${')'.repeat(200)};`)).toEqual([]);
    expect(problems(`int x = 1${' + 1'.repeat(400)};`)).toEqual([]);
    expect(problems(`int x[] = {${'1,'.repeat(20_000)}};`)).toEqual([]);
    expect(problems(`void f() { ${'g();'.repeat(20_000)} }`)).toEqual([]);
    expect(problems(`void f(${Array.from({ length: 300 }, (_, index) => `int a${String(index)}`).join()});`)).toEqual([]);
  });
});

describe('bombs', () => {
  const codes = (text: string): string[] => read(text).diagnostics.map((diagnostic) => diagnostic.code);

  test('macros that double', () => {
    const lines = Array.from({ length: 60 }, (_, index) => `#define M${String(index + 1)} M${String(index)} M${String(index)}`);
    expect(codes(`#define M0 x\n${lines.join('\n')}\nint y = M60;`)).toEqual(['macro-expansion-too-large']);
    expect(codes(`#define D(a) a a\nint y = ${'D('.repeat(60)}x${')'.repeat(60)};`)).toEqual(['macro-expansion-too-large']);
  });

  test('macro calls nested deeply', () => {
    expect(codes(`#define I(a) a\nint y = ${'I('.repeat(300)}1${')'.repeat(300)};`)).toEqual(['macro-nesting-too-deep']);
    expect(codes(`#define I(a) a\nint y = ${'I('.repeat(50_000)}1${')'.repeat(50_000)};`)).toEqual(['macro-expansion-too-large']);
    expect(codes(`#define I(a) a\nint y = ${'I('.repeat(50_000)}`)).toHaveLength(1);
  });

  test('a chain of macros', () => {
    const lines = Array.from({ length: 2000 }, (_, index) => `#define C${String(index + 1)} C${String(index)}`);
    expect(codes(`#define C0 1\n${lines.join('\n')}\nint y = C2000;`)).toEqual([]);
  });

  test('more errors than anybody reads', () => {
    expect(codes('int a = ;\n'.repeat(1000)).at(-1)).toBe('too-many-errors');
  });
});
