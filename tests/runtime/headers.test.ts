import { describe, expect, test } from 'vitest';
import { compile, type CompileResult } from '../../src/simulator/compiler/compile.ts';
import { runtimeHeaders, runtimeNatives } from '../../src/simulator/machine/runtime/table.ts';

const headers = runtimeHeaders();
const natives = new Set(runtimeNatives().map(({ name }) => name));

const compileText = (name: string, text: string): CompileResult => compile({ files: [{ name, text }], headers, natives });

const names = [...headers.keys()];

describe('headers', () => {
  test.each(names)('<%s> alone in C++', (header) => {
    expect(compileText('a.cpp', `#include <${header}>\nint main() { return 0; }\n`).diagnostics).toEqual([]);
  });

  test.each(names.filter((name) => name.endsWith('.h')))('<%s> alone in C', (header) => {
    expect(compileText('a.c', `#include <${header}>\nint main(void) { return 0; }\n`).diagnostics).toEqual([]);
  });

  test('all together, in either order, in both languages', () => {
    const ofC = names.filter((name) => name.endsWith('.h'));
    for (const order of [ofC, ofC.toReversed()]) {
      const text = `${order.map((name) => `#include <${name}>\n`).join('')}int main(void) { return 0; }\n`;
      expect(compileText('a.c', text).diagnostics).toEqual([]);
      expect(compileText('a.cpp', text).diagnostics).toEqual([]);
    }
  });

  test('each function has one entry, and a header that exists', () => {
    expect(natives.size).toBe(runtimeNatives().length);
    for (const { name, header } of runtimeNatives())
      expect(header === '' ? /^operator|^__/.test(name) : headers.has(header), name).toBe(true);
  });

  /** A prototype that names a type which its header lacks would have failed above; one that the header hides is found here. */
  test('each function can be named by who includes its header', () => {
    const wrong = names
      .filter((name) => name.endsWith('.h'))
      .flatMap((header) => {
        const sizes = runtimeNatives().flatMap((native) => (native.header === header ? [`sizeof(&${native.name})`] : []));
        const { diagnostics } = compileText('a.c', `#include <${header}>\nint main(void) { return ${sizes.join(' + ') || '0'}; }\n`);
        return diagnostics.map(({ code, data }) => `${header}: ${code} ${JSON.stringify(data)}`);
      });
    expect(wrong).toEqual([]);
  });

  test('std:: has the standard names', () => {
    const text = `#include <cstdio>
#include <cstring>
#include <cstdlib>
#include <cmath>
#include <cctype>
#include <cstdint>
#include <ctime>
#include <cassert>
#include <climits>
int main() {
  std::uint16_t port = 9000;
  std::size_t length = std::strlen("abc");
  char buffer[8];
  std::snprintf(buffer, sizeof(buffer), "%zu", length);
  std::time_t now = std::time(nullptr);
  std::FILE *out = stdout;
  std::fputs(buffer, out);
  assert(INT_MAX > port);
  return std::abs(-2) + (int)std::abs(-2.5) + (int)std::sqrt(4.0) + std::toupper('a') + std::atoi("7") + (now > 0) + (std::isnan(1.0) ? 1 : 0);
}
`;
    expect(compileText('a.cpp', text).diagnostics).toEqual([]);
  });

  test("Microsoft's extensions are not in std", () => {
    const { diagnostics } = compileText('a.cpp', '#include <cstring>\nint main() { return std::_stricmp("a", "b"); }\n');
    expect(diagnostics).not.toEqual([]);
  });

  test('the size of types', () => {
    const text = `#include <stdint.h>
#include <stddef.h>
#include <time.h>
static_assert(sizeof(size_t) == 8 && sizeof(ptrdiff_t) == 8 && sizeof(wchar_t) == 2 && sizeof(time_t) == 8 && sizeof(clock_t) == 4, "");
static_assert(sizeof(int8_t) == 1 && sizeof(uint16_t) == 2 && sizeof(int32_t) == 4 && sizeof(uint64_t) == 8 && sizeof(struct tm) == 36, "");
static_assert(INT64_MIN < 0 && UINT32_MAX == 4294967295u && INT8_MIN == -128 && offsetof(struct tm, tm_year) == 20, "");
int main() { return 0; }
`;
    expect(compileText('a.cpp', text).diagnostics).toEqual([]);
  });
});
