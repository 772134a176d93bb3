import { describe, expect, test } from 'vitest';
import { lex } from '../../../src/simulator/compiler/lex.ts';
import { readCharacter, readNumber, readString } from '../../../src/simulator/compiler/literal.ts';
import type { LiteralFlaw } from '../../../src/simulator/compiler/literal.ts';
import type { Encoding } from '../../../src/simulator/compiler/ast.ts';

const texts = (text: string): string[] =>
  lex(0, text)
    .slice(0, -1)
    .map((token) => token.text);
const flaws = (text: string): (string | null)[] =>
  lex(0, text)
    .map((token) => token.flaw)
    .filter((flaw) => flaw !== null);

describe('tokens', () => {
  test('the longest punctuator wins', () => {
    expect(texts('a+++++b')).toEqual(['a', '++', '++', '+', 'b']);
    expect(texts('x->*y<<=z...')).toEqual(['x', '->*', 'y', '<<=', 'z', '...']);
    expect(texts('a<=>b')).toEqual(['a', '<=>', 'b']);
  });

  test('digraphs are read as what they stand for, but not in f<::T>', () => {
    expect(texts('<% <: :> %> %: %:%:')).toEqual(['{', '[', ']', '}', '#', '##']);
    expect(texts('f<::T>')).toEqual(['f', '<', '::', 'T', '>']);
  });

  test('places are offsets of the written text, also across line splices', () => {
    const [first, second, end] = lex(0, 'ab\\\ncd\\\r\n  ef');
    expect([first?.text, first?.start, first?.end]).toEqual(['abcd', 0, 6]);
    expect([second?.text, second?.start, second?.end]).toEqual(['ef', 11, 13]);
    expect([end?.kind, end?.start]).toEqual(['end', 13]);
  });

  test('line starts and white space', () => {
    const tokens = lex(0, 'a /* \n */ b\nc');
    expect(tokens.map(({ lineStart, spaced }) => [lineStart, spaced])).toEqual([
      [true, false],
      [false, true],
      [true, true],
      [false, false],
    ]);
  });

  test('Korean names, comments and literals', () => {
    expect(texts('int 소켓수 = 3; // 주석\nchar *s = "안녕";')).toEqual([
      'int',
      '소켓수',
      '=',
      '3',
      ';',
      'char',
      '*',
      's',
      '=',
      '"안녕"',
      ';',
    ]);
  });

  test('raw strings keep line splices and quotes', () => {
    expect(texts('R"x(a\\\n")" )x" b')).toEqual(['R"x(a\\\n")" )x"', 'b']);
    expect(texts('u8R"(\\n)"')).toEqual(['u8R"(\\n)"']);
  });

  test('what is broken becomes a token with a flaw', () => {
    expect(flaws('"abc\nint')).toEqual(['unterminated-string']);
    expect(flaws("'a\n")).toEqual(['unterminated-character']);
    expect(flaws("''")).toEqual(['empty-character']);
    expect(flaws('a /* b')).toEqual(['unterminated-comment']);
    expect(flaws('R"(abc')).toEqual(['unterminated-raw-string']);
    expect(flaws('a @ b')).toEqual(['bad-character']);
    expect(flaws('f（1）；')).toEqual(['lookalike-character', 'lookalike-character', 'lookalike-character']);
    expect(texts('f（1）；')).toEqual(['f', '(', '1', ')', ';']);
  });

  test('numbers end where they end', () => {
    expect(texts('1e+5 0x1p-3 1.5f .5 1..2')).toEqual(['1e+5', '0x1p-3', '1.5f', '.5', '1..2']);
    expect(texts('0xE+1')).toEqual(['0xE', '+', '1']);
    expect(texts("1'000'000")).toEqual(["1'000'000"]);
  });
});

describe('numbers', () => {
  test.each([
    ['0', 0n, 10, ''],
    ['42u', 42n, 10, 'u'],
    ['0x1F', 31n, 16, ''],
    ['0b101', 5n, 2, ''],
    ['0755', 493n, 8, ''],
    ["1'000'000LL", 1000000n, 10, 'll'],
    ['0xFFFFFFFFFFFFFFFFull', 18446744073709551615n, 16, 'ull'],
    ['18446744073709551615', 18446744073709551615n, 10, ''],
    ['5LU', 5n, 10, 'ul'],
    ['7i64', 7n, 10, 'i64'],
    ['7UI64', 7n, 10, 'ui64'],
  ])('%s', (text, value, base, suffix) => {
    expect(readNumber(text)).toEqual({ kind: 'integer', value, base, suffix, flaw: null });
  });

  test.each([
    ['1.5', 1.5, ''],
    ['.5f', 0.5, 'f'],
    ['1e3', 1000, ''],
    ['1.e-2L', 0.01, 'l'],
    ['0x1.8p1', 3, ''],
    ['0x.1p4', 1, ''],
    ['0.1', 0.1, ''],
    ['09.5', 9.5, ''],
  ])('%s', (text, value, suffix) => {
    expect(readNumber(text)).toEqual({ kind: 'float', value, suffix, flaw: null });
  });

  test.each([
    ['089', 'invalid-digit'],
    ['0b12', 'invalid-digit'],
    ['12abc', 'invalid-suffix'],
    ['1.5x', 'invalid-suffix'],
    ['0x', 'invalid-number'],
    ['0x1.8', 'hex-float-needs-exponent'],
    ['18446744073709551616', 'integer-too-large'],
  ])('%s is %s', (text, code) => {
    expect(readNumber(text).flaw?.code).toBe(code);
  });
});

describe('characters and strings', () => {
  test.each([
    ["'a'", 97],
    ["'\\n'", 10],
    ["'\\0'", 0],
    ["'\\x41'", 65],
    ["'\\xff'", -1],
    ["'\\101'", 65],
    ["'\\''", 39],
    ["L'가'", 0xac00],
    ["U'😀'", 0x1f600],
    ["u8'a'", 97],
    ["'ab'", 0x6162],
  ])('%s', (text, value) => {
    expect(readCharacter(text).value).toBe(value);
  });

  test.each([
    ["'ab'", 'multi-character'],
    ["'abcde'", 'character-too-long'],
    ["L'ab'", 'character-too-large'],
    ["'\\q'", 'unknown-escape'],
    ["'\\x100'", 'escape-out-of-range'],
    ["'\\x'", 'incomplete-escape'],
  ])('%s is %s', (text, code) => {
    expect(readCharacter(text).flaws.map((flaw) => flaw.code)).toContain(code);
  });

  const units = (text: string, encoding: Encoding): number[] => {
    const out: number[] = [];
    readString(text, encoding, out, []);
    return out;
  };

  test('code units by encoding', () => {
    expect(units('"가"', '')).toEqual([0xea, 0xb0, 0x80]);
    expect(units('L"가😀"', 'L')).toEqual([0xac00, 0xd83d, 0xde00]);
    expect(units('U"😀"', 'U')).toEqual([0x1f600]);
    expect(units('"\\u00e9"', '')).toEqual([0xc3, 0xa9]);
    expect(units('"\\xe9\\7z"', '')).toEqual([0xe9, 7, 122]);
    expect(units('R"(\\n)"', '')).toEqual([92, 110]);
    expect(units('R"ab(x)" )ab"', '')).toEqual([120, 41, 34, 32]);
  });

  test('a flaw says where in the literal it is', () => {
    const found: LiteralFlaw[] = [];
    readString('"ab\\qc"', '', [], found);
    expect(found).toEqual([{ code: 'unknown-escape', severity: 'warning', data: { escape: '\\q' }, at: 3, length: 2 }]);
  });
});
