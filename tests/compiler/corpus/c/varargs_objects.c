#include <stdarg.h>
#include <stdio.h>

// Objects pass through '...' whatever their size.
typedef struct { char c; } One;
typedef struct { char text[3]; } Three;
typedef struct { int a, b; } Eight;
typedef struct { int a; double d; } Sixteen;
typedef struct { long long q[4]; } Large;
typedef union { float f; unsigned u; } Number;

static void show(const char *kinds, ...) {
  va_list list;
  va_start(list, kinds);
  for (; *kinds; kinds++) switch (*kinds) {
    case '1': printf("%c ", va_arg(list, One).c); break;
    case '3': printf("%s ", va_arg(list, Three).text); break;
    case '8': { Eight e = va_arg(list, Eight); e.a++; printf("%d,%d ", e.a, e.b); break; }
    case 's': { Sixteen s = va_arg(list, Sixteen); printf("%d,%g ", s.a, s.d); break; }
    case 'l': printf("%lld ", va_arg(list, Large).q[3]); break;
    case 'n': printf("%g ", va_arg(list, Number).f); break;
    case 'i': printf("%d ", va_arg(list, int)); break;
  }
  va_end(list);
  puts("");
}

static Sixteen make(int a) { return (Sixteen){ a, a / 2.0 }; }

int main(void) {
  Eight e = { 1, 2 };
  Large l = { { 1, 2, 3, 4 } };
  Number n = { 1.5f };
  show("1i3i", (One){ 'x' }, 7, (Three){ "ab" }, 8);
  show("8il8", e, 9, l, e);
  show("snsi", make(3), n, make(5), 10);
  printf("%d %d\n", e.a, e.b);
  return 0;
}
