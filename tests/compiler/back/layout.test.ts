import { describe, expect, it } from 'vitest';
import { briefly, compileText } from './rig.ts';

/** Sizes and offsets that MSVC has on x64 (learn.microsoft.com: "x64 ABI conventions", "C Bit Fields", "pack pragma"). */
const cases: readonly (readonly [string, readonly string[]])[] = [
  [
    '',
    [
      'sizeof(long) == 4',
      'sizeof(void *) == 8',
      'sizeof(wchar_t) == 2',
      'sizeof(long long) == 8',
      'sizeof(long double) == 8',
      'sizeof(bool) == 1',
    ],
  ],
  ['struct S { char c; double d; char e; };', ['sizeof(S) == 24', 'alignof(S) == 8']],
  ['struct S { char c; long l; short s; };', ['sizeof(S) == 12']],
  [
    '#pragma pack(push, 1)\nstruct S { char c; double d; };\n#pragma pack(pop)\nstruct T { char c; double d; };',
    ['sizeof(S) == 9', 'alignof(S) == 1', 'sizeof(T) == 16'],
  ],
  ['#pragma pack(2)\nstruct S { char c; int i; };', ['sizeof(S) == 6', 'alignof(S) == 2']],
  ['struct S { int a : 3; int b : 5; };', ['sizeof(S) == 4']],
  ['struct S { char a : 3; int b : 5; };', ['sizeof(S) == 8']],
  ['struct S { int a : 20; int b : 20; };', ['sizeof(S) == 8']],
  ['struct S { char a : 4; char : 0; char b : 4; };', ['sizeof(S) == 2']],
  ['union U { char c[5]; int i; };', ['sizeof(U) == 8', 'alignof(U) == 4']],
  ['struct E {};\nstruct D : E { int x; };', ['sizeof(E) == 1', 'sizeof(D) == 4']],
  ['struct V { virtual void f(); int x; };', ['sizeof(V) == 16']],
  ['enum E { a };\nenum class C : char { b };', ['sizeof(E) == 4', 'sizeof(C) == 1']],
  ['struct N { struct { int a; char b; } i; char c; };', ['sizeof(N) == 12']],
  ['struct F { int n; char data[]; };', ['sizeof(F) == 4']],
  [
    '',
    [
      'sizeof(1) == 4',
      'sizeof(2147483648) == 8',
      'sizeof(0xffffffff) == 4',
      'sizeof(1L) == 4',
      "sizeof('a') == 1",
      'sizeof("abc") == 4',
      'sizeof(L"ab") == 6',
    ],
  ],
  [
    '',
    [
      '-1 > 0u',
      '-1L > 0UL',
      '(unsigned char)300 == 44',
      '(short)0x18000 == -32768',
      '7 / -2 == -3',
      '-7 % 3 == -1',
      '-8 >> 1 == -4',
      '1u - 2u == 4294967295u',
      '(char)200 == -56',
    ],
  ],
];

describe('static_assert holds for', () => {
  it.each(cases)('%s %j', (declarations, conditions) => {
    const text = `${declarations}\n${conditions.map((condition) => `static_assert(${condition});`).join('\n')}\nint main() { return 0; }`;
    expect(briefly(compileText(text)).filter((one) => !one.includes('warning'))).toEqual([]);
  });
  it('and is able to fail', () => {
    expect(briefly(compileText('static_assert(sizeof(long) == 8);\nint main() { return 0; }'))).toEqual(['1:15 error static-assert']);
  });
});
