import { describe, expect, it } from 'vitest';
import { compileText } from './rig.ts';

const codes = (text: string): string[] => compileText(`${text}\nint main() { return 0; }`).diagnostics.map((one) => one.code);

describe('objects in constant expressions', () => {
  it.each([
    'constexpr int sizes[] = {1, 2}; static_assert(sizes[1] == 2);',
    'constexpr const char *name = "abc"; static_assert(name[3] == 0);',
    'struct P { int x; constexpr P(int v) : x(v) {} constexpr int twice() const { return 2 * x; } }; constexpr P p(4); static_assert(p.twice() == 8);',
    'constexpr int last(int n) { int a[3] = {}; for (int i = 0; i < 3; ++i) a[i] = i * n; return a[2]; } static_assert(last(5) == 10);',
    'constexpr auto add = [](int a, int b) { return a + b; }; static_assert(add(1, 2) == 3);',
    'enum class F { A = 1, B = 2, C = 3 }; constexpr F operator|(F a, F b) { return F(int(a) | int(b)); } static_assert((F::A | F::B) == F::C);',
  ])('%s', (text) => {
    expect(codes(text)).toEqual([]);
  });

  it.each([
    ['what lies outside', 'constexpr int a[] = {1, 2}; static_assert(a[2] == 0);'],
    ['what was never written', 'constexpr int f() { int a[2] = {}; int b; return a[0] + b; } static_assert(f() == 0);'],
    ['another type in the same bytes', 'union U { int i; float f; }; constexpr U u = {1}; static_assert(u.f == 0);'],
    ['an object that may change', 'int a[] = {1, 2}; static_assert(a[0] == 1);'],
    [
      'a member function that is not constexpr',
      'struct P { int x; int get() const { return x; } }; constexpr P p = {1}; static_assert(p.get() == 1);',
    ],
    ['what a function without end makes', 'constexpr int f() { for (int i = 0; i >= 0;) {} return 1; } static_assert(f() == 1);'],
  ])('%s has no constant value', (_what, text) => {
    expect(codes(text)).toContain('not-constant');
  });

  it('no pointer to a local leaves its function', () => {
    expect(codes('constexpr const int *f() { int x = 1; return &x; } constexpr const int *p = f();')).toContain('not-constant');
  });
});
