#include <stdio.h>

enum Plain { A, B = 10, C, D = B | 1 };
enum class State : unsigned char { idle, reading = 5, writing };
enum { ANONYMOUS = 77 };
enum Big : unsigned int { HUGE = 0xffffffff };

static const char *name(State s) {
  switch (s) {
    case State::idle:
      return "idle";
    case State::reading:
      return "reading";
    case State::writing:
      return "writing";
  }
  return "?";
}
class Socket {
 public:
  enum Mode { open, closed };
  Mode mode = closed;
};

int main() {
  Plain p = C;
  printf("%d %d %d\n", p, D, A);
  int n = p + 1;
  State s = State::writing;
  printf("%d %s %d\n", n, name(s), (int)sizeof(s));
  s = static_cast<State>(5);
  printf("%s %d\n", name(s), s == State::reading);
  int table[ANONYMOUS] = {0};
  printf("%d\n", (int)(sizeof table / sizeof *table));
  Socket k;
  printf("%d\n", k.mode == Socket::closed);
  k.mode = Socket::open;
  printf("%d %u\n", k.mode, HUGE);
  p = (Plain)3;
  printf("%d %d\n", p, State::idle < State::reading);
  using enum_alias = Plain;
  enum_alias q = B;
  printf("%d\n", q * 2);
  return 0;
}
