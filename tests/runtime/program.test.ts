import { describe, expect, test } from 'vitest';
import { runProgram } from './program.ts';

describe.each(['a.c', 'a.cpp'])('programs in %s', (name) => {
  test('sorting and searching', () => {
    const ran = runProgram(
      name,
      `#include <stdio.h>
#include <stdlib.h>
#include <string.h>
static int ascending(const void *left, const void *right) { return *(const int *)left - *(const int *)right; }
static int byName(const void *left, const void *right) { return strcmp((const char *)left, (const char *)right); }
int main(void)
{
    int numbers[20];
    char names[4][8] = { "recv", "send", "bind", "accept" };
    for (int i = 0; i < 20; i++) {
        int number = rand();
        numbers[i] = number % 100;
    }
    qsort(numbers, 20, sizeof(int), ascending);
    for (int i = 0; i < 20; i++)
        printf("%d ", numbers[i]);
    int wanted = numbers[13];
    int *found = (int *)bsearch(&wanted, numbers, 20, sizeof(int), ascending);
    printf("\\n%d\\n", *found == wanted);
    qsort(names, 4, sizeof(names[0]), byName);
    printf("%s %s %s %s\\n", names[0], names[1], names[2], names[3]);
    return 0;
}
`,
    );
    expect(ran).toEqual({
      output: '0 5 24 27 27 34 36 41 42 45 58 61 62 64 67 69 78 81 91 95 \n1\naccept bind recv send\n',
      exitCode: 0,
      findings: [],
    });
  });

  test('variable arguments', () => {
    const ran = runProgram(
      name,
      `#include <stdarg.h>
#include <stdio.h>
static void log(const char *format, ...)
{
    char line[64];
    va_list list;
    va_start(list, format);
    vsprintf_s(line, sizeof(line), format, list);
    va_end(list);
    printf("[%s]\\n", line);
}
static int sum(int count, ...)
{
    va_list list, copy;
    int total = 0;
    va_start(list, count);
    va_copy(copy, list);
    for (int i = 0; i < count; i++)
        total += va_arg(list, int) + va_arg(copy, int);
    va_end(list);
    return total;
}
int main(void)
{
    log("%s: %d %lld %.1f %c", "all", -1, 1LL << 40, 2.5f, 'x');
    return sum(3, 1, 2, 3);
}
`.replaceAll('log(', 'note('),
    );
    expect(ran).toEqual({ output: '[all: -1 1099511627776 2.5 x]\n', exitCode: 12, findings: [] });
  });

  test('a conversation', () => {
    const ran = runProgram(
      name,
      `#include <ctype.h>
#include <stdio.h>
#include <string.h>
int main(void)
{
    char line[64];
    int first, second;
    while (fgets(line, sizeof(line), stdin) != NULL) {
        line[strcspn(line, "\\n")] = '\\0';
        if (strcmp(line, "end") == 0)
            break;
        for (char *at = line; *at; at++)
            *at = (char)toupper((unsigned char)*at);
        fprintf(stdout, "%s (%zu)\\n", line, strlen(line));
    }
    int count = scanf("%d %d", &first, &second);
    fprintf(stderr, "%d: %d\\n", count, first + second);
    return 0;
}
`,
      'hello\nworld\nend\n3 4\n',
    );
    expect(ran).toEqual({ output: 'HELLO (5)\nWORLD (5)\n2: 7\n', exitCode: 0, findings: [] });
  });

  test('errno, exit and assert', () => {
    const text = (last: string): string => `#include <assert.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <limits.h>
int main(void)
{
    errno = 0;
    long value = strtol("99999999999", NULL, 10);
    printf("%d %d\\n", value == LONG_MAX, errno == ERANGE);
    ${last}
    return 1;
}
`;
    expect(runProgram(name, text('exit(7);'))).toEqual({ output: '1 1\n', exitCode: 7, findings: [] });
    expect(runProgram(name, text('assert(value < 0);'))).toEqual({
      output: `1 1\nAssertion failed: value < 0, file ${name}, line 11\n`,
      exitCode: 3,
      findings: ['assertion-failed'],
    });
  });

  test('mistakes are found at the call', () => {
    const ran = runProgram(
      name,
      `#include <stdio.h>
#include <stdlib.h>
#include <string.h>
int main(void)
{
    char small[4];
    char full[4] = { 'a', 'b', 'c', 'd' };
    char *block = (char *)malloc(4);
    strcpy(small, "abcd");
    printf("%s", full);
    free(block);
    memset(block, 0, 4);
    return 0;
}
`,
    );
    expect(ran.findings).toEqual(['out-of-bounds-write', 'string-not-terminated', 'use-after-free']);
  });

  test('division and calendar structures come back by value and by pointer', () => {
    const ran = runProgram(
      name,
      `#include <stdio.h>
#include <stdlib.h>
#include <time.h>
int main(void)
{
    div_t parts = div(-7, 2);
    time_t now = time(NULL);
    struct tm *calendar = localtime(&now);
    char text[32];
    strftime(text, sizeof(text), "%Y-%m-%d", calendar);
    printf("%d %d %s\\n", parts.quot, parts.rem, text);
    return 0;
}
`,
    );
    expect(ran).toEqual({ output: '-3 -1 2026-01-01\n', exitCode: 0, findings: [] });
  });
});

describe('C++ only', () => {
  test('new, delete and the overloads of abs', () => {
    const ran = runProgram(
      'a.cpp',
      `#include <cstdio>
#include <cstdlib>
#include <cmath>
int main()
{
    int *numbers = new int[3];
    numbers[0] = -1;
    numbers[1] = 2;
    numbers[2] = -3;
    double sum = 0;
    for (int i = 0; i < 3; i++)
        sum += std::abs(numbers[i]) + std::abs(-0.5);
    delete[] numbers;
    std::printf("%.2f %d %d\\n", sum, std::isnan(NAN) ? 1 : 0, std::isinf(INFINITY) ? 1 : 0);
    return 0;
}
`,
    );
    expect(ran).toEqual({ output: '7.50 1 1\n', exitCode: 0, findings: [] });
  });

  test('a wide program', () => {
    const ran = runProgram(
      'a.cpp',
      `#define _UNICODE
#include <tchar.h>
#include <locale.h>
int main()
{
    _tsetlocale(LC_ALL, _T(""));
    TCHAR text[16];
    _tcscpy_s(text, 16, _T("한글"));
    _tprintf(_T("%s %d\\n"), text, (int)_tcslen(text));
    return 0;
}
`,
    );
    expect(ran).toEqual({ output: '한글 2\n', exitCode: 0, findings: [] });
  });
});
