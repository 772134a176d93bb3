import { describe, expect, test } from 'vitest';
import { findingsOf } from './defect.ts';

const found = (lines: readonly string[], name = 'test.c'): readonly string[] =>
  findingsOf([{ name, text: lines.join('\n') }]).map(({ line, code, severity }) => `${line} ${severity} ${code}`);

describe('what no native judge looks for', () => {
  test('a format that asks for more than was given, through a va_list too', () => {
    const text = [
      '#include <stdio.h>',
      '#include <stdarg.h>',
      'static void say(const char *format, ...) {',
      '  va_list list;',
      '  va_start(list, format);',
      '  vprintf(format, list);',
      '  va_end(list);',
      '}',
      'int main(void) {',
      '  const char *format = "%d %*d\\n";',
      '  printf(format, 1, 2, 3);',
      '  printf(format, 1, 2);',
      '  say("%d\\n", 1);',
      '  say("%d %s\\n", 1);',
      '  return 0;',
      '}',
    ];
    expect(found(text)).toEqual(['12 error missing-argument', '6 error missing-argument']);
  });

  // learn.microsoft.com, "Parameter validation"
  test("an argument that Microsoft's checked functions do not allow", () => {
    expect(found(['#include <string.h>', 'int main(void) {', '  char name[4];', '  strcpy_s(name, sizeof name, "long");', '}'])).toEqual([
      '4 error invalid-parameter',
    ]);
  });

  // learn.microsoft.com, "LocalFree function": "A handle to the local memory object. This handle is returned by either the LocalAlloc or LocalReAlloc function."
  test('a block given back in another way than it came', () => {
    const text = ['#include <windows.h>', '#include <stdlib.h>', 'int main(void) {', '  free(LocalAlloc(LPTR, 8));', '}'];
    expect(found(text)).toEqual(['4 error mismatched-free']);
  });
});

test('in C a function may end without a value, as long as nobody uses it', () => {
  const text = ['int later(int given) { if (given) return 5; }', 'int main(void) {', '  later(0);', '  if (later(0) == 9) return 1;', '}'];
  expect(found(text)).toEqual(['4 error uninitialised-read']);
  expect(found(text, 'test.cpp')).toEqual(['1 error missing-return']);
});

describe('what is not lost', () => {
  const ends = (body: string): readonly string[] =>
    found(['#include <stdlib.h>', 'struct node { struct node *next; int value; } *list;', `int main(void) { ${body} }`]);

  test.each([
    ['a block that a global points to', 'list = malloc(sizeof *list);', []],
    ['what such a block points to', 'list = calloc(1, sizeof *list); list->next = calloc(1, sizeof *list);', []],
    ['a block that is only pointed into', 'list = (struct node *)((char *)malloc(32) + 8);', []],
    ['a block of a frame that exit leaves standing', 'int *kept = malloc(4); *kept = 3; exit(*kept);', []],
    [
      'what only a lost block points to',
      'struct node *n = calloc(1, sizeof *n); n->next = calloc(1, 64); n = 0;',
      ['3 warning memory-leak'],
    ],
    [
      'a ring, but for one',
      'struct node *n = calloc(1, sizeof *n); n->next = calloc(1, sizeof *n); n->next->next = n;',
      ['3 warning memory-leak'],
    ],
  ])('%s', (_, body, expected) => {
    expect(ends(body)).toEqual(expected);
  });
});

test('the story of a block tells the steps and threads that made and freed it', () => {
  const text = [
    '#include <windows.h>',
    '#include <stdlib.h>',
    'static DWORD WINAPI drop(LPVOID block) {',
    '  free(block);',
    '  return 0;',
    '}',
    'int main(void) {',
    '  int *block = malloc(4);',
    '  HANDLE thread = CreateThread(NULL, 0, drop, block, 0, NULL);',
    '  WaitForSingleObject(thread, INFINITE);',
    '  *block = 1;',
    '  return 0;',
    '}',
  ];
  const [finding] = findingsOf([{ name: 'test.c', text: text.join('\n') }]);
  expect(finding?.code).toBe('use-after-free');
  const [allocated, freed] = finding?.story ?? [];
  expect(allocated).toMatchObject({ code: 'allocated-here', line: 8, thread: finding?.thread });
  expect(freed).toMatchObject({ code: 'freed-here', line: 4 });
  expect(freed?.thread).not.toBe(finding?.thread);
  expect(allocated?.step).toBeLessThan(freed?.step ?? 0);
  expect(freed?.step).toBeLessThan(finding?.step ?? 0);
});
