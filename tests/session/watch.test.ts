import { describe, expect, it } from 'vitest';
import type { Run } from '../../src/simulator/session/run.ts';
import { diagnostics } from '../../src/catalogue/en/diagnostics.ts';
import { standing } from './standing.ts';

/** The value as text, with its type; or the code that says why there is none. */
function watch(run: Run, expression: string, level: number | null = null): string {
  const thread = run.view.processes[0]?.threads[0]?.id ?? null;
  const shown = run.watch(expression, { process: 'program', thread, level });
  if (shown.kind === 'error') {
    expect(diagnostics).toHaveProperty(shown.code);
    return shown.code;
  }
  const { value } = shown;
  return `${shown.type} ${'text' in value ? value.text : value.kind}`;
}

const text = `#include <stdlib.h>
#include <winsock2.h>
#define LIMIT 512
#define TWICE(x) (2 * (x))
enum Colour { red, green = 5 };
namespace net { static int port = 8000; struct Peer { int id; char name[8]; Peer *next; }; }
struct Base { int b = 7; };
struct Session : Base {
  static int count;
  int state = 3;
  unsigned low : 4, high : 4;
  int sum(int extra) {
    int state = 30;
    return this->state + state + extra; // here
  }
};
int Session::count = 2;
static double ratio = 2.5;
int table[4] = {1, 2, 3, 4};
int twice(int n) { return n * 2; }
int main() {
  typedef unsigned short Half;
  Half half = 65535;
  net::Peer last = {2, "last", NULL}, first = {1, "first", &last};
  net::Peer *list = &first, *none = NULL;
  int *freed = (int *)malloc(4);
  free(freed);
  int unwritten;
  int &alias = table[2];
  SOCKET s = INVALID_SOCKET;
  int x = 1;
  { int x = 2; x++; }
  int (*f)(int) = twice;
  Session session;
  session.low = 9;
  session.high = 2;
  const char *p = "text";
  int total = session.sum(half > 0 ? x : 0);
  int later = 4;
  return total + later + (int)s + alias + unwritten * 0 + f(1) + *p + list->id + (none != NULL) + net::port + (int)ratio;
}`;

describe('watch expressions', () => {
  const run = standing(text);
  const caller = 0;

  it.each([
    ['extra + 1', 'int 2'],
    ['state', 'int 30'],
    ['this->state', 'int 3'],
    ['b', 'int 7'],
    ['low + high', 'int 11'],
    ['count', 'int 2'],
    ['Session::count * LIMIT', 'int 1024'],
    ['TWICE(extra)', 'int 2'],
    ['net::port / 3', 'int 2666'],
    ['ratio * 2', 'double 5'],
    ['sizeof(Session)', 'unsigned long long 12'],
    ['sizeof table / sizeof table[0]', 'unsigned long long 4'],
    ['table', 'int[4] list'],
    ['table[extra]', 'int 2'],
    ['*(table + 3)', 'int 4'],
    ['&table[3] - table', 'long long 3'],
    ['(unsigned char)300', 'unsigned char 44'],
    ['green', 'Colour green (5)'],
    ['extra == 1 && state > 3', 'bool true'],
    ['extra ? 10 : 1 / 0', 'int 10'],
    ["'a' + 1", 'int 98'],
    ['*this', 'Session fields'],
    ['-7 % 3', 'int -1'],
    ['~0u', 'unsigned int 4294967295'],
  ])('%s', (expression, value) => {
    expect(watch(run, expression)).toBe(value);
  });

  it.each([
    ['x', 'int 1'],
    ['half', 'Half 65535'],
    ['(Half)(half + 2)', 'unsigned short 1'],
    ['list->next->id', 'int 2'],
    ['list->next->name', 'char[8] bytes'],
    ['list->name[1]', "char 105 'i'"],
    ['alias', 'int 3'],
    ['s == INVALID_SOCKET', 'bool true'],
    ['s', 'SOCKET 18446744073709551615'],
    ['f == twice', 'bool true'],
    ['session.state', 'int 3'],
    ['static_cast<double>(x) / 4', 'double 0.25'],
  ])('in the caller: %s', (expression, value) => {
    expect(watch(run, expression, caller)).toBe(value);
  });

  it.each([
    ['twice(2)', 'watch-call'],
    ['x = 2', 'watch-change'],
    ['x++', 'watch-change'],
    ['new int', 'watch-change'],
    ['nothing', 'undeclared-identifier'],
    ['later', 'undeclared-identifier'],
    ['none->id', 'watch-null'],
    ['*freed', 'watch-freed'],
    ['unwritten + 1', 'watch-unwritten'],
    ['table[10]', 'watch-between-objects'],
    ['*(int *)0x1234567890', 'watch-nowhere'],
    ['1 / (x - 1)', 'watch-undefined'],
    ['x y', 'watch-more-than-expression'],
    ['', 'watch-incomplete'],
    ['(x', 'expected-close'],
    ['x +', 'watch-incomplete'],
    ['int', 'unexpected-type-name'],
    ['"open', 'unterminated-string'],
    ['struct {', 'expected-expression'],
  ])('has no value: %s', (expression, code) => {
    expect(watch(run, expression, caller)).toBe(code);
  });

  it('reports nothing and changes nothing', () => {
    const before = run.view;
    for (const expression of ['*freed', 'none->id', 'unwritten + 1', 'x = 2']) watch(run, expression, caller);
    expect(run.view).toBe(before);
    expect(run.view.findings).toEqual([]);
    expect(watch(run, 'x', caller)).toBe('int 1');
  });

  it('reads what is private, what each thread has of its own, and nothing that would act', () => {
    const run = standing(`#include <string>
class Base { protected: int kept = 3; };
class Account : Base { int balance = 7; };
thread_local int own = 5;
int main() {
  Account account;
  Base *none = nullptr;
  std::string s = "x";
  return own + (none != nullptr) + (int)s.size(); // here
}`);
    expect(['account.balance', 'account.kept', 'own'].map((one) => watch(run, one))).toEqual(['int 7', 'int 3', 'int 5']);
    expect(['throw 1', 's == "x"', 'vector'].map((one) => watch(run, one))).toEqual([
      'watch-no-value',
      'watch-call',
      'undeclared-identifier',
    ]);
  });

  it('sees what a lambda captured, and a block its typedefs and statics', () => {
    const inside = standing(`int main() {
  int n = 4, unseen = 5;
  auto f = [n](int m) {
    static int calls = 1;
    enum { ten = 10 };
    return n * m * ten * calls; // here
  };
  return f(3) + unseen;
}`);
    expect(watch(inside, 'n + m')).toBe('int 7');
    expect(watch(inside, 'ten + calls')).toBe('int 11');
    expect(watch(inside, 'unseen')).toBe('not-captured');
  });
});
