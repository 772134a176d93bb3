#include <stdio.h>
#include <stddef.h>

// GNU's attributes, as programs for MinGW write headers of packets.
struct __attribute__((packed)) before { char c; int i; short s; };
struct after { char c; int i; struct before inner; long long l; } __attribute__((packed));
typedef struct { char c; double d; } __attribute__((__packed__)) Unnamed;
struct __attribute__((aligned(16))) wide { char c; };
static int unused_function(void) __attribute__((unused));
static int unused_function(void) { return 1; }

int main(void) {
  struct after a = { 'a', 0x01020304, { 'b', -5, 6 }, 7 };
  const unsigned char *bytes = (const unsigned char *)&a;
  printf("%d %d %d %d\n", (int)sizeof(struct before), (int)sizeof a, (int)sizeof(Unnamed), (int)sizeof(struct wide));
  printf("%d %d %d\n", (int)offsetof(struct after, inner), (int)offsetof(struct after, l), (int)offsetof(Unnamed, d));
  printf("%d %d %d %d %lld\n", bytes[1], bytes[4], a.inner.i, a.inner.s, a.l);
  return 0;
}
